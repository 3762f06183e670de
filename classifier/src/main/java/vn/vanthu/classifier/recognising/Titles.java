package vn.vanthu.classifier.recognising;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Names where signers stand, and titles of physicians and pharmacists before them, as a reader of pictures may get them. */
final class Titles {
    private static final Pattern GRADE = Pattern.compile("(?<=(?:BS|DS)\\.? ?)CK([TIl1]{1,2})(?=[., ])");
    /** What is left of one before a name, and what a pen's stroke was taken for. */
    private static final Pattern REST = Pattern.compile(
            "^(?:[^\\p{L}\\d]{0,3}(?!(?:GS|TS|ThS|CN|KS|BS|DS|LS)\\.)(?:[\\p{L}\\d]{1,2}S?\\.[ ,]?(?:CKI{1,2}[., ]+)?|CKI{1,2}[., ]+)|[^\\p{L}\\d(\"]{1,3})"
                    + "(?=\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,5}$)");
    /** A man's first word among the Ede, which bears no sign. */
    private static final Pattern EDE = Pattern.compile("^[ÝỲỶỸỴ](?= \\p{Lu}\\p{Ll}+ )");

    /** Who is acted for, with the stroke or the stop between both letters of how. */
    private static final Pattern ACTING =
            Pattern.compile("^(?:(K)[IlJ1|!]\\.? ?(T)|(T)[IlJ1|!]\\.? ?([LM]))\\.? (?=\\p{Lu}{2})");
    /** In points: where names of signers stand. */
    private static final float RIGHT = 280;

    private Titles() {}

    static String healed(String text, @Nullable Box box) {
        String plain = text.replace('§', 'S');
        Matcher grade = GRADE.matcher(plain);
        String healed = grade.find()
                ? plain.substring(0, grade.start(1))
                        + "I".repeat(grade.group(1).length())
                        + plain.substring(grade.end(1))
                : plain;
        if (box == null || box.left() < RIGHT) {
            return healed;
        }
        String acting = ACTING.matcher(healed).replaceFirst("$1$3/$2$4 ");
        String name = EDE.matcher(REST.matcher(acting).replaceFirst("")).replaceFirst("Y");
        return FamilyNames.begun(name);
    }
}
