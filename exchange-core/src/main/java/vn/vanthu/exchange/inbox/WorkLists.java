package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.Task.Part;

/** What lies before a leader, and what a person has to do. Urgent first, then by deadline, then the oldest. */
@Service
@Transactional(readOnly = true)
class WorkLists {

    private static final String URGENT_FIRST =
            "array_position(ARRAY['HOA_TOC_HEN_GIO', 'HOA_TOC', 'THUONG_KHAN', 'KHAN', 'NONE'], a.urgency)";
    private static final String TASK = """
            , t.id AS task_id, t.arrival_id, t.direction_id, t.person_id, t.person_name, t.division, t.role,
              t.state AS task_state, t.deadline, t.assigned_at, t.started_at, t.done_at, t.answer,
              d.leader_name, d.opinion, urgency-rank AS urgency_rank
            """.replace("urgency-rank", URGENT_FIRST);
    private static final String PLACE =
            "(t.state IN ('DONE', 'CLOSED'))::int, coalesce(t.deadline, 'infinity'), " + URGENT_FIRST + ", t.id";
    private static final String BEHIND =
            " AND (" + PLACE + ") > (:finished, coalesce(cast(:deadline AS date), 'infinity'), :rank, :id) ";

    private final JdbcClient jdbc;
    private final ArrivalRows arrivals;
    private final Clock clock;

    WorkLists(JdbcClient jdbc, ArrivalRows arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** What a head or a deputy is to direct, and what a division's head was given to lead and has not begun. */
    List<Arrival> toDirect(SignedInUser leader) {
        return jdbc.sql("SELECT " + ArrivalRows.COLUMNS + " FROM arrival a WHERE " + TO_DIRECT + " ORDER BY "
                        + URGENT_FIRST + ", a.due_on, a.presented_at, a.id LIMIT 200")
                .param("agency", leader.agencyCode().value())
                .param("person", leader.personId())
                .param("division", leader.has(Role.DIVISION_HEAD))
                .query(arrivals::arrival)
                .list();
    }

    private static final String TO_DIRECT = """
            a.agency_code = :agency AND (a.state = 'PRESENTED' AND a.presented_to = :person
                OR :division AND a.state IN ('ASSIGNED', 'IN_PROGRESS') AND EXISTS (SELECT FROM task t
                    WHERE t.arrival_id = a.id AND t.person_id = :person AND t.role = 'LEAD' AND t.state = 'ASSIGNED'))
            """;

    Waiting directionsWaiting(SignedInUser leader) {
        return jdbc.sql("SELECT count(*), bool_or(a.due_on < :today) FROM arrival a WHERE " + TO_DIRECT)
                .param("today", LocalDate.now(clock))
                .param("agency", leader.agencyCode().value())
                .param("person", leader.personId())
                .param("division", leader.has(Role.DIVISION_HEAD))
                .query((row, n) -> new Waiting(row.getInt(1), row.getBoolean(2)))
                .single();
    }

    /**
     * The open ones by deadline, then what was finished today.
     *
     * @param part only those; null for all
     * @param after the task behind which they begin
     */
    List<Assigned> tasks(SignedInUser user, @Nullable Part part, Optional<TaskPlace> after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql("SELECT " + ArrivalRows.COLUMNS + TASK + """
                FROM task t JOIN arrival a ON a.id = t.arrival_id JOIN direction d ON d.id = t.direction_id
                WHERE t.agency_code = :agency AND t.person_id = :person
                  AND (t.state IN ('ASSIGNED', 'IN_PROGRESS') OR t.state IN ('DONE', 'CLOSED') AND t.done_at >= :today)
                """
                        + (part == null ? "" : " AND t.role = :part ") + (after.isEmpty() ? "" : BEHIND)
                        + " ORDER BY " + PLACE + " LIMIT :limit")
                .param("agency", user.agencyCode().value())
                .param("person", user.personId())
                .param("part", part == null ? null : part.name())
                .param("limit", limit)
                .param(
                        "today",
                        LocalDate.now(clock)
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .atOffset(UTC));
        if (after.isPresent()) {
            TaskPlace place = after.get();
            query = query.param("finished", place.finished() ? 1 : 0)
                    .param("deadline", place.deadline())
                    .param("rank", place.urgency())
                    .param("id", place.id());
        }
        return query.query(this::assigned).list();
    }

    /** How many open ones there are by deadline, the earliest first; those without one last. */
    List<Due> due(SignedInUser user) {
        return jdbc.sql("""
                SELECT deadline, count(*) AS tasks, min(assigned_at) AS oldest FROM task
                WHERE agency_code = :agency AND person_id = :person AND state IN ('ASSIGNED', 'IN_PROGRESS')
                GROUP BY deadline ORDER BY deadline NULLS LAST""")
                .param("agency", user.agencyCode().value())
                .param("person", user.personId())
                .query((row, n) -> new Due(
                        row.getObject("deadline", LocalDate.class),
                        row.getLong("tasks"),
                        ArrivalRows.instant(row, "oldest")))
                .list();
    }

    Optional<Assigned> task(SignedInUser user, long id) {
        return jdbc.sql("SELECT " + ArrivalRows.COLUMNS + TASK + """
                FROM task t JOIN arrival a ON a.id = t.arrival_id JOIN direction d ON d.id = t.direction_id
                WHERE t.agency_code = :agency AND t.person_id = :person AND t.id = :id""")
                .param("agency", user.agencyCode().value())
                .param("person", user.personId())
                .param("id", id)
                .query(this::assigned)
                .optional();
    }

    Waiting tasksWaiting(SignedInUser user) {
        return jdbc.sql("""
                SELECT count(*), bool_or(deadline < :today) FROM task
                WHERE agency_code = :agency AND person_id = :person AND state IN ('ASSIGNED', 'IN_PROGRESS')""")
                .param("today", LocalDate.now(clock))
                .param("agency", user.agencyCode().value())
                .param("person", user.personId())
                .query((row, n) -> new Waiting(row.getInt(1), row.getBoolean(2)))
                .single();
    }

    /** Whom this leader last gave a document of the same issuer to lead, and in how many working days. */
    Optional<Precedent> precedent(SignedInUser leader, Arrival arrival) {
        String issuer = arrival.described().issuer();
        return issuer == null
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT t.person_id, d.deadline, d.given_at, a.id, a.arrival_number FROM direction d
                        JOIN arrival a ON a.id = d.arrival_id
                        JOIN task t ON t.direction_id = d.id AND t.role = 'LEAD' AND t.state <> 'RETURNED'
                        WHERE d.agency_code = :agency AND d.leader_id = :leader AND d.withdrawn_at IS NULL
                          AND d.verb = 'ASSIGN' AND a.id <> :id AND lower(a.issuer) = lower(:issuer)
                        ORDER BY d.given_at DESC LIMIT 1""")
                        .param("agency", leader.agencyCode().value())
                        .param("leader", leader.personId())
                        .param("id", arrival.id())
                        .param("issuer", issuer)
                        .query((row, n) -> new Precedent(
                                row.getLong("person_id"),
                                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                                Shown.dayOf(ArrivalRows.instant(row, "given_at")),
                                row.getObject("id", UUID.class),
                                row.getInt("arrival_number")))
                        .optional();
    }

    private Assigned assigned(ResultSet row, int n) throws SQLException {
        Task task = TaskRows.task(row, "task_id", "task_state");
        return new Assigned(
                arrivals.arrival(row, n),
                task,
                row.getString("leader_name"),
                row.getString("opinion"),
                new TaskPlace(task.finished(), task.deadline(), row.getInt("urgency_rank"), task.id()));
    }

    /** @param overdue whether one of them is */
    record Waiting(int count, boolean overdue) {}

    record Assigned(Arrival arrival, Task task, String leader, String opinion, TaskPlace place) {}

    /** @param deadline null for those without */
    record Due(@Nullable LocalDate deadline, long count, Instant oldest) {}

    record Precedent(long leadId, Optional<LocalDate> deadline, LocalDate givenOn, UUID arrivalId, int arrivalNumber) {}
}
