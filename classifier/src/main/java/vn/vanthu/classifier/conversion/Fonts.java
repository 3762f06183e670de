package vn.vanthu.classifier.conversion;

import java.util.Locale;
import vn.vanthu.classifier.encoding.LegacyTable;

/** The Unicode font that stands in for one of an old encoding. */
final class Fonts {

    private Fonts() {}

    static boolean old(String font) {
        return !font.isBlank() && font.length() < 60 && LegacyTable.byFont(font).isPresent();
    }

    static String modern(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.contains("arial") || name.contains("helve") || name.contains("avant") || name.contains("swiss")) {
            return "Arial";
        }
        if (name.contains("courier") || name.contains("mono")) {
            return "Courier New";
        }
        return name.contains("tahoma") ? "Tahoma" : name.contains("verdana") ? "Verdana" : "Times New Roman";
    }
}
