package vn.vanthu.exchange.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.samples.JourneyDocuments;

/** A stranger drops a file and learns whether an agency of this hub released it, and nothing else. */
@HubTest
@Import(SignedFiles.class)
class PublicCheckPageIT {
    private static final String PAGE = "/kiem-tra";
    private static final String CHOICE = "/danh-muc/tra-cuu-cong-khai";
    private static final String UNKNOWN = "Không có căn cứ để nói tệp này do cơ quan nào trong hệ thống ký số";

    private final SignedFiles files;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final int port;

    @TempDir
    Path folder;

    PublicCheckPageIT(
            @Autowired SignedFiles files,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Value("${local.server.port}") int port) {
        this.files = files;
        this.scope = scope;
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void everybodyAnswersAgain() {
        scope.asSystem(() -> jdbc.sql("DELETE FROM public_check_choice").update());
    }

    @Test
    void knowsWhatWasReleasedByItsBytesAndSaysNoMoreThanStandsInIt() throws Exception {
        Path file = files.ofTheAgency(folder, "phat-hanh.pdf");
        released(file, "HANDED_OVER");
        HttpResponse<String> answer = asked("127.0.0.11", file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"verdict ok\"")
                .contains("Đúng là văn bản số 71/QĐ-SXD ngày 05/01/2026 của Sở Xây dựng tỉnh An Lạc đã phát hành.")
                .doesNotContain("Trích yếu giữ kín");
        Files.write(file, new byte[] {'\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(asked("127.0.0.11", file).body())
                .as("one byte more, and it is another file")
                .doesNotContain("Đúng là văn bản");
    }

    @Test
    void doesNotKnowWhatHasNotLeft() throws Exception {
        Path file = JourneyDocuments.draft(folder.resolve("chua.docx"), "Về việc chưa phát hành");
        released(file, "FROZEN");
        assertThat(asked("127.0.0.12", file).body()).contains(UNKNOWN).doesNotContain("71/QĐ-SXD");
    }

    @Test
    void tellsWhatAnAgencySignedFromWhatWasChangedAndFromWhatIsNobodys() throws Exception {
        assertThat(asked("127.0.0.13", files.ofTheAgency(folder, "ky.pdf")).body())
                .contains("class=\"verdict held\"", "Sở Xây dựng tỉnh An Lạc đã ký số tệp này và tệp còn nguyên vẹn")
                .contains("không có văn bản nào phát hành qua hệ thống này trùng với tệp");
        assertThat(asked("127.0.0.13", files.tampered(folder, "sua.pdf")).body())
                .contains("class=\"verdict refused\"", "nhưng không còn như lúc ký: nội dung đã bị sửa sau khi ký");
        assertThat(asked("127.0.0.13", JourneyDocuments.draft(folder.resolve("a.docx"), "Về việc thử"))
                        .body())
                .contains(UNKNOWN);
    }

    @Test
    void tellsNothingOfASecret() throws Exception {
        Path secret = JourneyDocuments.secretDraft(folder.resolve("mat.docx"), "Về việc Thiên Bình", "Câu mật");
        assertThat(asked("127.0.0.14", secret).body())
                .contains("Tệp này không được trả lời ở đây.")
                .doesNotContain("Thiên Bình", "SHA-256 của tệp", "mat.docx", "MẬT");
    }

    @Test
    void isSwitchedOffByTheAdministratorForHisAgencyAndClosedWhereNobodyAnswers() throws Exception {
        Path file = files.ofAnotherAgency(folder, "stc.pdf");
        try (Browser admin = Browser.signedIn(port, "hieu.stc");
                Browser stranger = new Browser(port)) {
            assertThat(stranger.get("/dang-nhap").body()).contains("href=\"/kiem-tra\"");
            admin.submit(CHOICE, CHOICE, Map.of("tra-loi", "khong"));
            assertThat(admin.get(CHOICE).body()).contains("value=\"khong\" checked", "Mai Trung Hiếu");
            assertThat(asked("127.0.0.15", file).body())
                    .contains("không mở tra cứu công khai ở đây")
                    .doesNotContain("đã ký số tệp này");
            scope.asSystem(() -> jdbc.sql("""
                            INSERT INTO public_check_choice (agency_code, open, decided_by, decided_at)
                            SELECT code, false, 'thử', created_at FROM agency WHERE hosted
                            ON CONFLICT DO NOTHING""").update());
            String token = Browser.token(stranger.get("/dang-nhap").body());
            assertThat(stranger.get(PAGE).statusCode()).isEqualTo(404);
            assertThat(stranger.send(PAGE, "tep", token, file).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/dang-nhap").body()).doesNotContain("href=\"/kiem-tra\"");
        }
        try (Browser clerk = Browser.signedIn(port, "hanh.stc")) {
            assertThat(clerk.get(CHOICE).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void makesOneAddressWaitWhileOthersAreAnswered() throws Exception {
        Path file = Files.writeString(folder.resolve("nho.txt"), "xin chào");
        try (Browser eager = Browser.from(port, "127.0.0.16")) {
            String token = Browser.token(eager.get(PAGE).body());
            for (int i = 0; i < 20; i++) {
                assertThat(eager.send(PAGE, "tep", token, file).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = eager.send(PAGE, "tep", token, file);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 601L);
            assertThat(refused.body()).contains("Đã gửi nhiều tệp trong thời gian ngắn");
        }
        assertThat(asked("127.0.0.17", file).statusCode()).isEqualTo(200);
    }

    @Test
    void readsNothingThatIsTooBigOrComesWithoutTheTokenOfItsPage() throws Exception {
        Path big = Files.write(folder.resolve("lon.bin"), new byte[26 << 20]);
        assertThat(asked("127.0.0.18", big).statusCode()).isEqualTo(413);
        Path small = Files.writeString(folder.resolve("nho.txt"), "xin chào");
        try (Browser stranger = Browser.from(port, "127.0.0.18")) {
            assertThat(stranger.send(PAGE, "tep", "khong-dung", small).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> page = stranger.get(PAGE);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
            assertThat(page.body()).doesNotContain("Danh bạ", "Sổ văn bản");
        }
    }

    private HttpResponse<String> asked(String address, Path file) throws Exception {
        try (Browser stranger = Browser.from(port, address)) {
            return stranger.upload(PAGE, PAGE, "tep", file);
        }
    }

    /** As a document of Sở Xây dựng stands in the books at the end of its road, or before. */
    private void released(Path file, String state) throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        scope.asSystem(() -> jdbc.sql("""
                        INSERT INTO outgoing_document (id, agency_code, state, created_by, created_by_name, created_at,
                            changed_by_name, changed_at, received_content, received_bytes, summary, document_number,
                            issued_on, final_content)
                        SELECT :id, 'sxd', :state, 1, 'thử', created_at, 'thử', created_at, :digest, 1,
                            'Trích yếu giữ kín', '71/QĐ-SXD', :day, :digest FROM agency WHERE code = 'sxd'""")
                .param("id", UUID.randomUUID())
                .param("state", state)
                .param("digest", digest)
                .param("day", LocalDate.of(2026, 1, 5))
                .update());
    }
}
