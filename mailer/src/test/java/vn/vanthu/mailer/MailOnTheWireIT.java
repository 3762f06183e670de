package vn.vanthu.mailer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.mailer.MailFixture.AUTHORITY;
import static vn.vanthu.mailer.MailFixture.KEY;
import static vn.vanthu.mailer.MailFixture.NOW;
import static vn.vanthu.mailer.MailFixture.TRUST;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.mailer.inbound.MailReceiver;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.mailer.inbound.OpeningLimits;
import vn.vanthu.mailer.inbound.RawMessageSink;
import vn.vanthu.mailer.outbound.SendOutcome;
import vn.vanthu.mailer.outbound.SmtpSender;

class MailOnTheWireIT {
    @TempDir
    Path folder;

    private final List<Path> received = Collections.synchronizedList(new ArrayList<>());

    @Test
    void arrivesByteForByteAndOpensslVerifiesIt() throws Exception {
        Path message = MailFixture.write(folder);
        Path body = folder.resolve("body.eml");
        try (MailReceiver receiver = receiver(this::keep);
                SmtpSender sender = sender(receiver)) {
            SendOutcome outcome = sender.send(
                    "sxd@anlac.example", "stc@anlac.example", MailFixture.headers(), () -> Files.newInputStream(body));
            assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
        }
        Path wire = received.getFirst();
        assertThat(Files.readAllBytes(wire)).isEqualTo(Files.readAllBytes(message));
        Path anchor = pem(AUTHORITY.anchor());
        assertThat(openssl(
                        "cms",
                        "-verify",
                        "-in",
                        wire.toString(),
                        "-CAfile",
                        anchor.toString(),
                        "-out",
                        "/dev/null",
                        "-no_check_time"))
                .isZero();
        byte[] bytes = Files.readAllBytes(wire);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("application/pdf") + 400;
        bytes[at] = (byte) (bytes[at] == 'A' ? 'B' : 'A');
        Files.write(wire, bytes);
        assertThat(openssl(
                        "cms",
                        "-verify",
                        "-in",
                        wire.toString(),
                        "-CAfile",
                        anchor.toString(),
                        "-out",
                        "/dev/null",
                        "-no_check_time"))
                .isNotZero();
    }

    @Test
    void verifiesAMailSignedByOpenssl() throws Exception {
        Path text = Files.writeString(
                folder.resolve("content.txt"), "Content-Type: text/plain; charset=utf-8\n\nKính gửi Sở Xây dựng\n");
        Path signed = folder.resolve("signed.eml");
        assertThat(openssl(
                        "cms",
                        "-sign",
                        "-in",
                        text.toString(),
                        "-signer",
                        pem(KEY.certificate()).toString(),
                        "-inkey",
                        pem(KEY.privateKey()).toString(),
                        "-from",
                        "sxd@anlac.example",
                        "-to",
                        "stc@anlac.example",
                        "-subject",
                        "thu",
                        "-out",
                        signed.toString()))
                .isZero();
        assertThat(MessageOpener.open(signed, folder, TRUST, NOW, OpeningLimits.USUAL)
                        .signature())
                .isInstanceOf(MailSignature.Intact.class);
    }

    @Test
    void opensAnOpaqueMailSignedByOpenssl() throws Exception {
        Path text = Files.writeString(
                folder.resolve("content.txt"),
                "Content-Type: application/pdf; name=\"van-ban.pdf\"\nContent-Disposition: attachment\n\n%PDF-1.4\n");
        Path signed = folder.resolve("opaque.eml");
        assertThat(openssl(
                        "cms",
                        "-sign",
                        "-nodetach",
                        "-in",
                        text.toString(),
                        "-signer",
                        pem(KEY.certificate()).toString(),
                        "-inkey",
                        pem(KEY.privateKey()).toString(),
                        "-from",
                        "sxd@anlac.example",
                        "-out",
                        signed.toString()))
                .isZero();
        OpenedMessage opened = MessageOpener.open(signed, folder, TRUST, NOW, OpeningLimits.USUAL);
        assertThat(opened.signature()).isInstanceOf(MailSignature.Intact.class);
        assertThat(opened.parts()).extracting(OpenedMessage.Part::name).containsExactly("van-ban.pdf");
        byte[] bytes = Files.readAllBytes(signed);
        String encoded = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = encoded.indexOf("\n\n") + 120;
        bytes[at] = (byte) (bytes[at] == 'A' ? 'B' : 'A');
        Files.write(signed, bytes);
        assertThat(MessageOpener.open(signed, folder, TRUST, NOW, OpeningLimits.USUAL)
                        .signature())
                .isNotInstanceOf(MailSignature.Intact.class);
    }

    @Test
    void isDeferredWhileTheSinkCannotStoreAndRefusedForAStranger() throws Exception {
        MailFixture.write(folder);
        Path body = folder.resolve("body.eml");
        RawMessageSink full = (from, to, host, raw) -> {
            throw new IOException("disk full");
        };
        try (MailReceiver receiver = receiver(full);
                SmtpSender sender = sender(receiver)) {
            SmtpSender.Body content = () -> Files.newInputStream(body);
            assertThat(sender.send("sxd@anlac.example", "stc@anlac.example", MailFixture.headers(), content))
                    .isInstanceOfSatisfying(
                            SendOutcome.Deferred.class,
                            deferred -> assertThat(deferred.code()).isEqualTo(451));
            assertThat(sender.send("sxd@anlac.example", "ai@khac.example", MailFixture.headers(), content))
                    .isInstanceOfSatisfying(
                            SendOutcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(550));
        }
        try (SmtpSender nobody = new SmtpSender("127.0.0.1", 1, "test", false, Duration.ofSeconds(2))) {
            assertThat(nobody.send("a@b.example", "c@d.example", "", () -> Files.newInputStream(body)))
                    .isInstanceOf(SendOutcome.Unreachable.class);
        }
    }

    private MailReceiver receiver(RawMessageSink sink) throws IOException {
        MailReceiver receiver = new MailReceiver(
                InetAddress.getLoopbackAddress(), 0, "mail.test", 30 << 20, to -> to.endsWith("@anlac.example"), sink);
        receiver.start();
        return receiver;
    }

    private static SmtpSender sender(MailReceiver receiver) {
        return new SmtpSender("127.0.0.1", receiver.port(), "test", false, Duration.ofSeconds(20));
    }

    private void keep(String from, List<String> to, String host, InputStream raw) throws IOException {
        Path file = Files.createTempFile(folder, "wire", ".eml");
        Files.write(file, raw.readAllBytes());
        received.add(file);
    }

    private static int openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(System.out);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Path pem(X509Certificate certificate) throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private Path pem(PrivateKey key) throws IOException {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private Path pem(String kind, byte[] der) throws IOException {
        Path file = Files.createTempFile(folder, "key", ".pem");
        return Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind
                        + "-----\n");
    }
}
