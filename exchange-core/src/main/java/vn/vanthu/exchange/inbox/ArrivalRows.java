package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.inbox.Arrival.Answering;
import vn.vanthu.exchange.inbox.Arrival.Claim;
import vn.vanthu.exchange.inbox.Arrival.Closed;
import vn.vanthu.exchange.inbox.Arrival.Presented;
import vn.vanthu.exchange.inbox.Arrival.Registered;
import vn.vanthu.exchange.inbox.Arrival.Sender;
import vn.vanthu.exchange.inbox.OfferedArrival.Declared;

/** Reads arrivals and moves them from state to state. */
@Repository
class ArrivalRows {

    static final String COLUMNS = """
            a.id, a.agency_code, a.message_id, a.mail_message_id, a.state, a.arrived_at, a.sender_name, a.sender_code,
            a.sender_address, a.sender_verified, a.declared, a.content, a.content_bytes, a.file_name, a.media_type,
            a.points_to_check, a.first_check, a.issuer, a.document_number, a.issued_on, a.kind, a.summary, a.signer,
            a.signer_position, a.urgency, a.pages, a.due_on, a.note, a.first_opened_at, a.opened_by, a.opened_by_name,
            a.opened_at, a.arrival_number, a.register_entry_id, a.registered_by, a.registered_by_name,
            a.registered_at, a.presented_to, a.presented_to_name, a.presented_at, a.closed_reason, a.closed_by,
            a.closed_by_name, a.closed_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrivalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Arrival> find(AgencyCode agency, UUID id) {
        return one(agency, id, "");
    }

    /** Nobody else changes it before this transaction ends. */
    Optional<Arrival> locked(AgencyCode agency, UUID id) {
        return one(agency, id, " FOR UPDATE");
    }

    private Optional<Arrival> one(AgencyCode agency, UUID id, String lock) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM arrival a WHERE a.agency_code = :agency AND a.id = :id" + lock)
                .param("agency", agency.value())
                .param("id", id)
                .query(this::arrival)
                .optional();
    }

    void registered(UUID id, String senderName, Described described, Registered entry) {
        jdbc.sql("""
                UPDATE arrival SET state = 'REGISTERED', issuer = :issuer, document_number = :number,
                    issued_on = :issuedOn, kind = :kind, summary = :summary, signer = :signer,
                    signer_position = :position, urgency = :urgency, pages = :pages, due_on = :dueOn, note = :note, search_text = :search,
                    arrival_number = :arrivalNumber, register_entry_id = :entry, registered_by = :person,
                    registered_by_name = :name, registered_at = :at, changed_at = :at, opened_by = NULL,
                    opened_by_name = NULL, opened_at = NULL
                WHERE id = :id AND state = 'WAITING'""")
                .param("issuer", described.issuer())
                .param("number", described.documentNumber())
                .param("issuedOn", described.issuedOn())
                .param("kind", name(described.kind()))
                .param("summary", described.summary())
                .param("signer", described.signer())
                .param("position", described.position())
                .param("urgency", described.urgency().name())
                .param("pages", described.pages())
                .param("dueOn", described.dueOn())
                .param("note", described.note())
                .param("search", described.searchText(senderName))
                .param("arrivalNumber", entry.number())
                .param("entry", entry.entryId())
                .param("person", entry.personId())
                .param("name", entry.name())
                .param("at", entry.at().atOffset(UTC))
                .param("id", id)
                .update();
    }

    void presented(UUID id, Presented leader) {
        jdbc.sql("""
                UPDATE arrival SET state = 'PRESENTED', presented_to = :person, presented_to_name = :name,
                    presented_at = :at, changed_at = :at WHERE id = :id""")
                .param("person", leader.personId())
                .param("name", leader.name())
                .param("at", leader.at().atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** Back with the clerk, to be presented anew. */
    void notPresented(UUID id, Instant at) {
        jdbc.sql("""
                UPDATE arrival SET state = 'REGISTERED', presented_to = NULL, presented_to_name = NULL,
                    presented_at = NULL, changed_at = :at WHERE id = :id""").param("at", at.atOffset(UTC)).param("id", id).update();
    }

    void moved(UUID id, ArrivalState state, Instant at) {
        jdbc.sql("UPDATE arrival SET state = :state, changed_at = :at WHERE id = :id")
                .param("state", state.name())
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    void closed(UUID id, ArrivalState state, Closed closed) {
        jdbc.sql("""
                UPDATE arrival SET state = :state, closed_reason = :reason, closed_by = :person,
                    closed_by_name = :name, closed_at = :at, changed_at = :at WHERE id = :id""")
                .param("state", state.name())
                .param("reason", closed.reason())
                .param("person", closed.personId())
                .param("name", closed.name())
                .param("at", closed.at().atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** Whoever opened it last keeps it until {@code expired}; then the next one may. */
    void claim(UUID id, Claim claim, Instant expired) {
        jdbc.sql("""
                UPDATE arrival SET first_opened_at = coalesce(first_opened_at, :at), opened_by = :person,
                    opened_by_name = :name, opened_at = :at
                WHERE id = :id AND state = 'WAITING'
                  AND (opened_by IS NULL OR opened_by = :person OR opened_at < :expired)""")
                .param("at", claim.at().atOffset(UTC))
                .param("person", claim.personId())
                .param("name", claim.name())
                .param("expired", expired.atOffset(UTC))
                .param("id", id)
                .update();
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    Arrival arrival(ResultSet row, int n) throws SQLException {
        return new Arrival(
                row.getObject("id", UUID.class),
                new AgencyCode(row.getString("agency_code")),
                ArrivalState.valueOf(row.getString("state")),
                instant(row, "arrived_at"),
                new Sender(
                        row.getString("sender_name"),
                        row.getString("sender_address"),
                        row.getBoolean("sender_verified")),
                answering(row),
                file(row),
                described(row),
                row.getInt("points_to_check"),
                row.getString("first_check"),
                row.getObject("first_opened_at") == null,
                row.getObject("opened_by") == null
                        ? null
                        : new Claim(
                                row.getLong("opened_by"), row.getString("opened_by_name"), instant(row, "opened_at")),
                row.getObject("arrival_number") == null
                        ? null
                        : new Registered(
                                row.getInt("arrival_number"),
                                row.getLong("register_entry_id"),
                                row.getLong("registered_by"),
                                row.getString("registered_by_name"),
                                instant(row, "registered_at")),
                row.getObject("presented_to") == null
                        ? null
                        : new Presented(
                                row.getLong("presented_to"),
                                row.getString("presented_to_name"),
                                instant(row, "presented_at")),
                row.getObject("closed_by") == null
                        ? null
                        : new Closed(
                                row.getString("closed_reason"),
                                row.getLong("closed_by"),
                                row.getString("closed_by_name"),
                                instant(row, "closed_at")));
    }

    /** An authenticated sender without an edXML part is answered about the mail he sent. */
    private @Nullable Answering answering(ResultSet row) throws SQLException {
        UUID message = row.getObject("message_id", UUID.class);
        if (message == null) {
            return null;
        }
        String mail = row.getString("mail_message_id");
        String declared = row.getString("declared");
        if (declared != null) {
            Declared told = json.readValue(declared, Declared.class);
            return new Answering(
                    told.senderOrgan(), told.documentNumber(), told.issuedOn().orElse(null), told.edxmlId(), mail);
        }
        String code = row.getString("sender_code");
        String number = row.getString("document_number");
        return new Answering(
                code == null ? "" : code,
                number == null ? "" : number,
                row.getObject("issued_on", LocalDate.class),
                mail == null ? message.toString() : mail,
                mail);
    }

    private static @Nullable StoredFile file(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content == null
                ? null
                : new StoredFile(
                        0,
                        new ContentId(content),
                        row.getLong("content_bytes"),
                        row.getString("file_name"),
                        row.getString("media_type"));
    }

    private static Described described(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Described(
                row.getString("issuer"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                kind == null ? null : DocumentKind.valueOf(kind),
                row.getString("summary"),
                row.getString("signer"),
                row.getString("signer_position"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("pages", Integer.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
