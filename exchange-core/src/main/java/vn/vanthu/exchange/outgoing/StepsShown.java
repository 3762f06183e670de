package vn.vanthu.exchange.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.web.TimelineEvent;

/** The document's road so far, as the journal tells it. */
@Component
class StepsShown {

    private final Journal journal;
    private final Users users;
    private final JsonMapper json;

    StepsShown(Journal journal, Users users, JsonMapper json) {
        this.journal = journal;
        this.users = users;
        this.json = json;
    }

    List<TimelineEvent> of(OutgoingDocument document) {
        if (document.state() == DeskState.LOCKED) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        List<TimelineEvent> steps = new ArrayList<>();
        for (JournalEntry entry : journal.of(document.id().toString())) {
            words(entry)
                    .ifPresent(said -> steps.add(new TimelineEvent(
                            entry.occurredAt(),
                            said.words(),
                            entry.actor().equals(DeskMachine.HUB)
                                    ? ""
                                    : names.computeIfAbsent(entry.actor(), this::name),
                            digest(entry),
                            said.tone())));
        }
        return steps;
    }

    private record Said(String words, String tone) {}

    private Optional<Said> words(JournalEntry entry) {
        return Optional.ofNullable(
                switch (entry.action()) {
                    case "DOCUMENT_RECEIVED" -> new Said("Nhận tệp", "blue");
                    case "DOCUMENT_CONVERTED" -> new Said("Chuyển sang Unicode, giữ bản gốc", "blue");
                    case "DOCUMENT_REPLACED" -> new Said("Nhận bản sửa", "blue");
                    case "COMPANION_ADDED" -> new Said("Nhận bản quét để đối chiếu", "blue");
                    case "COMPANION_REMOVED" -> new Said("Bỏ bản quét đối chiếu", "neutral");
                    case "DOCUMENT_JUDGED" -> new Said("Xét dự thảo: " + verdict(entry), "neutral");
                    case "DOCUMENT_DESCRIBED" -> new Said("Lưu dữ liệu văn bản", "neutral");
                    case "FACT_SETTLED" -> new Said("Xác nhận " + Words.fact(detail(entry, "fact")), "blue");
                    case "FACT_CONFIRMED" -> new Said("Xác nhận lần hai " + Words.fact(detail(entry, "fact")), "blue");
                    case "FACT_NOT_CONFIRMED" ->
                        new Said("Không đồng ý xác nhận " + Words.fact(detail(entry, "fact")), "amber");
                    case "DOCUMENT_SUBMITTED" -> new Said("Trình ký", "blue");
                    case "REVIEW_PASSED" -> new Said("Duyệt: " + step(entry) + remark(entry), "green");
                    case "REVIEW_RETURNED" -> new Said("Trả lại: " + step(entry) + remark(entry), "red");
                    case "SUBMISSION_TAKEN_BACK" -> new Said("Rút trình", "amber");
                    case "NUMBER_TAKEN" -> new Said("Cấp số", "blue");
                    case "NUMBER_WRITTEN" -> new Said("Ghi số và ngày vào văn bản", "neutral");
                    case "NUMBER_NOT_WRITTEN" -> new Said("Chưa ghi được số vào văn bản", "amber");
                    case "NUMBER_PLACE_POINTED" -> new Said("Chỉ chỗ ghi số và ngày", "blue");
                    case "NUMBERED_VERSION_RECEIVED" -> new Said("Nhận bản đã ghi số", "blue");
                    case "RESERVATION_LAPSED" -> new Said("Quá hạn ký, số được hủy", "red");
                    case "PERSON_SIGNED" -> new Said("Ký số: " + detail(entry, "name"), "green");
                    case "APPROVAL_RECORDED" -> new Said("Duyệt, không ký số", "green");
                    case "DOCUMENT_RETURNED" -> new Said("Trả lại", "red");
                    case "DOCUMENT_UNSIGNABLE" -> new Said("Tệp không nhận chữ ký số", "red");
                    case "DOCUMENT_WITHDRAWN" -> new Said("Rút văn bản", "red");
                    case "DOCUMENT_RELEASED" ->
                        new Said(
                                detail(entry, RoadsOut.PAPER).equals("true")
                                        ? "Phát hành, gửi thêm bản giấy"
                                        : "Phát hành",
                                "blue");
                    case "AGENCY_SIGNED" -> new Said("Ký số cơ quan, theo lệnh của " + detail(entry, "name"), "green");
                    case "FROZEN_AS_IT_IS" -> new Said("Chốt bản cuối", "green");
                    case "DOCUMENT_JUDGED_AGAIN" -> new Said("Xét lại bản cuối: " + verdict(entry), "neutral");
                    case "DISPATCH_ACCEPTED" ->
                        new Said("Giao cho đường gửi, " + detail(entry, "recipients") + " nơi nhận", "green");
                    case "FALSE_ALARM_CLAIMED" -> new Said("Đề nghị xóa báo động độ mật", "amber");
                    default -> null;
                });
    }

    private String step(JournalEntry entry) {
        String title = ReviewStep.valueOf(detail(entry, "step")).title();
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    private String remark(JournalEntry entry) {
        String remark = detail(entry, "remark");
        return remark.isEmpty() ? "" : " “" + remark + "”";
    }

    private String verdict(JournalEntry entry) {
        return switch (detail(entry, "verdict")) {
            case "ACCEPTED" -> "được gửi";
            case "PAPER_REQUIRED" -> "phải gửi kèm bản giấy";
            case "HELD" -> "tạm giữ";
            case "REFUSED" -> "không được gửi";
            default -> "";
        };
    }

    private String digest(JournalEntry entry) {
        String content = detail(entry, "content");
        return content.length() < 16 ? "" : "SHA-256 " + content.substring(0, 8) + "…" + content.substring(60);
    }

    private String detail(JournalEntry entry, String name) {
        JsonNode value = json.readTree(entry.details()).path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private String name(String username) {
        return users.user(username).map(SignedInUser::fullName).orElse(username);
    }
}
