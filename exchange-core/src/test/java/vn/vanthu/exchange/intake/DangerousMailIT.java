package vn.vanthu.exchange.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.worker.VirusScanner;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;

/** Mail that does harm, and mail that comes while nobody can say whether it does. */
@HubTest
@Import({Received.class, DangerousMailIT.Engine.class})
@TestPropertySource(properties = "vanthu.intake.scan-patience=1h")
class DangerousMailIT {

    @TempDir
    Path folder;

    private final Received received;
    private final KeyRing keys;
    private final SwitchedScanner scanner;
    private final URI address;

    DangerousMailIT(
            @Autowired Received received,
            @Autowired KeyRing keys,
            @Autowired SwitchedScanner scanner,
            @Value("${local.server.port}") int port) {
        this.received = received;
        this.keys = keys;
        this.scanner = scanner;
        this.address = URI.create("http://127.0.0.1:" + port + "/");
    }

    @TestConfiguration
    static class Engine {
        @Bean
        @Primary
        SwitchedScanner switchedScanner() {
            return new SwitchedScanner();
        }
    }

    /** Finds one word; can be down. */
    static final class SwitchedScanner implements VirusScanner {
        private volatile boolean down;

        @Override
        public Malware scan(Path file) {
            if (down) {
                return new Malware("NOT_SCANNED", null, "ENGINE_DOWN", null);
            }
            try {
                String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                return bytes.contains("HARM-DONE-HERE")
                        ? new Malware("INFECTED", "Test.Harm", null, "2026-11-20")
                        : bytes.contains("HARM-PERHAPS")
                                ? new Malware("SUSPECT", "Test.Perhaps", null, "2026-11-20")
                                : new Malware("CLEAN", null, null, "2026-11-20");
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @BeforeEach
    @AfterEach
    void scannerUp() {
        scanner.down = false;
    }

    @Test
    @Clause({"QT-10.5a", "PY-13.7a", "VL-6.3a", "QT-11.7", "QCVN12-3.10.2.2"})
    void quarantinesAnInfectedMessageAndTellsAKnownSender() throws IOException {
        String messageId = Mails.messageId();
        Path file = Files.write(folder.resolve("danh-sach.txt"), "HARM-DONE-HERE".getBytes(US_ASCII));
        Row row = received.send(signed(messageId, file));
        assertThat(row.ending()).isEqualTo("QUARANTINED");
        assertThat(row.reason()).isEqualTo("INFECTED");
        assertThat(row.note()).isEqualTo("Test.Harm");
        assertThat(received.statuses(messageId))
                .singleElement()
                .satisfies(status -> assertThat(status).containsEntry("status_code", "02"));
        try (HubClient clerk = new HubClient(address)) {
            clerk.signIn("duyen.sxd", HubClient.PASSWORD);
            var page = clerk.get("cach-ly/" + row.id());
            assertThat(page.text()).contains("Có vi-rút: Test.Harm");
            assertThat(page.texts("button")).doesNotContain("Đưa vào hàng chờ", "Lưu như thư thường");
        }
    }

    @Test
    void tellsNobodyWhoIsNotKnown() throws IOException {
        Path file = Files.write(folder.resolve("danh-sach.txt"), "HARM-DONE-HERE".getBytes(US_ASCII));
        String messageId = Mails.messageId();
        assertThat(received.send(Mails.plain(messageId, "stc@anlac.example", "x", "", file))
                        .reason())
                .isEqualTo("INFECTED");
        assertThat(received.statuses(messageId)).isEmpty();
    }

    @Test
    void leavesASuspectMessageToTheClerk() throws IOException {
        String messageId = Mails.messageId();
        Path file = Files.write(folder.resolve("danh-sach.txt"), "HARM-PERHAPS".getBytes(US_ASCII));
        assertThat(received.send(signed(messageId, file)).reason()).isEqualTo("SUSPECT");
        assertThat(received.statuses(messageId)).isEmpty();
    }

    @Test
    @Clause("QCVN12-3.10.2.2")
    void quarantinesAFileThatRunsByItself() throws IOException {
        Path file = folder.resolve("mau.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            pdf.save(file.toFile());
        }
        Row row = received.send(signed(Mails.messageId(), file));
        assertThat(row.reason()).isEqualTo("ACTIVE_CONTENT");
        assertThat(row.note()).contains("SCRIPT");
    }

    @Test
    void waitsForAScannerThatIsDownAndThenGoesOn() throws IOException {
        Path document = JourneyDocuments.draft(folder.resolve("van-ban.docx"), "Về việc " + UUID.randomUUID());
        scanner.down = true;
        UUID id = received.take(signed(Mails.messageId(), document));
        await().atMost(Duration.ofSeconds(60)).until(() -> "máy quét vi-rút".equals(waitsFor(id)));
        assertThat(received.row(id).state()).isEqualTo("RECEIVED");
        try (HubClient clerk = new HubClient(address)) {
            clerk.signIn("duyen.sxd", HubClient.PASSWORD);
            assertThat(clerk.get("cach-ly").text()).contains("thư đã nhận đang chờ máy quét vi-rút");
        }
        scanner.down = false;
        received.update("UPDATE incoming_message SET next_attempt_at = received_at WHERE id = ?", id);
        assertThat(received.followed(id).ending()).isEqualTo("OFFERED");
    }

    private Object waitsFor(UUID id) {
        return received.query("SELECT waits_for FROM incoming_message WHERE id = ?", id)
                .getFirst()
                .get("waits_for");
    }

    private byte[] signed(String messageId, Path file) throws IOException {
        return new Mails(folder)
                .signed(
                        messageId,
                        keys.ofAgency(Received.STC).orElseThrow(),
                        "stc@anlac.example",
                        "Văn bản",
                        "Kính gửi",
                        List.of(new MailPart(
                                file,
                                "application/octet-stream",
                                file.getFileName().toString(),
                                "doc@anlac.example")));
    }
}
