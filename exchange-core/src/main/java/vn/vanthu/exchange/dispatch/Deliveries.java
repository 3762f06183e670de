package vn.vanthu.exchange.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.Settlement;

/** The rows of what is on its way. Every change of state leaves an event with its evidence. */
@Repository
class Deliveries {

    private static final String DUE = """
            UPDATE delivery SET transport_state = 'SENDING', attempts = attempts + 1, leased_until = :lease, changed_at = :now
            WHERE id IN (
                SELECT d.id FROM delivery d JOIN dispatch_document p ON p.document_id = d.document_id
                WHERE p.state <> 'ACCEPTED' AND d.next_attempt_at <= :now
                  AND (d.transport_state IN ('QUEUED', 'DEFERRED')
                       OR d.transport_state = 'SENDING' AND d.leased_until <= :now)
                ORDER BY p.urgency = 'NONE', d.next_attempt_at, d.position LIMIT :limit
                FOR UPDATE OF d SKIP LOCKED)
            RETURNING id, agency_code, document_id, recipient_name, address, message_id, attempts,
                (SELECT subject FROM dispatch_document p WHERE p.document_id = delivery.document_id) AS subject""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void accept(DispatchOrder order, String mailDomain) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("""
                INSERT INTO dispatch_document (document_id, agency_code, edxml_id, document_number, issued_on, subject,
                    kind, urgency, final_content, file_name, media_type,
                    settlements, state, accepted_at)
                VALUES (:id, :agency, :edxml, :number, :issued, :subject, :kind, :urgency, :content, :file, :type,
                    :settlements::jsonb, 'ACCEPTED', :now)""")
                .param("id", order.documentId())
                .param("agency", order.agencyCode().value())
                .param("edxml", order.edxmlId())
                .param("number", order.documentNumber())
                .param("issued", order.issuedOn())
                .param("subject", order.subject())
                .param("kind", order.kind().orElse(null))
                .param("urgency", order.urgency())
                .param("content", order.finalContent().sha256())
                .param("file", order.fileName())
                .param("type", order.mediaType())
                .param("settlements", json.writeValueAsString(order.settlements()))
                .param("now", now)
                .update();
        int position = 0;
        for (DispatchOrder.Recipient recipient : order.recipients()) {
            UUID delivery = UUID.randomUUID();
            jdbc.sql("""
                    INSERT INTO delivery (id, agency_code, document_id, position, recipient_name, address, message_id,
                        transport_state, next_attempt_at, changed_at)
                    VALUES (:id, :agency, :document, :position, :name, :address, :message, 'QUEUED', :now, :now)""")
                    .param("id", delivery)
                    .param("agency", order.agencyCode().value())
                    .param("document", order.documentId())
                    .param("position", ++position)
                    .param("name", recipient.name())
                    .param("address", recipient.address())
                    .param("message", "<" + delivery + "@" + mailDomain + ">")
                    .param("now", now)
                    .update();
            event(order.agencyCode().value(), delivery, "TRANSPORT", "QUEUED", null);
        }
    }

    List<UnpackedDocument> unpacked(int limit) {
        return jdbc.sql("""
                SELECT document_id, agency_code, edxml_id, document_number, issued_on, subject, kind, urgency,
                       final_content, file_name, media_type, settlements
                FROM dispatch_document
                WHERE state = 'ACCEPTED' AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
                ORDER BY urgency = 'NONE', accepted_at LIMIT :limit""")
                .param("now", at(clock.instant()))
                .param("limit", limit)
                .query(this::ofRow)
                .list();
    }

    /** Waits 15 seconds, twice as long each time, at most an hour. */
    void notPacked(UUID document) {
        jdbc.sql("""
                UPDATE dispatch_document SET failures = failures + 1,
                    next_attempt_at = :now + least(interval '15 seconds' * 2 ^ least(failures, 10), interval '1 hour')
                WHERE document_id = :id AND state = 'ACCEPTED'""").param("now", at(clock.instant())).param("id", document).update();
    }

    List<DispatchOrder.Recipient> recipients(UUID document) {
        return jdbc.sql("SELECT recipient_name, address FROM delivery WHERE document_id = :id ORDER BY position")
                .param("id", document)
                .query((row, n) -> new DispatchOrder.Recipient(row.getString(1), row.getString(2)))
                .list();
    }

    void packed(UUID document, ContentId body) {
        jdbc.sql(
                        "UPDATE dispatch_document SET state = 'PACKED', body_content = :body WHERE document_id = :id AND state = 'ACCEPTED'")
                .param("body", body.sha256())
                .param("id", document)
                .update();
    }

    Optional<ContentId> body(UUID document) {
        return jdbc.sql("SELECT body_content FROM dispatch_document WHERE document_id = :id")
                .param("id", document)
                .query(String.class)
                .optional()
                .map(ContentId::new);
    }

    List<DueDelivery> claimDue(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(DUE)
                .param("now", at(now))
                .param("lease", at(now.plus(lease)))
                .param("limit", limit)
                .query(DueDelivery::ofRow)
                .list();
    }

    /** After a restart nobody holds a lease any more: what was being sent is sent again under its own message id. */
    int releaseLeases() {
        return jdbc.sql(
                        "UPDATE delivery SET leased_until = :now, next_attempt_at = :now WHERE transport_state = 'SENDING'")
                .param("now", at(clock.instant()))
                .update();
    }

    void moved(DueDelivery delivery, TransportState state, String reply, Duration wait) {
        Instant now = clock.instant();
        int changed = jdbc.sql("""
                UPDATE delivery SET transport_state = :state, last_reply = :reply, leased_until = NULL,
                    next_attempt_at = :next, changed_at = :now
                WHERE id = :id AND transport_state = 'SENDING'""")
                .param("state", state.name())
                .param("reply", reply)
                .param("next", at(now.plus(wait)))
                .param("now", at(now))
                .param("id", delivery.id())
                .update();
        if (changed == 1 || state == TransportState.RELAYED) {
            event(delivery.agencyCode(), delivery.id(), "TRANSPORT", state.name(), reply);
        }
    }

    /** Nothing where the very same was written down before: a status sent again says nothing new. */
    void eventOnce(String agency, UUID delivery, String ladder, String event, @Nullable String evidence) {
        boolean known = jdbc.sql("""
                SELECT count(*) FROM delivery_event
                WHERE delivery_id = :delivery AND ladder = :ladder AND event = :event
                  AND evidence IS NOT DISTINCT FROM :evidence""")
                        .param("delivery", delivery)
                        .param("ladder", ladder)
                        .param("event", event)
                        .param("evidence", evidence, java.sql.Types.VARCHAR)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            event(agency, delivery, ladder, event, evidence);
        }
    }

    void event(String agency, UUID delivery, String ladder, String event, @Nullable String evidence) {
        jdbc.sql("""
                INSERT INTO delivery_event (agency_code, delivery_id, ladder, event, evidence, occurred_at)
                VALUES (:agency, :delivery, :ladder, :event, :evidence, :now)""")
                .param("agency", agency)
                .param("delivery", delivery)
                .param("ladder", ladder)
                .param("event", event)
                .param("evidence", evidence)
                .param("now", at(clock.instant()))
                .update();
    }

    private UnpackedDocument ofRow(ResultSet row, int n) throws SQLException {
        return new UnpackedDocument(
                row.getObject("document_id", UUID.class),
                row.getString("agency_code"),
                row.getString("edxml_id"),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                Optional.ofNullable(row.getString("kind")),
                row.getString("urgency"),
                new ContentId(row.getString("final_content")),
                row.getString("file_name"),
                row.getString("media_type"),
                json.readValue(row.getString("settlements"), new TypeReference<List<Settlement>>() {}));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A document whose mail has still to be written and signed. */
    record UnpackedDocument(
            UUID documentId,
            String agencyCode,
            String edxmlId,
            String documentNumber,
            LocalDate issuedOn,
            String subject,
            Optional<String> kind,
            String urgency,
            ContentId finalContent,
            String fileName,
            String mediaType,
            List<Settlement> settlements) {

        DispatchOrder order(List<DispatchOrder.Recipient> recipients) {
            return new DispatchOrder(
                    documentId,
                    new AgencyCode(agencyCode),
                    edxmlId,
                    documentNumber,
                    issuedOn,
                    subject,
                    kind,
                    urgency,
                    finalContent,
                    fileName,
                    mediaType,
                    recipients,
                    settlements);
        }
    }

    /** One delivery taken for sending. */
    record DueDelivery(
            UUID id,
            String agencyCode,
            UUID documentId,
            String recipientName,
            String address,
            String messageId,
            int attempts,
            String subject) {

        static DueDelivery ofRow(ResultSet row, int n) throws SQLException {
            return new DueDelivery(
                    row.getObject("id", UUID.class),
                    row.getString("agency_code"),
                    row.getObject("document_id", UUID.class),
                    row.getString("recipient_name"),
                    row.getString("address"),
                    row.getString("message_id"),
                    row.getInt("attempts"),
                    row.getString("subject"));
        }
    }
}
