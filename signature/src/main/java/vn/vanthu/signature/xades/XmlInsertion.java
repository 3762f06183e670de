package vn.vanthu.signature.xades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Element;

/** Text put before the end of the root of an XML file; everything else stays byte for byte. */
public final class XmlInsertion {
    private XmlInsertion() {}

    /**
     * @param root as parsed from the bytes
     * @throws IOException if it is not UTF-8, or closed in an unusual way
     */
    public static byte[] beforeEnd(byte[] bytes, Element root, String inserted) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\uFFFD")) {
            throw new IOException("not UTF-8");
        }
        String name = root.getTagName();
        int end = text.lastIndexOf("</" + name);
        if (end >= 0 && text.substring(end).matches("</[^>]+>\\s*")) {
            return (text.substring(0, end) + inserted + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        }
        String trimmed = text.stripTrailing();
        if (trimmed.endsWith("/>") && root.getFirstChild() == null) {
            return (trimmed.substring(0, trimmed.length() - 2) + ">" + inserted + "</" + name + ">")
                    .getBytes(StandardCharsets.UTF_8);
        }
        throw new IOException("an end that cannot be found");
    }
}
