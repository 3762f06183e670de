package vn.vanthu.signature.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.trust.RevocationEvidence.Revoked;

/** An answer signed by the issuer itself, or by a responder to whom the issuer gave that task (RFC 6960 4.2.2.2). */
public final class OcspAnswer implements RevocationAnswer {
    private static final String MAY_ANSWER = "1.3.6.1.5.5.7.3.9";

    private final BasicOCSPResp response;
    private final byte[] der;
    private final String origin;

    private OcspAnswer(BasicOCSPResp response, byte[] der, String origin) {
        this.response = response;
        this.der = der;
        this.origin = origin;
    }

    /** Whole or only its basic response; empty where these bytes are neither, or a refusal. */
    public static Optional<RevocationAnswer> of(byte[] der, String origin) {
        try {
            return Optional.of(new OcspAnswer(basic(der), der.clone(), origin));
        } catch (IOException | OCSPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static BasicOCSPResp basic(byte[] der) throws IOException, OCSPException {
        try {
            if (new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp basic) {
                return basic;
            }
        } catch (IOException | RuntimeException onlyTheBasicResponse) {
            return new BasicOCSPResp(org.bouncycastle.asn1.ocsp.BasicOCSPResponse.getInstance(der));
        }
        throw new OCSPException("no answer");
    }

    @Override
    public Optional<RevocationEvidence> about(X509Certificate certificate, X509Certificate issuer) {
        try {
            for (SingleResp single : response.getResponses()) {
                if (isAbout(single.getCertID(), certificate, issuer) && isOf(issuer)) {
                    return said(single, certificate, issuer);
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public RevocationEvidence.Kind kind() {
        return RevocationEvidence.Kind.OCSP;
    }

    @Override
    public byte[] encoded() {
        return der.clone();
    }

    private Optional<RevocationEvidence> said(SingleResp single, X509Certificate certificate, X509Certificate issuer) {
        CertificateStatus status = single.getCertStatus();
        if (status != CertificateStatus.GOOD && !(status instanceof RevokedStatus)) {
            return Optional.empty();
        }
        return Optional.of(new RevocationEvidence(
                RevocationEvidence.Kind.OCSP,
                certificate.getSubjectX500Principal().getName(),
                issuer.getSubjectX500Principal().getName(),
                origin,
                Reasons.sha256(der),
                single.getThisUpdate().toInstant(),
                Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant),
                !single.getThisUpdate().after(certificate.getNotAfter()),
                revoked(status)));
    }

    private static Optional<Revoked> revoked(@Nullable CertificateStatus status) {
        return status instanceof RevokedStatus revoked
                ? Optional.of(new Revoked(
                        revoked.getRevocationTime().toInstant(),
                        revoked.hasRevocationReason() ? Reasons.name(revoked.getRevocationReason()) : Reasons.name(0)))
                : Optional.empty();
    }

    private static boolean isAbout(CertificateID id, X509Certificate certificate, X509Certificate issuer)
            throws GeneralSecurityException {
        MessageDigest digest = DigestProvider.digest(id.getHashAlgOID().getId());
        byte[] name = digest.digest(issuer.getSubjectX500Principal().getEncoded());
        byte[] key = digest.digest(
                SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                        .getPublicKeyData()
                        .getBytes());
        return id.getSerialNumber().equals(certificate.getSerialNumber())
                && Arrays.equals(id.getIssuerNameHash(), name)
                && Arrays.equals(id.getIssuerKeyHash(), key);
    }

    private boolean isOf(X509Certificate issuer)
            throws GeneralSecurityException, OperatorCreationException, OCSPException {
        if (Reasons.weak(new DefaultSignatureNameFinder().getAlgorithmName(response.getSignatureAlgorithmID()))) {
            return false;
        }
        if (signedBy(issuer)) {
            return true;
        }
        Instant then = response.getProducedAt().toInstant();
        for (X509CertificateHolder holder : response.getCerts()) {
            X509Certificate delegate = new JcaX509CertificateConverter().getCertificate(holder);
            List<String> uses = delegate.getExtendedKeyUsage();
            if (uses != null
                    && uses.contains(MAY_ANSWER)
                    && delegate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    && !then.isBefore(delegate.getNotBefore().toInstant())
                    && !then.isAfter(delegate.getNotAfter().toInstant())
                    && issued(issuer, delegate)
                    && signedBy(delegate)) {
                return true;
            }
        }
        return false;
    }

    private boolean signedBy(X509Certificate signer) throws OperatorCreationException {
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
        } catch (OCSPException | RuntimeException otherKey) {
            return false;
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate delegate) {
        try {
            delegate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
