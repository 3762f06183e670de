package vn.vanthu.signature.xades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.TimeStampCheck;
import vn.vanthu.signature.trust.TrustStore;

/**
 * What XAdES adds to a signature afterwards (ETSI EN 319 132-1 5.3 and 5.4): time-stamps over its value, certificates,
 * lists and answers. None of it is signed by the signer; each proves itself.
 */
public final class UnsignedProperties {
    private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    static {
        Init.init();
    }

    private UnsignedProperties() {}

    public static Carried carried(Element signature, Collection<X509Certificate> certificates) {
        return Carried.certificates(certificates)
                .and(Carried.of(
                        values(signature, "EncapsulatedX509Certificate"),
                        values(signature, "EncapsulatedCRLValue"),
                        values(signature, "EncapsulatedOCSPValue")));
    }

    /** The earliest time that a token over the signature's value proves. */
    public static Optional<Instant> stampedAt(Element signature, TrustStore trust, Carried carried, Instant at) {
        TimeStampCheck check = new TimeStampCheck(trust, carried);
        List<Instant> times = new ArrayList<>();
        for (Element stamp : elements(signature, "SignatureTimeStamp")) {
            for (byte[] token : values(stamp, "EncapsulatedTimeStamp")) {
                check.provenBy(token, digest -> digest.update(canonical(value(signature), method(stamp))), at)
                        .ifPresent(times::add);
            }
        }
        return times.stream().min(Comparator.naturalOrder());
    }

    private static Element value(Element signature) throws IOException {
        for (Node node = signature.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && "SignatureValue".equals(element.getLocalName())
                    && XmlDocuments.DSIG.equals(element.getNamespaceURI())) {
                return element;
            }
        }
        throw new IOException("a signature without value");
    }

    private static String method(Element stamp) {
        NodeList methods = stamp.getElementsByTagNameNS(XmlDocuments.DSIG, "CanonicalizationMethod");
        return methods.getLength() == 0 ? INCLUSIVE : ((Element) methods.item(0)).getAttribute("Algorithm");
    }

    private static byte[] canonical(Element element, String method) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Canonicalizer.getInstance(method).canonicalizeSubtree(element, bytes);
            return bytes.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IOException(e);
        }
    }

    private static List<byte[]> values(Element within, String name) {
        List<byte[]> values = new ArrayList<>();
        for (Element each : elements(within, name)) {
            try {
                values.add(Base64.getMimeDecoder().decode(each.getTextContent()));
            } catch (IllegalArgumentException noBase64) {
                continue;
            }
        }
        return values;
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
