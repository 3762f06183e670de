package vn.vanthu.signature.xades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vanthu.signature.DigestProvider;

/** What XAdES signs beside the content: the time claimed and the certificate meant. */
public final class SignedProperties {
    static final String TYPE = "http://uri.etsi.org/01903#SignedProperties";

    private static final Map<String, String> DIGESTS = Map.of(
            "http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1",
            "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

    private SignedProperties() {}

    /** Whether they mean that certificate, or none; a key may have several, of several people. */
    public static boolean name(Element signature, X509Certificate certificate) throws IOException {
        NodeList infos = signature.getElementsByTagNameNS(XmlDocuments.DSIG, "SignedInfo");
        NodeList references = ((Element) infos.item(0)).getElementsByTagNameNS(XmlDocuments.DSIG, "Reference");
        try {
            for (int i = 0; i < references.getLength(); i++) {
                Element reference = (Element) references.item(i);
                if (TYPE.equals(reference.getAttribute("Type"))) {
                    Optional<Element> properties = of(signature, reference.getAttribute("URI"));
                    return properties.isPresent()
                            && signer(properties.get(), List.of(certificate)).isPresent();
                }
            }
            return true;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The element of that Id, inside the signature. */
    static Optional<Element> of(Element signature, String uri) {
        if (!uri.startsWith("#")) {
            return Optional.empty();
        }
        Element found = signature.getOwnerDocument().getElementById(uri.substring(1));
        return Optional.ofNullable(found)
                .filter(element -> XmlDocuments.contains(signature, element))
                .filter(element -> element.getLocalName().equals("SignedProperties"));
    }

    static List<X509Certificate> certificates(Element signature) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        NodeList all = signature.getElementsByTagNameNS(XmlDocuments.DSIG, "X509Certificate");
        for (int i = 0; i < all.getLength(); i++) {
            byte[] der = Base64.getMimeDecoder().decode(all.item(i).getTextContent());
            certificates.add((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        }
        return certificates;
    }

    /** The carried certificate that is meant; the first where none is named. */
    static Optional<X509Certificate> signer(Element properties, List<X509Certificate> carried)
            throws GeneralSecurityException {
        NodeList named = properties.getElementsByTagNameNS("*", "CertDigest");
        if (named.getLength() == 0) {
            return carried.stream().findFirst();
        }
        Element digest = (Element) named.item(0);
        Element method =
                (Element) digest.getElementsByTagNameNS("*", "DigestMethod").item(0);
        byte[] value = Base64.getMimeDecoder()
                .decode(digest.getElementsByTagNameNS("*", "DigestValue")
                        .item(0)
                        .getTextContent());
        String name = DIGESTS.get(method.getAttribute("Algorithm"));
        if (name == null) {
            return Optional.empty();
        }
        for (X509Certificate certificate : carried) {
            if (MessageDigest.isEqual(value, DigestProvider.digest(name).digest(certificate.getEncoded()))) {
                return Optional.of(certificate);
            }
        }
        return Optional.empty();
    }

    static Optional<Instant> signingTime(Element properties) {
        NodeList times = properties.getElementsByTagNameNS("*", "SigningTime");
        if (times.getLength() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(times.item(0).getTextContent().strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
