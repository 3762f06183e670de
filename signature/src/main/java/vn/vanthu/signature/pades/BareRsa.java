package vn.vanthu.signature.pades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.cms.CmsCheck;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.TrustStore;

/**
 * {@code adbe.x509.rsa_sha1} (ISO 32000-1, 12.8.3.2): a bare RSA value of PKCS #1, its certificate beside it in the
 * dictionary, which is signed. Despite its name the digest may be another than SHA-1.
 */
final class BareRsa {
    static final String SUB_FILTER = "adbe.x509.rsa_sha1";

    private static final String SHA_1 = OIWObjectIdentifiers.idSHA1.getId();
    private static final Map<String, String> DIGESTS = Map.of(
            SHA_1,
            "SHA-1",
            NISTObjectIdentifiers.id_sha256.getId(),
            "SHA-256",
            NISTObjectIdentifiers.id_sha384.getId(),
            "SHA-384",
            NISTObjectIdentifiers.id_sha512.getId(),
            "SHA-512");

    private BareRsa() {}

    /** @param at the best proven time */
    static SignatureReport check(
            COSDictionary signature,
            byte[] contents,
            CmsCheck.Content content,
            TrustStore trust,
            Instant at,
            Carried carried)
            throws IOException, GeneralSecurityException {
        X509Certificate certificate = certificate(signature);
        return SignatureReport.of(
                SignatureFormat.PADES,
                flaw(certificate, value(contents), content),
                certificate,
                new CertificateCheck(trust, carried, at).check(certificate),
                Optional.empty(),
                Optional.empty(),
                trust.agencyOf(certificate, at),
                true);
    }

    private static Optional<SignatureReason> flaw(X509Certificate signer, byte[] value, CmsCheck.Content content)
            throws IOException, GeneralSecurityException {
        byte[] named;
        AlgorithmIdentifier algorithm;
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.DECRYPT_MODE, signer.getPublicKey());
            named = rsa.doFinal(value);
            algorithm = DigestInfo.getInstance(named).getAlgorithmId();
        } catch (GeneralSecurityException | RuntimeException notOfThisKey) {
            return Optional.of(SignatureReason.TAMPERED);
        }
        String digestName = DIGESTS.get(algorithm.getAlgorithm().getId());
        if (digestName == null) {
            return Optional.of(SignatureReason.WEAK_ALGORITHM);
        }
        MessageDigest digest = DigestProvider.digest(digestName);
        content.feed(digest);
        byte[] expected = new DigestInfo(
                        new AlgorithmIdentifier(algorithm.getAlgorithm(), DERNull.INSTANCE), digest.digest())
                .getEncoded(ASN1Encoding.DER);
        if (!Arrays.equals(expected, named)) {
            return Optional.of(SignatureReason.TAMPERED);
        }
        return algorithm.getAlgorithm().getId().equals(SHA_1)
                ? Optional.of(SignatureReason.WEAK_ALGORITHM)
                : Optional.empty();
    }

    private static byte[] value(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return ASN1OctetString.getInstance(in.readObject()).getOctets();
        }
    }

    /** The first of a chain. */
    private static X509Certificate certificate(COSDictionary signature) throws IOException, GeneralSecurityException {
        COSBase found = signature.getDictionaryObject(COSName.getPDFName("Cert"));
        if (found instanceof COSArray chain) {
            found = chain.size() == 0 ? null : chain.getObject(0);
        }
        if (!(found instanceof COSString der)) {
            throw new IOException("no certificate beside the value");
        }
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der.getBytes()));
    }
}
