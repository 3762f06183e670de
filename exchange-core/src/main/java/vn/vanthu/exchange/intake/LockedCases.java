package vn.vanthu.exchange.intake;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.Readings;
import vn.vanthu.exchange.journal.Journal;

/**
 * Messages that look like a state secret. Only the named officer, the agency's head, sees who sent one and decides: it
 * is destroyed, or, with a second person and a reason, it was a false alarm.
 */
@Service
@Transactional
class LockedCases {
    private static final int LONGEST_REASON = 1000;

    private static final String CASE = """
            SELECT c.*, m.case_number, m.received_at, m.envelope_from, m.from_address, m.sender_verified,
                m.raw_content, m.raw_bytes, (SELECT n.name FROM agency_name n WHERE n.agency_code = m.sender_code
                    AND n.valid @> cast(:day AS date)) AS sender_agency
            FROM locked_case c JOIN incoming_message m ON m.id = c.message_id
            WHERE c.agency_code = :agency AND\s""";

    private final JdbcClient jdbc;
    private final ContentStore contents;
    private final Readings readings;
    private final Journal journal;
    private final Clock clock;

    LockedCases(JdbcClient jdbc, ContentStore contents, Readings readings, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.readings = readings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * In the transaction that locks the message.
     *
     * @param files of which nothing that was read is left
     */
    void open(IncomingMessage message, String level, Collection<ContentId> files) {
        jdbc.sql("""
                INSERT INTO locked_case (message_id, agency_code, level, locked_at, state)
                VALUES (:id, :agency, :level, :now, 'LOCKED')""")
                .param("id", message.id())
                .param("agency", message.agency().value())
                .param("level", level)
                .param("now", IncomingMessages.at(clock.instant()))
                .update();
        readings.forget(message.agency(), files);
        readings.forget(message.agency(), Set.of(message.raw()));
    }

    /** Those still open first, the oldest first. */
    @Transactional(readOnly = true)
    List<LockedCase> all(SignedInUser officer) {
        return jdbc.sql(CASE + "true ORDER BY c.state NOT IN ('LOCKED', 'CLEARING'), m.received_at LIMIT 200")
                .param("agency", officer.agencyCode().value())
                .param("day", LocalDate.now(clock))
                .query(LockedCase::ofRow)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<LockedCase> find(SignedInUser officer, UUID id) {
        return jdbc.sql(CASE + "c.message_id = :id")
                .param("agency", officer.agencyCode().value())
                .param("day", LocalDate.now(clock))
                .param("id", id)
                .query(LockedCase::ofRow)
                .optional();
    }

    /** What this person may decide now. */
    @Transactional(readOnly = true)
    long waiting(SignedInUser officer) {
        return all(officer).stream()
                .filter(each -> mayDecide(officer, each) || maySecond(officer, each))
                .count();
    }

    static boolean mayDecide(SignedInUser user, LockedCase of) {
        return user.has(Role.HEAD) && of.state() == LockedCase.State.LOCKED;
    }

    /** Whoever called it a false alarm is not his own second person. */
    static boolean maySecond(SignedInUser user, LockedCase of) {
        return (user.has(Role.DEPUTY) || user.has(Role.HEAD))
                && of.state() == LockedCase.State.CLEARING
                && !user.username().equals(of.clearingBy());
    }

    static boolean mayWithdraw(SignedInUser user, LockedCase of) {
        return of.state() == LockedCase.State.CLEARING && user.username().equals(of.clearingBy());
    }

    /** It is a secret: its key and everything derived from it are destroyed; nobody reads it again. */
    Act destroy(SignedInUser officer, UUID id, String typedCaseNumber) {
        LockedCase found = locked(officer, id).orElse(null);
        if (found == null) {
            return new Act.Absent();
        }
        if (!mayDecide(officer, found)) {
            return stale(found);
        }
        if (!found.caseNumber().equalsIgnoreCase(typedCaseNumber.strip())) {
            return new Act.Wanting("maVuViec", "Gõ đúng mã vụ việc " + found.caseNumber() + " để xác nhận hủy");
        }
        decided(officer, found, LockedCase.State.DESTROYED);
        contents.destroy(officer.agencyCode(), new ContentId(found.rawSha256()));
        record(officer, "CASE_DESTROYED", found, Map.of("sha256", found.rawSha256(), "level", found.level()));
        reached("intake.case-destroyed");
        return new Act.Done("Đã hủy khóa của vụ việc " + found.caseNumber());
    }

    Act callFalseAlarm(SignedInUser officer, UUID id, String reason) {
        LockedCase found = locked(officer, id).orElse(null);
        if (found == null) {
            return new Act.Absent();
        }
        if (!mayDecide(officer, found)) {
            return stale(found);
        }
        if (reason.isBlank()) {
            return new Act.Wanting("lyDo", "Ghi lý do cho rằng đây là báo động nhầm");
        }
        jdbc.sql("""
                UPDATE locked_case SET state = 'CLEARING', clearing_by = :by, clearing_name = :name,
                    clearing_reason = :reason, clearing_at = :now
                WHERE message_id = :id""")
                .param("by", officer.username())
                .param("name", officer.fullName())
                .param("reason", shortened(reason))
                .param("now", IncomingMessages.at(clock.instant()))
                .param("id", id)
                .update();
        record(officer, "CASE_FALSE_ALARM_CALLED", found, Map.of("reason", shortened(reason)));
        return new Act.Done("Đã ghi báo động nhầm, chờ người thứ hai xác nhận");
    }

    /** Back to the officer: he withdraws, or the second person does not agree. */
    Act keepLocked(SignedInUser officer, UUID id) {
        LockedCase found = locked(officer, id).orElse(null);
        if (found == null) {
            return new Act.Absent();
        }
        if (!maySecond(officer, found) && !mayWithdraw(officer, found)) {
            return stale(found);
        }
        jdbc.sql("""
                UPDATE locked_case SET state = 'LOCKED', clearing_by = NULL, clearing_name = NULL,
                    clearing_reason = NULL, clearing_at = NULL
                WHERE message_id = :id""").param("id", id).update();
        record(officer, "CASE_KEPT_LOCKED", found, Map.of());
        return new Act.Done("Vụ việc " + found.caseNumber() + " vẫn khóa");
    }

    /** The second person agrees: the message goes back on its road with that settlement. */
    Act clear(SignedInUser officer, UUID id) {
        LockedCase found = locked(officer, id).orElse(null);
        if (found == null) {
            return new Act.Absent();
        }
        if (!maySecond(officer, found)) {
            return stale(found);
        }
        decided(officer, found, LockedCase.State.CLEARED);
        jdbc.sql("""
                UPDATE incoming_message SET state = 'RECEIVED', ending = NULL, ended_at = NULL,
                    attempts = attempts + 1, next_attempt_at = :now
                WHERE id = :id AND ending = 'LOCKED'""")
                .param("now", IncomingMessages.at(clock.instant()))
                .param("id", id)
                .update();
        record(officer, "CASE_CLEARED", found, Map.of());
        return new Act.Done("Vụ việc " + found.caseNumber() + " là báo động nhầm, thư được xử lý tiếp");
    }

    private Optional<LockedCase> locked(SignedInUser officer, UUID id) {
        jdbc.sql("SELECT message_id FROM locked_case WHERE message_id = :id AND agency_code = :agency FOR UPDATE")
                .param("id", id)
                .param("agency", officer.agencyCode().value())
                .query(UUID.class)
                .optional();
        return find(officer, id);
    }

    private void decided(SignedInUser officer, LockedCase found, LockedCase.State state) {
        jdbc.sql("""
                UPDATE locked_case SET state = :state, decided_by = :by, decided_name = :name, decided_at = :now
                WHERE message_id = :id""")
                .param("state", state.name())
                .param("by", officer.username())
                .param("name", officer.fullName())
                .param("now", IncomingMessages.at(clock.instant()))
                .param("id", found.id())
                .update();
    }

    private void record(SignedInUser officer, String action, LockedCase found, Map<String, ?> details) {
        journal.record(
                officer.username(), officer.agencyCode(), action, found.id().toString(), details);
    }

    private static Act stale(LockedCase found) {
        return switch (found.state()) {
            case LOCKED -> new Act.Stale("Chỉ người đứng đầu quyết định được vụ việc " + found.caseNumber() + ".");
            case CLEARING ->
                new Act.Stale(found.clearingName() + " đã ghi báo động nhầm cho vụ việc " + found.caseNumber()
                        + "; chờ người thứ hai.");
            case CLEARED -> new Act.Stale("Vụ việc " + found.caseNumber() + " đã được xác nhận là báo động nhầm.");
            case DESTROYED ->
                new Act.Stale("Vụ việc " + found.caseNumber() + " đã được " + found.decidedName()
                        + " xác nhận; khóa đã hủy.");
        };
    }

    private static String shortened(String reason) {
        String text = reason.strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
