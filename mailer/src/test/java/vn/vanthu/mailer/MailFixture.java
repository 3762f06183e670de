package vn.vanthu.mailer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.outbound.MailHeaders;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.mailer.outbound.SignedMailWriter;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.TrustStore;

/** A mail of Sở Xây dựng with a document and its edXML part. */
final class MailFixture {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final DemoAuthority AUTHORITY = DemoAuthority.create("CA thử nghiệm", new SecureRandom(), NOW);
    static final SoftwareKey KEY =
            AUTHORITY.issue("Sở Xây dựng tỉnh An Lạc", Optional.empty(), Optional.of("sxd@anlac.example"));
    static final TrustStore TRUST = new TrustStore(
            List.of(AUTHORITY.anchor()), List.of(AUTHORITY.crl(List.of())), Map.of("sxd", List.of(KEY.certificate())));
    static final String NAME = "Quyết định số 15 về quy chế.pdf";

    private MailFixture() {}

    static byte[] document() {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** The message as it would stand on the wire. */
    static Path write(Path folder) throws IOException {
        Path document = Files.write(folder.resolve("document.bin"), document());
        Path edxml = folder.resolve("document.edxml");
        try (OutputStream out = Files.newOutputStream(edxml)) {
            EdxmlWriter.write(EdxmlTest.DOCUMENT, out);
        }
        Path body = folder.resolve("body.eml");
        new SignedMailWriter(new Random(2))
                .writeBody(
                        "Kính gửi Sở Tài chính,\n.\nSở Xây dựng gửi văn bản kèm theo.\n",
                        List.of(
                                new MailPart(document, "application/pdf", NAME, "doc1@anlac.example"),
                                new MailPart(edxml, "application/edxml+xml", "van-ban.edxml", "edxml@anlac.example")),
                        KEY,
                        NOW,
                        folder,
                        body);
        Path message = folder.resolve("message.eml");
        try (OutputStream out = Files.newOutputStream(message)) {
            out.write(headers().getBytes(StandardCharsets.US_ASCII));
            Files.copy(body, out);
        }
        return message;
    }

    static String headers() {
        return SignedMailWriter.headers(new MailHeaders(
                "<1@anlac.example>",
                "Sở Xây dựng tỉnh An Lạc",
                "sxd@anlac.example",
                "Sở Tài chính tỉnh An Lạc",
                "stc@anlac.example",
                "15/QĐ-SXD: Về việc ban hành Quy chế làm việc của Sở Xây dựng tỉnh An Lạc năm 2026",
                NOW,
                Optional.empty(),
                false));
    }
}
