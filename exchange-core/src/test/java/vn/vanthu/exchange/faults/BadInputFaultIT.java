package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.JourneyDocuments;

/** What nobody should hand in, at every door: a clear word in Vietnamese, nothing lost, nothing done twice. */
class BadInputFaultIT {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final long TOO_MUCH = (200L << 20) + 1;

    @TempDir
    private static Path files;

    private static HubFolder folder;
    private static HubProcess hub;
    private static HubClient clerk;

    @BeforeAll
    static void start() {
        folder = HubFolder.fresh("bad-input");
        hub = folder.start();
        clerk = HubClient.of(hub, "duyen.sxd");
    }

    @AfterAll
    static void stop() throws Exception {
        try (HubFolder nothingStays = folder;
                HubClient gone = clerk) {
            hub.stop();
            assertThat(hub.errors()).isEmpty();
        }
    }

    @Test
    void saysThatNoFileWasChosen() {
        assertThat(clerk.send(form()).text()).contains("Chưa nhận được tệp", "Chọn ít nhất một tệp để nộp");
    }

    @Test
    void saysThatAFileIsEmpty() {
        long before = documents();
        assertThat(upload("rong.docx", WORD, new byte[0]).text()).contains("rong.docx: Tệp rỗng (0 byte)");
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void saysThatAFileIsTooBig() {
        long before = documents();
        Supplier<InputStream> endless = () -> new Zeros(TOO_MUCH);
        WebPage answer = clerk.send(form().with(new WebForm.Upload("tep", "lon.pdf", "application/pdf", endless)));
        assertThat(answer.text()).contains("mà thư điện tử gửi được");
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void holdsAFileThatIsNoDocument() {
        byte[] program = "MZ\u0090\u0000 không phải văn bản".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(judged(upload("chuong-trinh.pdf", "application/pdf", program))
                        .text())
                .contains("Tạm giữ");
    }

    @Test
    void holdsABrokenPdf() {
        byte[] broken = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog".getBytes(StandardCharsets.US_ASCII);
        WebPage page = judged(upload("hong.pdf", "application/pdf", broken));
        assertThat(page.text()).contains("Tạm giữ", "Cách xử lý:");
    }

    @Test
    void makesOneDocumentOfAFormPostedTwice() {
        long before = documents();
        Path file = JourneyDocuments.draft(files.resolve("hai-lan.docx"), "gửi một biểu mẫu hai lần");
        WebForm twice = form().with("tep", file, WORD);
        WebPage first = clerk.send(twice);
        WebPage second = clerk.send(twice);
        assertThat(second.address()).isEqualTo(first.address());
        assertThat(second.text()).contains("Tệp này đã được nộp trước đó");
        assertThat(documents()).isEqualTo(before + 1);
    }

    @Test
    void sendsNothingToAnAddressThatTheDirectoryDoesNotKnow() {
        Path file = JourneyDocuments.draft(files.resolve("dia-chi.docx"), "gửi đến một địa chỉ lạ");
        WebPage page = judged(clerk.send(form().with("tep", file, WORD)));
        WebPage answer = clerk.send(page.pressing("Trình ký").with("them-dia-chi", "khong.ai@la.example"));
        assertThat(answer.text()).contains("Chưa lưu được", "Danh bạ không có hộp thư cơ quan khong.ai@la.example");
        assertThat(answer.element("textarea[name=summary]").text()).contains("gửi đến một địa chỉ lạ");
    }

    @Test
    void refusesAFormWithAWrongTokenAndKeepsWhatWasTyped() {
        Path file = JourneyDocuments.draft(files.resolve("ma-sai.docx"), "biểu mẫu có mã sai");
        WebPage page = judged(clerk.send(form().with("tep", file, WORD)));
        WebPage answer = clerk.send(page.pressing("Lưu").with("_csrf", "sai").with("summary", "trích yếu vừa gõ"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("chưa có gì được ghi", "trích yếu vừa gõ");
        assertThat(clerk.get(page.address().getPath().substring(1)).text()).doesNotContain("trích yếu vừa gõ");
    }

    @Test
    void keepsNothingOfAnActInASessionThatEnded() {
        try (HubClient other = HubClient.of(hub, "duyen.sxd")) {
            WebForm form = other.get("van-ban-di").form("form.upload");
            other.forgetCookies();
            long before = documents();
            Path file = JourneyDocuments.draft(files.resolve("het-phien.docx"), "nộp sau khi hết phiên");
            WebPage answer = other.send(form.with("tep", file, WORD));
            assertThat(answer.text()).contains("Phiên làm việc đã hết, chưa có gì được ghi");
            assertThat(documents()).isEqualTo(before);
        }
    }

    @Test
    void showsNoPasswordOfAFormThatCameTooLate() {
        WebPage answer = clerk.send(clerk.get("tai-khoan/mat-khau")
                .pressing("Đổi mật khẩu")
                .with("_csrf", "sai")
                .with("mat-khau-hien-tai", HubClient.PASSWORD)
                .with("mat-khau-moi", "Hoa sua thang 10!"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().html()).doesNotContain(HubClient.PASSWORD, "Hoa sua thang 10!");
    }

    @Test
    void refusesAFileOfSomebodyUnknownBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(hub.address().getHost(), hub.address().getPort())) {
            socket.setSoTimeout(30_000);
            String begun = "POST /van-ban-di HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000000\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                    + "Content-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n%PDF";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void refusesWhatNoBrowserSends() {
        try (HubClient nobody = new HubClient(hub.address())) {
            assertThat(nobody.signIn("duyen\u0000.sxd", "x").status()).isEqualTo(400);
        }
        assertThat(clerk.get("tim?q=%00").status()).isEqualTo(400);
    }

    @Test
    void refusesMailToAnUnknownMailbox() throws Exception {
        long before = messages();
        try (SmtpDialogue smtp = SmtpDialogue.with(folder.smtpPort())) {
            assertThat(smtp.send("ai@la.example", "khong.co@anlac.example", "Subject: x\r\n\r\nx"))
                    .startsWith("550");
        }
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void keepsAMailWithoutBodyAndShowsItForWhatItIs() throws Exception {
        try (SmtpDialogue smtp = SmtpDialogue.with(folder.smtpPort())) {
            assertThat(smtp.send(
                            "ai@la.example",
                            "sxd@anlac.example",
                            "From: ai@la.example\r\nTo: sxd@anlac.example\r\nSubject: Thu khong co noi dung\r\n"
                                    + "Message-ID: <khong-noi-dung@la.example>\r\n\r\n"))
                    .startsWith("250");
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> ended("<khong-noi-dung@la.example>"));
        assertThat(clerk.get("cach-ly").text()).contains("Thư không có văn bản");
    }

    private static boolean ended(String messageId) {
        return folder.rows("SELECT ending FROM incoming_message WHERE message_id = ?", messageId).stream()
                .map(row -> row.get("ending"))
                .anyMatch("QUARANTINED"::equals);
    }

    private static WebForm form() {
        return clerk.get("van-ban-di").form("form.upload");
    }

    private static WebPage upload(String name, String mediaType, byte[] bytes) {
        return clerk.send(
                form().with(new WebForm.Upload("tep", name, mediaType, () -> new ByteArrayInputStream(bytes))));
    }

    private static WebPage judged(WebPage page) {
        String path = page.address().getPath().substring(1);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> clerk.get(path), now -> !now.text().contains("Trang tự cập nhật"));
    }

    private static long documents() {
        return count("outgoing_document");
    }

    private static long messages() {
        return count("incoming_message");
    }

    private static long count(String table) {
        Map<String, String> row =
                folder.rows("SELECT count(*) AS n FROM " + table).getFirst();
        return Long.parseLong(row.get("n"));
    }

    /** So many zeros, made as they are read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
