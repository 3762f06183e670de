package vn.vanthu.exchange.regulating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.regulating.RegulationChange.End;
import vn.vanthu.exchange.regulating.RegulationChange.Ending;

/** An agency's changes of what it follows: one waits at a time, none is ever altered. In the scope of that agency. */
@Repository
@Transactional
class RegulationChanges {

    private static final int MOST_SHOWN = 50;
    private static final String OWN = "Người đề nghị không tự duyệt hay từ chối; hãy nhờ người thứ hai.";

    private final JdbcClient jdbc;
    private final Enrolment enrolment;
    private final Journal journal;
    private final Clock clock;

    RegulationChanges(JdbcClient jdbc, Enrolment enrolment, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.enrolment = enrolment;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RegulationChange> of(AgencyCode agency) {
        return jdbc.sql("""
                SELECT c.*, e.ending, e.reason AS end_reason, e.ended_by_name, e.ended_at
                FROM regulation_change c LEFT JOIN regulation_change_end e USING (agency_code, number)
                WHERE c.agency_code = :agency ORDER BY c.number DESC LIMIT :most""")
                .param("agency", agency.value())
                .param("most", MOST_SHOWN)
                .query(RegulationChanges::change)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<RegulationChange> pending(AgencyCode agency) {
        return of(agency).stream().findFirst().filter(RegulationChange::pending);
    }

    /** @param seen the number of the newest change that he saw; 0 where there was none */
    Ended propose(SignedInUser user, int seen, Followed wanted, LocalDate from, String reason) {
        AgencyCode agency = user.agencyCode();
        Optional<RegulationChange> newest = of(agency).stream().findFirst();
        int last = newest.map(RegulationChange::number).orElse(0);
        if (last != seen || newest.filter(RegulationChange::pending).isPresent()) {
            return new Ended.Overtaken(newest.orElseThrow());
        }
        int written = jdbc.sql("""
                INSERT INTO regulation_change (agency_code, number, regulation, filled, from_day, reason, proposed_by,
                    proposed_by_name, proposed_at)
                VALUES (:agency, :number, :regulation, :filled, :from, :reason, :by, :byName, :at)
                ON CONFLICT (agency_code, number) DO NOTHING""")
                .param("agency", agency.value())
                .param("number", last + 1)
                .param("regulation", wanted.regulation())
                .param("filled", wanted.filledText())
                .param("from", from)
                .param("reason", reason)
                .param("by", user.userId())
                .param("byName", user.fullName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        RegulationChange standing = of(agency).getFirst();
        if (written == 0) {
            return new Ended.Overtaken(standing);
        }
        record(user, "REGULATION_CHANGE_PROPOSED", standing, reason);
        return new Ended.Done(standing);
    }

    /** From its day on the agency follows it. */
    Ended approve(SignedInUser user, int number) {
        return end(user, number, Ending.APPROVED, "");
    }

    Ended refuse(SignedInUser user, int number, String reason) {
        return end(user, number, Ending.REFUSED, reason);
    }

    Ended withdraw(SignedInUser user, int number, String reason) {
        return end(user, number, Ending.WITHDRAWN, reason);
    }

    private Ended end(SignedInUser user, int number, Ending ending, String reason) {
        AgencyCode agency = user.agencyCode();
        RegulationChange newest = of(agency).stream().findFirst().orElse(null);
        if (newest == null) {
            return new Ended.NotAllowed("Không có đề nghị nào.");
        }
        if (newest.number() != number || !newest.pending()) {
            return new Ended.Overtaken(newest);
        }
        boolean own = newest.proposedBy() == user.userId();
        if (own != (ending == Ending.WITHDRAWN)) {
            return new Ended.NotAllowed(own ? OWN : "Chỉ người đề nghị được rút đề nghị của mình.");
        }
        if (ending == Ending.APPROVED && newest.from().isBefore(LocalDate.now(clock))) {
            return new Ended.NotAllowed(
                    "Ngày áp dụng đã qua và không thay đổi nào có hiệu lực về trước; hãy từ chối để đề nghị lại với ngày khác.");
        }
        int written = jdbc.sql("""
                INSERT INTO regulation_change_end (agency_code, number, proposed_by, ending, reason, ended_by,
                    ended_by_name, ended_at)
                VALUES (:agency, :number, :proposer, :ending, :reason, :by, :byName, :at)
                ON CONFLICT (agency_code, number) DO NOTHING""")
                .param("agency", agency.value())
                .param("number", number)
                .param("proposer", newest.proposedBy())
                .param("ending", ending.name())
                .param("reason", reason)
                .param("by", user.userId())
                .param("byName", user.fullName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        RegulationChange standing = of(agency).getFirst();
        if (written == 0) {
            return new Ended.Overtaken(standing);
        }
        if (ending == Ending.APPROVED) {
            enrolment.follows(agency, newest.wanted(), newest.from());
        }
        record(user, "REGULATION_CHANGE_" + ending, standing, ending == Ending.APPROVED ? newest.reason() : reason);
        return new Ended.Done(standing);
    }

    private void record(SignedInUser user, String action, RegulationChange change, String reason) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("regulation", change.wanted().regulation());
        details.put("filled", change.wanted().filled().values());
        details.put("from", change.from().toString());
        details.put("reason", reason);
        details.put("proposedBy", change.proposedByName());
        journal.record(user.username(), user.agencyCode(), action, "regulation-change-" + change.number(), details);
    }

    private static RegulationChange change(ResultSet row, int n) throws SQLException {
        String ending = row.getString("ending");
        return new RegulationChange(
                row.getInt("number"),
                Followed.read(row.getString("regulation"), row.getString("filled")),
                row.getObject("from_day", LocalDate.class),
                row.getString("reason"),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                ending == null
                        ? null
                        : new End(
                                Ending.valueOf(ending),
                                row.getString("end_reason"),
                                row.getString("ended_by_name"),
                                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
    }
}
