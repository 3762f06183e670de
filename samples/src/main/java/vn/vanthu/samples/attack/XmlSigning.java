package vn.vanthu.samples.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.vanthu.samples.SampleTrust;

/** XML signatures with XAdES properties, by the JDK alone. */
final class XmlSigning {
    static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;

    private XmlSigning() {}

    static Document parse(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    static byte[] write(Document document) throws IOException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /** Puts a signature over those parts under the element. */
    static void sign(Element parent, Map<String, byte[]> parts, String id, SampleTrust.Key key) throws IOException {
        List<Reference> references = new ArrayList<>();
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            for (String name : parts.keySet()) {
                references.add(factory.newReference(name, factory.newDigestMethod(DigestMethod.SHA256, null)));
            }
            sign(factory, parent, references, parts, id, key);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Puts a signature over the element of that URI into it. */
    static void enveloped(Element parent, String uri, String id, SampleTrust.Key key) throws IOException {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            List<Transform> transforms = List.of(
                    factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                    factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null));
            Reference reference = factory.newReference(
                    uri, factory.newDigestMethod(DigestMethod.SHA256, null), transforms, null, null);
            sign(factory, parent, List.of(reference), Map.of(), id, key);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Puts a signature into it whose path chooses nothing. */
    static void throughNothing(Element parent, SampleTrust.Key key) throws IOException {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference = factory.newReference(
                    "",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(factory.newTransform(Transform.XPATH, new XPathFilterParameterSpec("false()"))),
                    null,
                    null);
            sign(factory, parent, List.of(reference), Map.of(), "ID1", key);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A signature, now under the root, that holds the text which it signs. */
    static Element enveloping(Document document, String text, SampleTrust.Key key) throws IOException {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference = factory.newReference(
                    "#noiDung",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            XMLObject object = factory.newXMLObject(
                    List.of(new DOMStructure(document.createTextNode(text))), "noiDung", null, null);
            Element root = document.getDocumentElement();
            sign(factory, root, List.of(reference), Map.of(), "ID1", key, object);
            return (Element) root.getLastChild();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** A signature under the root over an element that it holds. */
    static Element over(Document document, Document held, boolean throughNothing, SampleTrust.Key key)
            throws IOException {
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference = factory.newReference(
                    "#idPackageObject",
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    throughNothing
                            ? List.of(factory.newTransform(Transform.XPATH, new XPathFilterParameterSpec("false()")))
                            : List.of(),
                    "http://www.w3.org/2000/09/xmldsig#Object",
                    null);
            XMLObject object = factory.newXMLObject(
                    List.of(new DOMStructure(document.importNode(held.getDocumentElement(), true))),
                    "idPackageObject",
                    null,
                    null);
            sign(factory, document.getDocumentElement(), List.of(reference), Map.of(), "ID1", key, object);
            return (Element) document.getDocumentElement().getLastChild();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** One more {@code Object} at its end, after signing. */
    static Element withObject(Element signature, String text) {
        Element object = signature.getOwnerDocument().createElementNS(DSIG, "ds:Object");
        object.setTextContent(text);
        signature.appendChild(object);
        return signature;
    }

    private static void sign(
            XMLSignatureFactory factory,
            Element parent,
            List<Reference> references,
            Map<String, byte[]> parts,
            String id,
            SampleTrust.Key key,
            XMLObject... more)
            throws IOException, GeneralSecurityException {
        List<Reference> all = new ArrayList<>(references);
        all.add(factory.newReference(
                "#props-" + id,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                "http://uri.etsi.org/01903#SignedProperties",
                null));
        DOMSignContext context = new DOMSignContext(key.privateKey(), parent);
        context.putNamespacePrefix(DSIG, "ds");
        context.setURIDereferencer((reference, inner) -> {
            byte[] part = parts.get(reference.getURI());
            return part != null
                    ? new OctetStreamData(new ByteArrayInputStream(part))
                    : factory.getURIDereferencer().dereference(reference, inner);
        });
        Element properties = parse("<x:QualifyingProperties xmlns:x=\"" + XADES + "\" Target=\"#" + id
                        + "\"><x:SignedProperties Id=\"props-" + id
                        + "\"><x:SignedSignatureProperties><x:SigningTime>2026-10-13T03:00:00Z</x:SigningTime>"
                        + "<x:SigningCertificateV2><x:Cert><x:CertDigest><ds:DigestMethod xmlns:ds=\"" + DSIG
                        + "\" Algorithm=\"" + DigestMethod.SHA256 + "\"/><ds:DigestValue xmlns:ds=\"" + DSIG + "\">"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(key.certificate().getEncoded()))
                        + "</ds:DigestValue></x:CertDigest></x:Cert></x:SigningCertificateV2>"
                        + "</x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties>")
                .getDocumentElement();
        Element imported = (Element) parent.getOwnerDocument().importNode(properties, true);
        ((Element) imported.getFirstChild()).setIdAttribute("Id", true);
        List<XMLObject> objects = new ArrayList<>(List.of(more));
        objects.add(factory.newXMLObject(List.of(new DOMStructure(imported)), null, null, null));
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        XMLSignature signature = factory.newXMLSignature(
                factory.newSignedInfo(
                        factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                        factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                        all),
                keys.newKeyInfo(List.of(keys.newX509Data(key.chain()))),
                objects,
                id,
                null);
        try {
            signature.sign(context);
        } catch (MarshalException | XMLSignatureException e) {
            throw new IOException(e);
        }
    }
}
