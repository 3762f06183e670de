package vn.vanthu.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.faults.HubClient;
import vn.vanthu.exchange.faults.WebForm;
import vn.vanthu.exchange.faults.WebPage;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;

/** What the clerk sees of held mail, and what becomes of his acts. */
@HubTest
@Import(Received.class)
class QuarantineIT {

    @TempDir
    Path folder;

    private final Received received;
    private final KeyRing keys;
    private final HubClient clerk;
    private final URI address;

    private Path document;

    QuarantineIT(@Autowired Received received, @Autowired KeyRing keys, @Value("${local.server.port}") int port) {
        this.received = received;
        this.keys = keys;
        this.address = URI.create("http://127.0.0.1:" + port + "/");
        this.clerk = new HubClient(address);
    }

    @BeforeEach
    void aClerk() {
        clerk.signIn("duyen.sxd", HubClient.PASSWORD);
        document = JourneyDocuments.draft(folder.resolve("to-trinh.docx"), "Về việc " + UUID.randomUUID());
    }

    @AfterEach
    void gone() {
        clerk.close();
    }

    @Test
    void showsWhoSentItWhyItIsHeldAndWhatWasFound() throws IOException {
        Row row = received.send(Mails.plain(
                Mails.messageId(), "\"Sở Tài chính\" <stc@anlac.example>", "Giấy <b>mời</b> họp", "Kính", document));
        WebPage list = clerk.get("cach-ly");
        assertThat(list.text()).contains("Giấy <b>mời</b> họp", row.caseNumber(), "Thư không ký số");
        WebPage page = page(row);
        assertThat(page.texts("h2")).contains("Thư không ký số");
        assertThat(page.text())
                .contains("tự xưng «Sở Tài chính», stc@anlac.example", "Người gửi chưa xác thực")
                .contains("Giấy <b>mời</b> họp", "to-trinh.docx", "Thư đến, bản gốc đã lưu", row.raw());
        assertThat(page.html().select("b").eachText()).doesNotContain("mời");
    }

    @Test
    @Clause("QT-5.4")
    void givesTheRawMessageByteForByteAndWritesDownWhoTookIt() throws IOException {
        byte[] mail = Mails.plain(Mails.messageId(), "ai@khac.example", "Chào hàng", "", document);
        Row row = received.send(mail);
        assertThat(clerk.bytes("cach-ly/" + row.id() + "/thu-goc")).isEqualTo(mail);
        assertThat(page(row).text()).contains("Tải bản gốc làm chứng cứ", "duyen.sxd");
    }

    @Test
    @Clause("QT-5.3")
    void takesItIntoTheQueueOnlyWithAReasonAndOnce() throws IOException {
        Row row = received.send(Mails.plain(Mails.messageId(), "ai@khac.example", "Hồ sơ", "", document));
        WebForm form = page(row).pressing("Đưa vào hàng chờ");
        WebPage wanting = clerk.send(form.with("lyDo", "  "));
        assertThat(wanting.status()).isEqualTo(422);
        assertThat(wanting.texts("main .field-error"))
                .singleElement()
                .asString()
                .startsWith("Ghi lý do");
        assertThat(received.row(row.id()).ending()).isEqualTo("QUARANTINED");

        WebPage done = clerk.send(form.with("lyDo", "Đã gọi hỏi nơi gửi"));
        assertThat(done.text()).contains("Đang đưa vào hàng chờ đăng ký");
        assertThat(received.followed(row.id()).ending()).isEqualTo("OFFERED");
        assertThat(received.arrivals(row.id()))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival).containsEntry("sender_verified", false));
        assertThat(received.query("SELECT * FROM status_mail WHERE to_address = 'ai@khac.example'"))
                .isEmpty();

        WebPage again = clerk.send(form.with("lyDo", "Đã gọi hỏi nơi gửi"));
        assertThat(again.texts("main [role=alert]")).singleElement().asString().contains("đã được xử lý trước đó");
        assertThat(received.arrivals(row.id())).hasSize(1);
    }

    @Test
    void filesAsCorrespondenceMovesToSpamAndTakesBack() throws IOException {
        Row row = received.send(Mails.plain(Mails.messageId(), "ai@khac.example", "Hỏi đáp", "Xin hỏi"));
        assertThat(row.reason()).isEqualTo("NO_DOCUMENT");
        WebForm filing = page(row).pressing("Lưu như thư thường");
        clerk.send(filing);
        assertThat(received.row(row.id()).ending()).isEqualTo("CORRESPONDENCE");
        assertThat(clerk.get("cach-ly?ngan=thu-thuong").text()).contains("Hỏi đáp");
        assertThat(clerk.send(filing).texts("main [role=alert]"))
                .singleElement()
                .asString()
                .contains("đã thay đổi");

        clerk.send(page(row).pressing("Đưa lại vào cách ly"));
        assertThat(received.row(row.id()).ending()).isEqualTo("QUARANTINED");
        clerk.send(page(row).pressing("Chuyển vào thư rác"));
        assertThat(received.row(row.id()).ending()).isEqualTo("SPAM");
        assertThat(clerk.get("cach-ly?ngan=thu-rac").text()).contains("Hỏi đáp");
        clerk.send(page(row).pressing("Đưa lại vào cách ly"));
        assertThat(received.row(row.id()).ending()).isEqualTo("QUARANTINED");
    }

    @Test
    void judgesAgainUnderTheSameCaseNumber() throws IOException {
        Row row = received.send(Mails.plain(Mails.messageId(), "ai@khac.example", "Xét lại", "", document));
        clerk.send(page(row).pressing("Quét và xét lại"));
        Row again = received.followed(row.id());
        assertThat(again.ending()).isEqualTo("QUARANTINED");
        assertThat(again.caseNumber()).isEqualTo(row.caseNumber());
        assertThat(again.attempts()).isGreaterThan(row.attempts());
    }

    @Test
    void offersNoWayIntoTheQueueForATamperedMessage() throws IOException {
        String id = "H99.12,2026/10/13," + UUID.randomUUID();
        byte[] mail = Mails.withOneByteChanged(new Mails(folder)
                .signed(
                        Mails.messageId(),
                        keys.ofAgency(Received.STC).orElseThrow(),
                        Mails.document(id, "Quyết toán", "doc@anlac.example", "to-trinh.docx"),
                        document));
        Row row = received.send(mail);
        WebPage page = page(row);
        assertThat(page.texts("button")).doesNotContain("Đưa vào hàng chờ", "Lưu như thư thường");
        assertThat(page.text())
                .contains("Chữ ký không khớp nội dung", "Chữ ký số không hợp lệ, nội dung đã bị sửa sau khi ký");
        WebForm forged = page.pressing("Quét và xét lại");
        WebForm forcing = new WebForm(
                address.resolve("cach-ly/" + row.id() + "/dua-vao-hang-cho"),
                forged.method(),
                false,
                forged.fields(),
                List.of());
        assertThat(clerk.send(forcing.with("lyDo", "cứ đưa vào")).text()).contains("không còn làm được việc này");
        assertThat(received.row(row.id()).ending()).isEqualTo("QUARANTINED");
    }

    @Test
    void givesAVerifiedSenderHisDocumentBackWithTheReason() throws IOException {
        String messageId = Mails.messageId();
        byte[] mail = new Mails(folder)
                .signed(
                        messageId,
                        keys.ofAgency(Received.STC).orElseThrow(),
                        "stc@anlac.example",
                        "Không có tệp",
                        "Quên kèm tệp",
                        List.of());
        Row row = received.send(mail);
        assertThat(row.reason()).isEqualTo("NO_DOCUMENT");
        WebForm form = page(row).pressing("Trả lại nơi gửi").with("lyDo", "Thư không kèm văn bản");
        assertThat(clerk.send(form).text()).contains("Đã trả lại nơi gửi, trạng thái 02");
        assertThat(received.statuses(messageId))
                .singleElement()
                .satisfies(status -> assertThat(status)
                        .containsEntry("status_code", "02")
                        .containsEntry("description", "Thư không kèm văn bản")
                        .containsEntry("staff_name", "Trần Thị Mỹ Duyên"));
        clerk.send(form);
        assertThat(received.statuses(messageId)).hasSize(1);
        assertThat(clerk.get("cach-ly?ngan=da-tra-lai").text()).contains("Không có tệp");
        assertThat(page(row).texts("button")).doesNotContain("Trả lại nơi gửi");
    }

    @Test
    void showsNothingToAnotherAgencyAndNobodyButTheClerk() throws IOException {
        Row row =
                received.send(Mails.plain(Mails.messageId(), "ai@khac.example", "Riêng của Sở Xây dựng", "", document));
        try (HubClient other = new HubClient(address)) {
            other.signIn("hanh.stc", HubClient.PASSWORD);
            assertThat(other.get("cach-ly/" + row.id()).status()).isEqualTo(404);
            assertThat(other.get("cach-ly/" + row.id() + "/thu-goc").status()).isEqualTo(404);
            assertThat(other.get("cach-ly").text()).doesNotContain("Riêng của Sở Xây dựng");
        }
        try (HubClient specialist = new HubClient(address)) {
            specialist.signIn("khoa.sxd", HubClient.PASSWORD);
            assertThat(specialist.get("cach-ly").status()).isEqualTo(403);
            assertThat(specialist.get("cach-ly/" + row.id()).status()).isEqualTo(403);
        }
    }

    @Test
    void answersAnUnknownItemAndANonsenseAddressPolitely() {
        assertThat(clerk.get("cach-ly/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(clerk.get("cach-ly/xyz").status()).isBetween(400, 404);
    }

    @Test
    void countsWhatWaitsInTheSideBar() throws IOException {
        received.send(Mails.plain(Mails.messageId(), "ai@khac.example", "Đếm", "", document));
        WebPage page = clerk.get("cach-ly");
        long waiting = (long) received.query("""
                        SELECT count(*) AS n FROM incoming_message m LEFT JOIN locked_case c ON c.message_id = m.id
                        WHERE m.agency_code = 'sxd' AND (m.ending = 'QUARANTINED' AND m.returned_at IS NULL
                            OR c.state IN ('LOCKED', 'CLEARING'))""").getFirst().get("n");
        assertThat(page.element(".places a[href='/cach-ly'] .count").text()).isEqualTo(String.valueOf(waiting));
        await().until(() -> !clerk.get("cach-ly").texts(".held-row").isEmpty());
    }

    private WebPage page(Row row) {
        WebPage page = clerk.get("cach-ly/" + row.id());
        assertThat(page.status()).isEqualTo(200);
        return page;
    }
}
