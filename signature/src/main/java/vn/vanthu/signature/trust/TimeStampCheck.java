package vn.vanthu.signature.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.vanthu.signature.DigestProvider;

/**
 * Time-stamp tokens (RFC 3161, RFC 5816): a token proves a time where its imprint fits, its signature holds, and its
 * authority's certificate is for time-stamps alone, leads to an anchor and is neither expired nor revoked.
 */
public final class TimeStampCheck {
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final int SHORTEST_RSA = 2048;

    private final TrustStore trust;
    private final Carried carried;

    public TimeStampCheck(TrustStore trust, Carried carried) {
        this.trust = trust;
        this.carried = carried;
    }

    /** What was stamped, fed to a digest. */
    @FunctionalInterface
    public interface Stamped {
        void feed(MessageDigest digest) throws IOException;
    }

    /**
     * @param at when the token itself is known to have existed: a token of an expired authority proves nothing by itself
     * @return the time it proves; empty where it proves none
     */
    public Optional<Instant> provenBy(byte[] token, Stamped stamped, Instant at) {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            if (digestOf(stamp).isEmpty() || !fits(stamp, stamped)) {
                return Optional.empty();
            }
            return authority(stamp, at)
                    .map(certificate -> stamp.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | IOException
                | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this is no time-stamp of that at all, whoever may have made it. */
    public static boolean isBroken(byte[] token, Stamped stamped) {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            return digestOf(stamp).isPresent() && !fits(stamp, stamped);
        } catch (TSPException | CMSException | GeneralSecurityException | IOException | RuntimeException e) {
            return true;
        }
    }

    private static Optional<String> digestOf(TimeStampToken stamp) {
        return Optional.ofNullable(
                DIGESTS.get(stamp.getTimeStampInfo().getMessageImprintAlgOID().getId()));
    }

    private static boolean fits(TimeStampToken stamp, Stamped stamped) throws GeneralSecurityException, IOException {
        MessageDigest digest = DigestProvider.digest(digestOf(stamp).orElseThrow());
        stamped.feed(digest);
        return MessageDigest.isEqual(stamp.getTimeStampInfo().getMessageImprintDigest(), digest.digest());
    }

    private Optional<X509Certificate> authority(TimeStampToken stamp, Instant at)
            throws TSPException, OperatorCreationException, GeneralSecurityException, IOException {
        Collection<X509CertificateHolder> own = stamp.getCertificates().getMatches(stamp.getSID());
        Collection<X509CertificateHolder> all = stamp.getCertificates().getMatches(null);
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>();
        for (X509CertificateHolder each : all) {
            chain.add(converter.getCertificate(each));
        }
        Optional<X509Certificate> certificate = own.isEmpty()
                ? carried.certificates().stream()
                        .filter(each -> stamp.getSID().match(holder(each)))
                        .findFirst()
                : Optional.of(converter.getCertificate(own.iterator().next()));
        if (certificate.isEmpty() || weak(stamp, certificate.get())) {
            return Optional.empty();
        }
        stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.get()));
        List<byte[]> crls = new ArrayList<>();
        for (X509CRLHolder crl : stamp.getCRLs().getMatches(null)) {
            crls.add(crl.getEncoded());
        }
        Carried around = carried.and(Carried.certificates(chain)).and(Carried.of(List.of(), crls, List.of()));
        return CertificateCheck.ofTimeStamps(trust, around, at)
                        .checkTimeStamping(
                                certificate.get(),
                                stamp.getTimeStampInfo().getGenTime().toInstant())
                        .reason()
                        .isEmpty()
                ? certificate
                : Optional.empty();
    }

    private static boolean weak(TimeStampToken stamp, X509Certificate certificate) {
        SignerInformation signer =
                stamp.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        return !DIGESTS.containsKey(signer.getDigestAlgOID())
                || certificate.getPublicKey() instanceof RSAPublicKey rsa
                        && rsa.getModulus().bitLength() < SHORTEST_RSA;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
