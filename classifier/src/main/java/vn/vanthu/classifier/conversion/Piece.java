package vn.vanthu.classifier.conversion;

import java.util.Locale;

/**
 * Text that stands in one place of a part's markup.
 *
 * @param holder behind the name of the element that holds the text; -1 where it is no {@code t} element
 * @param element the soft hyphen's own element in Word, with its prefix; empty for text
 */
record Piece(int from, int to, String text, String font, int holder, String element, boolean attribute) {

    String written(String unicode) {
        String escaped = unicode.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (attribute) {
            return escaped.replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
        }
        if (element.isEmpty()) {
            return escaped.replace("\r", "&#13;");
        }
        String name = element.substring(0, element.indexOf(':') + 1) + "t";
        return String.format(Locale.ROOT, "<%s xml:space=\"preserve\">%s</%s>", name, escaped, name);
    }
}
