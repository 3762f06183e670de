package vn.vanthu.classifier.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.TextRun;

/** Neighbouring runs whose fonts promise the same: a word cut between two of them is one word. */
record Segment(int runs, WordCount words, Optional<TextEncoding> legacy) {

    static List<Segment> of(List<TextRun> line, WordCount known) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= line.size(); to++) {
            if (to == line.size() || !alike(line.get(to).font(), line.get(from).font())) {
                segments.add(of(line.subList(from, to), known, line.get(from).font()));
                from = to;
            }
        }
        return segments;
    }

    private static boolean alike(String font, String other) {
        return font.equals(other) || LegacyTable.byFont(font).equals(LegacyTable.byFont(other));
    }

    private static Segment of(List<TextRun> runs, WordCount known, String font) {
        String text = runs.size() == 1
                ? runs.getFirst().text()
                : runs.stream().map(TextRun::text).collect(Collectors.joining());
        WordCount words = known.another();
        words.add(new TextRun(text, font, false, false));
        Optional<TextEncoding> legacy = words.unicode() > 0
                ? Optional.empty()
                : words.legacy().filter(found -> words.certain(found, text)).or(() -> words.ofTwo(text));
        return new Segment(runs.size(), words, legacy);
    }
}
