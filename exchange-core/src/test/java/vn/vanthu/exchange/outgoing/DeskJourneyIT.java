package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.SentDocuments;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.outgoing.ActOutcome.Done;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Judgement;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;
import vn.vanthu.samples.JourneyDocuments;

/** The road out with real files, workers, keys, virus scanner and mail. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class DeskJourneyIT {

    private static final String SYMBOL = "SXD-QLXD";

    private final DeskRunner people;
    private final Browser browser;
    private final Desk desk;
    private final Settling settling;
    private final Reception reception;
    private final Documents documents;
    private final SentDocuments sent;
    private final Books books;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    @TempDir
    Path temp;

    DeskJourneyIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired Desk desk,
            @Autowired Settling settling,
            @Autowired Reception reception,
            @Autowired Documents documents,
            @Autowired SentDocuments sent,
            @Autowired Books books,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.people = people;
        this.browser = browser;
        this.desk = desk;
        this.settling = settling;
        this.reception = reception;
        this.documents = documents;
        this.sent = sent;
        this.books = books;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    @Clause({"QCVN12-FORMATS", "QCVN12-LISTS", "PY-3.1"})
    void judgesByTheListsThatTheAdministratorKeeps() throws Exception {
        SignedInUser admin = people.user("tuan.sxd");
        String plain = "phối hợp rà soát dự toán " + clock.millis();
        UUID before = upload(JourneyDocuments.draft(temp.resolve("Truoc.docx"), plain));
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + before).text())
                .contains("Chưa lập danh mục: danh mục bí mật nhà nước, danh mục định dạng tệp", "trang Danh mục");
        try {
            browser.post(
                    admin,
                    "/danh-muc/dinh-dang",
                    Map.of("ban", 0, "muc", "WORD", "can-cu", "Quyết định 15/QĐ-SXD ngày 12/11/2026"));
            browser.post(
                    admin,
                    "/danh-muc/bi-mat",
                    Map.of(
                            "ban",
                            0,
                            "muc",
                            "phương án bảo vệ mục tiêu",
                            "can-cu",
                            "Quyết định 16/QĐ-SXD ngày 12/11/2026"));
            String secret = "triển khai Phương án bảo vệ mục tiêu " + clock.millis();
            UUID held = upload(JourneyDocuments.draft(temp.resolve("Giu.docx"), secret));
            assertThat(people.document(held).verdict()).isEqualTo(Verdict.HELD);
            assertThat(browser.open(people.clerk(), "/van-ban-di/" + held).text())
                    .containsOnlyOnce("Hai người phải tự đọc")
                    .contains("Trích yếu trùng mục “phương án bảo vệ mục tiêu” của danh mục bí mật nhà nước")
                    .doesNotContain("Chưa lập danh mục");
            UUID accepted = upload(JourneyDocuments.draft(temp.resolve("Duoc.docx"), plain + " nữa"));
            assertThat(people.document(accepted).verdict()).isEqualTo(Verdict.ACCEPTED);
            UUID refused = upload(Files.writeString(temp.resolve("Thu.txt"), "Kính gửi: Sở Tài chính\n" + plain));
            assertThat(people.document(refused).verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(browser.open(people.clerk(), "/van-ban-di/" + refused).text())
                    .contains("Định dạng của tệp không có trong danh mục định dạng tệp của cơ quan");
        } finally {
            scope.asSystem(() -> jdbc.sql("DELETE FROM kept_list").update());
        }
    }

    @Test
    void sendsADraftAsASignedOriginalThatArrives() throws Exception {
        String summary = "phối hợp rà soát dự toán " + clock.millis();
        UUID id = upload(JourneyDocuments.draft(temp.resolve("Dự thảo.docx"), summary));
        OutgoingDocument judged = people.document(id);
        assertThat(judged.state()).isEqualTo(DeskState.JUDGED);
        assertThat(judged.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged.described().symbol()).isEqualTo(SYMBOL);
        assertThat(judged.described().summary()).contains(summary);
        assertThat(scope.inAgency(DeskRunner.SXD, () -> documents.recipients(id)))
                .extracting(recipient -> recipient.address())
                .containsExactly(DeskRunner.STC_MAILBOX);

        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isInstanceOf(Done.class);
        OutgoingDocument numbered = people.numbered(id);
        assertThat(numbered.state()).isEqualTo(DeskState.NUMBERED);
        assertThat(people.signed(id).approval().orElseThrow().bySignature()).isTrue();
        OutgoingDocument out = people.released(id);
        assertThat(out.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(out.judgement()).contains(new Judgement(Verdict.ACCEPTED, LegalEffect.ORIGINAL));

        FileReport last = scope.inAgency(DeskRunner.SXD, () -> documents.finalReport(DeskRunner.SXD, id))
                .orElseThrow();
        assertThat(last.facts().documentNumber())
                .isEqualTo(out.reservation().orElseThrow().documentNumber());
        assertThat(last.facts().issuedOn())
                .isEqualTo(out.reservation().orElseThrow().issuedOn().toString());
        assertThat(last.facts().signatures())
                .extracting(ReportedFacts.Signature::by)
                .containsExactlyInAnyOrder("PERSON", "AGENCY");
        assertThat(last.sha256()).isEqualTo(out.present().sha256());

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> scope.inAgency(DeskRunner.SXD, () -> sent.deliveries(DeskRunner.SXD, id))
                        .getFirst()
                        .business()
                        .equals(java.util.Optional.of(BusinessState.ARRIVED)));
        assertThat(browser.open(people.clerk(), "/da-gui/" + id)
                        .keep("real-sent")
                        .text())
                .contains("1/1 đã đến", "Nơi nhận xác nhận đã đến", "01 Đã đến");
    }

    @Test
    void sendsAScanOnceTwoPeopleHaveSettledWhatItShows() throws Exception {
        int next = scope.inAgency(DeskRunner.SXD, () -> books.nextNumber(DeskRunner.SXD, Book.OUTGOING));
        String number = DocumentNumber.of(next, Tradition.STATE, "QĐ-SXD");
        UUID id = upload(
                JourneyDocuments.scanWithNote(temp.resolve("quet.pdf"), number, "Về việc kiện toàn " + clock.millis()));
        OutgoingDocument held = people.document(id);
        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(held.scanned()).isTrue();
        SignedInUser clerk = people.clerk();
        DocumentView view = people.view(clerk, id);
        assertThat(view.settles()).extracting(DocumentView.Settle::fact).contains("secrecy");
        for (DocumentView.Settle settle : view.settles()) {
            String answer = settle.fact().equals("secrecy") ? "NONE" : "FOUND";
            assertThat(settling.settle(clerk, id, version(id), settle.fact(), answer, "Đã so với bản giấy", true))
                    .isInstanceOf(Done.class);
            people.settle(id);
        }
        assertThat(people.document(id).verdict()).isEqualTo(Verdict.HELD);
        assertThat(settling.confirm(clerk, id, version(id), true)).isInstanceOf(Refused.class);
        assertThat(settling.confirm(people.user("ngoc.sxd"), id, version(id), true))
                .isInstanceOf(Done.class);
        assertThat(people.settle(id).verdict()).isEqualTo(Verdict.ACCEPTED);

        assertThat(people.submit(id, people.printedNumber(number, LocalDate.now(clock), false)))
                .isInstanceOf(Done.class);
        assertThat(desk.approvePrinted(people.head(), id, version(id))).isInstanceOf(Done.class);
        people.settle(id);
        OutgoingDocument out = people.released(id);
        assertThat(out.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(out.judgement()).contains(new Judgement(Verdict.ACCEPTED, LegalEffect.COPY));
        assertThat(people.text(out.present()))
                .as("the words of a copy, at the upper right")
                .containsPattern("/Rect ?\\[[1-9][^]]*\\]/AP<</N");
        assertThat(people.entry(out.reservation().orElseThrow().entryId())).satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(next);
            assertThat(entry.state()).isEqualTo(EntryEvent.ISSUED);
        });
    }

    @Test
    void locksADraftUnderAMarkOfSecrecy() throws Exception {
        String sentence = "Kho dự trữ chiến lược số " + clock.millis();
        UUID id = upload(
                JourneyDocuments.secretDraft(temp.resolve("Kho " + clock.millis() + ".docx"), "kho dự trữ", sentence));
        OutgoingDocument locked = people.document(id);
        assertThat(locked.state()).isEqualTo(DeskState.LOCKED);
        assertThat(locked.lock().orElseThrow().mark()).isEqualTo("MAT");
        assertThat(locked.lock().orElseThrow().clauses()).contains("41/2011/QĐ-UBND, Điều 8 khoản 1");
        assertThat(locked.upload().fileName()).isNull();
        assertThat(browser.open(people.clerk(), "/van-ban-di/" + id).text())
                .contains("Không được gửi", "“MẬT”")
                .doesNotContain(sentence, "kho dự trữ");
    }

    @Test
    void takesAVersionWithTheNumberTypedInWhereTheTextHasNoPlaceForIt() throws Exception {
        String summary = "báo cáo tiến độ " + clock.millis();
        UUID id = upload(JourneyDocuments.withoutPlaces(temp.resolve("khong-cho.docx"), summary));
        assertThat(people.submit(id, people.hubNumber(SYMBOL))).isInstanceOf(Done.class);
        OutgoingDocument waiting = people.numbered(id);
        assertThat(waiting.state()).isEqualTo(DeskState.NUMBERING);
        var reservation = waiting.reservation().orElseThrow();
        assertThat(reservation.problem()).isNotEmpty();
        Path typed = JourneyDocuments.numbered(
                temp.resolve("co-so.docx"), reservation.documentNumber(), reservation.issuedOn(), summary);
        assertThat(reception.numberedVersion(people.clerk(), id, version(id), offered(typed)))
                .isInstanceOf(Done.class);
        people.signed(id);
        assertThat(people.released(id).state()).isEqualTo(DeskState.HANDED_OVER);
    }

    @Test
    void holdsWhatIsNoDocument() throws Exception {
        byte[] garbage = new byte[4096];
        new java.util.Random(3).nextBytes(garbage);
        UUID broken = people.upload(UUID.randomUUID().toString(), "hong.docx", garbage);
        assertThat(people.document(broken).state()).isEqualTo(DeskState.JUDGED);
        assertThat(people.submit(broken, people.hubNumber(SYMBOL))).isInstanceOf(Refused.class);
    }

    private UUID upload(Path file) throws IOException {
        return people.upload(
                UUID.randomUUID().toString(), String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    private static Reception.Offered offered(Path file) throws IOException {
        return DeskRunner.offered(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    private int version(UUID id) {
        return people.document(id).version();
    }
}
