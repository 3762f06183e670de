package vn.vanthu.exchange.outgoing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.outgoing.DocumentView.Settle;
import vn.vanthu.exchange.outgoing.Settlements.SettledFact;

/** What people are asked about a document that no machine established. */
final class SettlesShown {

    private static final List<String> SETTLED_HERE =
            List.of("seal", "handSignature", Settlements.PERMITTED, Settlements.SECRECY);

    private SettlesShown() {}

    static List<Settle> of(
            SignedInUser user, OutgoingDocument document, Optional<FileReport> report, List<SettledFact> settled) {
        boolean open = Set.of(DeskState.JUDGED, DeskState.RETURNED, DeskState.HELD_BACK, DeskState.LOCKED)
                .contains(document.state());
        if (!open) {
            return List.of();
        }
        Set<String> asked = new HashSet<>(report.map(FileReport::missingFacts).orElse(List.of()));
        List<Settle> settles = new ArrayList<>();
        for (String fact : SETTLED_HERE) {
            Optional<SettledFact> first = settled.stream()
                    .filter(said -> said.fact().equals(fact) && said.waitsForSecond())
                    .findFirst();
            if (first.isPresent() || asked.contains(fact) && document.state() != DeskState.LOCKED) {
                settles.add(settle(user, fact, first.orElse(null)));
            }
        }
        return settles;
    }

    private static Settle settle(SignedInUser user, String fact, @Nullable SettledFact first) {
        boolean mine = first != null && first.by() == user.userId();
        boolean desk = user.roles().stream().anyMatch(Acts.DESK::contains);
        Map<String, String> answers = new LinkedHashMap<>();
        return switch (fact) {
            case "seal" -> {
                answers.put("FOUND", "Có dấu đỏ của cơ quan");
                answers.put("NOT_FOUND", "Không có dấu đỏ");
                yield new Settle(
                        fact,
                        "Xác nhận con dấu",
                        "Đối chiếu bản quét với bản giấy: trên văn bản có con dấu đỏ của cơ quan hay không?",
                        "Tôi đã kiểm tra con dấu",
                        answers,
                        user.has(Role.CLERK),
                        null,
                        false);
            }
            case "handSignature" -> {
                answers.put("FOUND", "Có chữ ký tay của người ký");
                answers.put("NOT_FOUND", "Không có chữ ký tay");
                yield new Settle(
                        fact,
                        "Xác nhận chữ ký tay",
                        "Đối chiếu bản quét với bản giấy: trên văn bản có chữ ký tay của người có thẩm quyền hay không?",
                        "Tôi đã kiểm tra chữ ký tay",
                        answers,
                        user.has(Role.CLERK),
                        null,
                        false);
            }
            case Settlements.PERMITTED -> {
                answers.put("true", "Cho phép gửi qua hệ thống");
                answers.put("false", "Không cho phép gửi: văn bản dừng lại, số đã cấp được hủy");
                yield new Settle(
                        fact,
                        "Cho phép gửi",
                        "Loại văn bản này chỉ được gửi qua hệ thống khi người có thẩm quyền cho phép. Có cho phép gửi hay không?",
                        "Tôi đã xem văn bản và nơi nhận",
                        answers,
                        user.roles().stream().anyMatch(Acts.COMPETENT::contains),
                        null,
                        false);
            }
            default -> {
                answers.put("NONE", "Không có dấu chỉ độ mật, không chứa bí mật nhà nước");
                answers.put("MAT", "Có dấu chỉ độ mật hoặc bí mật nhà nước: khóa văn bản");
                yield new Settle(
                        fact,
                        "Xác nhận độ mật",
                        "Máy chưa kết luận được độ mật. Hai người phải tự đọc toàn bộ văn bản và cùng xác nhận.",
                        "Tôi đã tự đọc toàn bộ văn bản",
                        answers,
                        first == null ? desk : desk && !mine,
                        first,
                        mine);
            }
        };
    }
}
