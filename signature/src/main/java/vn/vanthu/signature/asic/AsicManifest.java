package vn.vanthu.signature.asic;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.xades.XmlDocuments;

/**
 * The list of what one CAdES signature of an ASiC-E is over.
 *
 * @param signature the entry of the signature that signs this list
 * @param digests by entry
 */
record AsicManifest(String name, String signature, Map<String, Digest> digests) {
    private static final String SHA_1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    private static final Map<String, String> ALGORITHMS = Map.of(
            SHA_1,
            "SHA-1",
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha512",
            "SHA-512");

    AsicManifest {
        digests = Map.copyOf(digests);
    }

    /** One digest that the list gives. */
    record Digest(String algorithm, String base64) {}

    static AsicManifest read(String name, InputStream in) throws IOException {
        Element root = XmlDocuments.read(in).getDocumentElement();
        Map<String, Digest> digests = new HashMap<>();
        NodeList references = root.getElementsByTagNameNS("*", "DataObjectReference");
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            Element method = (Element)
                    reference.getElementsByTagNameNS("*", "DigestMethod").item(0);
            Element value = (Element)
                    reference.getElementsByTagNameNS("*", "DigestValue").item(0);
            if (method == null || value == null) {
                throw new IOException("a reference without digest");
            }
            digests.put(
                    SignedPackage.name(reference.getAttribute("URI")),
                    new Digest(method.getAttribute("Algorithm"), value.getTextContent()));
        }
        Element by = (Element) root.getElementsByTagNameNS("*", "SigReference").item(0);
        return new AsicManifest(name, by == null ? "" : SignedPackage.name(by.getAttribute("URI")), digests);
    }

    Optional<SignatureReason> flaw(SignedPackage content) throws IOException {
        boolean weak = false;
        for (Map.Entry<String, Digest> each : digests.entrySet()) {
            String algorithm = ALGORITHMS.get(each.getValue().algorithm());
            if (algorithm == null) {
                return Optional.of(SignatureReason.WEAK_ALGORITHM);
            }
            if (!content.names().contains(each.getKey())) {
                return Optional.of(SignatureReason.TAMPERED);
            }
            byte[] wanted = Base64.getMimeDecoder().decode(each.getValue().base64());
            if (!MessageDigest.isEqual(wanted, digest(content, each.getKey(), algorithm))) {
                return Optional.of(SignatureReason.TAMPERED);
            }
            weak |= each.getValue().algorithm().equals(SHA_1);
        }
        return weak ? Optional.of(SignatureReason.WEAK_ALGORITHM) : Optional.empty();
    }

    private static byte[] digest(SignedPackage content, String entry, String algorithm) throws IOException {
        try (InputStream in = content.open(entry)) {
            MessageDigest digest = DigestProvider.digest(algorithm);
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
