package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.cms.OpaqueCms;

/** A signature with one of its bytes spoilt: an answer always, never an exception. */
class DamagedCmsTest {
    private static final int STEP = 13;
    private static final byte[] CONTENT = "Số: 15/QĐ-SXD".getBytes(StandardCharsets.UTF_8);

    @Test
    void tellsOfASignatureWithSomeByteSpoilt() throws IOException {
        byte[] cms = DetachedCms.sign(new ByteArrayInputStream(CONTENT), TestTrust.AGENCY, TestTrust.NOW);
        for (int at = 0; at < cms.length; at += STEP) {
            byte[] spoilt = cms.clone();
            spoilt[at] = (byte) (spoilt[at] == (byte) 0xFF ? 0 : 0xFF);
            assertThat(verify(spoilt, CONTENT)).as("byte %s", at).isNotEmpty();
        }
    }

    @Test
    void doesNotKnowASignerWhoseIssuerIsNoText() throws IOException {
        byte[] cms = DetachedCms.sign(new ByteArrayInputStream(CONTENT), TestTrust.AGENCY, TestTrust.NOW);
        byte[] issuer = TestTrust.AGENCY.certificate().getIssuerX500Principal().getEncoded();
        int last = new String(cms, StandardCharsets.ISO_8859_1)
                .lastIndexOf(new String(issuer, StandardCharsets.ISO_8859_1));
        cms[last + issuer.length - 1] = (byte) 0xC3;
        assertThat(verify(cms, CONTENT))
                .extracting(SignatureReport::reason)
                .containsExactly(Optional.of(SignatureReason.MALFORMED));
        assertThat(OpaqueCms.content(cms)).isEmpty();
    }

    private static List<SignatureReport> verify(byte[] cms, byte[] content) throws IOException {
        return DetachedCms.verify(new ByteArrayInputStream(content), cms, TestTrust.trust(List.of()), TestTrust.NOW);
    }
}
