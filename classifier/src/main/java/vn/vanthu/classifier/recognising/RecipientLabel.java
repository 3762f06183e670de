package vn.vanthu.classifier.recognising;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** The words Nơi nhận at the left, below which the recipients stand and beside which the signer, as a reader of pictures may get them. */
final class RecipientLabel {
    private static final String LABEL = "NOINHAN";
    private static final Pattern WORDS =
            Pattern.compile("^[^\\p{L}\\d]{0,2}(N\\p{L}{1,3}[^\\p{L}\\d]{0,2}[nrhN]\\p{L}{1,4}) ?(?=[:;.,]|$)");
    /** In points. */
    private static final float LEFT = 200;

    private RecipientLabel() {}

    static String healed(String text, @Nullable Box box) {
        if (box == null || box.left() > LEFT) {
            return text;
        }
        Matcher words = WORDS.matcher(text);
        if (!words.find()) {
            return text;
        }
        String letters = Slips.plain(words.group(1)).replaceAll("[^A-Z]", "");
        return Slips.distance(letters, LABEL) <= 2 ? "Nơi nhận" + text.substring(words.end()) : text;
    }
}
