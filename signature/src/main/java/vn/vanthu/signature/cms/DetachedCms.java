package vn.vanthu.signature.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.trust.TrustStore;

/**
 * Signatures over content that stands elsewhere (RFC 5652, RFC 5035): the content is streamed, never held. The
 * digests are the JDK's; Bouncy Castle's own are ten times slower.
 */
public final class DetachedCms {
    private DetachedCms() {}

    /**
     * @param content read to its end once, not closed
     * @return DER of the SignedData with the signer's chain
     * @throws SignatureException DOCUMENT_UNSIGNABLE if the key does not sign
     */
    public static byte[] sign(InputStream content, Signatory signatory, Instant when) throws IOException {
        return sign(content, signatory, when, TimeStamps.NONE);
    }

    /** The same with a time-stamp over the value (CAdES-T). */
    public static byte[] sign(InputStream content, Signatory signatory, Instant when, TimeStamps stamps)
            throws IOException {
        byte[] attributes = CmsWriting.attributes(sha256(content), signatory.certificate(), Optional.of(when));
        byte[] value = signatory.sign(attributes);
        return CmsWriting.signedData(
                attributes, value, signatory.chain(), stamps.over(sha256(new ByteArrayInputStream(value))));
    }

    private static byte[] sha256(InputStream content) throws IOException {
        MessageDigest digest = DigestProvider.sha256();
        feed(content, digest);
        return digest.digest();
    }

    private static void feed(InputStream content, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    /** @param content exactly the bytes signed, read to the end, not closed */
    public static List<SignatureReport> verify(InputStream content, byte[] cms, TrustStore trust, Instant at)
            throws IOException {
        return verify(content, cms, trust, at, SignatureFormat.CADES);
    }

    /** The same, told as of another carrier. */
    public static List<SignatureReport> verify(
            InputStream content, byte[] cms, TrustStore trust, Instant at, SignatureFormat format) throws IOException {
        return new CmsCheck(trust, at, format).check(cms, digest -> feed(content, digest));
    }
}
