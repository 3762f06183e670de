package vn.vanthu.signature.xades;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.crypto.dsig.Transform;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What stands inside a signature beside its own parts. Whoever reads the document finds it there, and no digest over the
 * document covers it (the enveloped transform leaves the signature out): it must be signed itself.
 */
final class OwnContent {
    private static final String DSIG_11 = "http://www.w3.org/2009/xmldsig11#";
    private static final String XADES = "http://uri.etsi.org/01903/";
    private static final String XADES_EXTENSIONS = "http://uri.etsi.org/19132/";

    private final Element signature;
    private final Set<Element> signed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> signedAsText = Collections.newSetFromMap(new IdentityHashMap<>());

    private OwnContent(Element signature) {
        this.signature = signature;
    }

    /** Only XAdES's own unsigned properties may be there without being signed. */
    static boolean isSigned(Element signature) {
        OwnContent content = new OwnContent(signature);
        for (Node node = signature.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, "SignedInfo")) {
                content.references(element);
            }
        }
        return content.only(signature, content::known);
    }

    @FunctionalInterface
    private interface Allowed {
        boolean test(Element child);
    }

    /** Whether the children are such elements, with blanks and comments between them. */
    private boolean only(Element parent, Allowed allowed) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean fine = node instanceof Element child
                    ? allowed.test(child)
                    : node.getNodeType() == Node.COMMENT_NODE
                            || node.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE
                                    && node.getNodeValue().isBlank();
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private void references(Element info) {
        NodeList all = info.getElementsByTagNameNS(XmlDocuments.DSIG, "Reference");
        for (int i = 0; i < all.getLength(); i++) {
            Element reference = (Element) all.item(i);
            String uri = reference.getAttribute("URI");
            Element target = uri.startsWith("#") ? signature.getOwnerDocument().getElementById(uri.substring(1)) : null;
            if (target != null) {
                (decodes(reference) ? signedAsText : signed).add(target);
            }
        }
    }

    private static boolean decodes(Element reference) {
        NodeList transforms = reference.getElementsByTagNameNS(XmlDocuments.DSIG, "Transform");
        for (int i = 0; i < transforms.getLength(); i++) {
            if (Transform.BASE64.equals(((Element) transforms.item(i)).getAttribute("Algorithm"))) {
                return true;
            }
        }
        return false;
    }

    private boolean known(Element child) {
        if (is(child, "Object")) {
            return covered(child) || only(child, this::coveredOrProperties);
        }
        return is(child, "SignedInfo")
                || is(child, "SignatureValue")
                        && child.getElementsByTagName("*").getLength() == 0
                || is(child, "KeyInfo") && ofNamespaces(child, false);
    }

    private boolean covered(Element element) {
        return signed.contains(element)
                || signedAsText.contains(element)
                        && element.getElementsByTagName("*").getLength() == 0;
    }

    private boolean coveredOrProperties(Element element) {
        return covered(element)
                || "QualifyingProperties".equals(element.getLocalName())
                        && isXades(element.getNamespaceURI())
                        && only(element, this::coveredOrUnsigned);
    }

    private boolean coveredOrUnsigned(Element properties) {
        return covered(properties)
                || "UnsignedProperties".equals(properties.getLocalName())
                        && isXades(properties.getNamespaceURI())
                        && ofNamespaces(properties, true);
    }

    private boolean ofNamespaces(Element parent, boolean xades) {
        NodeList all = parent.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            String namespace = each.getNamespaceURI();
            boolean dsig = XmlDocuments.DSIG.equals(namespace) || DSIG_11.equals(namespace);
            if (!dsig && !(xades && isXades(namespace)) || is(each, "Object") && !only(each, child -> true)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isXades(@Nullable String namespace) {
        return namespace != null && (namespace.startsWith(XADES) || namespace.startsWith(XADES_EXTENSIONS));
    }

    private static boolean is(Element element, String name) {
        return XmlDocuments.DSIG.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
