package vn.vanthu.exchange.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.exchange.outgoing.DeskRunner.PASSWORD;
import static vn.vanthu.exchange.outgoing.DeskRunner.SXD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.ExportedRows;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.outgoing.ActOutcome.Done;
import vn.vanthu.exchange.outgoing.ActOutcome.Overtaken;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.BookVerifier;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Verdict;

@HubTest
@Import({FakeWorkers.class, DeskRunner.class})
class DeskIT {

    private static final String DRAFT = "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n";

    private final DeskRunner people;
    private final Desk desk;
    private final Settling settling;
    private final Reception reception;
    private final DeskLoop loop;
    private final Documents documents;
    private final Recipients recipients;
    private final FakeWorkers.FakeExaminer examiner;
    private final FakeWorkers.FakeBytes bytes;
    private final Books books;
    private final Journal journal;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    @TempDir
    Path temp;

    DeskIT(
            @Autowired DeskRunner people,
            @Autowired Desk desk,
            @Autowired Settling settling,
            @Autowired Reception reception,
            @Autowired DeskLoop loop,
            @Autowired Documents documents,
            @Autowired Recipients recipients,
            @Autowired FakeWorkers.FakeExaminer examiner,
            @Autowired FakeWorkers.FakeBytes bytes,
            @Autowired Books books,
            @Autowired Journal journal,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired Clock clock) {
        this.people = people;
        this.desk = desk;
        this.settling = settling;
        this.reception = reception;
        this.loop = loop;
        this.documents = documents;
        this.recipients = recipients;
        this.examiner = examiner;
        this.bytes = bytes;
        this.books = books;
        this.journal = journal;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void findsADepartmentByWhoHeadsItAndLooksForNobodyOfTheOwnHouse() {
        Recipients.Matched matched = scope.inAgency(
                SXD,
                () -> recipients.match(
                        SXD,
                        List.of(
                                "Giám đốc Sở Tài chính tỉnh An Lạc",
                                "Chánh Văn phòng Sở",
                                "Trưởng các phòng, đơn vị thuộc Sở",
                                "các cá nhân có liên quan",
                                "Như Điều 3",
                                "Giám đốc Sở Hải dương")));
        assertThat(matched.known())
                .extracting(recipient -> recipient.address())
                .containsExactly(DeskRunner.STC_MAILBOX);
        assertThat(matched.unknown()).containsExactly("Giám đốc Sở Hải dương");
    }

    @Test
    @Clause({"VL-3b.2", "HCM-13.8", "CM-6.1a", "N30-15.1", "N30-32.2", "QT-2.1"})
    void takesADraftFromTheFileToTheHandOver() {
        UUID id = people.upload("Dự thảo QĐ.docx", DRAFT);
        OutgoingDocument judged = people.document(id);
        assertThat(judged.state()).isEqualTo(DeskState.JUDGED);
        assertThat(judged.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged.upload().fileName()).isEqualTo("Dự thảo QĐ.docx");
        assertThat(judged.described().symbol()).isEqualTo("QĐ-SXD");
        assertThat(scope.inAgency(SXD, () -> documents.recipients(id)))
                .extracting(recipient -> recipient.address())
                .containsExactly(DeskRunner.STC_MAILBOX);

        assertThat(people.submit(id, people.hubNumber("QĐ-SXD"))).isInstanceOf(Done.class);
        OutgoingDocument numbered = people.numbered(id);
        assertThat(numbered.state()).isEqualTo(DeskState.NUMBERED);
        String number = numbered.reservation().orElseThrow().documentNumber();
        assertThat(people.text(numbered.present())).contains("Số: " + number + " " + LocalDate.now(clock));
        assertThat(people.entry(numbered.reservation().orElseThrow().entryId()).state())
                .isEqualTo(EntryEvent.RESERVED);

        OutgoingDocument signed = people.signed(id);
        assertThat(signed.state()).isEqualTo(DeskState.SIGNED);
        assertThat(people.text(signed.present())).contains("SIGNED BY").contains("Nguyễn Hữu Phước");

        OutgoingDocument sent = people.released(id);
        assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(people.text(sent.present())).contains("Nguyễn Hữu Phước").contains("Sở Xây dựng");
        assertThat(people.entry(sent.reservation().orElseThrow().entryId())).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EntryEvent.ISSUED);
            assertThat(entry.fields().documentNumber()).isEqualTo(number);
            assertThat(entry.fields().signer()).isEqualTo("Nguyễn Hữu Phước");
            assertThat(entry.fields().recipients()).isEqualTo("Sở Tài chính tỉnh An Lạc");
        });
        assertThat(deliveriesOf(id)).isEqualTo(1);
        assertThat(actions(id))
                .containsSubsequence(
                        "DOCUMENT_RECEIVED",
                        "DOCUMENT_JUDGED",
                        "DOCUMENT_SUBMITTED",
                        "NUMBER_TAKEN",
                        "NUMBER_WRITTEN",
                        "SIGNATURE_ORDERED",
                        "PERSON_SIGNED",
                        "DOCUMENT_RELEASED",
                        "AGENCY_SIGNED",
                        "DOCUMENT_JUDGED_AGAIN",
                        "DISPATCH_ACCEPTED");
        assertThat(journalOf(id))
                .filteredOn(row -> row.action().equals("DOCUMENT_RELEASED"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("duyen.sxd");
                    assertThat(row.details()).contains("Trần Thị Mỹ Duyên");
                });
    }

    @Test
    void holdsAScanUntilTheClerkAndASecondPersonSettleWhatNoMachineSees() {
        UUID id = people.upload("scan.pdf", "SCAN of a sealed paper " + UUID.randomUUID());
        assertThat(people.document(id).verdict()).isEqualTo(Verdict.HELD);
        int next = nextNumber();
        String number = DocumentNumber.of(next, vn.vanthu.classifier.Tradition.STATE, "QĐ-SXD");
        assertThat(people.submit(id, people.printedNumber(number, today(), false)))
                .isInstanceOf(Refused.class);

        SignedInUser clerk = people.clerk();
        assertThat(settle(clerk, id, "seal", "FOUND", false)).isInstanceOf(Refused.class);
        assertThat(settle(clerk, id, "seal", "FOUND", true)).isInstanceOf(Done.class);
        people.settle(id);
        assertThat(settle(clerk, id, "handSignature", "FOUND", true)).isInstanceOf(Done.class);
        people.settle(id);
        assertThat(settle(clerk, id, "secrecy", "NONE", true)).isInstanceOf(Done.class);
        people.settle(id);
        assertThat(people.document(id).verdict()).isEqualTo(Verdict.HELD);

        assertThat(settling.confirm(clerk, id, version(id), true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains("phải khác người thứ nhất", "Trần Thị Mỹ Duyên"));
        assertThat(settling.confirm(people.user("binh.sxd"), id, version(id), true))
                .isInstanceOf(Done.class);
        people.settle(id);
        assertThat(people.document(id).verdict()).isEqualTo(Verdict.ACCEPTED);

        assertThat(people.submit(id, people.printedNumber(number, today(), false)))
                .isInstanceOf(Done.class);
        assertThat(desk.approvePrinted(people.head(), id, version(id))).isInstanceOf(Done.class);
        OutgoingDocument approved = people.settle(id);
        assertThat(approved.state()).isEqualTo(DeskState.SIGNED);
        assertThat(approved.approval().orElseThrow().bySignature()).isFalse();
        assertThat(people.text(approved.present())).doesNotContain("SIGNED BY");

        OutgoingDocument sent = people.released(id);
        assertThat(sent.state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(people.text(sent.present())).contains("SIGNED BY").contains("Sở Xây dựng");
        assertThat(people.entry(sent.reservation().orElseThrow().entryId())).satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(next);
            assertThat(entry.fields().documentNumber()).isEqualTo(number);
            assertThat(entry.fields().note()).isNull();
        });
    }

    @Test
    void keepsAPrintedNumberThatIsNotTheNextOneOnceTheClerkHasCompared() {
        String printed = "8" + System.nanoTime() % 10_000 + "/QĐ-SXD";
        UUID id = people.upload("signed.docx", DRAFT + "Số: " + printed + " " + today() + "\n");
        assertThat(people.document(id).described().bearsNumber()).isTrue();
        assertThat(people.submit(id, people.printedNumber(printed, today(), false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("compared");
                                    assertThat(problem.message())
                                            .contains("số kế tiếp của sổ văn bản đi là " + nextNumber());
                                }));
        people.submit(id, people.printedNumber(printed, today(), true));
        desk.approvePrinted(people.head(), id, version(id));
        people.settle(id);
        OutgoingDocument sent = people.released(id);
        assertThat(people.entry(sent.reservation().orElseThrow().entryId()).fields())
                .satisfies(fields -> {
                    assertThat(fields.documentNumber()).isEqualTo(printed);
                    assertThat(fields.note()).contains(printed);
                });
        assertThat(booksFaults()).isEmpty();

        UUID again = people.upload("again.docx", DRAFT + "again\nSố: " + printed + " " + today() + "\n");
        assertThat(people.submit(again, people.printedNumber(printed, today(), true)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains("đã có ở một văn bản đi khác"));
    }

    @Test
    void voidsTheNumberWithTheReasonWhenTheHeadGivesItBack() {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        OutgoingDocument numbered = people.numbered(id);
        long entry = numbered.reservation().orElseThrow().entryId();
        assertThat(desk.giveBack(people.head(), id, version(id), " ")).isInstanceOf(Refused.class);
        assertThat(desk.giveBack(people.head(), id, version(id), "Sai căn cứ pháp lý"))
                .isInstanceOf(Done.class);
        OutgoingDocument returned = people.settle(id);
        assertThat(returned.state()).isEqualTo(DeskState.RETURNED);
        assertThat(returned.reason()).isEqualTo("Sai căn cứ pháp lý");
        assertThat(returned.present()).isEqualTo(returned.upload().content());
        assertThat(people.entry(entry)).satisfies(voided -> {
            assertThat(voided.state()).isEqualTo(EntryEvent.VOIDED);
            assertThat(voided.reason()).isEqualTo("Sai căn cứ pháp lý");
        });
        people.submit(id, people.hubNumber("QĐ-SXD"));
        assertThat(people.numbered(id).reservation().orElseThrow().entryId()).isNotEqualTo(entry);
        desk.withdraw(people.clerk(), id, version(id), "Không gửi nữa");
        assertThat(people.document(id).state()).isEqualTo(DeskState.WITHDRAWN);
        assertThat(booksFaults()).isEmpty();
    }

    @RepeatedTest(10)
    void makesOneDocumentOfAFormThatIsPostedTwice() throws Exception {
        String token = UUID.randomUUID().toString();
        byte[] file = (DRAFT + token).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Callable<UUID>> posts = List.of(
                () -> reception
                        .receive(people.clerk(), token, DeskRunner.offered("a.docx", file))
                        .id(),
                () -> reception
                        .receive(people.clerk(), token, DeskRunner.offered("a.docx", file))
                        .id());
        List<UUID> ids = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<UUID> post : threads.invokeAll(posts)) {
                ids.add(post.get());
            }
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        people.settle(ids.get(0));
        assertThat(actions(ids.get(0))).containsOnlyOnce("DOCUMENT_RECEIVED");
    }

    @Test
    void letsOneOfTwoReleasesWinAndTellsTheOtherWhoWasFirst() throws Exception {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        people.numbered(id);
        people.signed(id);
        int seen = version(id);
        int before = bytes.signatures.get();
        Callable<ActOutcome> release = () -> desk.release(people.clerk(), id, seen, PASSWORD, false);
        List<ActOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<ActOutcome> outcome : threads.invokeAll(List.of(release, release))) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Overtaken)
                .singleElement()
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.present().version()).isGreaterThan(seen));
        people.settle(id);
        assertThat(bytes.signatures.get()).isEqualTo(before + 1);
        assertThat(actions(id)).containsOnlyOnce("DOCUMENT_RELEASED").containsOnlyOnce("DISPATCH_ACCEPTED");
        assertThat(deliveriesOf(id)).isEqualTo(1);
    }

    @Test
    void releasesNothingOnAWrongPassword() {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        people.numbered(id);
        people.signed(id);
        assertThat(desk.release(people.clerk(), id, version(id), "sai", false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("password"));
        assertThat(people.settle(id).state()).isEqualTo(DeskState.SIGNED);
        people.released(id);
    }

    @Test
    void showsNothingOfAClassifiedDraftAnywhere() {
        String sentence = "Kho dự trữ số " + UUID.randomUUID();
        UUID id = people.upload("Kế hoạch " + sentence + ".docx", "MẬT\n" + sentence);
        OutgoingDocument locked = people.document(id);
        assertThat(locked.state()).isEqualTo(DeskState.LOCKED);
        assertThat(locked.lock().orElseThrow()).satisfies(lock -> {
            assertThat(lock.mark()).isEqualTo("MAT");
            assertThat(lock.clauses()).isEqualTo("41/2011/QĐ-UBND, Điều 8 khoản 1");
            assertThat(lock.caseNumber()).startsWith("KT-");
        });
        assertThat(wholeDatabase()).doesNotContain(sentence);
        assertThat(people.readable(locked.upload().content())).isTrue();

        assertThat(settling.confirmSecret(people.head(), id, version(id))).isInstanceOf(Done.class);
        assertThat(people.readable(locked.upload().content())).isFalse();
        assertThat(settling.falseAlarm(people.head(), id, version(id), "nhầm", true))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void destroysEveryRevisionOfWhatTurnsOutToBeASecret() throws Exception {
        UUID id = people.upload("Bản quét.pdf", "SCAN " + UUID.randomUUID());
        OutgoingDocument scan = people.document(id);
        assertThat(reception.replace(
                        people.clerk(),
                        id,
                        version(id),
                        DeskRunner.offered("Bản gõ.docx", ("MẬT " + UUID.randomUUID()).getBytes(UTF_8))))
                .isInstanceOf(Done.class);
        OutgoingDocument locked = people.settle(id);
        assertThat(locked.state()).isEqualTo(DeskState.LOCKED);
        assertThat(people.readable(scan.upload().content())).isTrue();

        assertThat(settling.confirmSecret(people.head(), id, version(id))).isInstanceOf(Done.class);
        assertThat(people.readable(locked.upload().content())).isFalse();
        assertThat(people.readable(scan.upload().content())).isFalse();
        assertThat(liveContentsOf(id)).isZero();
    }

    @Test
    void leavesNothingOfWhatWasReadOfAnyRevisionOfASecret() throws Exception {
        UUID id = people.upload("Bản quét.pdf", "SCAN PAGES 3 READ 3 " + UUID.randomUUID());
        List<String> kept = readOf(people.document(id).upload().content());
        assertThat(kept).hasSize(1);
        assertThat(people.readable(new ContentId(kept.getFirst()))).isTrue();
        assertThat(reception.replace(
                        people.clerk(),
                        id,
                        version(id),
                        DeskRunner.offered("Bản gõ.docx", ("MẬT PAGES 1 READ 1 " + UUID.randomUUID()).getBytes(UTF_8))))
                .isInstanceOf(Done.class);
        OutgoingDocument locked = people.settle(id);
        assertThat(locked.state()).isEqualTo(DeskState.LOCKED);
        assertThat(readOf(locked.upload().content())).isEmpty();
        assertThat(people.readable(new ContentId(kept.getFirst()))).isFalse();
    }

    private List<String> readOf(ContentId content) {
        return scope.inAgency(
                SXD,
                () -> jdbc.sql("SELECT reading_sha256 FROM content_reading WHERE sha256 = :sha256")
                        .param("sha256", content.sha256())
                        .query(String.class)
                        .list());
    }

    @Test
    void destroysNumberedAndSignedBytesOfAnEarlierRoundAtTheLock() throws Exception {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        people.numbered(id);
        OutgoingDocument signed = people.signed(id);
        OutgoingDocument.Approval approval = signed.approval().orElseThrow();
        scope.inAgency(SXD, () -> documents.move(people.document(id), DeskState.RETURNED, "thử", Desk.withoutNumber()));
        assertThat(people.readable(approval.content())).isTrue();
        assertThat(reception.replace(
                        people.clerk(),
                        id,
                        version(id),
                        DeskRunner.offered("Bản gõ.docx", ("MẬT " + UUID.randomUUID()).getBytes(UTF_8))))
                .isInstanceOf(Done.class);
        assertThat(people.settle(id).state()).isEqualTo(DeskState.LOCKED);
        assertThat(people.readable(approval.content())).isFalse();
        assertThat(people.readable(signed.upload().content())).isTrue();
    }

    private long liveContentsOf(UUID id) {
        return scope.inAgency(
                SXD, () -> jdbc.sql("""
                        SELECT count(*) FROM outgoing_content o
                        JOIN content c ON c.agency_code = o.agency_code AND c.sha256 = o.sha256
                        WHERE o.document_id = :id AND c.destroyed_at IS NULL""").param("id", id).query(Long.class).single());
    }

    @Test
    void submitsNothingThatIsTooBigForMail() {
        UUID id = people.upload("a.docx", DRAFT + UUID.randomUUID());
        scope.inAgency(
                SXD,
                () -> jdbc.sql("UPDATE outgoing_document SET received_bytes = :bytes WHERE id = :id")
                        .param("bytes", 60L << 20)
                        .param("id", id)
                        .update());
        assertThat(people.submit(id, people.hubNumber("QĐ-SXD")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains("60 MB", "42 MB"));
    }

    @Test
    void letsWhatFailedKeepNobodyElseWaitingAndForgetsItOnceAPersonMovedIt() throws Exception {
        examiner.atWork.acquire(1000);
        UUID first;
        try {
            byte[] file = (DRAFT + UUID.randomUUID()).getBytes(UTF_8);
            first = reception
                    .receive(people.clerk(), UUID.randomUUID().toString(), DeskRunner.offered("a.docx", file))
                    .id();
            List<Documents.Waiting> all = scope.asSystem(() -> documents.waiting(1000, Set.of()));
            assertThat(all).extracting(Documents.Waiting::id).contains(first);
            assertThat(scope.asSystem(() -> documents.waiting(1000, Set.of(first))))
                    .extracting(Documents.Waiting::id)
                    .doesNotContain(first);
        } finally {
            examiner.failures.set(1);
            examiner.atWork.release(1000);
        }
        people.settle(first);
        assertThat(loop.failing(first)).isTrue();
        scope.inAgency(SXD, () -> documents.move(people.document(first), DeskState.WITHDRAWN, "thử", Columns.none()));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> !loop.failing(first));
    }

    @Test
    void clearsAFalseAlarmOnlyOnTheWordOfTwo() {
        UUID id = people.upload("Quy chế.docx", "Văn bản MẬT không gửi qua thư điện tử " + UUID.randomUUID());
        assertThat(people.document(id).state()).isEqualTo(DeskState.LOCKED);
        assertThatThrownBy(() -> settling.falseAlarm(people.clerk(), id, version(id), "nhầm", true))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(settling.falseAlarm(people.head(), id, version(id), "Chỉ nói về văn bản mật", true))
                .isInstanceOf(Done.class);
        assertThat(settling.confirm(people.head(), id, version(id), true)).isInstanceOf(Refused.class);
        assertThat(people.settle(id).state()).isEqualTo(DeskState.LOCKED);
        assertThat(settling.confirm(people.user("ngoc.sxd"), id, version(id), true))
                .isInstanceOf(Done.class);
        OutgoingDocument cleared = people.settle(id);
        assertThat(cleared.state()).isEqualTo(DeskState.JUDGED);
        assertThat(cleared.upload().fileName()).isEqualTo("Quy chế.docx");
    }

    @Test
    void stopsWhatTheSecondVerdictForbidsAndVoidsItsNumber() {
        OutgoingDocument stopped = people.sent(DRAFT + "REFUSED AT LAST " + UUID.randomUUID());
        assertThat(stopped.state()).isEqualTo(DeskState.STOPPED);
        assertThat(stopped.reason()).contains("41/2011/QĐ-UBND, Điều 8 khoản 1");
        assertThat(people.entry(stopped.reservation().orElseThrow().entryId())).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EntryEvent.VOIDED);
            assertThat(entry.reason()).contains("41/2011/QĐ-UBND");
        });
        assertThat(deliveriesOf(stopped.id())).isZero();
        assertThat(booksFaults()).isEmpty();
    }

    @Test
    void waitsForANumberedVersionWhereTheTextHasNoPlace() throws Exception {
        UUID id = submitted(DRAFT + "NO PLACE " + UUID.randomUUID());
        OutgoingDocument waiting = people.numbered(id);
        assertThat(waiting.state()).isEqualTo(DeskState.NUMBERING);
        var reservation = waiting.reservation().orElseThrow();
        assertThat(reservation.problem()).contains("chỗ để trống cho số");
        String wrong = DRAFT + "Số: 999999/QĐ-SXD " + reservation.issuedOn();
        assertThat(reception.numberedVersion(people.clerk(), id, version(id), file(wrong)))
                .isInstanceOf(Refused.class);
        String right = DRAFT + "Số: " + reservation.documentNumber() + " " + reservation.issuedOn();
        assertThat(reception.numberedVersion(people.clerk(), id, version(id), file(right)))
                .isInstanceOf(Done.class);
        people.signed(id);
        assertThat(people.released(id).state()).isEqualTo(DeskState.HANDED_OVER);
    }

    @Test
    void voidsAReservationThatNobodySignedInTime() {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        long entry = people.numbered(id).reservation().orElseThrow().entryId();
        scope.inAgency(
                SXD,
                () -> jdbc.sql("UPDATE outgoing_document SET sign_before = :past WHERE id = :id")
                        .param("past", Documents.at(clock.instant().minusSeconds(1)))
                        .param("id", id)
                        .update());
        assertThat(desk.sign(people.head(), id, version(id))).isInstanceOf(Refused.class);
        OutgoingDocument lapsed = people.settle(id);
        assertThat(lapsed.state()).isEqualTo(DeskState.SUBMITTED);
        assertThat(people.entry(entry).state()).isEqualTo(EntryEvent.VOIDED);
        people.numbered(id);
        people.signed(id);
        assertThat(people.released(id).state()).isEqualTo(DeskState.HANDED_OVER);
        assertThat(booksFaults()).isEmpty();
    }

    @Test
    void triesAgainByItselfWhenTheWorkerWasDown() {
        examiner.failures.set(2);
        UUID id = people.upload("a.docx", DRAFT + UUID.randomUUID());
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> people.document(id).state() == DeskState.JUDGED);
    }

    @Test
    void goesOnAfterACrashFromWhateverStateWasCommitted() {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        SignedInUser head = people.head();
        // The acts commit; the machine is not asked, as if the process had ended right there.
        desk.takeNumber(head, id, version(id));
        assertReaches(id, DeskState.NUMBERED);
        desk.sign(head, id, version(id));
        assertReaches(id, DeskState.SIGNED);
        desk.release(people.clerk(), id, version(id), PASSWORD, false);
        assertReaches(id, DeskState.HANDED_OVER);
        assertThat(deliveriesOf(id)).isEqualTo(1);
    }

    @Test
    void showsAnotherAgencyNothing() {
        UUID id = people.upload("a.docx", DRAFT + UUID.randomUUID());
        SignedInUser stranger = people.user("hanh.stc");
        assertThatThrownBy(() -> desk.withdraw(stranger, id, version(id), "thử"))
                .isInstanceOf(NoSuchDocumentException.class);
        assertThat(scope.inAgency(stranger.agencyCode(), () -> documents.find(SXD, id)))
                .isEmpty();
    }

    @Test
    @Clause({"VL-9.3", "VL-9.2a", "CM-6.1a", "N30-32.2", "N30-11"})
    void letsNobodyDoWhatIsAnothersOffice() {
        UUID id = submitted(DRAFT + UUID.randomUUID());
        SignedInUser specialist = people.user("khoa.sxd");
        SignedInUser deputy = people.user("ngoc.sxd");
        int version = version(id);
        assertDenied(() -> desk.takeNumber(deputy, id, version));
        assertDenied(() -> desk.takeNumber(people.clerk(), id, version));
        people.numbered(id);
        int numbered = version(id);
        assertDenied(() -> desk.sign(people.clerk(), id, numbered));
        people.signed(id);
        int signed = version(id);
        assertDenied(() -> desk.release(specialist, id, signed, PASSWORD, false));
        assertDenied(() -> desk.release(people.head(), id, signed, PASSWORD, false));
        assertThat(people.document(id).state()).isEqualTo(DeskState.SIGNED);
        desk.withdraw(people.clerk(), id, signed, "hết thử");
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDeniedException.class);
    }

    private void assertReaches(UUID id, DeskState state) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> people.document(id).state() == state);
    }

    private UUID submitted(String text) {
        UUID id = people.upload("Dự thảo.docx", text);
        assertThat(people.submit(id, people.hubNumber("QĐ-SXD"))).isInstanceOf(Done.class);
        return id;
    }

    private ActOutcome settle(SignedInUser user, UUID id, String fact, String value, boolean looked) {
        return settling.settle(user, id, version(id), fact, value, "Đã so với bản giấy", looked);
    }

    private static Reception.Offered file(String text) {
        return DeskRunner.offered("so.docx", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private int version(UUID id) {
        return people.document(id).version();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int nextNumber() {
        return scope.inAgency(SXD, () -> books.nextNumber(SXD, Book.OUTGOING));
    }

    private List<JournalEntry> journalOf(UUID id) {
        return scope.inAgency(SXD, () -> journal.of(id.toString()));
    }

    private List<String> actions(UUID id) {
        return journalOf(id).stream().map(JournalEntry::action).toList();
    }

    private long deliveriesOf(UUID id) {
        return scope.inAgency(
                SXD,
                () -> jdbc.sql("SELECT count(*) FROM delivery WHERE document_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    private List<String> booksFaults() {
        try {
            Path tables = Files.createDirectories(temp.resolve("tables"));
            for (String table : List.of("register_entry", "register_event")) {
                List<String> rows = scope.asSystem(() -> {
                    jdbc.sql("SET LOCAL timezone = 'UTC'").update();
                    return jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t")
                            .query((row, n) -> String.valueOf(row.getString(1)))
                            .list();
                });
                Files.write(tables.resolve(table + ".jsonl"), rows);
            }
            try (ExportedRows rows = ExportedRows.open(temp)) {
                return BookVerifier.verify(rows).faults();
            }
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private String wholeDatabase() {
        return scope.asSystem(() -> {
            StringBuilder all = new StringBuilder();
            List<String> tables = jdbc.sql("""
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""")
                    .query((row, n) -> String.valueOf(row.getString(1)))
                    .list();
            for (String table : tables) {
                jdbc.sql("SELECT t::text FROM \"" + table + "\" t")
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list()
                        .forEach(all::append);
            }
            return all.toString();
        });
    }
}
