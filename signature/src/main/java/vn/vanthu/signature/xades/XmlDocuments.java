package vn.vanthu.signature.xades;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML from outside: no document type, nothing fetched, each Id once. */
public final class XmlDocuments {
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final List<String> IDS = List.of("Id", "ID", "id");

    private XmlDocuments() {}

    /** @throws IOException if it is not well-formed, has a document type, or an Id that stands twice */
    public static Document read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            Document document = factory.newDocumentBuilder().parse(in);
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

    /** Those that are not inside another signature. */
    public static List<Element> signatures(Document document) {
        List<Element> signatures = new ArrayList<>();
        NodeList all = document.getElementsByTagNameNS(DSIG, "Signature");
        for (int i = 0; i < all.getLength(); i++) {
            Element signature = (Element) all.item(i);
            if (signatures.stream().noneMatch(outer -> contains(outer, signature))) {
                signatures.add(signature);
            }
        }
        return signatures;
    }

    static boolean contains(Element outer, Element inner) {
        return outer == inner || (outer.compareDocumentPosition(inner) & Element.DOCUMENT_POSITION_CONTAINED_BY) != 0;
    }
}
