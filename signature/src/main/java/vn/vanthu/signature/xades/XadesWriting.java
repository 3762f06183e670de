package vn.vanthu.signature.xades;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.keys.EcdsaValues;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Writes an XML signature with XAdES properties (EN 319 132-1, XAdES-B-B and B-T). The same input gives the same bytes,
 * so what was shown to a token can be made again when its answer comes.
 */
public final class XadesWriting {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String SHA_256 =
            "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></DigestMethod>";
    private static final String CANONICAL =
            "<Transforms><Transform Algorithm=\"" + Canonical.METHOD + "\"></Transform></Transforms>";

    private final String id;
    private final Map<String, String> namespaces;
    private final List<SignedReference> references;
    private final List<String> objects;

    /**
     * @param id of the signature; must be new where it is put
     * @param around the prefixed namespaces that are declared where it is put
     * @param references what it is over
     * @param objects written canonically without a declaration of XML-DSig's namespace, each with an Id: signed as well
     */
    public XadesWriting(
            String id, Map<String, String> around, List<SignedReference> references, List<WrittenObject> objects) {
        this.id = id;
        this.namespaces = new HashMap<>(around);
        this.namespaces.put("", XmlDocuments.DSIG);
        this.references = new ArrayList<>(references);
        this.objects = objects.stream().map(WrittenObject::xml).toList();
        for (WrittenObject object : objects) {
            this.references.add(
                    SignedReference.plain("#" + object.id(), sha256(Canonical.apex(object.xml(), this.namespaces))));
        }
    }

    /** An {@code Object} of a signature. */
    public record WrittenObject(String id, String xml) {}

    /** An Id that only the same signer, moment and content can give again. */
    public static String idOf(X509Certificate certificate, Instant when, List<SignedReference> references) {
        MessageDigest digest = DigestProvider.sha256();
        digest.update(encoded(certificate));
        digest.update(when.toString().getBytes(StandardCharsets.UTF_8));
        references.forEach(reference -> digest.update(reference.sha256()));
        return "vt-" + HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    /** @return the {@code Signature} element */
    public String sign(Signatory signatory, Instant when, TimeStamps stamps) {
        String properties = properties(signatory.certificate(), when);
        String info = info(properties, signatory.certificate());
        byte[] value = signatory.sign(Canonical.apex(info, namespaces));
        String valueElement = "<SignatureValue Id=\"" + id + "-value\">" + base64(inXml(value, signatory.certificate()))
                + "</SignatureValue>";
        String stamped = stamps.over(sha256(Canonical.apex(valueElement, namespaces)))
                .map(token -> "<xd:UnsignedProperties><xd:UnsignedSignatureProperties><xd:SignatureTimeStamp>"
                        + "<CanonicalizationMethod Algorithm=\"" + Canonical.METHOD + "\"></CanonicalizationMethod>"
                        + "<xd:EncapsulatedTimeStamp>" + base64(token) + "</xd:EncapsulatedTimeStamp>"
                        + "</xd:SignatureTimeStamp></xd:UnsignedSignatureProperties></xd:UnsignedProperties>")
                .orElse("");
        return "<Signature xmlns=\"" + XmlDocuments.DSIG + "\" Id=\"" + id + "\">" + info + valueElement
                + "<KeyInfo><X509Data>"
                + signatory.chain().stream()
                        .map(each -> "<X509Certificate>" + base64(encoded(each)) + "</X509Certificate>")
                        .collect(Collectors.joining())
                + "</X509Data></KeyInfo>" + String.join("", objects)
                + "<Object><xd:QualifyingProperties xmlns:xd=\"" + XADES + "\" Target=\"#" + id + "\">" + properties
                + stamped + "</xd:QualifyingProperties></Object></Signature>";
    }

    private String info(String properties, X509Certificate certificate) {
        StringBuilder info = new StringBuilder("<SignedInfo><CanonicalizationMethod Algorithm=\"" + Canonical.METHOD
                + "\"></CanonicalizationMethod><SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#"
                + (certificate.getPublicKey().getAlgorithm().equals("EC") ? "ecdsa-sha256" : "rsa-sha256")
                + "\"></SignatureMethod>");
        for (int i = 0; i < references.size(); i++) {
            SignedReference reference = references.get(i);
            info.append("<Reference Id=\"")
                    .append(referenceId(i))
                    .append('"')
                    .append(reference.uri().startsWith("#") ? " Type=\"" + XmlDocuments.DSIG + "Object\"" : "")
                    .append(" URI=\"")
                    .append(Canonical.attribute(reference.uri()))
                    .append("\">")
                    .append(reference.transforms())
                    .append(digest(reference.sha256()))
                    .append("</Reference>");
        }
        Map<String, String> within = new HashMap<>(namespaces);
        within.put("xd", XADES);
        return info.append("<Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#" + id
                        + "-properties\">" + CANONICAL)
                .append(digest(sha256(Canonical.apex(properties, within))))
                .append("</Reference></SignedInfo>")
                .toString();
    }

    private String properties(X509Certificate certificate, Instant when) {
        StringBuilder formats = new StringBuilder();
        for (int i = 0; i < references.size(); i++) {
            Optional<String> mediaType = references.get(i).mediaType();
            if (mediaType.isPresent()) {
                formats.append("<xd:DataObjectFormat ObjectReference=\"#")
                        .append(referenceId(i))
                        .append("\"><xd:MimeType>")
                        .append(Canonical.text(mediaType.get()))
                        .append("</xd:MimeType></xd:DataObjectFormat>");
            }
        }
        return "<xd:SignedProperties Id=\"" + id + "-properties\"><xd:SignedSignatureProperties><xd:SigningTime>"
                + when.truncatedTo(ChronoUnit.SECONDS)
                + "</xd:SigningTime><xd:SigningCertificateV2><xd:Cert><xd:CertDigest>"
                + digest(sha256(encoded(certificate)))
                + "</xd:CertDigest></xd:Cert></xd:SigningCertificateV2></xd:SignedSignatureProperties>"
                + (formats.isEmpty()
                        ? ""
                        : "<xd:SignedDataObjectProperties>" + formats + "</xd:SignedDataObjectProperties>")
                + "</xd:SignedProperties>";
    }

    private String referenceId(int index) {
        return id + "-r" + index;
    }

    /** The two elements that tell of a digest. */
    public static String digest(byte[] sha256) {
        return SHA_256 + "<DigestValue>" + base64(sha256) + "</DigestValue>";
    }

    private static byte[] inXml(byte[] value, X509Certificate certificate) {
        return certificate.getPublicKey() instanceof ECPublicKey key
                ? EcdsaValues.sideBySide(
                        value, (key.getParams().getCurve().getField().getFieldSize() + 7) / 8)
                : value;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        return DigestProvider.sha256().digest(bytes);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }
}
