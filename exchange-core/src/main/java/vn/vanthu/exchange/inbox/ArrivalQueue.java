package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.inbox.QueueFilter.Chip;
import vn.vanthu.exchange.inbox.QueueFilter.Period;
import vn.vanthu.exchange.inbox.QueueFilter.View;
import vn.vanthu.exchange.web.Folding;

/**
 * The clerk's queue. An arrival is to be registered on the day it came, at the latest on the next working day (NĐ 30/2020
 * Điều 4.2c).
 */
@Service
@Transactional(readOnly = true)
class ArrivalQueue {

    static final int PAGE = 50;

    private static final String URGENT_FIRST = """
            ORDER BY array_position(ARRAY['HOA_TOC_HEN_GIO', 'HOA_TOC', 'THUONG_KHAN', 'KHAN', 'NONE'], a.urgency),
                     a.arrived_at, a.id""";
    private static final String NEWEST_FIRST = "ORDER BY a.changed_at DESC, a.id";

    private final JdbcClient jdbc;
    private final ArrivalRows arrivals;
    private final WorkingDays workingDays;
    private final Clock clock;

    ArrivalQueue(JdbcClient jdbc, ArrivalRows arrivals, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One page, with what it may be a duplicate of. */
    List<Queued> page(SignedInUser clerk, QueueFilter filter) {
        Condition condition = condition(clerk, filter);
        return jdbc.sql("SELECT " + ArrivalRows.COLUMNS + ", " + SAME + " FROM arrival a WHERE " + condition.sql()
                        + (filter.view().waits() ? URGENT_FIRST : NEWEST_FIRST) + " LIMIT :limit OFFSET :offset")
                .params(condition.values())
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .query((row, n) -> new Queued(arrivals.arrival(row, n), row.getObject("same_number", Integer.class)))
                .list();
    }

    /** The number of a registered one with the same number and issuer, or the same content (NĐ 30/2020 Phụ lục VI). */
    private static final String SAME = """
            CASE WHEN a.state = 'WAITING' THEN (SELECT max(o.arrival_number) FROM arrival o
                WHERE o.agency_code = a.agency_code AND o.id <> a.id AND o.arrival_number IS NOT NULL
                  AND (o.content = a.content OR lower(o.document_number) = lower(a.document_number)
                       AND o.issued_on IS NOT DISTINCT FROM a.issued_on
                       AND lower(o.issuer) = lower(a.issuer))) END AS same_number
            """;

    int count(SignedInUser clerk, QueueFilter filter) {
        Condition condition = condition(clerk, filter);
        return jdbc.sql("SELECT count(*) FROM arrival a WHERE " + condition.sql())
                .params(condition.values())
                .query(Integer.class)
                .single();
    }

    Optional<Arrival> same(Arrival arrival) {
        return jdbc.sql("SELECT " + ArrivalRows.COLUMNS + """
                 FROM arrival a JOIN arrival w ON w.agency_code = a.agency_code AND w.id = :id
                WHERE a.agency_code = :agency AND a.id <> :id AND a.arrival_number IS NOT NULL
                  AND (a.content = w.content OR lower(a.document_number) = lower(w.document_number)
                       AND a.issued_on IS NOT DISTINCT FROM w.issued_on AND lower(a.issuer) = lower(w.issuer))
                ORDER BY a.registered_at DESC LIMIT 1""")
                .param("agency", arrival.agency().value())
                .param("id", arrival.id())
                .query(arrivals::arrival)
                .optional();
    }

    Counts counts(AgencyCode agency) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                       min(arrived_at) FILTER (WHERE state = 'WAITING') AS waiting_since,
                       count(*) FILTER (WHERE state = 'WAITING' AND points_to_check > 0) AS to_check,
                       min(arrived_at) FILTER (WHERE state = 'WAITING' AND points_to_check > 0) AS to_check_since,
                       count(*) FILTER (WHERE state = 'REGISTERED') AS to_present,
                       min(registered_at) FILTER (WHERE state = 'REGISTERED') AS to_present_since,
                       count(*) FILTER (WHERE state = 'WAITING' AND arrived_at < :due) AS due,
                       min(arrived_at) FILTER (WHERE state = 'WAITING' AND arrived_at < :due) AS due_since,
                       count(*) FILTER (WHERE state = 'WAITING' AND arrived_at < :overdue) AS overdue,
                       count(*) FILTER (WHERE state = 'WAITING' AND first_opened_at IS NULL) AS unread,
                       count(*) FILTER (WHERE state = 'WAITING' AND urgency <> 'NONE') AS urgent
                FROM arrival WHERE agency_code = :agency AND state IN ('WAITING', 'REGISTERED')""")
                .param("due", dueBefore().atOffset(UTC))
                .param("overdue", overdueBefore().atOffset(UTC))
                .param("agency", agency.value())
                .query((row, n) -> new Counts(
                        new Counted(
                                row.getInt("waiting"), instant(row.getObject("waiting_since", OffsetDateTime.class))),
                        new Counted(
                                row.getInt("to_check"), instant(row.getObject("to_check_since", OffsetDateTime.class))),
                        new Counted(
                                row.getInt("to_present"),
                                instant(row.getObject("to_present_since", OffsetDateTime.class))),
                        new Counted(row.getInt("due"), instant(row.getObject("due_since", OffsetDateTime.class))),
                        row.getInt("overdue"),
                        row.getInt("unread"),
                        row.getInt("urgent")))
                .single();
    }

    /** The waiting ones in the order of the queue. */
    List<UUID> waiting(AgencyCode agency) {
        return jdbc.sql("SELECT a.id FROM arrival a WHERE a.agency_code = :agency AND a.state = 'WAITING' "
                        + URGENT_FIRST + " LIMIT 1000")
                .param("agency", agency.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The first waiting one that no colleague holds open. */
    Optional<UUID> next(SignedInUser clerk) {
        return jdbc.sql("""
                SELECT a.id FROM arrival a WHERE a.agency_code = :agency AND a.state = 'WAITING'
                  AND (a.opened_by IS NULL OR a.opened_by = :person OR a.opened_at < :expired)
                """ + URGENT_FIRST + " LIMIT 1")
                .param("agency", clerk.agencyCode().value())
                .param("person", clerk.personId())
                .param("expired", clock.instant().minus(ReceptionDesk.CLAIM).atOffset(UTC))
                .query(UUID.class)
                .optional();
    }

    /** The number that the next registration of this year is expected to get; it is given only then. */
    int expectedNumber(AgencyCode agency) {
        LocalDate newYear = LocalDate.now(clock).with(TemporalAdjusters.firstDayOfYear());
        return jdbc.sql("""
                SELECT 1 + coalesce(max(arrival_number), 0) FROM arrival
                WHERE agency_code = :agency AND arrival_number IS NOT NULL AND registered_at >= :from""")
                .param("agency", agency.value())
                .param("from", start(newYear).atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** The last one entered in the book. */
    Optional<Instant> lastRegistered(AgencyCode agency) {
        return jdbc.sql("SELECT max(registered_at) AS at FROM arrival WHERE agency_code = :agency")
                .param("agency", agency.value())
                .query((row, n) -> Optional.ofNullable(instant(row.getObject("at", OffsetDateTime.class))))
                .single();
    }

    boolean overdue(Arrival arrival) {
        return arrival.state() == ArrivalState.WAITING && arrival.arrivedAt().isBefore(overdueBefore());
    }

    boolean heldByAnother(Arrival arrival, SignedInUser reader) {
        Arrival.Claim claim = arrival.claim();
        return arrival.state() == ArrivalState.WAITING
                && claim != null
                && claim.personId() != reader.personId()
                && claim.at().isAfter(clock.instant().minus(ReceptionDesk.CLAIM));
    }

    /** What came before it must be registered today at the latest. */
    private Instant dueBefore() {
        return start(lastWorkingDay(LocalDate.now(clock)));
    }

    private Instant overdueBefore() {
        return start(lastWorkingDay(LocalDate.now(clock).minusDays(1)));
    }

    private LocalDate lastWorkingDay(LocalDate notAfter) {
        LocalDate day = notAfter;
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Condition condition(SignedInUser clerk, QueueFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("agency", clerk.agencyCode().value());
        StringBuilder sql = new StringBuilder("a.agency_code = :agency ");
        sql.append(
                switch (filter.view()) {
                    case WAITING -> "AND a.state = 'WAITING' ";
                    case TO_CHECK -> "AND a.state = 'WAITING' AND a.points_to_check > 0 ";
                    case TO_PRESENT -> "AND a.state = 'REGISTERED' ";
                    case DUE -> "AND a.state = 'WAITING' AND a.arrived_at < :due ";
                    case IN_HAND -> "AND a.state IN ('PRESENTED', 'ASSIGNED', 'IN_PROGRESS') ";
                    case DONE -> "AND a.state = 'DONE' ";
                    case REJECTED -> "AND a.state = 'REJECTED' ";
                    case CORRESPONDENCE -> "AND a.state = 'CORRESPONDENCE' ";
                    case ALL -> "";
                });
        if (filter.view() == View.DUE) {
            values.put("due", dueBefore().atOffset(UTC));
        }
        if (filter.period() != Period.ANY) {
            sql.append("AND a.arrived_at >= :from ");
            values.put("from", start(first(filter.period())).atOffset(UTC));
        }
        sql.append(
                switch (filter.chip()) {
                    case NONE -> "";
                    case UNREAD -> "AND a.first_opened_at IS NULL ";
                    case URGENT -> "AND a.urgency <> 'NONE' ";
                    case OVERDUE -> "AND a.state = 'WAITING' AND a.arrived_at < :overdue ";
                });
        if (filter.chip() == Chip.OVERDUE) {
            values.put("overdue", overdueBefore().atOffset(UTC));
        }
        if (!filter.query().isEmpty()) {
            sql.append("AND (a.search_text LIKE :text OR CAST(a.arrival_number AS text) = :query) ");
            values.put("text", "%" + escaped(Folding.fold(filter.query())) + "%");
            values.put("query", filter.query());
        }
        return new Condition(sql.toString(), values);
    }

    private LocalDate first(Period period) {
        LocalDate today = LocalDate.now(clock);
        return switch (period) {
            case ANY, TODAY -> today;
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
        };
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private record Condition(String sql, Map<String, Object> values) {}

    /** @param sameNumber the arrival number of what it seems to duplicate */
    record Queued(Arrival arrival, @Nullable Integer sameNumber) {}

    record Counted(int count, @Nullable Instant oldest) {}

    record Counts(
            Counted waiting, Counted toCheck, Counted toPresent, Counted due, int overdue, int unread, int urgent) {}
}
