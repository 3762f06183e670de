package vn.vanthu.signature.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.TimeStampCheck;
import vn.vanthu.signature.trust.TrustStore;

/** Checks a CMS signature over content given as a stream of bytes: integrity first, then whom it belongs to. */
public final class CmsCheck {
    private static final Set<String> WEAK =
            Set.of("SHA1", "SHA-1", "MD5", "MD2", "1.3.14.3.2.26", "1.2.840.113549.2.5");
    private static final int SHORTEST_RSA = 2048;
    /** Whose tables take long to fill. */
    private static final CMSSignatureAlgorithmNameGenerator NAMES = new DefaultCMSSignatureAlgorithmNameGenerator();

    private final TrustStore trust;
    private final Instant at;
    private final SignatureFormat format;
    private final Carried around;
    private final boolean letsAttributesOut;

    public CmsCheck(TrustStore trust, Instant at, SignatureFormat format) {
        this(trust, at, format, Carried.NOTHING);
    }

    /**
     * @param at when the signature is proven to have existed by what lies outside the CMS
     * @param around certificates and revocation data that lie beside the CMS
     */
    public CmsCheck(TrustStore trust, Instant at, SignatureFormat format, Carried around) {
        this(trust, at, format, around, false);
    }

    private CmsCheck(TrustStore trust, Instant at, SignatureFormat format, Carried around, boolean letsAttributesOut) {
        this.trust = trust;
        this.at = at;
        this.format = format;
        this.around = around;
        this.letsAttributesOut = letsAttributesOut;
    }

    /**
     * The same check for content that cannot be a DER set of attributes: there a value may be over the content itself (RFC
     * 5652, 5.3 and 5.4), since nobody can give another signature's attributes out as such content.
     */
    public CmsCheck lettingAttributesOut() {
        return new CmsCheck(trust, at, format, around, true);
    }

    /** The content, fed to a digest; asked for once however many signers there are, and for each without attributes. */
    public interface Content {
        void feed(MessageDigest digest) throws IOException;
    }

    /**
     * One report a signer; a single MALFORMED one for what is no CMS, or brings another content than the one given (EN 319
     * 142-1, 4.1; RFC 8551, 3.5.3.2). The very same content beside the given one hides nothing.
     */
    public List<SignatureReport> check(byte[] cms, Content content) throws IOException {
        return check(cms, content, false);
    }

    /** @param held the content is the one that the CMS brings */
    List<SignatureReport> check(byte[] cms, Content content, boolean held) throws IOException {
        CMSSignedData signed;
        Collection<SignerInformation> signers;
        try {
            signed = new CMSSignedData(cms);
            signers = signed.getSignerInfos().getSigners();
        } catch (CMSException | RuntimeException e) {
            return List.of(SignatureReport.malformed(format));
        }
        Map<String, byte[]> digests = digests(signers, content);
        if (!held && signed.getSignedContent() != null && !bringsTheSame(signed.getSignedContent(), digests)) {
            return List.of(SignatureReport.malformed(format));
        }
        List<SignatureReport> reports = new ArrayList<>();
        for (SignerInformation signer : signers) {
            try {
                reports.add(check(signed, signer, digests, content));
            } catch (GeneralSecurityException | RuntimeException e) {
                reports.add(SignatureReport.malformed(format));
            }
        }
        return reports.isEmpty() ? List.of(SignatureReport.malformed(format)) : reports;
    }

    /**
     * The check of a signature over a digest that the CMS brings as its content, of which each report is weak at best: {@code
     * adbe.pkcs7.sha1} (ISO 32000-1, 12.8.3.3.1).
     *
     * @param digest SHA-1 of what is signed
     */
    public List<SignatureReport> checkSha1(byte[] cms, byte[] digest) throws IOException {
        Optional<byte[]> held = OpaqueCms.content(cms);
        if (held.isEmpty()) {
            return List.of(SignatureReport.malformed(format));
        }
        SignatureReason flaw =
                MessageDigest.isEqual(held.get(), digest) ? SignatureReason.WEAK_ALGORITHM : SignatureReason.TAMPERED;
        return lettingAttributesOut().check(cms, into -> into.update(held.get()), true).stream()
                .map(report -> report.flawed(flaw, report.coversWholeDocument()))
                .toList();
    }

    private static boolean bringsTheSame(CMSTypedData held, Map<String, byte[]> digests) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            held.write(bytes);
            for (Map.Entry<String, byte[]> each : digests.entrySet()) {
                MessageDigest digest = DigestProvider.digest(each.getKey());
                if (!MessageDigest.isEqual(digest.digest(bytes.toByteArray()), each.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (CMSException | NoSuchAlgorithmException e) {
            return false;
        }
    }

    /** By algorithm, of one reading; one that is not known here has none. */
    private static Map<String, byte[]> digests(Collection<SignerInformation> signers, Content content)
            throws IOException {
        Map<String, MessageDigest> running = new HashMap<>();
        for (SignerInformation signer : signers) {
            String name = digestName(signer.getDigestAlgOID());
            try {
                running.putIfAbsent(name, DigestProvider.digest(name));
            } catch (NoSuchAlgorithmException e) {
                continue;
            }
        }
        content.feed(new Digests(running.values()));
        Map<String, byte[]> digests = new HashMap<>();
        running.forEach((name, digest) -> digests.put(name, digest.digest()));
        return digests;
    }

    private SignatureReport check(
            CMSSignedData signed, SignerInformation signer, Map<String, byte[]> digests, Content content)
            throws GeneralSecurityException, IOException {
        Optional<X509Certificate> found = certificates(signed.getCertificates().getMatches(signer.getSID())).stream()
                .findFirst();
        if (found.isEmpty()) {
            return SignatureReport.malformed(format);
        }
        X509Certificate certificate = found.get();
        Optional<SignatureReason> flaw;
        if (SignedAttributes.fit(signer, certificate, signed.getSignedContentTypeOID())) {
            flaw = integrity(signer, certificate, digests);
        } else if (letsAttributesOut && SignedAttributes.areLeftOut(signer, signed.getSignedContentTypeOID())) {
            flaw = integrityWithoutAttributes(signer, certificate, digests, content);
        } else {
            flaw = Optional.of(SignatureReason.MALFORMED);
        }
        Carried carried = CarriedInCms.of(signed, signer).and(around);
        Optional<Instant> stampedAt = flaw.isPresent() ? Optional.empty() : stampedAt(signer, carried);
        Instant proven = stampedAt.filter(at::isAfter).orElse(at);
        return SignatureReport.of(
                format,
                flaw,
                certificate,
                new CertificateCheck(trust, carried, proven).check(certificate),
                signedAt(signer),
                stampedAt,
                trust.agencyOf(certificate, proven),
                true);
    }

    /** The earliest time that a token over the signer's value proves. */
    private Optional<Instant> stampedAt(SignerInformation signer, Carried carried) throws IOException {
        TimeStampCheck stamps = new TimeStampCheck(trust, carried);
        return CarriedInCms.timeStamps(signer).stream()
                .flatMap(token -> stamps.provenBy(token, digest -> digest.update(signer.getSignature()), at).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<SignatureReason> integrity(
            SignerInformation signer, X509Certificate certificate, Map<String, byte[]> digests)
            throws GeneralSecurityException, IOException {
        String digestName = digestName(signer.getDigestAlgOID());
        byte[] digest = digests.get(digestName);
        if (digest == null) {
            return Optional.of(SignatureReason.MALFORMED);
        }
        Attribute claimed = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.messageDigest);
        if (claimed == null) {
            return Optional.of(SignatureReason.MALFORMED);
        }
        byte[] expected = ASN1OctetString.getInstance(claimed.getAttrValues().getObjectAt(0))
                .getOctets();
        Signature signature = verifying(signer, certificate);
        signature.update(signer.getEncodedSignedAttributes());
        if (!verifies(signature, signer.getSignature())) {
            return Optional.of(SignatureReason.MALFORMED);
        }
        if (!MessageDigest.isEqual(expected, digest)) {
            return Optional.of(SignatureReason.TAMPERED);
        }
        return weakness(digestName, certificate);
    }

    /** Without attributes what the value is over is the content alone, and it tells no more of it than whether it fits. */
    private static Optional<SignatureReason> integrityWithoutAttributes(
            SignerInformation signer, X509Certificate certificate, Map<String, byte[]> digests, Content content)
            throws GeneralSecurityException, IOException {
        String digestName = digestName(signer.getDigestAlgOID());
        if (!digests.containsKey(digestName)) {
            return Optional.of(SignatureReason.MALFORMED);
        }
        Signature signature = verifying(signer, certificate);
        content.feed(new IntoSignature(signature));
        return verifies(signature, signer.getSignature())
                ? weakness(digestName, certificate)
                : Optional.of(SignatureReason.TAMPERED);
    }

    private static Signature verifying(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        return DigestProvider.verifying(
                NAMES.getSignatureName(signer.getDigestAlgorithmID(), signatureAlgorithm(signer)),
                certificate.getPublicKey());
    }

    private static Optional<SignatureReason> weakness(String digestName, X509Certificate certificate) {
        boolean shortKey = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < SHORTEST_RSA;
        return WEAK.contains(digestName) || shortKey ? Optional.of(SignatureReason.WEAK_ALGORITHM) : Optional.empty();
    }

    private static AlgorithmIdentifier signatureAlgorithm(SignerInformation signer) {
        return signer.toASN1Structure().getDigestEncryptionAlgorithm();
    }

    private static boolean verifies(Signature signature, byte[] value) {
        try {
            return signature.verify(value);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }

    private static Optional<Instant> signedAt(SignerInformation signer) {
        Attribute time = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        if (time == null || time.getAttrValues().size() == 0) {
            return Optional.empty();
        }
        ASN1Encodable value = time.getAttrValues().getObjectAt(0);
        try {
            return Optional.of(Time.getInstance(value).getDate().toInstant());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<X509Certificate> certificates(Collection<X509CertificateHolder> holders)
            throws CertificateException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    private static String digestName(String oid) {
        if (oid.equals(NISTObjectIdentifiers.id_sha256.getId())) {
            return "SHA-256";
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha384.getId())) {
            return "SHA-384";
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha512.getId())) {
            return "SHA-512";
        }
        return oid;
    }
}
