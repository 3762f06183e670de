package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/** One piece of a line within one column; pieces of the same column key follow one another downwards. */
record Segment(String text, String column, Place place, int order, boolean bold, Alignment alignment) {

    static List<Segment> of(List<TextLine> lines, List<String> texts) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.region() == Region.METADATA
                    || line.region() == Region.FOOTNOTE
                    || line.region() == Region.COMMENT
                    || line.hidden()) {
                continue;
            }
            String[] parts = texts.get(i).split("\\t+|\\s{6,}(?=\\p{Lu})", -1);
            for (int part = 0; part < parts.length; part++) {
                String text = parts[part].replaceAll("\\s+", " ").strip();
                if (!text.isEmpty()) {
                    String column =
                            parts.length > 1 ? "tab" + part : line.region() + ":" + line.block() + ":" + line.column();
                    segments.add(new Segment(text, column, line.place(), i, line.bold(), line.alignment()));
                }
            }
        }
        return segments;
    }

    boolean capitals() {
        return text.chars().filter(Character::isLetter).count() > 1
                && text.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }
}
