package vn.vanthu.exchange.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/** Numbers held for documents to come (giữ số): used, crossed out with a reason, or crossed out when their time is over. */
@Service
public class KeptNumbers {

    private static final String HUB = "hub";
    private static final String HUB_NAME = "Hệ thống";
    private static final String FORGOTTEN = "Không còn lưu";
    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(KeptNumbers.class);

    private final JdbcClient jdbc;
    private final Books books;
    private final AgencyScope scope;
    private final Clock clock;

    KeptNumbers(JdbcClient jdbc, Books books, AgencyScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Takes the next number of the kind's book and holds it; in the caller's transaction, like all here. The reason stays
     * out of the book, from which nothing can be taken.
     */
    public KeptNumber keep(
            AgencyCode agency,
            String kind,
            Books.Wanted wanted,
            String reason,
            Instant until,
            String actor,
            String byName) {
        EntryFields fields = new EntryFields(null, null, null, kind, null, null, null, null, null, null, null, null);
        Books.Numbered taken = books.reserve(agency, wanted, fields, actor);
        KeptNumber kept = new KeptNumber(
                taken.entry().id(),
                taken.documentNumber(),
                taken.day(),
                kind,
                reason,
                until,
                byName,
                taken.entry().takenAt());
        jdbc.sql("""
                INSERT INTO kept_number (entry_id, agency_code, document_number, day, kind, reason, keep_until,
                    kept_by_name, kept_at)
                VALUES (:entry, :agency, :number, :day, :kind, :reason, :until, :by, :at)""")
                .param("entry", kept.entryId())
                .param("agency", agency.value())
                .param("number", kept.documentNumber())
                .param("day", kept.day())
                .param("kind", kind)
                .param("reason", reason)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", byName)
                .param("at", kept.keptAt().atOffset(ZoneOffset.UTC))
                .update();
        return kept;
    }

    /** Those that are held, the first to lapse first. */
    public List<KeptNumber> open(AgencyCode agency) {
        return jdbc.sql("""
                SELECT * FROM kept_number WHERE agency_code = :agency AND ended IS NULL
                ORDER BY keep_until, entry_id""")
                .param("agency", agency.value())
                .query(KeptNumbers::kept)
                .list();
    }

    /** The number that is held under that text, for a document of that year. */
    public Optional<KeptNumber> find(AgencyCode agency, String documentNumber, int year) {
        return open(agency).stream()
                .filter(kept -> DocumentNumber.same(kept.documentNumber(), documentNumber)
                        && kept.day().getYear() == year)
                .findFirst();
    }

    /** A document takes it: it is held no longer and stays reserved until it is issued. False if somebody was first. */
    public boolean use(AgencyCode agency, long entryId, String byName) {
        return ended(agency, entryId, "USED", byName);
    }

    /** Crossed out with the reason. False if somebody was first. */
    public boolean giveUp(AgencyCode agency, long entryId, String reason, String actor, String byName) {
        if (!ended(agency, entryId, "VOIDED", byName)) {
            return false;
        }
        books.voidNumber(agency, entryId, reason, actor);
        return true;
    }

    /** The document that took it is locked: what the clerk wrote of it goes. */
    public void forget(AgencyCode agency, long entryId) {
        jdbc.sql("UPDATE kept_number SET reason = :none WHERE agency_code = :agency AND entry_id = :entry")
                .param("none", FORGOTTEN)
                .param("agency", agency.value())
                .param("entry", entryId)
                .update();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void lapse() {
        List<Lapsed> lapsed = scope.asSystem(() -> jdbc.sql("""
                SELECT agency_code, entry_id, keep_until FROM kept_number WHERE ended IS NULL AND keep_until <= :now
                ORDER BY keep_until LIMIT :most""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, n) -> new Lapsed(
                        new AgencyCode(row.getString("agency_code")),
                        row.getLong("entry_id"),
                        row.getObject("keep_until", OffsetDateTime.class).toInstant()))
                .list());
        for (Lapsed each : lapsed) {
            try {
                scope.inAgency(each.agency(), () -> lapse(each));
            } catch (RuntimeException failure) {
                LOG.warn("entry {} of {} does not lapse", each.entryId(), each.agency(), failure);
            }
        }
    }

    private void lapse(Lapsed each) {
        if (ended(each.agency(), each.entryId(), "LAPSED", HUB_NAME)) {
            LocalDate day = LocalDate.ofInstant(each.until(), clock.getZone());
            books.voidNumber(
                    each.agency(),
                    each.entryId(),
                    "Hết hạn giữ số ngày " + DocumentNumber.DAY.format(day) + " mà chưa có văn bản",
                    HUB);
        }
    }

    private record Lapsed(AgencyCode agency, long entryId, Instant until) {}

    private boolean ended(AgencyCode agency, long entryId, String how, String byName) {
        return jdbc.sql("""
                UPDATE kept_number SET ended = :how, ended_by_name = :by, ended_at = :at
                WHERE agency_code = :agency AND entry_id = :entry AND ended IS NULL""")
                        .param("how", how)
                        .param("by", byName)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("entry", entryId)
                        .update()
                == 1;
    }

    private static KeptNumber kept(ResultSet row, int n) throws SQLException {
        return new KeptNumber(
                row.getLong("entry_id"),
                row.getString("document_number"),
                row.getObject("day", LocalDate.class),
                row.getString("kind"),
                row.getString("reason"),
                row.getObject("keep_until", OffsetDateTime.class).toInstant(),
                row.getString("kept_by_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
