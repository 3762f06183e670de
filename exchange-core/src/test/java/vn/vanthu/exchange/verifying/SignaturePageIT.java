package vn.vanthu.exchange.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.exchange.web.Browser.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.samples.JourneyDocuments;

/** Whoever is signed in drops a file and reads who signed it, then files that as a PDF. */
@HubTest
@Import(SignedFiles.class)
class SignaturePageIT {
    private static final String PAGE = "/kiem-tra-chu-ky";

    private final SignedFiles files;
    private final SignatureChecks checks;
    private final AgencyScope scope;
    private final JdbcClient jdbc;
    private final WorkSpace work;
    private final int port;

    @TempDir
    Path folder;

    private Browser thao;

    SignaturePageIT(
            @Autowired SignedFiles files,
            @Autowired SignatureChecks checks,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc,
            @Autowired WorkSpace work,
            @Value("${local.server.port}") int port) {
        this.files = files;
        this.checks = checks;
        this.scope = scope;
        this.jdbc = jdbc;
        this.work = work;
        this.port = port;
    }

    @BeforeEach
    void aSpecialist() throws Exception {
        thao = Browser.signedIn(port, "thao.stc");
    }

    @AfterEach
    void goes() {
        thao.close();
    }

    @Test
    void saysInOneSentenceThatTheAgencySignedThenShowsAllOfIt() throws Exception {
        HttpResponse<String> answer = dropped(files.ofTheAgency(folder, "cong-van.pdf"));
        assertThat(answer.statusCode()).isEqualTo(302);
        String told = thao.get(location(answer)).body();
        assertThat(told)
                .contains("class=\"verdict ok\"", "Cơ quan gửi đã ký số; văn bản còn nguyên vẹn.", "cong-van.pdf")
                .contains("Chữ ký số 1: Sở Xây dựng tỉnh An Lạc", "(cơ quan gửi)", "PAdES, trong tệp PDF")
                .contains("Giờ ký tự khai", "Tra thu hồi", "danh sách CRL của CA dùng thử", "cấp bởi CA dùng thử");
        assertThat(thao.get(PAGE).body()).contains("cong-van.pdf", ">Đạt<", "kết quả giữ 30 ngày");
    }

    @Test
    void givesAPdfToPutOnRecordToWhoeverHadItCheckedAndToNobodyElse() throws Exception {
        String address = location(dropped(files.ofTheAgency(folder, "to-trinh.pdf")));
        HttpResponse<byte[]> report = thao.bytes(address + "/phieu.pdf");
        assertThat(report.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        try (PDDocument pdf = Loader.loadPDF(report.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", "to-trinh.pdf", "ĐẠT. Cơ quan gửi đã ký số");
        }
        try (Browser colleague = Browser.signedIn(port, "quang.stc")) {
            assertThat(colleague.get(address).statusCode()).isEqualTo(404);
            assertThat(colleague.bytes(address + "/phieu.pdf").statusCode()).isEqualTo(404);
            assertThat(colleague.get(PAGE).body()).doesNotContain("to-trinh.pdf");
        }
    }

    @Test
    void tellsWhatWasChangedFromWhatIsUnsigned() throws Exception {
        assertThat(thao.get(location(dropped(files.tampered(folder, "sua.pdf"))))
                        .body())
                .contains("class=\"verdict refused\"", "Chữ ký số không hợp lệ: nội dung đã bị sửa sau khi ký.");
        assertThat(thao.get(location(dropped(JourneyDocuments.draft(folder.resolve("du-thao.docx"), "Về việc thử"))))
                        .body())
                .contains("class=\"verdict held\"", "Tệp không có chữ ký số.");
    }

    @Test
    void checksADetachedSignatureBesideItsDocumentOnly() throws Exception {
        Path document = JourneyDocuments.numbered(
                folder.resolve("phu-luc.docx"), "12/SXD-QLXD", LocalDate.of(2026, 11, 20), "Về việc phụ lục");
        Path signature = files.detached(document);
        assertThat(thao.get(location(dropped(signature, document))).body())
                .contains("class=\"verdict ok\"", "phu-luc.docx", "Định dạng</dt><dd>CAdES");
        HttpResponse<String> alone = dropped(signature);
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("Đây là chữ ký rời: chọn cùng lúc tệp .p7s và văn bản mà nó ký");
        assertThat(dropped(document, folder.resolve("phu-luc.docx")).body())
                .contains("hoặc một tệp cùng chữ ký rời .p7s của nó");
    }

    @Test
    void keepsAndTellsNothingOfASecret() throws Exception {
        String sentence = "Kim Ngưu gặp Bạch Dương ở ngã ba";
        Path secret = JourneyDocuments.secretDraft(folder.resolve("Kim Nguu.docx"), "Về việc Kim Ngưu", sentence);
        HttpResponse<String> answer = dropped(secret);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Tệp có dấu hiệu chứa bí mật nhà nước")
                .doesNotContain("Kim Nguu", "Kim Ngưu");
        assertThat(scope.asSystem(() -> jdbc.sql("SELECT count(*) FROM signature_check WHERE report::text LIKE '%Kim%'"
                                + " OR file_name LIKE '%Kim%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(scope.asSystem(() -> jdbc.sql(
                                "SELECT string_agg(e::text, ' ') FROM journal_entry e WHERE action LIKE 'CLASSIFIED_FILE%'")
                        .query(String.class)
                        .single()))
                .contains("thao.stc")
                .doesNotContain("Kim");
    }

    @Test
    void keepsNoFileAndForgetsWhatIsOld() throws Exception {
        String address = location(dropped(files.ofAnotherAgency(folder, "cu.pdf")));
        try (var left = Files.list(work.folder())) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.matches("work\\d+"));
        }
        scope.asSystem(() -> jdbc.sql("UPDATE signature_check SET checked_at = checked_at - interval '31 days'")
                .update());
        checks.forgetOldOnes();
        assertThat(thao.get(address).statusCode()).isEqualTo(404);
        assertThat(SignatureChecks.KEPT).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void takesNothingOfWhoeverIsNotSignedIn() throws Exception {
        try (Browser stranger = new Browser(port)) {
            String token = Browser.token(stranger.get("/dang-nhap").body());
            Path file = Files.write(folder.resolve("a.txt"), "xin chào".getBytes(StandardCharsets.UTF_8));
            assertThat(stranger.send(PAGE, "tep", token, file).statusCode()).isEqualTo(403);
        }
    }

    private HttpResponse<String> dropped(Path... chosen) throws Exception {
        return thao.upload(PAGE, PAGE, "tep", chosen);
    }
}
