package vn.vanthu.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;

/** The offered messages that wait for an authority's answer on revocation, and what was found of them before. */
@Repository
class AnswerWaits {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AnswerWaits(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One that waits, as it was leased.
     *
     * @param sender the verified sender's code
     * @param attempts this one counted; whoever judges again must still hold this very attempt
     */
    record Waiting(UUID message, AgencyCode agency, Optional<AgencyCode> sender, int attempts, int failures) {
        static Waiting ofRow(ResultSet row, int n) throws SQLException {
            return new Waiting(
                    row.getObject("message_id", UUID.class),
                    new AgencyCode(row.getString("agency_code")),
                    Optional.ofNullable(row.getString("sender_code")).map(AgencyCode::new),
                    row.getInt("attempts"),
                    row.getInt("failures"));
        }
    }

    /** @param answersSeen how many answers were in store before it was judged */
    void begin(IncomingMessage message, long answersSeen) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("""
                INSERT INTO answer_wait (message_id, agency_code, waits_since, answers_seen, next_look_at)
                VALUES (:id, :agency, :now, :seen, :now) ON CONFLICT DO NOTHING""")
                .param("id", message.id())
                .param("agency", message.agency().value())
                .param("now", now)
                .param("seen", answersSeen)
                .update();
    }

    /** The one that waits longest and has not seen all answers, for so long; nobody else gets it meanwhile. */
    Optional<Waiting> claim(long kept, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
                WITH claimed AS (
                    UPDATE answer_wait SET attempts = attempts + 1, next_look_at = :lease
                    WHERE message_id = (SELECT message_id FROM answer_wait
                                        WHERE answers_seen < :kept AND next_look_at <= :now
                                        ORDER BY next_look_at, waits_since LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING *)
                SELECT c.*, CASE WHEN m.sender_verified THEN m.sender_code END AS sender_code
                FROM claimed c JOIN incoming_message m ON m.id = c.message_id""")
                .param("kept", kept)
                .param("now", at(now))
                .param("lease", at(now.plus(lease)))
                .query(Waiting::ofRow)
                .optional();
    }

    /** From now for so long, unless somebody else has it by now. */
    void renew(Waiting waiting, Duration lease) {
        jdbc.sql("UPDATE answer_wait SET next_look_at = :lease WHERE message_id = :id AND attempts = :attempts")
                .param("lease", at(clock.instant().plus(lease)))
                .param("id", waiting.message())
                .param("attempts", waiting.attempts())
                .update();
    }

    /** Nobody else changes it before this transaction ends; false if its lease was lost. */
    boolean holds(Waiting waiting) {
        return jdbc.sql("""
                        SELECT message_id FROM answer_wait
                        WHERE message_id = :id AND attempts = :attempts FOR UPDATE""")
                .param("id", waiting.message())
                .param("attempts", waiting.attempts())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** For the next answer, or for another try. */
    void putOff(Waiting waiting, long answersSeen, Duration wait, int failures) {
        jdbc.sql("""
                UPDATE answer_wait SET answers_seen = greatest(answers_seen, :seen), next_look_at = :next,
                    failures = :failures
                WHERE message_id = :id AND attempts = :attempts""")
                .param("seen", answersSeen)
                .param("next", at(clock.instant().plus(wait)))
                .param("failures", failures)
                .param("id", waiting.message())
                .param("attempts", waiting.attempts())
                .update();
    }

    void end(Waiting waiting) {
        jdbc.sql("DELETE FROM answer_wait WHERE message_id = :id AND attempts = :attempts")
                .param("id", waiting.message())
                .param("attempts", waiting.attempts())
                .update();
    }

    /** What was found last, in the order of the files. */
    List<FileReport> found(Waiting waiting) {
        return jdbc.sql("SELECT report FROM incoming_file WHERE message_id = :id ORDER BY position")
                .param("id", waiting.message())
                .query((row, n) -> json.readValue(row.getString(1), FileReport.class))
                .list();
    }

    /** What is found now takes the place of what was found before, which is kept. */
    void replace(Waiting waiting, List<FileReport> reports) {
        jdbc.sql("""
                INSERT INTO earlier_judgement (agency_code, message_id, position, report, judged_again_at)
                SELECT agency_code, message_id, position, report, :now FROM incoming_file WHERE message_id = :id""")
                .param("now", at(clock.instant()))
                .param("id", waiting.message())
                .update();
        int position = 0;
        for (FileReport report : reports) {
            jdbc.sql("""
                    UPDATE incoming_file SET report = :report::jsonb
                    WHERE message_id = :id AND position = :position""")
                    .param("report", json.writeValueAsString(report))
                    .param("id", waiting.message())
                    .param("position", ++position)
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return IncomingMessages.at(instant);
    }
}
