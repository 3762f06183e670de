package vn.vanthu.exchange.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.directory.AgencyCode;

/** What has been sent and what became of it, for the pages of the sender. Runs in the agency's scope. */
@Repository
@Transactional(readOnly = true)
public class SentDocuments {

    /** What needs a person: it did not come through, or the receiver refused it. */
    private static final String FAILED =
            "(v.transport_state IN ('REFUSED', 'BOUNCED') OR coalesce(v.business_state = '02', false))";

    private static final String DOCUMENT = """
            SELECT d.document_id, d.document_number, d.issued_on, d.subject, d.kind, d.urgency, d.accepted_at,
                   count(v.id) AS recipients,
                   count(*) FILTER (WHERE v.transport_state = 'ARRIVED') AS arrived,
                   count(*) FILTER (WHERE v.transport_state IN ('RELAYED', 'ARRIVED')) AS relayed,
                   count(*) FILTER (WHERE v.business_state IN ('03', '04', '05', '06')) AS registered,
                   count(*) FILTER (WHERE v.business_state = '06') AS done,
                   count(*) FILTER (WHERE failed) AS failed
            FROM dispatch_document d
            JOIN LATERAL (SELECT v.*, failed-condition AS failed FROM delivery v
                WHERE v.document_id = d.document_id) v ON true
            WHERE d.agency_code = :agency
            """.replace("failed-condition", FAILED);
    private static final String GROUP = " GROUP BY d.document_id";

    private final JdbcClient jdbc;

    SentDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failed recipients that need a person */
    public record Sent(
            UUID id,
            String documentNumber,
            LocalDate issuedOn,
            String subject,
            @Nullable String kind,
            String urgency,
            Instant sentAt,
            int recipients,
            int relayed,
            int arrived,
            int registered,
            int done,
            int failed) {}

    public record SentTo(
            UUID id,
            String name,
            String address,
            String messageId,
            TransportState transport,
            Optional<BusinessState> business,
            @Nullable String reason,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastReply,
            Instant changedAt) {

        public boolean failed() {
            return transport == TransportState.REFUSED
                    || transport == TransportState.BOUNCED
                    || business.filter(state -> state == BusinessState.REJECTED).isPresent();
        }

        /** Whether sending it once more can help; what went through is never sent twice. */
        public boolean sendable() {
            return transport == TransportState.REFUSED
                    || transport == TransportState.BOUNCED
                    || transport == TransportState.DEFERRED;
        }
    }

    /** @param business whether it tells what the receiver did; else how the mail fared */
    public record DeliveryEvent(
            boolean business, String event, @Nullable String evidence, Instant at) {}

    /**
     * The newest first; only those with a failed recipient where asked.
     *
     * @param before those sent before that moment, and of that moment those of lower id
     */
    public List<Sent> latest(AgencyCode agency, boolean failedOnly, Instant before, UUID beforeId, int limit) {
        return jdbc.sql(DOCUMENT + " AND (d.accepted_at, d.document_id) < (:before, :id)" + GROUP
                        + (failedOnly ? " HAVING bool_or(failed)" : "")
                        + " ORDER BY d.accepted_at DESC, d.document_id DESC LIMIT :limit")
                .param("agency", agency.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("id", beforeId)
                .param("limit", limit)
                .query(SentDocuments::sent)
                .list();
    }

    public Optional<Sent> document(AgencyCode agency, UUID id) {
        return jdbc.sql(DOCUMENT + " AND d.document_id = :id" + GROUP)
                .param("agency", agency.value())
                .param("id", id)
                .query(SentDocuments::sent)
                .optional();
    }

    /** Failed ones first, then those still on their way, then by their place among the recipients. */
    public List<SentTo> deliveries(AgencyCode agency, UUID document) {
        return jdbc.sql("SELECT v.* FROM delivery v WHERE v.agency_code = :agency AND v.document_id = :id ORDER BY "
                        + FAILED + " DESC, v.transport_state = 'ARRIVED', v.position")
                .param("agency", agency.value())
                .param("id", document)
                .query(SentDocuments::delivery)
                .list();
    }

    /** The oldest first. */
    public List<DeliveryEvent> events(AgencyCode agency, UUID delivery) {
        return jdbc.sql("""
                SELECT ladder, event, evidence, occurred_at FROM delivery_event
                WHERE agency_code = :agency AND delivery_id = :id ORDER BY id""")
                .param("agency", agency.value())
                .param("id", delivery)
                .query((row, n) -> new DeliveryEvent(
                        row.getString(1).equals("BUSINESS"),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Documents of the agency with at least one recipient that needs a person. */
    public int failing(AgencyCode agency) {
        return jdbc.sql("SELECT count(DISTINCT v.document_id) FROM delivery v WHERE v.agency_code = :agency AND "
                        + FAILED)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    private static Sent sent(ResultSet row, int n) throws SQLException {
        return new Sent(
                row.getObject("document_id", UUID.class),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("urgency"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getInt("recipients"),
                row.getInt("relayed"),
                row.getInt("arrived"),
                row.getInt("registered"),
                row.getInt("done"),
                row.getInt("failed"));
    }

    private static SentTo delivery(ResultSet row, int n) throws SQLException {
        TransportState transport = TransportState.valueOf(row.getString("transport_state"));
        String business = row.getString("business_state");
        return new SentTo(
                row.getObject("id", UUID.class),
                row.getString("recipient_name"),
                row.getString("address"),
                row.getString("message_id"),
                transport,
                business == null ? Optional.empty() : BusinessState.ofCode(business),
                row.getString("business_reason"),
                row.getInt("attempts"),
                transport == TransportState.DEFERRED
                        ? row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()
                        : null,
                row.getString("last_reply"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
