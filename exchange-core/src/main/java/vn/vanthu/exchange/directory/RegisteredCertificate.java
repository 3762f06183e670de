package vn.vanthu.exchange.directory;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A certificate registered for an agency, or for one of its people. The fingerprint is SHA-256 in lower-case hex. */
public record RegisteredCertificate(
        AgencyCode agency,
        @Nullable Long personId,
        String fingerprint,
        String subject,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String pem) {

    public static RegisteredCertificate of(AgencyCode agency, @Nullable Long personId, X509Certificate certificate) {
        return new RegisteredCertificate(
                agency,
                personId,
                fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                toPem(certificate));
    }

    /** SHA-256 of the DER, in lower-case hex. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateException | NoSuchAlgorithmException unreadable) {
            throw new IllegalArgumentException("not a certificate to register", unreadable);
        }
    }

    public static String toPem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("not a certificate to write", unreadable);
        }
    }

    public X509Certificate x509() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException unreadable) {
            throw new IllegalStateException("registered certificate " + fingerprint + " cannot be read", unreadable);
        }
    }

    public boolean ofAgency() {
        return personId == null;
    }
}
