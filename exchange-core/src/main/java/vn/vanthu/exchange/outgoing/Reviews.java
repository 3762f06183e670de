package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.outgoing.ReviewTurn.Decision;

/** The agency's rule of review and the turns of each document. Runs in the caller's transaction. */
@Repository
class Reviews {

    private final JdbcClient jdbc;
    private final Users users;
    private final Journal journal;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Users users, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.journal = journal;
        this.clock = clock;
    }

    ReviewRule rule(AgencyCode agency) {
        return jdbc.sql("SELECT * FROM review_rule WHERE agency_code = :agency ORDER BY id DESC LIMIT 1")
                .param("agency", agency.value())
                .query((row, n) -> new ReviewRule(
                        Arrays.stream((String[]) row.getArray("steps").getArray())
                                .map(ReviewStep::valueOf)
                                .toList(),
                        ReviewStep.valueOf(row.getString("again_from")),
                        row.getString("basis"),
                        row.getString("set_by_name"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(ReviewRule.NONE);
    }

    /** For documents that are submitted from now on. */
    void set(SignedInUser user, List<ReviewStep> steps, ReviewStep againFrom, String basis) {
        jdbc.sql("""
                INSERT INTO review_rule (agency_code, steps, again_from, basis, set_by_name, set_at)
                VALUES (:agency, :steps, :again, :basis, :by, :at)""")
                .param("agency", user.agencyCode().value())
                .param("steps", steps.stream().map(Enum::name).toArray(String[]::new))
                .param("again", againFrom.name())
                .param("basis", basis)
                .param("by", user.fullName())
                .param("at", now())
                .update();
        journal.record(
                user.username(),
                user.agencyCode(),
                "REVIEW_RULE_SET",
                user.agencyCode().value(),
                Map.of("steps", steps, "againFrom", againFrom, "basis", basis));
    }

    List<SignedInUser> reviewers(AgencyCode agency, ReviewStep step) {
        return users.having(agency, step.roles());
    }

    /** In the order of rounds and steps. */
    List<ReviewTurn> of(OutgoingDocument document) {
        return jdbc.sql("""
                SELECT * FROM review_turn WHERE agency_code = :agency AND document_id = :id
                ORDER BY round, array_position(ARRAY['UNIT', 'FORMAT'], step)""")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .query(Reviews::turn)
                .list();
    }

    /** Whose turn it is. */
    Optional<ReviewTurn> current(OutgoingDocument document) {
        return of(document).stream().filter(ReviewTurn::open).findFirst();
    }

    /** The steps that this document has still to pass as its file is now. */
    List<ReviewStep> due(OutgoingDocument document) {
        ReviewRule rule = rule(document.agency());
        List<ReviewTurn> before = of(document);
        return rule.steps().stream()
                .filter(step -> before.stream()
                        .noneMatch(turn -> turn.step() == step
                                && turn.decision() == Decision.PASSED
                                && (turn.revision() == document.revision() || step.compareTo(rule.againFrom()) < 0)))
                .toList();
    }

    /**
     * Asks the reviewers that were chosen.
     *
     * @param chosen user ids by step
     * @return what is missing or wrong; nothing was written then
     */
    List<Problem> begin(OutgoingDocument document, Map<ReviewStep, Long> chosen) {
        List<Problem> problems = new ArrayList<>();
        List<ReviewStep> due = due(document);
        int round = 1 + of(document).stream().mapToInt(ReviewTurn::round).max().orElse(0);
        List<ReviewTurn> turns = new ArrayList<>();
        for (ReviewStep step : due) {
            Optional<SignedInUser> reviewer = reviewers(document.agency(), step).stream()
                    .filter(user -> user.userId() == chosen.getOrDefault(step, 0L))
                    .findFirst();
            if (reviewer.isEmpty()) {
                problems.add(new Problem("review-" + step, "Chọn người ở bước “" + step.title() + "”."));
            } else {
                SignedInUser user = reviewer.get();
                turns.add(new ReviewTurn(
                        round,
                        step,
                        document.revision(),
                        user.userId(),
                        user.fullName(),
                        user.position(),
                        null,
                        null,
                        null));
            }
        }
        if (problems.isEmpty()) {
            turns.forEach(turn -> insert(document, turn));
        }
        return problems;
    }

    private void insert(OutgoingDocument document, ReviewTurn turn) {
        jdbc.sql("""
                INSERT INTO review_turn (document_id, agency_code, round, step, revision, reviewer_id, reviewer_name,
                    reviewer_position)
                VALUES (:id, :agency, :round, :step, :revision, :reviewer, :name, :position)""")
                .param("id", document.id())
                .param("agency", document.agency().value())
                .param("round", turn.round())
                .param("step", turn.step().name())
                .param("revision", turn.revision())
                .param("reviewer", turn.reviewerId())
                .param("name", turn.reviewer())
                .param("position", turn.position())
                .update();
    }

    void decide(OutgoingDocument document, ReviewTurn turn, Decision decision, String remark) {
        jdbc.sql("""
                UPDATE review_turn SET decision = :decision, remark = :remark, decided_at = :at
                WHERE agency_code = :agency AND document_id = :id AND round = :round AND step = :step
                  AND decision IS NULL""")
                .param("decision", decision.name())
                .param("remark", remark.isEmpty() ? null : remark)
                .param("at", now())
                .param("agency", document.agency().value())
                .param("id", document.id())
                .param("round", turn.round())
                .param("step", turn.step().name())
                .update();
    }

    /** Nobody is asked any more: the draft was given back or taken back. */
    void end(OutgoingDocument document) {
        of(document).stream().filter(ReviewTurn::open).forEach(turn -> decide(document, turn, Decision.ENDED, ""));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ReviewTurn turn(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ReviewTurn(
                row.getInt("round"),
                ReviewStep.valueOf(row.getString("step")),
                row.getInt("revision"),
                row.getLong("reviewer_id"),
                row.getString("reviewer_name"),
                row.getString("reviewer_position"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("remark"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
