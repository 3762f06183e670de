package vn.vanthu.classifier.marking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.TextLine;

/**
 * One column's part of a line; empty where its words tell nothing.
 *
 * @param at its line's place among all
 * @param said in Latin letters, blanks squeezed
 * @param flat the same without frame
 * @param upper the same in capitals, without blanks
 * @param item an item of a list or its heading, as a bullet, a semicolon or a colon tells
 * @param unread stands for lines between those that were looked at
 */
record Piece(int at, TextLine line, String said, String flat, String upper, boolean item, boolean unread) {
    static final int LONGEST = 160;

    /** One of them is in every trace. */
    private static final List<String> WORDS = List.of(
            "MẬT",
            "Ậ",
            "MÂT",
            "MAT",
            "TỐI",
            "TUYỆT",
            "ĐƯỢCBÓC",
            "BÓCBÌ",
            "THUHỒI",
            "BẢNSỐ",
            "BẢNSAO",
            "CHỤP",
            "BVBMNN",
            "HẠNBẢOVỆ");

    /** Another paper begins below the recipients. */
    private static final Pattern NEXT_PAPER =
            Pattern.compile("^(?:PHỤLỤC|QUYCHẾ|QUYĐỊNH|DANHMỤC|DANHSÁCH|CHƯƠNG[IVX\\d]|KẾHOẠCH|MẪUSỐ).*");

    /** A label and a part of a level that stands on several lines have no more, blanks and signs among them. */
    private static final int LETTERS_OF_A_PART = 40;
    /** Of another paper and of the recipients. */
    private static final String BEGINNINGS = "PQDCKMN";

    private static final Pattern ITEM = Pattern.compile("^[-–+•*] .*[^-–+•*]$|.*[;:]$");

    static Piece unread(int at, TextLine line) {
        return new Piece(at, line, "", "", "", false, true);
    }

    static Optional<Piece> of(int at, TextLine line, String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String squeezed = Trimming.squeezed(text);
        String said = Folding.joined(Trimming.latin(squeezed));
        String flat = Trimming.framed(said);
        if (flat.isEmpty() || flat.length() > LONGEST) {
            return Optional.empty();
        }
        String upper = flat.replace(" ", "").toUpperCase(Locale.ROOT);
        boolean trace = trace(upper);
        if (trace) {
            said = TornSyllables.healed(said);
            flat = Trimming.framed(said);
        }
        boolean telling = trace
                || upper.startsWith("NƠINHẬN")
                || NEXT_PAPER.matcher(upper).matches();
        return Optional.of(
                telling
                        ? new Piece(
                                at,
                                line,
                                said,
                                flat,
                                upper,
                                ITEM.matcher(squeezed).matches(),
                                false)
                        : new Piece(at, line, "", "", "", false, false));
    }

    /** Of a text that nothing has to be taken from but its frame, and that holds no trace. */
    static Optional<Piece> even(int at, TextLine line, String text) {
        int from = Trimming.frame(text);
        int to = Trimming.frameBehind(text, from);
        if (from == to || to - from > LONGEST || text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        return to - from < LETTERS_OF_A_PART || BEGINNINGS.indexOf(Character.toUpperCase(text.charAt(from))) >= 0
                ? of(at, line, text)
                : Optional.of(new Piece(at, line, "", "", "", false, false));
    }

    boolean capitals() {
        return flat.equals(flat.toUpperCase(Locale.ROOT));
    }

    Optional<SecrecyLevel> level() {
        return StampWords.alone(upper);
    }

    /** Whether it may be a trace at all. */
    boolean trace() {
        return trace(upper);
    }

    private static boolean trace(String upper) {
        for (String word : WORDS) {
            if (upper.contains(word)) {
                return true;
            }
        }
        return false;
    }

    boolean beginsPaper() {
        return !upper.isEmpty() && capitals() && NEXT_PAPER.matcher(upper).matches();
    }
}
