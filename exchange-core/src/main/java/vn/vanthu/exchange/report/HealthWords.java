package vn.vanthu.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.health.contributor.Status;
import vn.vanthu.exchange.web.Format;

/** What the parts of the hub say of themselves, in the words of whoever looks after it. */
final class HealthWords {

    private static final Map<String, String> PARTS = Map.of(
            "db", "Cơ sở dữ liệu",
            "dbScheduler", "Việc nền",
            "diskSpace", "Ổ đĩa",
            "ground", "Kho dữ liệu",
            "revocation", "Hỏi thu hồi chứng thư",
            "ssl", "Chứng thư của máy chủ",
            "trust", "Thư mục chứng thư tin cậy",
            "virusScanner", "Quét vi-rút",
            "workers", "Tiến trình đọc tệp");

    /** In the order in which they are shown; what is not here is a matter for programs. */
    private static final Map<String, String> DETAILS = new LinkedHashMap<>();

    /** Whoever reads the page knows that it answers. */
    private static final Set<String> PROGRAMS_ONLY = Set.of("ping", "livenessState", "readinessState");

    private static final Set<String> SIZES = Set.of("usableBytes", "total", "free", "threshold");
    private static final Set<String> LEFT_OUT = Set.of("validationQuery", "exists", "ssl", "validChains");

    static {
        DETAILS.put("state", "Trạng thái");
        DETAILS.put("database", "Hệ quản trị");
        DETAILS.put("demo", "Bản dùng thử");
        DETAILS.put("path", "Thư mục");
        DETAILS.put("total", "Dung lượng");
        DETAILS.put("free", "Còn trống");
        DETAILS.put("usableBytes", "Còn trống");
        DETAILS.put("threshold", "Báo khi còn dưới");
        DETAILS.put("workInMemory", "Tệp đang xử lý chỉ nằm trong bộ nhớ");
        DETAILS.put("unsealedJournalRows", "Dòng nhật ký chờ niêm");
        DETAILS.put("installed", "Đã cài bộ quét");
        DETAILS.put("definitionsDate", "Mẫu vi-rút ngày");
        DETAILS.put("testDefinitions", "Chỉ có mẫu thử");
        DETAILS.put("cleanCounts", "Kết quả sạch được tin");
        DETAILS.put("most", "Số tiến trình tối đa");
        DETAILS.put("running", "Đang chạy");
        DETAILS.put("started", "Đã khởi động");
        DETAILS.put("lost", "Đã hỏng và thay mới");
        DETAILS.put("networkIsolated", "Không có đường ra mạng");
        DETAILS.put("resourcesBounded", "Có giới hạn bộ nhớ, thời gian");
        DETAILS.put("officeInstalled", "Có bộ chuyển sang PDF để xem");
        DETAILS.put("recognitionInstalled", "Có bộ đọc chữ trên bản quét (tesseract-ocr, tesseract-ocr-vie)");
        DETAILS.put("recognitionLost", "Lần đọc bản quét bị hỏng");
        DETAILS.put("fetches", "Được hỏi qua mạng");
        DETAILS.put("unanswered", "Chưa trả lời");
        DETAILS.put("unreadable", "Tệp chưa đọc được, đang dùng bản đọc được gần nhất");
        DETAILS.put("expiringChains", "Chứng thư sắp hết hạn");
        DETAILS.put("invalidChains", "Chứng thư không dùng được");
        DETAILS.put("error", "Lỗi máy ghi");
    }

    private HealthWords() {}

    record Detail(String name, String value) {}

    /** @param bean the indicator's name among the beans */
    static boolean concernsPeople(String bean) {
        return !PROGRAMS_ONLY.contains(name(bean));
    }

    static String part(String bean) {
        return PARTS.getOrDefault(name(bean), name(bean));
    }

    private static String name(String bean) {
        return bean.replaceFirst("Health(Indicator|Contributor)$", "");
    }

    static String state(Status status) {
        return switch (status.getCode()) {
            case "UP" -> "Đang chạy";
            case "DOWN" -> "Không chạy";
            case "OUT_OF_SERVICE" -> "Cần xem";
            default -> "Chưa rõ";
        };
    }

    static List<Detail> details(Map<String, Object> said, Format format) {
        List<Detail> shown = new ArrayList<>();
        DETAILS.forEach((key, name) -> {
            Object value = said.get(key);
            if (value != null && !value.toString().isEmpty()) {
                shown.add(new Detail(name, value(key, value, format)));
            }
        });
        said.forEach((key, value) -> {
            if (!DETAILS.containsKey(key) && !LEFT_OUT.contains(key)) {
                shown.add(new Detail(key, value(key, value, format)));
            }
        });
        return List.copyOf(shown);
    }

    private static String value(String key, Object value, Format format) {
        return switch (value) {
            case Boolean yes -> yes ? "có" : "không";
            case Number bytes when SIZES.contains(key) -> format.bytes(bytes);
            case Number count -> format.number(count);
            case List<?> list -> format.number(list.size());
            case String started when started.equals("started") -> "đang chạy";
            default -> key.equals("definitionsDate") ? date(value.toString(), format) : value.toString();
        };
    }

    private static String date(String iso, Format format) {
        return iso.length() >= 10 ? format.date(iso.substring(0, 10)) : iso;
    }
}
