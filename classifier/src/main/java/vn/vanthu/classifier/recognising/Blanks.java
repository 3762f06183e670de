package vn.vanthu.classifier.recognising;

import java.util.regex.Pattern;

/** Blanks that a reader of pictures loses before a ward's number, and takes a speck in them for a stop. */
final class Blanks {
    private static final Pattern NUMBERED = Pattern.compile("(?<=(?:PHƯỜNG|Phường|phường|QUẬN|Quận|quận))(?=\\d)");
    private static final Pattern SPECK = Pattern.compile("(?<=[\\p{Ll}\\d])\\.(?=\\p{Ll}{2})");
    /** Addresses have stops without blanks. */
    private static final Pattern ADDRESS = Pattern.compile("@|(?i:www|http)|\\.(?:vn|com|gov|org|net|edu)(?!\\p{L})");

    private Blanks() {}

    static String healed(String text) {
        String healed = NUMBERED.matcher(text).replaceAll(" ");
        return healed.indexOf('.') < 0 || ADDRESS.matcher(healed).find()
                ? healed
                : SPECK.matcher(healed).replaceAll(" ");
    }
}
