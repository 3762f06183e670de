package vn.vanthu.classifier.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/** Cuts lines where columns, keywords or rows of blanks part them. */
final class Cutting {
    /** Several keywords of one property. */
    private static final Pattern VALUES = Pattern.compile("[;,]");

    /** Properties that name people. */
    private static final Set<String> PERSONS =
            Set.of("author", "creator", "lastModifiedBy", "lastAuthor", "operator", "Manager", "manager");

    private static final Pattern PIECES = Pattern.compile("\\t|\\s{4,}|\\R");

    private Cutting() {}

    /** @param stored the line's text in composed Unicode */
    static List<Piece> of(int at, TextLine line, String stored) {
        String text = Folding.folded(stored);
        List<Piece> cut = new ArrayList<>();
        if (line.region() == Region.METADATA) {
            for (String value : VALUES.split(text.substring(text.indexOf(':') + 1), -1)) {
                if (!givenName(text, value)) {
                    Piece.of(at, line, value).ifPresent(cut::add);
                }
            }
            if (!line.hidden()) {
                Piece.of(at, line, text).ifPresent(cut::add);
            }
        } else if (whole(text) || spells(text)) {
            Piece.of(at, line, text).ifPresent(cut::add);
        } else {
            for (String piece : PIECES.split(text, -1)) {
                Piece.of(at, line, piece).ifPresent(cut::add);
            }
        }
        return cut;
    }

    /** Of a line that is even and holds no trace. */
    static List<Piece> even(int at, TextLine line, String text) {
        return Piece.even(at, line, text).map(List::of).orElse(List.of());
    }

    /** Whether nothing in it parts pieces. */
    private static boolean whole(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blanks = c == ' ' ? blanks + 1 : 0;
            if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' || blanks == 4) {
                return false;
            }
        }
        return true;
    }

    /** Whether its parts are those of one mark. */
    private static boolean spells(String text) {
        return text.length() <= Piece.LONGEST
                && StampWords.alone(Folding.joined(Trimming.latin(Trimming.framed(Trimming.squeezed(text))))
                                .replace(" ", "")
                                .toUpperCase(Locale.ROOT))
                        .isPresent();
    }

    /** Somebody who is called so wrote the document. */
    private static boolean givenName(String property, String value) {
        return value.strip().equals("Mật") && PERSONS.contains(property.substring(0, property.indexOf(':')));
    }
}
