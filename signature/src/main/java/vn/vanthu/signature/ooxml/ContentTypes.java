package vn.vanthu.signature.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.vanthu.signature.xades.Canonical;
import vn.vanthu.signature.xades.XmlDocuments;
import vn.vanthu.signature.xades.XmlInsertion;

/** {@code [Content_Types].xml} of a package (ECMA-376 part 2, 10.1.2.2). */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";

    private byte[] bytes;
    private final Map<String, String> byEnding = new HashMap<>();
    private final Map<String, String> byPart = new HashMap<>();

    ContentTypes(byte[] bytes) throws IOException {
        this.bytes = bytes.clone();
        Element root = root();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "Default".equals(element.getLocalName())) {
                byEnding.put(lower(element.getAttribute("Extension")), element.getAttribute("ContentType"));
            } else if (node instanceof Element element && "Override".equals(element.getLocalName())) {
                byPart.put(lower(element.getAttribute("PartName")), element.getAttribute("ContentType"));
            }
        }
    }

    private Element root() throws IOException {
        return XmlDocuments.read(new ByteArrayInputStream(bytes)).getDocumentElement();
    }

    /** @param part with its leading slash */
    Optional<String> of(String part) {
        return Optional.ofNullable(byPart.get(lower(part)))
                .or(() -> Optional.ofNullable(byEnding.get(lower(part.substring(part.lastIndexOf('.') + 1)))));
    }

    /** Gives a part that is new its type. */
    void add(String part, String type) throws IOException {
        if (of(part).filter(type::equals).isPresent()) {
            return;
        }
        Element root = root();
        String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        bytes = XmlInsertion.beforeEnd(
                bytes,
                root,
                "<" + prefix + "Override PartName=\"" + Canonical.attribute(part) + "\" ContentType=\""
                        + Canonical.attribute(type) + "\"/>");
        byPart.put(lower(part), type);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
