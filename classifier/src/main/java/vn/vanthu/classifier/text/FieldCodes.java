package vn.vanthu.classifier.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.ActiveContent;

/** Word fields that do more than show a value. */
final class FieldCodes {

    private FieldCodes() {}

    /** What comes after the name may be a field of its own, and then the name stands alone. */
    private static final String NAMED = "(?=[\\s\"\\\\]|$)";

    private static final Pattern LAUNCHES = Pattern.compile("(?i)^\\s*DDE(AUTO)?" + NAMED);
    private static final Pattern FETCHES = Pattern.compile("(?i)^\\s*(INCLUDEPICTURE|INCLUDETEXT|LINK)" + NAMED);
    /** What it shows stands behind the macro's name. */
    private static final Pattern BUTTON =
            Pattern.compile("\\s*(?:MACROBUTTON|GOTOBUTTON)\\s+\\S{1,200}\\s+(.{1,400})", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,400})\"");

    /** What a field shows or explains; what it compares is not shown. */
    static List<String> words(String instruction) {
        Matcher button = BUTTON.matcher(instruction);
        if (button.matches()) {
            return List.of(button.group(1).strip());
        }
        String code = instruction.strip().toUpperCase(Locale.ROOT);
        return code.startsWith("IF ") || code.startsWith("COMPARE ")
                ? List.of()
                : QUOTED.matcher(instruction)
                        .results()
                        .limit(100)
                        .map(found -> found.group(1))
                        .toList();
    }

    static void look(String instruction, Set<ActiveContent> active) {
        if (!mayAct(instruction)) {
            return;
        }
        if (LAUNCHES.matcher(instruction).find()) {
            active.add(ActiveContent.LAUNCH_ACTION);
        }
        if (FETCHES.matcher(instruction).find()) {
            active.add(ActiveContent.EXTERNAL_LINK);
        }
    }

    /** By its first letter; text is looked at as well, and most begins with another. */
    private static boolean mayAct(String instruction) {
        int at = 0;
        while (at < instruction.length() && Character.isWhitespace(instruction.charAt(at))) {
            at++;
        }
        return at < instruction.length()
                && (instruction.charAt(at) > 127 || "dDiIlL".indexOf(instruction.charAt(at)) >= 0);
    }
}
