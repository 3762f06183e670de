package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.worker.ForeignBytes.LayoutOutcome;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.SigningOrder.Shown;

/** Workers that do not answer when a signature's place is asked for. */
@HubTest
@Import({FakeWorkers.class, DeskRunner.class, Browser.class})
class PageNotReadIT {

    private static final LayoutOutcome NOT_ANSWERED = new LayoutOutcome.NotAnswered();
    private static final LayoutOutcome READ = new LayoutOutcome.Read(new PdfLayout(
            1,
            1,
            595,
            842,
            List.of(),
            new PdfLayout.SignerBlock(1, new Box(380, 500, 90, 15), new Box(370, 585, 110, 15))));

    private final DeskRunner people;
    private final Browser browser;
    private final FakeWorkers.FakeBytes bytes;

    PageNotReadIT(@Autowired DeskRunner people, @Autowired Browser browser, @Autowired FakeWorkers.FakeBytes bytes) {
        this.people = people;
        this.browser = browser;
        this.bytes = bytes;
    }

    @BeforeEach
    void silence() {
        bytes.page = NOT_ANSWERED;
        bytes.layouts.set(0);
        bytes.signatures.set(0);
    }

    @AfterEach
    void asBefore() {
        bytes.page = new LayoutOutcome.NoSuchPage();
    }

    @Test
    void isToldAndSignsOnlyWhereThePersonSaysSo() throws Exception {
        UUID id = numbered();
        String page = "/van-ban-di/" + id;
        assertThat(browser.open(people.head(), page).text())
                .contains("Hệ thống chưa đọc được trang của văn bản", "Ký mà không hiện hình trên trang");
        assertThat(bytes.layouts.get()).as("asked again before it is given up").isGreaterThanOrEqualTo(3);
        Browser.Page refused = browser.post(
                people.head(),
                page + "/ky-so",
                Map.of("ban", people.document(id).version()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("chưa biết chữ ký hiện ở đâu");
        assertThat(people.document(id).state()).isEqualTo(DeskState.NUMBERED);
        assertThat(bytes.signatures.get()).isZero();

        browser.post(
                people.head(),
                page + "/ky-so",
                Map.of("ban", people.document(id).version(), "khong-hien", "true"));
        assertThat(people.settle(id).state()).isEqualTo(DeskState.SIGNED);
        assertThat(bytes.shown).isEmpty();
    }

    @Test
    void readsThePageOnceForAllWhoLookAtIt() throws Exception {
        bytes.page = READ;
        UUID id = numbered();
        String page = "/van-ban-di/" + id;
        assertThat(browser.open(people.head(), page).text()).contains("Hình chữ ký hiện giữa chức vụ");
        browser.open(people.head(), page);
        assertThat(bytes.layouts.get()).isEqualTo(1);
        bytes.page = NOT_ANSWERED;
        browser.post(
                people.head(),
                page + "/ky-so",
                Map.of("ban", people.document(id).version()));
        assertThat(people.settle(id).state()).isEqualTo(DeskState.SIGNED);
        assertThat(bytes.shown.orElseThrow()).isInstanceOf(Shown.Picture.class);
        assertThat(bytes.layouts.get()).isEqualTo(1);
    }

    @Test
    void waitsForAWorkerRatherThanSignUnseen() {
        UUID id = numbered();
        assertThat(people.signed(id).state()).isEqualTo(DeskState.SIGNING);
        assertThat(bytes.signatures.get()).isZero();
        bytes.page = READ;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> people.document(id).state() == DeskState.SIGNED);
        assertThat(bytes.shown.orElseThrow()).isInstanceOf(Shown.Picture.class);
    }

    private UUID numbered() {
        UUID id = people.upload("Dự thảo.pdf", "PDF " + UUID.randomUUID());
        people.submit(id, people.hubNumber("QĐ-SXD"));
        assertThat(people.numbered(id).state()).isEqualTo(DeskState.NUMBERED);
        return id;
    }
}
