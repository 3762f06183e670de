package vn.vanthu.signature.xades;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML from outside: no document type, nothing fetched, each Id once. */
public final class XmlDocuments {
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final int MOST_SIGNATURES = 64;
    private static final List<String> IDS = List.of("Id", "ID", "id");

    private XmlDocuments() {}

    /** @throws IOException if it is not well-formed, has a document type, or an Id that stands twice */
    public static Document read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(in);
            markIds(document);
            return document;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static void markIds(Document document) throws IOException {
        Set<String> seen = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String name : IDS) {
                if (element.hasAttribute(name)) {
                    if (!seen.add(element.getAttribute(name))) {
                        throw new IOException("an Id that stands twice");
                    }
                    element.setIdAttribute(name, true);
                    break;
                }
            }
        }
    }

    /**
     * Those that are not inside another signature.
     *
     * @throws IOException if there are more than anybody makes
     */
    public static List<Element> signatures(Document document) throws IOException {
        List<Element> signatures = new ArrayList<>();
        Node node = document.getDocumentElement();
        while (node != null) {
            boolean found = node instanceof Element element
                    && "Signature".equals(element.getLocalName())
                    && DSIG.equals(element.getNamespaceURI());
            if (found) {
                signatures.add((Element) node);
                if (signatures.size() > MOST_SIGNATURES) {
                    throw new IOException("more signatures than are read");
                }
            }
            node = next(node, !found);
        }
        return signatures;
    }

    private static @Nullable Node next(Node node, boolean into) {
        if (into && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == null ? null : at.getNextSibling();
    }

    static boolean contains(Element outer, Element inner) {
        Node node = inner;
        while (node != null && node != outer) {
            node = node.getParentNode();
        }
        return node == outer;
    }
}
