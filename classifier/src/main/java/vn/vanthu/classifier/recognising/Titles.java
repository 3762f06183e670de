package vn.vanthu.classifier.recognising;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Names where signers stand, and titles of physicians and pharmacists before them, as a reader of pictures may get them. */
final class Titles {
    private static final Pattern GRADE = Pattern.compile("(?<=(?:BS|DS)\\.? ?)CK([TIl1]{1,2})(?=[., ])");
    /** What is left of one before a name. */
    private static final Pattern REST = Pattern.compile("^[ITl]{1,2}\\. (?=\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,5}$)");
    /** In points: where names of signers stand. */
    private static final float RIGHT = 280;

    private Titles() {}

    static String healed(String text, @Nullable Box box) {
        Matcher grade = GRADE.matcher(text);
        String healed = grade.find()
                ? text.substring(0, grade.start(1)) + "I".repeat(grade.group(1).length()) + text.substring(grade.end(1))
                : text;
        return box == null || box.left() < RIGHT
                ? healed
                : FamilyNames.begun(REST.matcher(healed).replaceFirst(""));
    }
}
