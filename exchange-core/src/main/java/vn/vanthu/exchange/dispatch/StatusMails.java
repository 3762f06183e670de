package vn.vanthu.exchange.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * Status messages waiting to go back. One status of one document is told to one sender once; a refusal
 * once for each mail and cause.
 */
@Repository
class StatusMails {
    private final JdbcClient jdbc;
    private final Clock clock;

    StatusMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean queue(AgencyCode agency, StatusOrder order) {
        return jdbc.sql("""
                INSERT INTO status_mail (id, agency_code, to_address, status_code, description, staff_name, answers_organ,
                    answers_code, answers_date, answers_id, answers_message, message_id, state, next_attempt_at, created_at)
                VALUES (:id, :agency, :to, :code, :description, :staff, :organ, :number, :date, :document, :answered,
                    :message, 'QUEUED', :now, :now)
                ON CONFLICT DO NOTHING""")
                        .param("id", order.id())
                        .param("agency", agency.value())
                        .param("to", order.toAddress())
                        .param("code", order.status().code())
                        .param("description", order.description())
                        .param("staff", order.staffName().orElse(null))
                        .param("organ", order.answersOrgan())
                        .param("number", order.answersCode())
                        .param("date", order.answersDate().orElse(null))
                        .param("document", order.answersId())
                        .param("answered", order.answersMessage().orElse(null))
                        .param("message", order.messageId())
                        .param("now", Deliveries.at(order.at()))
                        .update()
                == 1;
    }

    /** What has gone out goes out again, as it stands. */
    void again(AgencyCode agency, String toAddress, BusinessState status, String answeredDocument) {
        jdbc.sql("""
                UPDATE status_mail SET state = 'QUEUED', next_attempt_at = :now
                WHERE agency_code = :agency AND to_address = :to AND status_code = :code AND answers_id = :document
                  AND state = 'SENT'""")
                .param("now", Deliveries.at(clock.instant()))
                .param("agency", agency.value())
                .param("to", toAddress)
                .param("code", status.code())
                .param("document", answeredDocument)
                .update();
    }

    boolean bounced(AgencyCode agency, String messageId, boolean failed, String diagnostic) {
        return jdbc.sql("""
                UPDATE status_mail SET last_reply = :reply, state = CASE WHEN :failed THEN 'REFUSED' ELSE state END
                WHERE agency_code = :agency AND message_id = :message AND state IN ('SENDING', 'SENT')""")
                        .param("reply", diagnostic)
                        .param("failed", failed)
                        .param("agency", agency.value())
                        .param("message", messageId)
                        .update()
                == 1;
    }

    List<DueStatus> claimDue(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                UPDATE status_mail SET state = 'SENDING', attempts = attempts + 1, leased_until = :lease
                WHERE id IN (SELECT id FROM status_mail WHERE next_attempt_at <= :now
                        AND (state IN ('QUEUED', 'DEFERRED') OR state = 'SENDING' AND leased_until <= :now)
                    ORDER BY created_at, status_code LIMIT :limit FOR UPDATE SKIP LOCKED)
                RETURNING *""")
                .param("now", Deliveries.at(now))
                .param("lease", Deliveries.at(now.plus(lease)))
                .param("limit", limit)
                .query(StatusMails::due)
                .list();
    }

    void packed(UUID id, ContentId raw) {
        jdbc.sql("UPDATE status_mail SET raw_content = :raw WHERE id = :id AND raw_content IS NULL")
                .param("raw", raw.sha256())
                .param("id", id)
                .update();
    }

    void moved(UUID id, String state, String reply, Duration wait) {
        jdbc.sql("""
                UPDATE status_mail SET state = :state, last_reply = :reply, leased_until = NULL, next_attempt_at = :next
                WHERE id = :id AND state = 'SENDING'""")
                .param("state", state)
                .param("reply", reply)
                .param("next", Deliveries.at(clock.instant().plus(wait)))
                .param("id", id)
                .update();
    }

    int releaseLeases() {
        return jdbc.sql("UPDATE status_mail SET leased_until = :now, next_attempt_at = :now WHERE state = 'SENDING'")
                .param("now", Deliveries.at(clock.instant()))
                .update();
    }

    private static DueStatus due(ResultSet row, int n) throws SQLException {
        StatusOrder order = new StatusOrder(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("to_address"),
                BusinessState.ofCode(row.getString("status_code")).orElseThrow(),
                row.getString("description"),
                Optional.ofNullable(row.getString("staff_name")),
                row.getString("answers_organ"),
                row.getString("answers_code"),
                Optional.ofNullable(row.getObject("answers_date", LocalDate.class)),
                row.getString("answers_id"),
                Optional.ofNullable(row.getString("answers_message")),
                row.getTimestamp("created_at").toInstant());
        return new DueStatus(
                new AgencyCode(row.getString("agency_code")),
                order,
                Optional.ofNullable(row.getString("raw_content")).map(ContentId::new),
                row.getInt("attempts"));
    }

    record DueStatus(AgencyCode agency, StatusOrder order, Optional<ContentId> raw, int attempts) {}
}
