package vn.vanthu.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.DispatchLoop;
import vn.vanthu.exchange.dispatch.DispatchOrder;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.keys.SoftwareKey;

/** Another S/MIME program (Debian package openssl) signs what we take in, and verifies what we send. */
@HubTest
@Import(Received.class)
class OpensslIT {

    @TempDir
    Path folder;

    private final Received received;
    private final KeyRing keys;
    private final ContentStore contents;
    private final AgencyScope scope;
    private final Dispatch dispatch;
    private final DispatchLoop loop;

    OpensslIT(
            @Autowired Received received,
            @Autowired KeyRing keys,
            @Autowired ContentStore contents,
            @Autowired AgencyScope scope,
            @Autowired Dispatch dispatch,
            @Autowired DispatchLoop loop) {
        this.received = received;
        this.keys = keys;
        this.contents = contents;
        this.scope = scope;
        this.dispatch = dispatch;
        this.loop = loop;
    }

    @Test
    void takesMailOfAnotherProgramAsVerified() throws Exception {
        Row row = received.send(signedByOpenssl());
        assertThat(row.ending()).isEqualTo("OFFERED");
        assertThat(row.verified()).isTrue();
        assertThat(received.arrivals(row.id()))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival)
                        .containsEntry("sender_name", "Công ty Cổ phần Cấp nước An Lạc")
                        .containsEntry("sender_verified", true)
                        .containsEntry("file_name", "don-gia.docx"));
    }

    @Test
    void takesItsOpaqueFormToo() throws Exception {
        assertThat(received.send(signedByOpenssl("-nodetach")).verified()).isTrue();
    }

    @Test
    void takesMailThatTwoHaveSigned() throws Exception {
        SigningKey second = keys.ofAgency(Received.STC).orElseThrow();
        Path certificate =
                Files.writeString(folder.resolve("second.pem"), RegisteredCertificate.toPem(second.certificate()));
        Path key = Files.writeString(folder.resolve("second-key.pem"), pem(second));
        for (String form : List.of("-nosmimecap", "-nodetach")) {
            Row row = received.send(signedByOpenssl(form, "-signer", certificate.toString(), "-inkey", key.toString()));
            assertThat(row.ending()).as(form).isEqualTo("OFFERED");
            assertThat(row.verified())
                    .as("of both the one whose address the mail comes from")
                    .isTrue();
        }
    }

    @Test
    void quarantinesItAsTamperedWithOneByteChanged() throws Exception {
        byte[] mail = signedByOpenssl();
        byte[] changed = Mails.withOneByteChanged(mail);
        Row row = received.send(changed);
        assertThat(row.ending()).isEqualTo("QUARANTINED");
        assertThat(row.reason()).isEqualTo("TAMPERED");
        assertThat(received.raw(row)).isEqualTo(changed);
    }

    @Test
    void isVerifiedByAnotherProgramAsItStoodOnTheWire() throws Exception {
        String id = "H99.11,2026/10/13," + UUID.randomUUID();
        dispatch(id);
        Map<String, Object> arrived = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> received.query(
                                "SELECT * FROM incoming_message WHERE agency_code = 'stc' AND edxml_id = ?", id),
                        rows -> !rows.isEmpty())
                .getFirst();
        Path wire = folder.resolve("wire.eml");
        try (InputStream raw = contents.open(Received.STC, new ContentId((String) arrived.get("raw_content")))) {
            Files.copy(raw, wire);
        }
        Path anchor = keys.trustFolder().resolve("anchors").resolve("demo-ca-state.pem");
        Path content = folder.resolve("content.mime");
        assertThat(openssl("cms", "-verify", "-in", wire, "-CAfile", anchor, "-out", content))
                .isZero();
        assertThat(content).content(StandardCharsets.US_ASCII).contains("van-ban.edxml");
        Files.write(wire, Mails.withOneByteChanged(changeable(wire)));
        assertThat(openssl("cms", "-verify", "-in", wire, "-CAfile", anchor, "-out", content))
                .isNotZero();
    }

    private static byte[] changeable(Path wire) throws IOException {
        return Files.readString(wire, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] signedByOpenssl(String... more) throws Exception {
        Path document = JourneyDocuments.draft(folder.resolve("don-gia.docx"), "Đơn giá " + UUID.randomUUID());
        Path mime = folder.resolve("content.txt");
        Files.writeString(
                mime,
                "Content-Type: multipart/mixed; boundary=inside\n\n--inside\n"
                        + "Content-Type: text/plain; charset=utf-8\n\nKinh gui So Xay dung\n\n--inside\n"
                        + "Content-Type: application/octet-stream; name=\"don-gia.docx\"\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(Files.readAllBytes(document))
                        + "\n--inside--\n");
        SigningKey key = keys.ofAgency(new AgencyCode("capnuoc")).orElseThrow();
        Path signed = folder.resolve("signed.eml");
        List<Object> command = new ArrayList<>(List.of(
                "cms",
                "-sign",
                "-in",
                mime,
                "-signer",
                Files.writeString(folder.resolve("signer.pem"), RegisteredCertificate.toPem(key.certificate())),
                "-inkey",
                Files.writeString(folder.resolve("key.pem"), pem(key)),
                "-from",
                "capnuoc@capnuoc.example",
                "-to",
                "sxd@anlac.example",
                "-subject",
                "Don gia nuoc",
                "-out",
                signed));
        command.addAll(List.of(more));
        assertThat(openssl(command.toArray())).isZero();
        String onTheWire = Files.readString(signed, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
        return ("Message-ID: " + Mails.messageId() + "\r\n" + onTheWire).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String pem(SigningKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(((SoftwareKey) key).privateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private void dispatch(String id) throws IOException {
        byte[] bytes = Files.readAllBytes(
                JourneyDocuments.draft(folder.resolve("quyet-dinh.docx"), "Quyết định " + UUID.randomUUID()));
        scope.inAgency(Received.SXD, () -> {
            try {
                dispatch.accept(
                        new DispatchOrder(
                                UUID.randomUUID(),
                                Received.SXD,
                                id,
                                "15/QĐ-SXD",
                                LocalDate.of(2026, 10, 13),
                                "Về việc ban hành Quy chế làm việc",
                                Optional.empty(),
                                "NONE",
                                contents.put(Received.SXD, new ByteArrayInputStream(bytes))
                                        .id(),
                                "quyet-dinh.docx",
                                "application/octet-stream",
                                List.of(new DispatchOrder.Recipient("Sở Tài chính", "stc@anlac.example")),
                                List.of()),
                        "duyen.sxd");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        loop.poke();
    }

    private static int openssl(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
