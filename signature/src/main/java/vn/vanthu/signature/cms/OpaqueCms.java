package vn.vanthu.signature.cms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.TrustStore;

/** Signatures that carry what they sign (RFC 5652 SignedData with its content, S/MIME's opaque form). */
public final class OpaqueCms {
    private OpaqueCms() {}

    /** What is signed; empty where this is no SignedData, or one without its content. */
    public static Optional<byte[]> content(byte[] cms) {
        try {
            CMSTypedData content = new CMSSignedData(cms).getSignedContent();
            if (content == null) {
                return Optional.empty();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.write(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (CMSException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public static List<SignatureReport> verify(byte[] cms, byte[] content, TrustStore trust, Instant at)
            throws IOException {
        return new CmsCheck(trust, at, SignatureFormat.CADES).check(cms, digest -> digest.update(content), true);
    }
}
