package vn.vanthu.exchange.departures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;

/** The rows of what went on paper alone: inserted, never changed. */
@Repository
class PaperRows {

    private static final TypeReference<List<ReportedFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same form, posted twice at once, waits here for its first. */
    void lock(UUID id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 2100))")
                .param("id", id.toString())
                .query((row, n) -> 0)
                .single();
    }

    void insert(SignedInUser user, PaperDeparture departure, String regulation) {
        jdbc.sql("""
                INSERT INTO paper_departure (id, agency_code, entry_id, document_number, issued_on, signed_on, kind, copy,
                    summary, signer, recipients, reachable, reason, registered_by, registered_by_name, registered_at,
                    regulation, findings)
                VALUES (:id, :agency, :entry, :number, :issuedOn, :signedOn, :kind, :copy, :summary, :signer,
                    :recipients, :reachable, :reason, :by, :byName, :at, :regulation, cast(:findings AS jsonb))""")
                .param("id", departure.id())
                .param("agency", user.agencyCode().value())
                .param("entry", departure.entryId())
                .param("number", departure.documentNumber())
                .param("issuedOn", departure.issuedOn())
                .param("signedOn", departure.signedOn())
                .param("kind", departure.kind())
                .param("copy", departure.copy())
                .param("summary", departure.summary())
                .param("signer", departure.signer())
                .param("recipients", departure.recipients().toArray(String[]::new))
                .param("reachable", departure.reachable().toArray(String[]::new))
                .param("reason", departure.reason())
                .param("by", user.userId())
                .param("byName", user.fullName())
                .param("at", departure.registeredAt().atOffset(ZoneOffset.UTC))
                .param("regulation", regulation)
                .param("findings", json.writeValueAsString(departure.findings()))
                .update();
    }

    Optional<PaperDeparture> find(AgencyCode agency, UUID id) {
        return jdbc.sql("SELECT * FROM paper_departure WHERE agency_code = :agency AND id = :id")
                .param("agency", agency.value())
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private PaperDeparture read(ResultSet row, int n) throws SQLException {
        return new PaperDeparture(
                row.getObject("id", UUID.class),
                row.getLong("entry_id"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("kind"),
                row.getBoolean("copy"),
                row.getString("summary"),
                row.getString("signer"),
                texts(row.getArray("recipients")),
                texts(row.getArray("reachable")),
                row.getString("reason"),
                row.getString("registered_by_name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("findings"), FINDINGS));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
