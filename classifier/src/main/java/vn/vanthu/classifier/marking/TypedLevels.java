package vn.vanthu.classifier.marking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.marking.StampLine.Claim;

/**
 * A level typed while no keyboard driver was at work. The keys of Telex and VNI tell its letters: {@code MAAJT} and
 * {@code MA65T} are MẬT. Without any mark ({@code TOI MAT}) other words are written so too: a person has to look.
 */
final class TypedLevels {
    /** The letters behind {@code MA}, in capitals. */
    static final String KEYS = "AJT65";

    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final String KEYS_OF_MAT =
            "(?:MA(?:AJT|ATJ|TAJ|JAT|JTA|TJA|65T|56T|6T5|5T6|T65|T56)" + "|M(?:ÂJT|ÂTJ|Â5T|ÂT5))";
    private static final String KEYS_OF_TOI =
            "(?:TO(?:OSI|OIS|SOI|SIO|ISO|IOS|61I|16I|6I1|1I6|I61|I16)|TÔ(?:SI|IS|1I|I1)|TÓ(?:OI|IO|6I|I6)|TỐI|TÔI|TOI)";
    private static final String KEYS_OF_TUYET =
            "(?:TUYE(?:EJT|ETJ|TEJ|JET|JTE|TJE|65T|56T|6T5|5T6|T65|T56)|TUY(?:ÊJT|ÊTJ|Ê5T|ÊT5)|TUYỆT|TUYET)";
    private static final Pattern TYPED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(" + KEYS_OF_TUYET + ") {0,3}|(" + KEYS_OF_TOI + ") {0,3})?" + KEYS_OF_MAT
                    + "(?![\\p{L}\\d])",
            U);

    private static final String WORD = "(?:TUYET ?MAT|TOI ?MAT|MAT)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:muc |cap )?do ?mat ?[:=] ?[\\[(]?" + WORD + "[\\])]?", U);
    private static final Pattern STAMP =
            Pattern.compile("(?:(?:TAI LIEU|VAN BAN|HO SO|CONG VAN|BAO CAO) )?(?:TUYET ?MAT|TOI ?MAT)|MAT");

    private TypedLevels() {}

    /** With levels in place of the keys that write them; the same text where there are none. */
    static String written(String flat) {
        if (!keyed(flat)) {
            return flat;
        }
        Matcher keys = TYPED.matcher(flat);
        StringBuilder written = new StringBuilder(flat.length());
        while (keys.find()) {
            String level = keys.group(1) != null ? "Tuyệt mật" : keys.group(2) != null ? "Tối mật" : "Mật";
            String typed = keys.group();
            boolean started = Character.isUpperCase(typed.codePointAt(0));
            keys.appendReplacement(
                    written,
                    typed.equals(typed.toUpperCase(Locale.ROOT))
                            ? level.toUpperCase(Locale.ROOT)
                            : started ? level : level.toLowerCase(Locale.ROOT));
        }
        return keys.appendTail(written).toString();
    }

    /** Whether letters of mật stand together with keys behind them. */
    private static boolean keyed(String flat) {
        for (int i = flat.length() - 4; i >= 0; i--) {
            char c = flat.charAt(i);
            if ((c == 'M' || c == 'm') && carries(flat.charAt(i + 1)) && key(flat.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean carries(char letter) {
        return "aAâÂ".indexOf(letter) >= 0;
    }

    private static boolean key(char letter) {
        return KEYS.indexOf(Character.toUpperCase(letter)) >= 0;
    }

    /**
     * A level without its marks.
     *
     * @param stamped where stamps stand
     */
    static Optional<Claim> unmarked(Piece piece, boolean stamped) {
        String flat = piece.flat();
        boolean stamp = stamped && !piece.item() && (STAMP.matcher(flat).matches() || capitalised(flat));
        return stamp || LABELLED.matcher(flat).matches()
                ? Optional.of(new Claim(SecrecyLevel.UNDETERMINED, SecrecyCueKind.POSSIBLE_MARK))
                : Optional.empty();
    }

    /** {@code Toi mat}, {@code Tuyet Mat}. */
    private static boolean capitalised(String flat) {
        return flat.equalsIgnoreCase("toi mat") && flat.startsWith("T")
                || flat.equalsIgnoreCase("tuyet mat") && flat.startsWith("T");
    }
}
