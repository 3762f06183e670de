package vn.vanthu.exchange.verifying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SigningKey;

/** Files that agencies of the demo signed outside of the hub's own road. */
@TestComponent
class SignedFiles {
    private final ForeignBytes foreign;
    private final KeyRing keys;
    private final Clock clock;

    SignedFiles(ForeignBytes foreign, KeyRing keys, Clock clock) {
        this.foreign = foreign;
        this.keys = keys;
        this.clock = clock;
    }

    /** A PDF of Sở Xây dựng, by its own certificate. */
    Path ofTheAgency(Path folder, String name) {
        return signed(folder, name, key("sxd"));
    }

    /** The same under the certificate of another agency. */
    Path ofAnotherAgency(Path folder, String name) {
        return signed(folder, name, key("stc"));
    }

    /** Signed, then a byte of what was signed is another. */
    Path tampered(Path folder, String name) throws IOException {
        Path file = ofTheAgency(folder, name);
        byte[] bytes = Files.readAllBytes(file);
        // In the comment of the second line, which nothing reads but the digest.
        int comment = 0;
        while (bytes[comment] != '\n') {
            comment++;
        }
        bytes[comment + 3] ^= 1;
        return Files.write(file, bytes);
    }

    /** @return the signature, which lies beside the file */
    Path detached(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Files.write(
                    file.resolveSibling(file.getFileName() + ".p7s"),
                    DetachedCms.sign(in, key("sxd"), clock.instant()));
        }
    }

    private Path signed(Path folder, String name, SigningKey key) {
        Path draft = JourneyDocuments.numberedPdf(
                folder.resolve("unsigned-" + name), "12/SXD-QLXD", LocalDate.now(clock), "Về việc rà soát " + name);
        Path signed = folder.resolve(name);
        foreign.sign(
                draft, signed, "application/pdf", SigningOrder.unseen(key, clock.instant(), "Sở Xây dựng tỉnh An Lạc"));
        return signed;
    }

    private SigningKey key(String agency) {
        return keys.ofAgency(new AgencyCode(agency)).orElseThrow();
    }
}
