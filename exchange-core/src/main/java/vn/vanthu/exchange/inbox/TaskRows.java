package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.inbox.Direction.Verb;
import vn.vanthu.exchange.inbox.Task.Part;
import vn.vanthu.exchange.inbox.Task.State;

/** Directions and the tasks they made. Whoever changes one holds the arrival's lock. */
@Repository
class TaskRows {

    private static final String TASK = """
            SELECT id, arrival_id, direction_id, person_id, person_name, division, role, state, deadline, assigned_at,
                   started_at, done_at, answer FROM task WHERE agency_code = :agency AND\s""";
    private static final String DIRECTION = """
            SELECT id, arrival_id, onward_task_id, leader_id, leader_name, leader_position, verb, opinion, deadline,
                   given_at, withdrawn_at FROM direction WHERE agency_code = :agency AND\s""";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long direct(SignedInUser leader, UUID arrival, @Nullable Long onwardTask, Routing routing, Instant at) {
        long direction = jdbc.sql("""
                INSERT INTO direction (agency_code, arrival_id, onward_task_id, leader_id, leader_name, leader_position,
                    verb, opinion, deadline, given_at)
                VALUES (:agency, :arrival, :onward, :leader, :name, :position, :verb, :opinion, :deadline, :at)
                RETURNING id""")
                .param("agency", leader.agencyCode().value())
                .param("arrival", arrival)
                .param("onward", onwardTask)
                .param("leader", leader.personId())
                .param("name", leader.fullName())
                .param("position", leader.position())
                .param("verb", routing.verb().name())
                .param("opinion", routing.opinion())
                .param("deadline", routing.deadline())
                .param("at", at.atOffset(UTC))
                .query(Long.class)
                .single();
        Colleague lead = routing.lead();
        if (lead != null) {
            Part part = routing.verb() == Verb.ASK_OPINION ? Part.OPINION : Part.LEAD;
            assign(leader.agencyCode(), arrival, direction, lead, part, routing.deadline(), at);
        }
        routing.coordinators()
                .forEach(one ->
                        assign(leader.agencyCode(), arrival, direction, one, Part.COORDINATE, routing.deadline(), at));
        routing.informed()
                .forEach(one -> assign(leader.agencyCode(), arrival, direction, one, Part.FOR_INFORMATION, null, at));
        return direction;
    }

    private void assign(
            AgencyCode agency,
            UUID arrival,
            long direction,
            Colleague person,
            Part part,
            @Nullable LocalDate deadline,
            Instant at) {
        jdbc.sql("""
                INSERT INTO task (agency_code, arrival_id, direction_id, person_id, person_name, division, role, state,
                    deadline, assigned_at)
                VALUES (:agency, :arrival, :direction, :person, :name, :division, :part, 'ASSIGNED', :deadline, :at)""")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .param("direction", direction)
                .param("person", person.personId())
                .param("name", person.fullName())
                .param("division", person.division())
                .param("part", part.name())
                .param("deadline", deadline)
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<Task> task(AgencyCode agency, long id) {
        return jdbc.sql(TASK + "id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(TaskRows::task)
                .optional();
    }

    /** The oldest first. */
    List<Task> ofArrival(AgencyCode agency, UUID arrival) {
        return jdbc.sql(TASK + "arrival_id = :arrival ORDER BY id")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .query(TaskRows::task)
                .list();
    }

    List<Task> ofDirection(AgencyCode agency, long direction) {
        return jdbc.sql(TASK + "direction_id = :direction ORDER BY id")
                .param("agency", agency.value())
                .param("direction", direction)
                .query(TaskRows::task)
                .list();
    }

    Optional<Direction> direction(AgencyCode agency, long id) {
        return jdbc.sql(DIRECTION + "id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(TaskRows::direction)
                .optional();
    }

    List<Direction> directions(AgencyCode agency, UUID arrival) {
        return jdbc.sql(DIRECTION + "arrival_id = :arrival ORDER BY id")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .query(TaskRows::direction)
                .list();
    }

    void started(long task, Instant at) {
        jdbc.sql("UPDATE task SET state = 'IN_PROGRESS', started_at = :at WHERE id = :id")
                .param("at", at.atOffset(UTC))
                .param("id", task)
                .update();
    }

    void done(long task, @Nullable String answer, Instant at) {
        jdbc.sql("UPDATE task SET state = 'DONE', answer = :answer, done_at = :at WHERE id = :id")
                .param("answer", answer)
                .param("at", at.atOffset(UTC))
                .param("id", task)
                .update();
    }

    void returned(long task, String reason) {
        jdbc.sql("UPDATE task SET state = 'RETURNED', answer = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", task)
                .update();
    }

    void moved(long task, State state) {
        jdbc.sql("UPDATE task SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", task)
                .update();
    }

    /** Ends what coordinators and whoever was asked had still open. */
    List<Task> closeHelping(AgencyCode agency, UUID arrival, Instant at) {
        return jdbc.sql("""
                UPDATE task SET state = 'CLOSED', done_at = :at
                WHERE agency_code = :agency AND arrival_id = :arrival AND role IN ('COORDINATE', 'OPINION')
                  AND state IN ('ASSIGNED', 'IN_PROGRESS')
                RETURNING id, arrival_id, direction_id, person_id, person_name, division, role, state, deadline,
                    assigned_at, started_at, done_at, answer""")
                .param("at", at.atOffset(UTC))
                .param("agency", agency.value())
                .param("arrival", arrival)
                .query(TaskRows::task)
                .list();
    }

    /** Takes back what nobody has begun. */
    void withdrawUnstarted(long direction) {
        jdbc.sql("UPDATE task SET state = 'WITHDRAWN' WHERE direction_id = :direction AND state = 'ASSIGNED'")
                .param("direction", direction)
                .update();
    }

    void withdrawn(long direction, Instant at) {
        jdbc.sql("UPDATE direction SET withdrawn_at = :at WHERE id = :id")
                .param("at", at.atOffset(UTC))
                .param("id", direction)
                .update();
    }

    boolean concerns(AgencyCode agency, UUID arrival, long person) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM task WHERE agency_code = :agency AND arrival_id = :arrival
                    AND person_id = :person AND state <> 'WITHDRAWN')""")
                .param("agency", agency.value())
                .param("arrival", arrival)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return task(row, "id", "state");
    }

    static Task task(ResultSet row, String id, String state) throws SQLException {
        return new Task(
                row.getLong(id),
                row.getObject("arrival_id", UUID.class),
                row.getLong("direction_id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("division"),
                Part.valueOf(row.getString("role")),
                State.valueOf(row.getString(state)),
                row.getObject("deadline", LocalDate.class),
                ArrivalRows.instant(row, "assigned_at"),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "done_at"),
                row.getString("answer"));
    }

    private static Direction direction(ResultSet row, int n) throws SQLException {
        return new Direction(
                row.getLong("id"),
                row.getObject("arrival_id", UUID.class),
                row.getObject("onward_task_id", Long.class),
                row.getLong("leader_id"),
                row.getString("leader_name"),
                row.getString("leader_position"),
                Verb.valueOf(row.getString("verb")),
                row.getString("opinion"),
                row.getObject("deadline", LocalDate.class),
                ArrivalRows.instant(row, "given_at"),
                row.getObject("withdrawn_at") != null);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
