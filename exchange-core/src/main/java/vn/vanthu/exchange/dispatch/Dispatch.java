package vn.vanthu.exchange.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.journal.Journal;

/**
 * Where the desk hands a frozen document over, and where what comes back about it is applied. Everything here happens
 * in the caller's transaction: a document is handed over with the state that says so, or not at all.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dispatch {
    private final Deliveries deliveries;
    private final StatusMails statusMails;
    private final Directory directory;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Dispatch(
            Deliveries deliveries,
            StatusMails statusMails,
            Directory directory,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.deliveries = deliveries;
        this.statusMails = statusMails;
        this.directory = directory;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One delivery a recipient, each with the message id that it keeps through every retry. */
    public void accept(DispatchOrder order, String actor) {
        deliveries.accept(order, mailDomain(order.agencyCode()));
        journal.record(
                actor,
                order.agencyCode(),
                "DISPATCH_ACCEPTED",
                order.documentId().toString(),
                Map.of(
                        "recipients",
                        order.recipients().size(),
                        "content",
                        order.finalContent().sha256()));
    }

    /** Queues a status for an authenticated sender; the same status twice is told once, a refusal once for each mail and cause. */
    public void tell(
            AgencyCode agency,
            String toAddress,
            BusinessState status,
            String description,
            @Nullable String staffName,
            Answered answered) {
        UUID id = UUID.randomUUID();
        statusMails.queue(
                agency,
                new StatusOrder(
                        id,
                        "<" + id + "@" + mailDomain(agency) + ">",
                        toAddress,
                        status,
                        description,
                        Optional.ofNullable(staffName),
                        answered.organ(),
                        answered.code(),
                        answered.date(),
                        answered.documentId(),
                        answered.messageId(),
                        clock.instant()));
    }

    /** A status told before goes out once more, the same mail under the same message id. */
    public void tellAgain(AgencyCode agency, String toAddress, BusinessState status, String answeredDocument) {
        statusMails.again(agency, toAddress, status, answeredDocument);
    }

    /**
     * A mail server reports on a mail of ours (RFC 3464). Nobody signs such reports, so they say something only of what
     * is still under way, and a signed status overrides them.
     *
     * @param failed for good; else it is late
     * @return false if no mail of ours under way has that message id
     */
    public boolean bounced(AgencyCode sender, String messageId, boolean failed, String diagnostic) {
        Optional<Told> found = jdbc.sql("""
                SELECT id, business_state, transport_state, business_at, attempts FROM delivery
                WHERE agency_code = :agency AND message_id = :message AND transport_state IN ('RELAYED', 'SENDING')
                FOR UPDATE""")
                .param("agency", sender.value())
                .param("message", messageId)
                .query(Told::ofRow)
                .optional();
        if (found.isEmpty()) {
            return statusMails.bounced(sender, messageId, failed, diagnostic);
        }
        Told delivery = found.get();
        String state = failed ? TransportState.BOUNCED.name() : delivery.transport();
        jdbc.sql("""
                UPDATE delivery SET transport_state = :state, last_reply = :reply, changed_at = :now,
                    leased_until = CASE WHEN :failed THEN NULL ELSE leased_until END
                WHERE id = :id""")
                .param("state", state)
                .param("reply", diagnostic)
                .param("now", Deliveries.at(clock.instant()))
                .param("failed", failed)
                .param("id", delivery.id())
                .update();
        deliveries.event(sender.value(), delivery.id(), "TRANSPORT", state, diagnostic);
        journal.record(
                "hub",
                sender,
                failed ? "DELIVERY_BOUNCED" : "DELIVERY_LATE",
                delivery.id().toString(),
                Map.of());
        return true;
    }

    /**
     * Applies what an authenticated recipient tells of a document of ours, from whichever of his agency's mailboxes.
     *
     * @param saidAt when the recipient said so
     * @return false if no delivery of that document went to that agency
     */
    public boolean apply(
            AgencyCode sender,
            String edxmlId,
            String fromAddress,
            String code,
            @Nullable String description,
            Instant saidAt) {
        Optional<BusinessState> told = BusinessState.ofCode(code);
        Optional<Told> found = jdbc.sql("""
                SELECT d.id, d.business_state, d.transport_state, d.business_at, d.attempts FROM delivery d
                JOIN dispatch_document p ON p.document_id = d.document_id
                WHERE p.agency_code = :agency AND p.edxml_id = :edxml AND d.address IN (:addresses)
                ORDER BY d.address <> :address, d.address LIMIT 1 FOR UPDATE OF d""")
                .param("agency", sender.value())
                .param("edxml", edxmlId)
                .param("address", fromAddress)
                .param("addresses", mailboxesBeside(fromAddress))
                .query(Told::ofRow)
                .optional();
        if (told.isEmpty() || found.isEmpty()) {
            return false;
        }
        Told delivery = found.get();
        BusinessState state = told.get();
        deliveries.eventOnce(sender.value(), delivery.id(), "BUSINESS", state.code(), description);
        boolean arrived = provesArrival(state, delivery);
        if (arrived && !delivery.transport().equals(TransportState.ARRIVED.name())) {
            deliveries.event(
                    sender.value(), delivery.id(), "TRANSPORT", TransportState.ARRIVED.name(), "trạng thái " + code);
        }
        boolean next = state.follows(delivery.said(), saidAt);
        jdbc.sql("""
                UPDATE delivery SET changed_at = :now,
                    transport_state = CASE WHEN :arrived THEN 'ARRIVED' ELSE transport_state END,
                    leased_until = CASE WHEN :arrived THEN NULL ELSE leased_until END,
                    business_state = CASE WHEN :next THEN :state ELSE business_state END,
                    business_reason = CASE WHEN :next THEN :reason ELSE business_reason END,
                    business_at = CASE WHEN :next THEN :said ELSE business_at END
                WHERE id = :id""")
                .param("now", Deliveries.at(clock.instant()))
                .param("arrived", arrived)
                .param("next", next)
                .param("state", state.code())
                .param("reason", description)
                .param("said", Deliveries.at(saidAt))
                .param("id", delivery.id())
                .update();
        journal.record(fromAddress, sender, "STATUS_" + code, delivery.id().toString(), Map.of("applied", next));
        return true;
    }

    /**
     * What no relay ever got cannot have arrived, whatever is said of it. A refusal may speak of a forged copy: it ends
     * only what a relay did take.
     */
    private static boolean provesArrival(BusinessState state, Told delivery) {
        return switch (TransportState.valueOf(delivery.transport())) {
            case RELAYED, ARRIVED -> true;
            case QUEUED, DEFERRED, SENDING, REFUSED, BOUNCED ->
                delivery.attempts() > 0 && state != BusinessState.REJECTED;
        };
    }

    /**
     * Sends a delivery once more that did not come through, under its own message id.
     *
     * @return false if it is none of the agency's, or did come through
     */
    public boolean sendAgain(AgencyCode agency, UUID delivery, String actor, String actorName) {
        boolean changed = jdbc.sql("""
                UPDATE delivery SET transport_state = 'QUEUED', next_attempt_at = :now, leased_until = NULL, changed_at = :now
                WHERE agency_code = :agency AND id = :id AND transport_state IN ('REFUSED', 'BOUNCED', 'DEFERRED')""")
                        .param("now", Deliveries.at(clock.instant()))
                        .param("agency", agency.value())
                        .param("id", delivery)
                        .update()
                == 1;
        if (changed) {
            deliveries.event(
                    agency.value(), delivery, "TRANSPORT", TransportState.QUEUED.name(), actorName + " gửi lại");
            journal.record(actor, agency, "DELIVERY_SENT_AGAIN", delivery.toString(), Map.of());
        }
        return changed;
    }

    /** All mailboxes of the agency that has this one. */
    private Set<String> mailboxesBeside(String address) {
        return Stream.concat(
                        Stream.of(address),
                        directory.mailbox(address).filter(mailbox -> mailbox.personId() == null).stream()
                                .flatMap(mailbox -> directory.mailboxes(mailbox.agency()).stream())
                                .filter(mailbox -> mailbox.personId() == null)
                                .map(Mailbox::address))
                .collect(Collectors.toSet());
    }

    private String mailDomain(AgencyCode agency) {
        String address = directory
                .agency(agency)
                .flatMap(found -> found.mailbox())
                .orElseThrow(() -> new IllegalStateException("agency " + agency + " has no mailbox to send from"));
        return address.substring(address.indexOf('@') + 1);
    }

    /** The document that a status answers, as its sender named it. */
    public record Answered(
            String organ, String code, Optional<LocalDate> date, String documentId, Optional<String> messageId) {}

    private record Told(UUID id, Optional<BusinessState.Said> said, String transport, int attempts) {
        static Told ofRow(ResultSet row, int n) throws SQLException {
            OffsetDateTime saidAt = row.getObject(4, OffsetDateTime.class);
            return new Told(
                    row.getObject(1, UUID.class),
                    Optional.ofNullable(row.getString(2))
                            .flatMap(BusinessState::ofCode)
                            .map(state -> new BusinessState.Said(state, saidAt.toInstant())),
                    row.getString(3),
                    row.getInt(5));
        }
    }
}
