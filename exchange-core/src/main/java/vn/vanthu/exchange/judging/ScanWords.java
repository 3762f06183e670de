package vn.vanthu.exchange.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.ReportedFacts.Seen;

/** What was seen on a scan, in Vietnamese. */
public final class ScanWords {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Map<String, String> DOUBTS = Map.of(
            "FLAT_INK", "mực một màu phẳng",
            "SHARP_EDGES", "nét cắt sắc không như máy quét",
            "CONSTANT_PAPER", "nền trong dấu không có thớ giấy",
            "PASTED", "là một hình riêng dán lên trang");

    private ScanWords() {}

    /** {@code thấy ở trang 1, đường kính 36 mm, chắc 97 %}. */
    public static String seal(ReportedFacts facts) {
        ReportedFacts.Seal seal = facts.seal();
        Integer page = seal.page();
        if (page == null) {
            return status(seal.status());
        }
        String where =
                "trang " + page + best(facts, "SEAL", page).map(ScanWords::size).orElse("") + sure(seal.confidence());
        if (!seal.status().equals("FOUND")) {
            return status(seal.status()) + ", có thể ở " + where;
        }
        return "OTHER".equals(seal.colour()) ? "có dấu nhưng không phải màu đỏ, ở " + where : "thấy ở " + where;
    }

    /** {@code thấy ở trang 1, dấu trùm 30 %, chắc 88 %}. */
    public static String handSignature(ReportedFacts facts) {
        ReportedFacts.HandSignature hand = facts.handSignature();
        Integer page = hand.page();
        if (page == null) {
            return status(hand.status());
        }
        String where = "trang " + page
                + best(facts, "HAND_SIGNATURE", page).map(ScanWords::covered).orElse("") + sure(hand.confidence());
        return hand.status().equals("FOUND") ? "thấy ở " + where : status(hand.status()) + ", có thể ở " + where;
    }

    /** What stands beside its frame, which says how sure it is: {@code đường kính 36 mm}. */
    public static String framed(Seen seen) {
        return (switch (seen.what()) {
                    case "SEAL" -> size(seen) + doubts(seen.doubts());
                    case "HAND_SIGNATURE" -> covered(seen);
                    default -> "có thể là dấu chỉ độ mật, độ khẩn";
                })
                .replaceFirst("^, ", "");
    }

    /** What it is. */
    public static String label(Seen seen) {
        return switch (seen.what()) {
            case "SEAL" -> "RED".equals(seen.colour()) ? "Dấu đỏ" : "Dấu không phải màu đỏ";
            case "HAND_SIGNATURE" -> "Chữ ký tay";
            default -> "Khung hoặc chữ đỏ";
        };
    }

    private static Optional<Seen> best(ReportedFacts facts, String what, int page) {
        ReportedFacts.Scan scan = facts.scan();
        return scan == null
                ? Optional.empty()
                : scan.seen().stream()
                        .filter(seen -> seen.what().equals(what) && seen.page() == page)
                        .max(Comparator.comparingDouble(ScanWords::confidence));
    }

    private static double confidence(Seen seen) {
        Double confidence = seen.confidence();
        return confidence == null ? 0 : confidence;
    }

    private static String size(Seen seal) {
        Double diameter = seal.diameter();
        return diameter == null ? "" : String.format(VIETNAMESE, ", đường kính %.0f mm", diameter);
    }

    private static String covered(Seen signature) {
        Double covered = signature.covered();
        return covered == null || covered == 0 ? "" : String.format(VIETNAMESE, ", dấu trùm %.0f %%", 100 * covered);
    }

    private static String sure(@Nullable Double confidence) {
        return confidence == null ? "" : String.format(VIETNAMESE, ", chắc %.0f %%", 100 * confidence);
    }

    private static String doubts(List<String> doubts) {
        return doubts.isEmpty()
                ? ""
                : doubts.stream()
                        .map(each -> DOUBTS.getOrDefault(each, each))
                        .collect(Collectors.joining(", ", ", ngờ không phải dấu đóng trên giấy: ", ""));
    }

    private static String status(String status) {
        return switch (status) {
            case "FOUND" -> "có";
            case "NOT_FOUND" -> "không thấy";
            default -> "chưa xác định";
        };
    }
}
