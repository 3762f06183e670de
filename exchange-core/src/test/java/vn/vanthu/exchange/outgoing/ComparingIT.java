package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Verdict;
import vn.vanthu.samples.JourneyDocuments;

/** The scan of the paper beside an editable document, with real files and workers. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class ComparingIT {
    private static final String NUMBER = "117/QĐ-SXD";
    private static final String SUMMARY = "Về việc kiện toàn Ban Chỉ đạo";

    private final DeskRunner people;
    private final Browser browser;
    private final Settling settling;
    private final Clock clock;

    @TempDir
    Path temp;

    ComparingIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Settling settling,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.settling = settling;
        this.clock = clock;
    }

    @Test
    @Clause("HCM-8.4b")
    void listsWhereADocumentIsNotWhatWasIssuedOnPaper() throws Exception {
        UUID id = uploaded("119/QĐ-SXD", SUMMARY + " chuyển đổi số");
        assertThat(browser.open(people.clerk(), address(id)).text())
                .contains("Bản quét của văn bản giấy", "Nộp và đối chiếu");
        file(id, JourneyDocuments.scan(temp.resolve("quet.pdf"), NUMBER, SUMMARY));
        OutgoingDocument judged = people.document(id);
        assertThat(judged.state()).isEqualTo(DeskState.JUDGED);
        Browser.Page page = browser.open(people.clerk(), address(id)).keep("compared");
        assertThat(page.text())
                .contains("Khác bản quét ở", "Số, ký hiệu 119/QĐ-SXD 117/QĐ-SXD", "chuyển đổi số")
                .contains("Bỏ bản quét này", "Bản quét khác");
        assertThat(browser.raw(people.clerk(), address(id) + "/ban-quet").getStatus())
                .isEqualTo(200);
        assertThat(browser.raw(people.user("hanh.stc"), address(id) + "/ban-quet")
                        .getStatus())
                .isEqualTo(404);

        browser.post(people.clerk(), address(id) + "/ban-quet/bo", Map.of("ban", page.version()));
        people.settle(id);
        assertThat(browser.open(people.clerk(), address(id)).text()).doesNotContain("Khác bản quét", "Bỏ bản quét này");
    }

    @Test
    void saysThatBothAgree() throws Exception {
        UUID id = uploaded(NUMBER, SUMMARY);
        file(id, JourneyDocuments.scan(temp.resolve("quet.pdf"), NUMBER, SUMMARY));
        assertThat(browser.open(people.clerk(), address(id)).text()).contains("Khớp với bản quét");
    }

    @Test
    void holdsADocumentWhoseScanMayBearAMark() throws Exception {
        UUID id = uploaded(NUMBER, SUMMARY + " " + clock.millis());
        assertThat(people.document(id).verdict()).isNotEqualTo(Verdict.HELD);
        file(id, JourneyDocuments.scanWithNote(temp.resolve("ghi-chu.pdf"), NUMBER, SUMMARY));
        assertThat(people.document(id).verdict()).isEqualTo(Verdict.HELD);
        assertThat(browser.open(people.clerk(), address(id)).text()).contains("Bản quét của văn bản giấy: ");
    }

    @Test
    void locksADocumentWhoseScanIsASecretAndDestroysBoth() throws Exception {
        UUID id = uploaded(NUMBER, SUMMARY + " " + clock.millis());
        Path scan = JourneyDocuments.scan(temp.resolve("mat.pdf"), NUMBER, "TỐI MẬT");
        file(id, scan);
        OutgoingDocument locked = people.document(id);
        assertThat(locked.state()).isEqualTo(DeskState.LOCKED);
        assertThat(browser.raw(people.clerk(), address(id) + "/ban-quet").getStatus())
                .isEqualTo(404);
        ContentId kept = new ContentId(sha256(scan));
        assertThat(people.readable(kept)).isTrue();
        settling.confirmSecret(people.head(), id, locked.version());
        assertThat(people.readable(kept)).isFalse();
    }

    private UUID uploaded(String number, String summary) throws IOException {
        Path typed = JourneyDocuments.typed(temp.resolve("soan-" + UUID.randomUUID() + ".docx"), number, summary);
        UUID id = people.upload(UUID.randomUUID().toString(), "Quyết định.docx", Files.readAllBytes(typed));
        judged(id);
        return id;
    }

    private void file(UUID id, Path scan) throws Exception {
        Map<String, Integer> version = Map.of("ban", people.document(id).version());
        browser.upload(people.clerk(), address(id) + "/ban-quet", version, "quet.pdf", Files.readAllBytes(scan));
        judged(id);
    }

    /** To read a scan takes longer than a page waits. */
    private void judged(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> people.settle(id).state() != DeskState.RECEIVED);
    }

    private static String address(UUID id) {
        return "/van-ban-di/" + id;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
