package vn.vanthu.signature.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.xades.Canonical;
import vn.vanthu.signature.xades.SignedReference;
import vn.vanthu.signature.xades.XmlDocuments;
import vn.vanthu.signature.xades.XmlInsertion;

/** One relationships part (ECMA-376 part 2, 9.3), and what the relationship transform makes of it (13.2.4.24). */
final class Relationships {
    static final String CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    static final String ORIGIN =
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";
    private static final String DIGITAL_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/digital-signature";
    private static final List<String> LEFT_OUT = List.of(
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties");

    private final byte[] bytes;
    private final Element root;
    private final List<Element> all = new ArrayList<>();

    Relationships(byte[] bytes) throws IOException {
        this.bytes = bytes.clone();
        this.root = XmlDocuments.read(new ByteArrayInputStream(bytes)).getDocumentElement();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && "Relationship".equals(element.getLocalName())) {
                all.add(element);
            }
        }
        all.sort(Comparator.comparing(element -> element.getAttribute("Id")));
    }

    /** The target of the first of that type. */
    Optional<String> target(String type) {
        return all.stream()
                .filter(element -> element.getAttribute("Type").equals(type))
                .map(element -> element.getAttribute("Target"))
                .findFirst();
    }

    /**
     * Parts of the package that are named here and not there; whoever put one in later would add to what was signed.
     *
     * @param source the folder of the part that these belong to, empty or ending in a slash
     * @param parts in lower case
     */
    List<String> absent(String source, Set<String> parts) {
        return all.stream()
                .filter(element -> !element.getAttribute("TargetMode").equals("External"))
                .map(element -> element.getAttribute("Target"))
                .filter(target -> !target.startsWith("#") && !holds(parts, source, target))
                .toList();
    }

    /** Its name as it is written, or with its escapes resolved: writers differ in how they name entries. */
    private static boolean holds(Set<String> parts, String source, String target) {
        try {
            URI resolved = URI.create("/" + source).resolve(target);
            return Stream.of(resolved.getRawPath(), resolved.getPath())
                    .anyMatch(path ->
                            path != null && parts.contains(path.substring(1).toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException odd) {
            return parts.contains((source + target).toLowerCase(Locale.ROOT));
        }
    }

    private List<Element> signed() {
        return all.stream()
                .filter(element -> LEFT_OUT.stream().noneMatch(element.getAttribute("Type")::startsWith))
                .toList();
    }

    boolean signsAny() {
        return !signed().isEmpty();
    }

    /** Over every relationship but those to signatures and descriptions, which change without the document. */
    SignedReference reference(String part) {
        String ids = signed().stream()
                .map(element -> "<mdssi:RelationshipReference xmlns:mdssi=\"" + DIGITAL_SIGNATURE + "\" SourceId=\""
                        + Canonical.attribute(element.getAttribute("Id")) + "\"></mdssi:RelationshipReference>")
                .collect(Collectors.joining());
        String transforms = "<Transforms><Transform"
                + " Algorithm=\"http://schemas.openxmlformats.org/package/2006/RelationshipTransform\">" + ids
                + "</Transform><Transform Algorithm=\"" + Canonical.METHOD + "\"></Transform></Transforms>";
        return new SignedReference(
                "/" + part + "?ContentType=" + CONTENT_TYPE, transforms, sha256(transformed()), Optional.empty());
    }

    private String transformed() {
        StringBuilder text = new StringBuilder("<").append(root.getTagName());
        Map<String, String> declared = new TreeMap<>();
        Map<String, String> others = new TreeMap<>();
        NamedNodeMap attributes = root.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            (NAMESPACES.equals(attribute.getNamespaceURI()) ? declared : others)
                    .put(attribute.getName(), attribute.getValue());
        }
        declared.forEach((name, value) -> written(text, name, value));
        others.forEach((name, value) -> written(text, name, value));
        text.append('>');
        for (Element element : signed()) {
            text.append('<').append(element.getTagName());
            written(text, "Id", element.getAttribute("Id"));
            written(text, "Target", element.getAttribute("Target"));
            String mode = element.getAttribute("TargetMode");
            written(text, "TargetMode", mode.isEmpty() ? "Internal" : mode);
            written(text, "Type", element.getAttribute("Type"));
            text.append("></").append(element.getTagName()).append('>');
        }
        return text.append("</").append(root.getTagName()).append('>').toString();
    }

    private static void written(StringBuilder text, String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(Canonical.attribute(value))
                .append('"');
    }

    /** With one more, under an Id that none has. */
    byte[] with(String type, String target) throws IOException {
        String prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        int number = 1;
        while (taken("rIdS" + number)) {
            number++;
        }
        return XmlInsertion.beforeEnd(
                bytes,
                root,
                "<" + prefix + "Relationship Id=\"rIdS" + number + "\" Type=\"" + type + "\" Target=\""
                        + Canonical.attribute(target) + "\"/>");
    }

    private boolean taken(String id) {
        return all.stream().anyMatch(element -> element.getAttribute("Id").equals(id));
    }

    static byte[] empty() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) {
        return DigestProvider.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
