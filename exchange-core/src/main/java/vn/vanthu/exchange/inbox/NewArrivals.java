package vn.vanthu.exchange.inbox;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.inbox.OfferedArrival.OfferedFile;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;

/** Writes what the intake offers, with what the hub proposes for the register. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class NewArrivals implements Inbox {

    private static final String ACTOR = "hub";

    private final JdbcClient jdbc;
    private final ArrivalEvents events;
    private final JudgedAgain again;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    NewArrivals(
            JdbcClient jdbc, ArrivalEvents events, JudgedAgain again, Journal journal, JsonMapper json, Clock clock) {
        this.again = again;
        this.jdbc = jdbc;
        this.events = events;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public UUID offer(OfferedArrival arrival) {
        UUID id = UUID.randomUUID();
        if (!inserted(id, arrival)) {
            return known(arrival).orElseThrow();
        }
        int position = 0;
        for (OfferedFile file : arrival.files()) {
            if (position > 0) {
                attachment(id, arrival, position, file);
            }
            position++;
        }
        events.add(arrival.agency(), id, ArrivalEvents.Kind.ARRIVED, arrival.senderName(), null);
        journal.record(
                ACTOR,
                arrival.agency(),
                "ARRIVAL_OFFERED",
                id.toString(),
                Map.of(
                        "message", arrival.messageId(),
                        "content", arrival.document().content().sha256(),
                        "files", arrival.files().size(),
                        "senderVerified", arrival.senderVerified()));
        return id;
    }

    @Override
    public void judgedAgain(AgencyCode agency, UUID messageId, List<FileReport> reports) {
        again.write(agency, messageId, reports);
    }

    private boolean inserted(UUID id, OfferedArrival arrival) {
        OfferedFile document = arrival.document();
        Map<ArrivalField, Proposal> proposals = Proposals.of(arrival);
        PointsToCheck points = PointsToCheck.of(arrival, proposals);
        Described described = Proposals.described(proposals);
        return jdbc.sql("""
                INSERT INTO arrival (id, agency_code, message_id, mail_message_id, state, arrived_at, changed_at,
                    sender_name, sender_code, sender_address, sender_verified, declared, content, content_bytes,
                    file_name, media_type, report, read_data, points_to_check, first_check, issuer, document_number,
                    issued_on, kind, summary, signer, signer_position, urgency, pages, search_text)
                VALUES (:id, :agency, :message, :mail, 'WAITING', :arrived, :now, :sender, :code, :address, :verified,
                    :declared, :content, :bytes, :file, :type, :report, :read, :points, :first, :issuer, :number,
                    :issuedOn, :kind, :summary, :signer, :position, :urgency, :pages, :search)
                ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("agency", arrival.agency().value())
                        .param("message", arrival.messageId())
                        .param("mail", arrival.mailMessageId().orElse(null))
                        .param("arrived", arrival.arrivedAt().atOffset(UTC))
                        .param("now", clock.instant().atOffset(UTC))
                        .param("sender", Words.line(arrival.senderName()))
                        .param("code", arrival.senderCode().orElse(null))
                        .param("address", Words.line(arrival.senderAddress()))
                        .param("verified", arrival.senderVerified())
                        .param(
                                "declared",
                                arrival.declared().map(json::writeValueAsString).orElse(null))
                        .param("content", document.content().sha256())
                        .param("bytes", document.bytes())
                        .param("file", Words.line(document.fileName()))
                        .param("type", document.mediaType())
                        .param("report", json.writeValueAsString(document.report()))
                        .param("read", json.writeValueAsString(proposals))
                        .param("points", points.count())
                        .param("first", points.first().orElse(null))
                        .param("issuer", described.issuer())
                        .param("number", described.documentNumber())
                        .param("issuedOn", described.issuedOn())
                        .param("kind", ArrivalRows.name(described.kind()))
                        .param("summary", described.summary())
                        .param("signer", described.signer())
                        .param("position", described.position())
                        .param("urgency", described.urgency().name())
                        .param("pages", described.pages())
                        .param("search", described.searchText(arrival.senderName()))
                        .update()
                == 1;
    }

    /** What came on paper: nothing of it is stored but what the clerk enters. False if the form was sent before. */
    boolean paper(UUID id, AgencyCode agency, String issuer) {
        boolean fresh = jdbc.sql("""
                INSERT INTO arrival (id, agency_code, state, arrived_at, changed_at, sender_name, sender_verified,
                    read_data, points_to_check, urgency, search_text)
                VALUES (:id, :agency, 'WAITING', :now, :now, :sender, false, '{}', 0, 'NONE', '')
                ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("now", clock.instant().atOffset(UTC))
                        .param("sender", issuer)
                        .update()
                == 1;
        if (fresh) {
            events.add(agency, id, ArrivalEvents.Kind.ARRIVED, issuer, "Bản giấy");
        }
        return fresh;
    }

    private Optional<UUID> known(OfferedArrival arrival) {
        return jdbc.sql("SELECT id FROM arrival WHERE agency_code = :agency AND message_id = :message")
                .param("agency", arrival.agency().value())
                .param("message", arrival.messageId())
                .query(UUID.class)
                .optional();
    }

    private void attachment(UUID id, OfferedArrival arrival, int position, OfferedFile file) {
        jdbc.sql("""
                INSERT INTO arrival_attachment (agency_code, arrival_id, position, content, content_bytes, file_name,
                    media_type, report)
                VALUES (:agency, :arrival, :position, :content, :bytes, :file, :type, :report)""")
                .param("agency", arrival.agency().value())
                .param("arrival", id)
                .param("position", position)
                .param("content", file.content().sha256())
                .param("bytes", file.bytes())
                .param("file", Words.line(file.fileName()))
                .param("type", file.mediaType())
                .param("report", json.writeValueAsString(file.report()))
                .update();
    }
}
