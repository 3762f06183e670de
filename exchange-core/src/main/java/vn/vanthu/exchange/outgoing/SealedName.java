package vn.vanthu.exchange.outgoing;

import java.text.Normalizer;
import java.util.UUID;

/** A file's name as it lies encrypted until the first verdict: unique, so that destroying one leaves the others. */
final class SealedName {

    private static final int LONGEST = 200;

    private SealedName() {}

    static String seal(UUID document, int revision, String fileName) {
        return document + "/" + revision + "\n" + cleaned(fileName);
    }

    static String open(String sealed) {
        return sealed.substring(sealed.indexOf('\n') + 1);
    }

    /** Without folders, control characters and what some browsers put before the name. */
    static String cleaned(String fileName) {
        String name = Normalizer.normalize(fileName, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]+", "")
                .strip();
        if (name.isEmpty()) {
            return "van-ban";
        }
        int ending = name.lastIndexOf('.');
        if (name.length() <= LONGEST) {
            return name;
        }
        String tail = ending > 0 && name.length() - ending <= 8 ? name.substring(ending) : "";
        return name.substring(0, LONGEST - tail.length()) + tail;
    }
}
