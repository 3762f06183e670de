package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.directory.AgencyCode;

/** Quá trình of an arrival: what people did, in order. */
@Repository
class ArrivalEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivalEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(AgencyCode agency, UUID arrival, Kind kind, String byName, @Nullable String words) {
        jdbc.sql("""
                INSERT INTO arrival_event (agency_code, arrival_id, event, by_name, words, occurred_at)
                VALUES (:agency, :arrival, :event, :name, :words, :at)""")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .param("event", kind.name())
                .param("name", Words.line(byName))
                .param("words", words)
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    List<Event> of(AgencyCode agency, UUID arrival) {
        return jdbc.sql("""
                SELECT event, by_name, words, occurred_at FROM arrival_event
                WHERE agency_code = :agency AND arrival_id = :arrival ORDER BY id""")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .query((row, n) -> new Event(
                        Kind.valueOf(row.getString("event")),
                        row.getString("by_name"),
                        row.getString("words"),
                        ArrivalRows.instant(row, "occurred_at")))
                .list();
    }

    record Event(Kind kind, String byName, @Nullable String words, Instant at) {}

    enum Kind {
        ARRIVED("Văn bản đến"),
        JUDGED_AGAIN("Đã kiểm tra lại chữ ký số"),
        REGISTERED("Đã đăng ký"),
        REJECTED("Đã trả lại nơi gửi"),
        FILED("Đã để ngoài sổ"),
        PRESENTED("Đã trình"),
        NOT_PRESENTED("Đã hoàn tác việc trình"),
        SENT_BACK("Đã trả văn thư"),
        DIRECTED("Chỉ đạo"),
        OPINION_ASKED("Xin ý kiến"),
        INFORMED("Gửi để biết"),
        DIRECTION_WITHDRAWN("Đã hoàn tác việc chuyển"),
        STARTED("Bắt đầu xử lý"),
        ANSWERED("Đã góp ý kiến"),
        TASK_RETURNED("Đã trả lại việc"),
        TASK_DONE("Đã báo cáo kết quả"),
        TASK_CLOSED("Kết thúc theo chủ trì"),
        SEEN("Đã xem"),
        DONE("Đã hoàn thành");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
