package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;

/** The hub's own beans, keys and trust: what it signs it recognises. */
@HubTest
class WorkerConfigurationIT {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private Examiner examiner;

    @Autowired
    private ForeignBytes foreign;

    @Autowired
    private KeyRing keys;

    @Autowired
    private Clock clock;

    @Autowired
    private HealthIndicator workersHealthIndicator;

    @TempDir
    private Path folder;

    @Test
    void recognisesTheSignatureThatTheHubMadeWithItsAgencysKey() throws IOException {
        Path draft = folder.resolve("draft.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(draft)) {
            document.createParagraph().createRun().setText("Kính gửi: Sở Tài chính tỉnh An Lạc");
            document.write(out);
        }
        Path signed = folder.resolve("signed.docx");
        foreign.sign(
                draft,
                signed,
                DOCX,
                SigningOrder.unseen(
                        keys.ofAgency(new AgencyCode("sxd")).orElseThrow(),
                        clock.instant(),
                        "Sở Xây dựng tỉnh An Lạc"));

        FileReport report = examiner.examine(
                signed,
                "signed.docx",
                new ExaminationOrder(
                        "tphcm-41-2011",
                        clock.instant(),
                        Stage.FINAL,
                        Optional.empty(),
                        Optional.of("sxd"),
                        List.of(),
                        List.of(),
                        false));

        assertThat(report.facts().signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.status()).isEqualTo("VALID");
            assertThat(signature.by()).isEqualTo("AGENCY");
        });
        assertThat(workersHealthIndicator.health()).satisfies(health -> {
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails())
                    .containsKeys("most", "running", "started", "lost", "networkIsolated", "resourcesBounded");
        });
    }
}
