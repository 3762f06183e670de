package vn.vanthu.signature.xades;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** XML that is written canonically at once (Canonical XML 1.0), so that nothing has to be parsed to be signed. */
public final class Canonical {
    public static final String METHOD = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private Canonical() {}

    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    public static String attribute(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#x9;")
                .replace("\n", "&#xA;")
                .replace("\r", "&#xD;");
    }

    /** The canonical form of an element that stands alone: the namespaces around it are told at its top. */
    static byte[] apex(String element, Map<String, String> namespaces) {
        int end = 1;
        while (" >".indexOf(element.charAt(end)) < 0) {
            end++;
        }
        StringBuilder alone = new StringBuilder(element.substring(0, end));
        new TreeMap<>(namespaces)
                .forEach((prefix, uri) -> alone.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                        .append("=\"")
                        .append(attribute(uri))
                        .append('"'));
        return alone.append(element, end, element.length()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
