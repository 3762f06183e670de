package vn.vanthu.classifier.text;

import java.util.Locale;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;

/** Word fields that do more than show a value. */
final class FieldCodes {

    private FieldCodes() {}

    static void look(String instruction, Set<ActiveContent> active) {
        String code = instruction.strip().toUpperCase(Locale.ROOT);
        if (code.startsWith("DDE ") || code.startsWith("DDEAUTO ")) {
            active.add(ActiveContent.LAUNCH_ACTION);
        }
        if (code.startsWith("INCLUDEPICTURE ") || code.startsWith("INCLUDETEXT ") || code.startsWith("LINK ")) {
            active.add(ActiveContent.EXTERNAL_LINK);
        }
    }
}
