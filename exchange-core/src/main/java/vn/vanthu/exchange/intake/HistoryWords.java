package vn.vanthu.exchange.intake;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.web.TimelineEvent;

/** What the journal says of a message, for people. */
final class HistoryWords {

    private HistoryWords() {}

    static List<TimelineEvent> of(List<JournalEntry> entries, JsonMapper json) {
        return entries.stream().map(entry -> event(entry, json)).toList();
    }

    private static TimelineEvent event(JournalEntry entry, JsonMapper json) {
        JsonNode details = json.readTree(entry.details());
        String reason = details.path("reason").asString("");
        String by = entry.actor().equals("hub") ? "" : "Bởi " + entry.actor();
        return switch (entry.action()) {
            case "MESSAGE_RECEIVED" ->
                step(
                        entry,
                        "Thư đến, bản gốc đã lưu",
                        "",
                        details.path("sha256").asString(""),
                        "blue");
            case "MESSAGE_QUARANTINED" -> step(entry, "Đưa vào cách ly", title(reason), "", "amber");
            case "MESSAGE_ADMITTED" -> step(entry, "Đưa vào hàng chờ đăng ký", reason, by, "blue");
            case "MESSAGE_JUDGED_AGAIN" -> step(entry, "Quét và xét lại", "", by, "blue");
            case "MESSAGE_FILED" -> step(entry, "Lưu như thư thường", "", by, "green");
            case "MESSAGE_SPAM" -> step(entry, "Chuyển vào thư rác", "", by, "neutral");
            case "MESSAGE_TAKEN_BACK" -> step(entry, "Đưa lại vào cách ly", "", by, "blue");
            case "MESSAGE_RETURNED" -> step(entry, "Trả lại nơi gửi, trạng thái 02", reason, by, "red");
            case "MESSAGE_RAW_TAKEN" -> step(entry, "Tải bản gốc làm chứng cứ", "", by, "neutral");
            case "CASE_CLEARED" -> step(entry, "Hai người xác nhận báo động nhầm", "", "", "green");
            default -> step(entry, entry.action(), "", by, "neutral");
        };
    }

    private static TimelineEvent step(JournalEntry entry, String words, String detail, String evidence, String tone) {
        return new TimelineEvent(entry.occurredAt(), words, detail, evidence, tone);
    }

    private static String title(String reason) {
        return reason.isEmpty() ? "" : Reason.valueOf(reason).title();
    }
}
