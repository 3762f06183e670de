package vn.vanthu.signature.xades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The XML file of a package that lists its signatures. A further one is put before the end of the root; what stood there
 * stays byte for byte.
 */
public record SignatureList(String root, String namespace) {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /**
     * @param before the list as it is, empty where there is none
     * @param signature given the prefixed namespaces around it
     * @throws IOException if what is there is no such list in UTF-8
     */
    public byte[] with(byte[] before, Function<Map<String, String>, String> signature) throws IOException {
        if (before.length == 0) {
            return (DECLARATION + "<" + root + " xmlns=\"" + namespace + "\">" + signature.apply(Map.of()) + "</" + root
                            + ">")
                    .getBytes(StandardCharsets.UTF_8);
        }
        Element list = XmlDocuments.read(new ByteArrayInputStream(before)).getDocumentElement();
        if (!root.equals(list.getLocalName()) || !namespace.equals(list.getNamespaceURI())) {
            throw new IOException("no list of signatures that can be added to");
        }
        return XmlInsertion.beforeEnd(before, list, signature.apply(around(list)));
    }

    private static Map<String, String> around(Element list) throws IOException {
        Map<String, String> prefixed = new TreeMap<>();
        NamedNodeMap attributes = list.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (XML.equals(attribute.getNamespaceURI())) {
                throw new IOException("a list of signatures with " + attribute.getName());
            }
            if (NAMESPACES.equals(attribute.getNamespaceURI()) && attribute.getPrefix() != null) {
                prefixed.put(attribute.getLocalName(), attribute.getValue());
            }
        }
        return prefixed;
    }
}
