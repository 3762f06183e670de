package vn.vanthu.exchange.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.WebForm;
import vn.vanthu.exchange.faults.WebPage;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.exchange.wiring.DataFolder;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.samples.JourneyDocuments;

/** A document under a mark of secrecy that comes by mail: locked at once, seen by nobody, found nowhere. */
@HubTest
@Import(Received.class)
@ExtendWith(OutputCaptureExtension.class)
class SecrecyIT {

    @TempDir
    Path folder;

    private final Received received;
    private final ContentStore contents;
    private final KeyRing keys;
    private final DataFolder data;
    private final URI address;

    private String sentence;

    SecrecyIT(
            @Autowired Received received,
            @Autowired ContentStore contents,
            @Autowired KeyRing keys,
            @Autowired DataFolder data,
            @Value("${local.server.port}") int port) {
        this.received = received;
        this.contents = contents;
        this.keys = keys;
        this.data = data;
        this.address = URI.create("http://127.0.0.1:" + port + "/");
    }

    @BeforeEach
    void aSentenceThatNobodyElseWrites() {
        sentence = "Phương án trực chiến " + UUID.randomUUID() + " của khu vực phía Bắc";
    }

    @Test
    void leavesNoTraceOfALockedMessageAndAnswersNobody(CapturedOutput output) throws IOException {
        Row row = received.send(secret());
        assertThat(row.ending()).isEqualTo("LOCKED");
        assertThat(row.subject()).isEqualTo("null");
        assertThat(received.arrivals(row.id())).isEmpty();
        assertThat(received.query("SELECT * FROM incoming_file WHERE message_id = ?", row.id()))
                .isEmpty();
        assertThat(received.query("SELECT * FROM status_mail WHERE description LIKE '%" + row.caseNumber() + "%'"))
                .isEmpty();
        try (HubClient clerk = client("duyen.sxd");
                HubClient head = client("phuoc.sxd")) {
            Stream.of(
                            clerk.get("cach-ly"),
                            clerk.get("cach-ly/" + row.id()),
                            clerk.get("van-ban-den"),
                            head.get("cach-ly/vu-khoa/" + row.id()))
                    .forEach(page -> assertThat(page.html().outerHtml()).doesNotContain(sentence, "mat-danh.docx"));
        }
        assertThat(filesThatHold(sentence)).isEmpty();
        assertThat(tablesThatHold(sentence)).isEmpty();
        assertThat(tablesThatHold("mat-danh.docx")).isEmpty();
        assertThat(output.getAll()).doesNotContain(sentence, "mat-danh.docx");
    }

    @Test
    void leavesNothingOfWhatWasReadOfAScanThatComesUnderAMark() throws IOException {
        Path scan = JourneyDocuments.scan(folder.resolve("quet.pdf"), "118/QĐ-STC", "Về việc phân công trực");
        received.send(Mails.plain(Mails.messageId(), "stc@anlac.example", "Gửi", "Kính gửi", scan));
        List<String> kept = readOf(scan);
        assertThat(kept).hasSize(1);
        assertThat(contents.contains(Received.SXD, new ContentId(kept.getFirst())))
                .isTrue();
        byte[] marked = Mails.plain(Mails.messageId(), "stc@anlac.example", "Gửi", "MẬT\r\n\r\n" + sentence, scan);
        assertThat(received.send(marked).ending()).isEqualTo("LOCKED");
        assertThat(readOf(scan)).isEmpty();
        assertThat(contents.contains(Received.SXD, new ContentId(kept.getFirst())))
                .isFalse();
    }

    private List<String> readOf(Path file) throws IOException {
        return received
                .query(
                        "SELECT reading_sha256 FROM content_reading WHERE file_sha256 = ?",
                        Received.sha256(Files.readAllBytes(file)))
                .stream()
                .map(row -> String.valueOf(row.get("reading_sha256")))
                .toList();
    }

    @Test
    void showsTheClerkACaseNumberAndATimeOnly() throws IOException {
        Row row = received.send(secret());
        try (HubClient clerk = client("duyen.sxd")) {
            WebPage page = clerk.get("cach-ly/" + row.id());
            assertThat(page.text()).contains("Văn bản đã khóa", row.caseNumber());
            assertThat(page.html().outerHtml()).doesNotContain("stc@anlac.example", row.raw());
            assertThat(page.html().title()).isEqualTo("Cách ly · Văn Thư");
            assertThat(page.texts("main button")).isEmpty();
            assertThat(clerk.get("cach-ly/" + row.id() + "/thu-goc").status()).isEqualTo(404);
            assertThat(clerk.get("cach-ly/vu-khoa/" + row.id()).status()).isEqualTo(403);
        }
    }

    @Test
    void findsAMarkInTheSubjectOrInTheLetterToo() throws IOException {
        Path document = JourneyDocuments.draft(folder.resolve("thuong.docx"), "Về việc thường");
        byte[] letter = Mails.plain(Mails.messageId(), "stc@anlac.example", "Gửi", "MẬT\r\n\r\n" + sentence, document);
        assertThat(received.send(letter).ending()).isEqualTo("LOCKED");
        byte[] subject = Mails.plain(Mails.messageId(), "stc@anlac.example", "TỐI MẬT", sentence, document);
        assertThat(received.send(subject).ending()).isEqualTo("LOCKED");
    }

    @Test
    void findsAMarkInWhatTheSenderDeclares() throws IOException {
        Path document = JourneyDocuments.draft(folder.resolve("thuong.docx"), "Về việc thường " + UUID.randomUUID());
        byte[] subject = new Mails(folder)
                .signed(
                        Mails.messageId(),
                        keys.ofAgency(Received.STC).orElseThrow(),
                        "stc@anlac.example",
                        "Gửi văn bản",
                        "Kính gửi",
                        List.of(
                                new MailPart(document, "application/octet-stream", "thuong.docx", "doc@anlac.example"),
                                new Mails(folder)
                                        .edxml(Mails.document(
                                                "H99.12," + UUID.randomUUID(),
                                                "TỐI MẬT",
                                                "doc@anlac.example",
                                                "thuong.docx"))));
        Row row = received.send(subject);
        assertThat(row.ending()).isEqualTo("LOCKED");
        assertThat(received.arrivals(row.id())).isEmpty();
    }

    @Test
    void findsAMarkInEveryFormOfTheBodyAndInPartsOfAnyType() throws IOException {
        assertThat(received.send(parts(
                                "alternative",
                                "text/plain; charset=utf-8\r\n\r\nKinh gui",
                                "text/html; charset=utf-8\r\n\r\n<p>T&#7888;I M&#7852;T</p><p>" + sentence + "</p>"))
                        .ending())
                .isEqualTo("LOCKED");
        assertThat(received.send(parts(
                                "mixed",
                                "text/plain; charset=utf-8\r\n\r\nKinh gui",
                                "application/pkcs7-signature; name=\"mat.txt\"\r\n\r\nTỐI MẬT\r\n\r\n" + sentence))
                        .ending())
                .isEqualTo("LOCKED");
        assertThat(received.send(parts("mixed", "message/delivery-status\r\n\r\nTỐI MẬT\r\n\r\n" + sentence))
                        .ending())
                .isEqualTo("LOCKED");
        String letter = "Kính gửi quý cơ quan.\r\n".repeat(9_000);
        assertThat(received.send(parts(
                                "mixed",
                                "text/plain; charset=utf-8\r\n\r\n" + letter + "\r\nTỐI MẬT\r\n\r\n" + sentence))
                        .reason())
                .as("a long text is a file beside the letter")
                .isNotEqualTo("NO_DOCUMENT");
    }

    @Test
    void leavesWhatNobodyCouldExamineToTheHead() throws IOException {
        byte[] mail = ("From: stc@anlac.example\r\nSubject: Gửi\r\nMessage-ID: " + Mails.messageId()
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\nAAECAwQ=\r\n")
                .getBytes(UTF_8);
        Row row = received.send(mail);
        assertThat(row.reason()).isEqualTo("SIGNATURE_UNREADABLE");
        try (HubClient clerk = client("duyen.sxd");
                HubClient head = client("phuoc.sxd");
                HubClient deputy = client("ngoc.sxd")) {
            assertThat(clerk.get("cach-ly/" + row.id() + "/thu-goc").status()).isEqualTo(404);
            assertThat(clerk.get("cach-ly/" + row.id()).text()).contains("chỉ người đứng đầu lấy được bản gốc");
            assertThat(deputy.get("cach-ly/" + row.id() + "/thu-goc").status()).isEqualTo(403);
            assertThat(deputy.get("cach-ly/vu-khoa").text()).doesNotContain(row.caseNumber());
            assertThat(head.get("cach-ly/vu-khoa").text()).contains("Tải bản gốc " + row.caseNumber());
            assertThat(head.bytes("cach-ly/" + row.id() + "/thu-goc")).isEqualTo(mail);
        }
    }

    /** @param parts each from the value of its Content-Type on */
    private static byte[] parts(String kind, String... parts) {
        StringBuilder mail = new StringBuilder("From: stc@anlac.example\r\nSubject: Gui\r\nMessage-ID: "
                + Mails.messageId() + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/" + kind
                + "; boundary=p\r\n\r\n");
        for (String part : parts) {
            mail.append("--p\r\nContent-Type: ").append(part).append("\r\n");
        }
        return mail.append("--p--\r\n").toString().getBytes(UTF_8);
    }

    @Test
    void believesAnAgencyWhoseTwoPersonsSettledThatItIsNoSecret() throws IOException {
        Row row = received.send(settled("doc@anlac.example", Optional.of("Trần Quốc Vinh"), "stc"));
        assertThat(row.ending()).isEqualTo("OFFERED");
        assertThat(received.query("SELECT report FROM arrival WHERE message_id = ?", row.id()))
                .singleElement()
                .satisfies(file -> assertThat(String.valueOf(file.get("report")))
                        .contains("Đỗ Thị Hạnh (Sở Tài chính tỉnh An Lạc)"));
    }

    @Test
    void believesNoSinglePersonNoOtherFileAndNobodyUnverified() throws IOException {
        assertThat(received.send(settled("doc@anlac.example", Optional.empty(), "stc"))
                        .ending())
                .isEqualTo("LOCKED");
        assertThat(received.send(settled("other@anlac.example", Optional.of("Trần Quốc Vinh"), "stc"))
                        .ending())
                .isEqualTo("LOCKED");
        assertThat(received.send(settled("doc@anlac.example", Optional.of("Trần Quốc Vinh"), "sxd"))
                        .ending())
                .isEqualTo("LOCKED");
    }

    /** @param key whose key signs what Sở Tài chính seems to send */
    private byte[] settled(String contentId, Optional<String> second, String key) throws IOException {
        Path document = JourneyDocuments.secretDraft(
                folder.resolve(UUID.randomUUID() + ".docx"), "Về việc đã xem xét", sentence);
        EdxmlMessage.Document plain =
                Mails.document("H99.12," + UUID.randomUUID(), "Về việc đã xem xét", "doc@anlac.example", "vb.docx");
        EdxmlMessage.Document edxml = new EdxmlMessage.Document(
                plain.from(),
                plain.to(),
                plain.documentId(),
                plain.codeNumber(),
                plain.codeNotation(),
                plain.place(),
                plain.promulgatedOn(),
                plain.typeName(),
                plain.subject(),
                plain.signer(),
                plain.priority(),
                plain.pages(),
                plain.toPlaces(),
                plain.tracedAt(),
                plain.references(),
                List.of(new EdxmlMessage.Settled(
                        contentId,
                        "secrecy",
                        "NONE",
                        "Đỗ Thị Hạnh",
                        second,
                        "Mẫu dấu trong tài liệu tập huấn",
                        Instant.parse("2026-10-13T08:31:00Z"))));
        return new Mails(folder)
                .signed(Mails.messageId(), keys.ofAgency(new AgencyCode(key)).orElseThrow(), edxml, document);
    }

    @Test
    void locksATamperedMessageBeforeItSaysThatItIsTampered() throws IOException {
        byte[] mail = new String(secret(), ISO_8859_1)
                .replace("name=\"smime.p7s\"", "name=\"smime.p7s\"")
                .getBytes(ISO_8859_1);
        int edxml = new String(mail, ISO_8859_1).indexOf("application/edxml") + 400;
        mail[edxml] = (byte) (mail[edxml] == 'A' ? 'B' : 'A');
        assertThat(received.send(mail).ending()).isEqualTo("LOCKED");
    }

    @Test
    void isDestroyedForGoodByTheHeadAlone() throws IOException {
        Row row = received.send(secret());
        try (HubClient head = client("phuoc.sxd");
                HubClient deputy = client("ngoc.sxd")) {
            WebPage page = head.get("cach-ly/vu-khoa/" + row.id());
            assertThat(page.text()).contains("Sở Tài chính tỉnh An Lạc", "stc@anlac.example", "mức Mật", row.raw());
            assertThat(deputy.get("cach-ly/vu-khoa/" + row.id()).texts("main button"))
                    .isEmpty();
            WebForm form = page.pressing("Xác nhận và hủy khóa");
            WebPage wanting = head.send(form.with("maVuViec", "KT-0000-0000"));
            assertThat(wanting.status()).isEqualTo(422);
            assertThat(contents.contains(Received.SXD, new ContentId(row.raw())))
                    .isTrue();
            WebPage refused = deputy.send(by(deputy, form).with("maVuViec", row.caseNumber()));
            assertThat(refused.texts("main [role=alert]"))
                    .singleElement()
                    .asString()
                    .contains("Chỉ người đứng đầu quyết định");
            assertThat(contents.contains(Received.SXD, new ContentId(row.raw())))
                    .isTrue();

            WebPage done = head.send(form.with("maVuViec", row.caseNumber()));
            assertThat(done.text()).contains("khóa đã hủy, không ai đọc lại được", "mức Mật", row.raw());
            assertThat(contents.contains(Received.SXD, new ContentId(row.raw())))
                    .isFalse();
            assertThat(received.query(
                            "SELECT wrapped_key FROM content WHERE sha256 = ? AND wrapped_key IS NOT NULL", row.raw()))
                    .isEmpty();
            WebPage again = head.send(form.with("maVuViec", row.caseNumber()));
            assertThat(again.texts("main [role=alert]"))
                    .singleElement()
                    .asString()
                    .contains("khóa đã hủy");
        }
    }

    @Test
    void isClearedByTwoPeopleWithAReasonOnly() throws IOException {
        Row row = received.send(secret());
        try (HubClient head = client("phuoc.sxd");
                HubClient deputy = client("ngoc.sxd")) {
            WebPage page = head.get("cach-ly/vu-khoa/" + row.id());
            assertThat(head.send(page.pressing("Ghi báo động nhầm").with("lyDo", ""))
                            .status())
                    .isEqualTo(422);
            WebPage called = head.send(page.pressing("Ghi báo động nhầm").with("lyDo", "Bài mẫu tập huấn"));
            assertThat(called.texts("main button")).containsExactly("Rút lại, vẫn khóa");
            assertThat(received.row(row.id()).ending()).isEqualTo("LOCKED");

            WebPage second = deputy.get("cach-ly/vu-khoa/" + row.id());
            assertThat(second.text()).contains("Nguyễn Hữu Phước ghi báo động nhầm", "Bài mẫu tập huấn");
            WebForm clearing = second.pressing("Xác nhận báo động nhầm");
            assertThat(head.send(by(head, clearing)).texts("main [role=alert]"))
                    .singleElement()
                    .asString()
                    .contains("chờ người thứ hai");
            assertThat(received.row(row.id()).ending()).isEqualTo("LOCKED");
            deputy.send(clearing);
        }
        assertThat(received.followed(row.id()).ending()).isEqualTo("OFFERED");
        assertThat(received.arrivals(row.id())).hasSize(1);
    }

    @Test
    void staysLockedWhereTheSecondPersonDoesNotAgree() throws IOException {
        Row row = received.send(secret());
        try (HubClient head = client("phuoc.sxd");
                HubClient deputy = client("ngoc.sxd")) {
            head.send(head.get("cach-ly/vu-khoa/" + row.id())
                    .pressing("Ghi báo động nhầm")
                    .with("lyDo", "Nhầm"));
            WebPage kept = deputy.send(deputy.get("cach-ly/vu-khoa/" + row.id()).pressing("Không đồng ý, vẫn khóa"));
            assertThat(kept.text()).contains("Chờ người đứng đầu quyết định");
            assertThat(head.get("cach-ly/vu-khoa/" + row.id()).texts("main button"))
                    .contains("Xác nhận và hủy khóa");
        }
        assertThat(received.row(row.id()).ending()).isEqualTo("LOCKED");
    }

    @Test
    void isNobodysBusinessInAnotherAgency() throws IOException {
        Row row = received.send(secret());
        try (HubClient other = client("quang.stc")) {
            assertThat(other.get("cach-ly/vu-khoa/" + row.id()).status()).isEqualTo(404);
        }
    }

    private byte[] secret() throws IOException {
        Path document = JourneyDocuments.secretDraft(folder.resolve("mat-danh.docx"), sentence, sentence);
        return new Mails(folder)
                .signed(
                        Mails.messageId(),
                        keys.ofAgency(Received.STC).orElseThrow(),
                        Mails.document(
                                "H99.12,2026/10/13," + UUID.randomUUID(),
                                sentence,
                                "doc@anlac.example",
                                "mat-danh.docx"),
                        document);
    }

    /** The form with the token of this person's own session. */
    private static WebForm by(HubClient client, WebForm form) {
        return form.with(
                "_csrf", client.get("tai-khoan").element("input[name=_csrf]").attr("value"));
    }

    private HubClient client(String username) {
        HubClient client = new HubClient(address);
        client.signIn(username, HubClient.PASSWORD);
        return client;
    }

    /**
     * In the data folder, and in memory where plain bytes pass through. The locks are left alone: to close a file gives
     * up this process's lock on it, and the next hub on this machine would clear the folder away as a dead one's.
     */
    private List<Path> filesThatHold(String text) throws IOException {
        String planted = new String(text.getBytes(UTF_8), ISO_8859_1);
        try (Stream<Path> files = Stream.concat(Files.walk(data.root()), Files.walk(data.work()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("hub.lock"))
                    .filter(file -> holds(file, planted))
                    .toList();
        }
    }

    private static boolean holds(Path file, String planted) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(planted);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> tablesThatHold(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
        return received.query("""
                        SELECT relname AS tablename FROM pg_class
                        WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
                          AND has_table_privilege(oid, 'SELECT') ORDER BY relname""").stream()
                .map(row -> (String) row.get("tablename"))
                .filter(table -> !received.query(
                                "SELECT 1 FROM \"" + table
                                        + "\" t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0" + " LIMIT 1",
                                text,
                                hex)
                        .isEmpty())
                .toList();
    }
}
