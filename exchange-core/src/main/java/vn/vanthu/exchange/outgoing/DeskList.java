package vn.vanthu.exchange.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Cursor;
import vn.vanthu.rules.Verdict;

/** The desk's queue: what waits for a person, and everything else of his agency. */
@Repository
class DeskList {

    private static final String MINE = """
            (:clerk AND (d.state IN ('JUDGED', 'RETURNED', 'SIGNED', 'HELD_BACK', 'STOPPED')
                OR d.state = 'NUMBERING' AND d.number_problem IS NOT NULL)
             OR d.state = 'IN_REVIEW' AND :me = (SELECT t.reviewer_id FROM review_turn t
                WHERE t.agency_code = d.agency_code AND t.document_id = d.id AND t.decision IS NULL
                ORDER BY t.round, array_position(ARRAY['UNIT', 'FORMAT'], t.step) LIMIT 1)
             OR d.state IN ('SUBMITTED', 'NUMBERED') AND d.approver_id = :me
             OR :officer AND d.state = 'LOCKED' AND d.destroyed_at IS NULL
             OR d.state IN ('JUDGED', 'RETURNED', 'HELD_BACK', 'LOCKED') AND d.destroyed_at IS NULL AND EXISTS (
                SELECT FROM settlement s WHERE s.document_id = d.id AND s.revision = d.revision
                    AND s.fact = 'secrecy' AND s.second_by IS NULL AND s.settled_by <> :me))""";
    private static final String UNDER_WAY = "d.state NOT IN ('HANDED_OVER', 'WITHDRAWN', 'STOPPED', 'LOCKED')";
    private static final String RANK = "CASE d.urgency WHEN 'NONE' THEN 1 ELSE 0 END";
    private static final String URGENT_THEN_OLDEST = " ORDER BY " + RANK + ", d.changed_at, d.id";
    private static final String BEHIND = " AND (" + RANK + ", d.changed_at, d.id) > (:rank, :at, :id)";
    private static final String NEWEST = " ORDER BY d.changed_at DESC, d.id DESC";
    private static final String BEFORE = " AND (d.changed_at, d.id) < (:at, :id)";

    private final JdbcClient jdbc;

    DeskList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Filter {
        MINE,
        UNDER_WAY,
        ALL
    }

    /** @param title null until the first verdict, and of a locked item */
    record Row(
            UUID id,
            DeskState state,
            @Nullable String title,
            @Nullable String kind,
            String urgency,
            Optional<Verdict> verdict,
            @Nullable String documentNumber,
            String uploadedBy,
            @Nullable String approver,
            boolean numberMissing,
            @Nullable String caseNumber,
            Instant changedAt,
            Cursor cursor) {

        public boolean locked() {
            return state == DeskState.LOCKED;
        }
    }

    record Waiting(long count, Optional<Instant> oldest) {}

    /**
     * Runs in the agency's scope, like all reading here.
     *
     * @param after the row behind which they begin
     */
    List<Row> rows(SignedInUser user, Filter filter, Optional<Cursor> after, int limit) {
        String condition = condition(filter);
        boolean waits = filter != Filter.ALL;
        String behind = after.isEmpty() ? "" : waits ? BEHIND : BEFORE;
        JdbcClient.StatementSpec query = bound(
                        jdbc.sql("SELECT d.*, " + RANK + " AS rank FROM outgoing_document d "
                                + "WHERE d.agency_code = :agency AND " + condition + behind
                                + (waits ? URGENT_THEN_OLDEST : NEWEST) + " LIMIT :limit"),
                        user,
                        condition)
                .param("limit", limit);
        if (after.isPresent()) {
            query = query.param("rank", after.get().rank())
                    .param("at", after.get().at().atOffset(ZoneOffset.UTC))
                    .param("id", after.get().id());
        }
        return query.query(DeskList::row).list();
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case MINE -> MINE;
            case UNDER_WAY -> UNDER_WAY;
            case ALL -> "true";
        };
    }

    Waiting count(SignedInUser user, Filter filter) {
        String condition = condition(filter);
        return bound(
                        jdbc.sql(
                                "SELECT count(*), min(d.changed_at) FROM outgoing_document d WHERE d.agency_code = :agency AND "
                                        + condition),
                        user,
                        condition)
                .query((row, n) -> new Waiting(row.getLong(1), instant(row, 2)))
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec query, SignedInUser user, String condition) {
        JdbcClient.StatementSpec ofAgency =
                query.param("agency", user.agencyCode().value());
        return condition.equals(MINE)
                ? ofAgency.param("clerk", user.has(Role.CLERK))
                        .param("officer", user.has(Role.HEAD))
                        .param("me", user.userId())
                : ofAgency;
    }

    /** Other documents that came with the very same bytes. */
    List<Row> sameFile(OutgoingDocument document) {
        return jdbc.sql("""
                SELECT d.*, 0 AS rank FROM outgoing_document d
                WHERE d.agency_code = :agency AND d.received_content = :content AND d.id <> :id AND d.state <> 'LOCKED'
                ORDER BY d.created_at LIMIT 3""")
                .param("agency", document.agency().value())
                .param("content", document.upload().content().sha256())
                .param("id", document.id())
                .query(DeskList::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        boolean locked = row.getString("state").equals(DeskState.LOCKED.name());
        String summary = row.getString("summary");
        String verdict = row.getString("verdict");
        return new Row(
                row.getObject("id", UUID.class),
                DeskState.valueOf(row.getString("state")),
                summary == null ? row.getString("file_name") : summary,
                row.getString("kind"),
                row.getString("urgency"),
                Optional.ofNullable(verdict).map(Verdict::valueOf),
                row.getString("document_number"),
                locked ? "" : row.getString("created_by_name"),
                row.getString("approver_name"),
                row.getString("number_problem") != null,
                row.getString("case_number"),
                (locked
                                ? row.getObject("locked_at", OffsetDateTime.class)
                                : row.getObject("changed_at", OffsetDateTime.class))
                        .toInstant(),
                new Cursor(
                        row.getInt("rank"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("id", UUID.class)));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
