package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/**
 * One piece of a line within one column, blanks squeezed.
 *
 * @param order of its line among all lines
 * @param part from 0, where tabs part the text of one table cell
 */
record Segment(String text, TextLine line, int order, int part) {
    private static final Pattern GAP = Pattern.compile("\\t+|\\s{6,}(?=\\p{Lu})");

    /** Number and date that nothing but blanks keeps apart. */
    private static final Pattern GLUED_DATE =
            Pattern.compile("(?<=[\\p{L}\\d])\\s+(?=\\p{Lu}[\\p{L} .'-]{1,40},\\s*ngày\\s)");

    /** Page headers first: that is where a letterhead may stand. */
    static List<Segment> of(List<TextLine> lines, List<String> texts) {
        List<Segment> headers = new ArrayList<>();
        List<Segment> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.hidden()) {
                continue;
            }
            switch (line.region()) {
                case HEADER -> cut(line, texts.get(i), i, headers);
                case BODY, TABLE, TEXTBOX -> cut(line, texts.get(i), i, others);
                case FOOTER, FOOTNOTE, COMMENT, METADATA -> {
                    // not the document's own voice
                }
            }
        }
        headers.addAll(others);
        return List.copyOf(headers);
    }

    private static void cut(TextLine line, String whole, int order, List<Segment> segments) {
        int part = 0;
        for (String piece : GAP.split(whole, -1)) {
            String[] pieces =
                    piece.stripLeading().startsWith("Số") ? GLUED_DATE.split(piece, -1) : new String[] {piece};
            for (String found : pieces) {
                String text = found.replaceAll("[\\s\\u00A0]+", " ").strip();
                if (!text.isEmpty()) {
                    segments.add(new Segment(text, line, order, part));
                }
                part++;
            }
        }
    }

    Place place() {
        return line.place();
    }

    boolean bold() {
        return line.bold();
    }

    Alignment alignment() {
        return line.alignment();
    }

    /** In the main flow, where columns are made of tabs, blanks or places on the page. */
    boolean flow() {
        return line.region() == Region.BODY && line.block() == 0;
    }

    /** Within one table cell, one text box or one column. */
    boolean sameColumn(Segment other) {
        return line.sameColumn(other.line) && part == other.part;
    }

    /** Where this stands at the left of a letterhead or of a foot: whether the other stands below or above it. */
    boolean sameLeft(Segment other) {
        return flow() ? other.flow() && other.line.column() <= 1 && other.part == 0 : sameColumn(other);
    }

    /** Likewise at the right. */
    boolean sameRight(Segment other) {
        return flow() ? other.flow() && (other.line.column() != 1 || other.part > 0) : sameColumn(other);
    }

    boolean capitals() {
        return text.chars().filter(Character::isLetter).count() > 1
                && text.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** In capitals without blanks, old tone placement made new: for comparing with fixed words. */
    String squeezed() {
        return squeezed(text);
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "")
                .toUpperCase(Locale.ROOT)
                .replace("HOÀ", "HÒA")
                .replace("HOẢ", "HỎA")
                .replace("HOÁ", "HÓA")
                .replace("UỶ", "ỦY")
                .replace("THOẢ", "THỎA");
    }

    /** A line drawn with characters. */
    boolean rule() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
