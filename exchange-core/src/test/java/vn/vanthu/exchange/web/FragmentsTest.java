package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Verdict;

class FragmentsTest {

    private static final Render RENDER = new Render();

    @Test
    void rendersEveryComponentWithItsWordsAndItsState() throws IOException {
        String page = RENDER.page("test/gallery", model());
        Files.writeString(Path.of("target", "gallery.html"), page);
        assertThat(page)
                .contains("<title>Thành phần · Văn Thư</title>", "aria-current=\"page\"", "Phải gửi kèm bản giấy")
                .contains("class=\"urgency\">Hỏa tốc</span>", "97%", "61% · xem lại", "Duyên đã xác nhận")
                .contains("Chưa lưu được, còn 2 chỗ cần sửa", "href=\"#issuedOn\"", "aria-invalid=\"true\"")
                .contains("href=\"/quy-dinh/tphcm-41-2011#HCM-8.4a\"", "41/2011/QĐ-UBND, Điều\u00a08\u00a0khoản\u00a04")
                .contains("href=\"/quy-dinh/national#30-2020-nd-cp-dieu-22\"")
                .contains("bước 3 trong 4", "KT-2026-0317", "cũ nhất 1 ngày làm việc", "Đã vào sổ số đến 4813")
                .contains("action=\"/van-ban-den/7/hoan-tac\"")
                .doesNotContain("th:", "null");
    }

    @Test
    void writesTextOfOthersAsTextOnly() {
        Map<String, Object> model = model();
        model.put("findings", List.of(finding(Outcome.VIOLATED, Level.WARN, "<script>alert(1)</script>")));
        model.put("toast", Toast.of("<b>đậm</b>"));
        assertThat(RENDER.page("test/gallery", model))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;đậm&lt;/b&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void tellsTheViewerWhatToFrameAndLinksToTheFileWithoutScript() throws IOException {
        String page = RENDER.page(
                "test/viewer",
                Map.of(
                        "summary",
                        "Về việc \"phê duyệt\"",
                        "frames",
                        Frames.of(List.of(new Frames.Frame(
                                "summary",
                                "Trích yếu",
                                "Về việc \"phê duyệt\"",
                                1,
                                "machine",
                                97,
                                "trang 1",
                                List.of(),
                                List.of("Về việc \"phê duyệt\""),
                                false)))));
        Files.writeString(Path.of("target", "viewer.html"), page);
        assertThat(page)
                .contains("data-viewer=\"/v/doc.pdf\"", "<a href=\"/v/doc.pdf\">Mở văn bản</a>")
                .contains("&quot;text&quot;:&quot;Về việc \\&quot;phê duyệt\\&quot;&quot;", "class=\"shell narrow\"");
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "counters",
                List.of(
                        new Counter("/a", 14, "Chờ đăng ký", "cũ nhất 1 ngày làm việc", "red", true),
                        new Counter("/b", 3, "Cần xem lại", "cũ nhất 1 giờ 54 phút"),
                        new Counter("/c", 6, "Chờ trình lãnh đạo", "cũ nhất 42 phút"),
                        new Counter(
                                "/d",
                                2,
                                "Phải trả lời nơi gửi hôm nay",
                                "hạn 17:00, còn 3 giờ 30 phút",
                                "amber",
                                false)));
        model.put("segments", List.of(new Tab("/a", "Hôm nay", false), new Tab("/b", "Tuần này", true)));
        model.put("chips", List.of(new Tab("/a", "Chưa đọc", 5L, false), new Tab("/b", "Khẩn", 1L, true)));
        model.put("verdicts", Verdict.values());
        model.put(
                "findings",
                List.of(
                        finding(Outcome.VIOLATED, Level.FORBID, "Dấu “MẬT” ở đầu trang 1."),
                        finding(Outcome.VIOLATED, Level.PAPER, "Bản quét không có dấu đỏ."),
                        finding(Outcome.UNDETERMINED, Level.PAPER, "Chưa xác định được dấu đỏ."),
                        finding(Outcome.VIOLATED, Level.WARN, "Nơi nhận ghi 11 đơn vị, danh sách gửi có 10."),
                        finding(Outcome.VIOLATED, Level.INFORM, "Danh mục bí mật nhà nước còn trống.")));
        model.put("satisfied", List.of(finding(Outcome.SATISFIED, Level.FORBID, "Không thấy dấu chỉ độ mật.")));
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("issuedOn", "Nhập ngày văn bản có thật, ví dụ 30/11/2026");
        wrong.put("summary", "Nhập trích yếu");
        model.put("wrong", wrong);
        model.put(
                "sources",
                List.of(FieldSource.machine(0.97), FieldSource.machine(0.61), FieldSource.confirmed("Duyên")));
        model.put("kinds", Map.of("TO_TRINH", "Tờ trình", "CONG_VAN", "Công văn"));
        model.put(
                "timeline",
                List.of(
                        new TimelineEvent(Instant.parse("2026-10-13T09:01:00Z"), "Xếp hàng gửi", "blue"),
                        new TimelineEvent(
                                Instant.parse("2026-10-13T09:31:00Z"),
                                "Tạm hoãn, thử lại 4 lần",
                                "",
                                "451 4.7.1 bận",
                                "amber"),
                        new TimelineEvent(
                                Instant.parse("2026-10-14T04:30:00Z"), "Quá hạn xác nhận đã đến", "", "", "red"),
                        new TimelineEvent(null, "Chưa có trạng thái nào từ nơi nhận", "", "", "open")));
        model.put(
                "toast",
                Toast.of("Đã vào sổ số đến 4813", ", trình Giám đốc.")
                        .undoneBy("/van-ban-den/7/hoan-tac", "Hoàn tác việc trình"));
        return model;
    }

    private static ReportedFinding finding(Outcome outcome, Level level, String message) {
        return new ReportedFinding(
                "HCM-8.4a",
                outcome,
                level,
                "41/2011/QĐ-UBND",
                "Điều 8 khoản 4",
                message,
                outcome == Outcome.SATISFIED ? "" : "văn thư thêm đơn vị này vào danh sách gửi.",
                List.of(),
                "văn thư",
                List.of());
    }
}
