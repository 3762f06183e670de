package vn.vanthu.exchange.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.directory.AgencyCode;

/** Who did what to which subject. A row lives or dies with the transaction of what it records. */
@Repository
public class Journal {

    static final String HUB = "*";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Without an agency it concerns the hub itself, and only the system may record it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String actor, @Nullable AgencyCode agency, String action, String subject, Map<String, ?> details) {
        jdbc.sql("""
                WITH entry AS (
                    INSERT INTO journal_entry (agency_code, occurred_at, actor, action, subject, details)
                    VALUES (:agency, :at, :actor, :action, :subject, :details) RETURNING id)
                INSERT INTO journal_pending (entry_id) SELECT id FROM entry""")
                .param("agency", agency == null ? HUB : agency.value())
                .param("at", HashChain.storable(clock.instant()).atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    /** What befell a subject, in order. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(String subject) {
        return jdbc.sql("SELECT * FROM journal_entry WHERE subject = :subject ORDER BY id")
                .param("subject", subject)
                .query(JournalRows::entry)
                .list();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(int limit) {
        return jdbc.sql("SELECT * FROM journal_entry ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(JournalRows::entry)
                .list();
    }
}
