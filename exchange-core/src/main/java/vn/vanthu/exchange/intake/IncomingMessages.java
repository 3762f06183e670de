package vn.vanthu.exchange.intake;

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
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.judging.FileReport;

/** The rows of the intake's road. */
@Repository
class IncomingMessages {

    private static final String CLAIM = """
            WITH claimed AS (
                UPDATE incoming_message SET attempts = attempts + 1, next_attempt_at = :lease
                WHERE id = (SELECT id FROM incoming_message WHERE state = 'RECEIVED' AND next_attempt_at <= :now
                            ORDER BY next_attempt_at, received_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *)
            SELECT m.*, c.clearing_name, c.clearing_reason, c.decided_name, c.decided_at
            FROM claimed m LEFT JOIN locked_case c ON c.message_id = m.id AND c.state = 'CLEARED'""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IncomingMessages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID received(AgencyCode agency, String envelopeFrom, String envelopeTo, String remoteHost, StoredContent raw) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO incoming_message (id, agency_code, received_at, envelope_from, envelope_to, remote_host,
                    raw_content, raw_bytes, state, next_attempt_at)
                VALUES (:id, :agency, :now, :from, :to, :host, :raw, :bytes, 'RECEIVED', :now)""")
                .param("id", id)
                .param("agency", agency.value())
                .param("now", now())
                .param("from", envelopeFrom.replaceAll("\\p{Cc}", "_"))
                .param("to", envelopeTo)
                .param("host", remoteHost)
                .param("raw", raw.id().sha256())
                .param("bytes", raw.bytes())
                .update();
        return id;
    }

    /** The message that waits longest, for so long; its lease ends when it is ended or put off. */
    Optional<IncomingMessage> claim(Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("now", at(now))
                .param("lease", at(now.plus(lease)))
                .query(IncomingMessage::ofRow)
                .optional();
    }

    /** From now for so long, unless somebody else has it by now. */
    void renew(IncomingMessage message, Duration lease) {
        jdbc.sql("""
                UPDATE incoming_message SET next_attempt_at = :lease
                WHERE id = :id AND state = 'RECEIVED' AND attempts = :attempts""")
                .param("lease", at(clock.instant().plus(lease)))
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    /** One that waits for registration or was registered. */
    Optional<IncomingMessage> offered(UUID id) {
        return jdbc.sql("""
                SELECT m.*, c.clearing_name, c.clearing_reason, c.decided_name, c.decided_at
                FROM incoming_message m LEFT JOIN locked_case c ON c.message_id = m.id AND c.state = 'CLEARED'
                WHERE m.id = :id AND m.ending = 'OFFERED'""").param("id", id).query(IncomingMessage::ofRow).optional();
    }

    /** After a restart nobody holds a lease any more. */
    int releaseLeases() {
        return jdbc.sql("UPDATE incoming_message SET next_attempt_at = :now WHERE state = 'RECEIVED'")
                .param("now", now())
                .update();
    }

    /** @param what waited for, as the clerk may read it; a failure counts towards giving up */
    void putOff(IncomingMessage message, Duration wait, String what, boolean failure) {
        jdbc.sql("""
                UPDATE incoming_message SET next_attempt_at = :next, waits_for = :what,
                    failures = failures + CASE WHEN :failure THEN 1 ELSE 0 END
                WHERE id = :id AND state = 'RECEIVED' AND attempts = :attempts""")
                .param("next", at(clock.instant().plus(wait)))
                .param("what", what)
                .param("failure", failure)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    int failures(IncomingMessage message) {
        return jdbc.sql("SELECT failures FROM incoming_message WHERE id = :id")
                .param("id", message.id())
                .query(Integer.class)
                .single();
    }

    /** Endings of one agency come one after the other, so that the same mail twice is seen as such. */
    void oneAtATime(AgencyCode agency) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('intake ' || :agency, 0))")
                .param("agency", agency.value())
                .query((row, n) -> true)
                .single();
    }

    /** False if somebody else has ended it meanwhile, or works on it now. */
    boolean end(IncomingMessage message, Ending ending, Identity identity) {
        return jdbc.sql("""
                UPDATE incoming_message SET state = 'ENDED', ending = :ending, reason = :reason, note = :note,
                    ended_at = :now, waits_for = NULL, failures = 0, case_number = :case,
                    message_id = :message, from_address = :address, from_name = :name, sender_code = :code,
                    sender_verified = :verified, subject = :subject, signature = :signature,
                    signature_reason = :signatureReason, signer = :signer, edxml_id = :edxml,
                    document_sha256 = :document, answered = :answered::jsonb
                WHERE id = :id AND state = 'RECEIVED' AND attempts = :attempts""")
                        .param("ending", ending.kind().name())
                        .param("reason", ending.reason())
                        .param("note", ending.note())
                        .param("now", now())
                        .param("case", ending.caseNumber())
                        .param("message", identity.messageId())
                        .param("address", identity.fromAddress())
                        .param("name", identity.fromName())
                        .param("code", identity.senderCode())
                        .param("verified", identity.senderVerified())
                        .param("subject", identity.subject())
                        .param("signature", identity.signature())
                        .param("signatureReason", identity.signatureReason())
                        .param("signer", identity.signer())
                        .param("edxml", identity.edxmlId())
                        .param("document", identity.documentSha256())
                        .param(
                                "answered",
                                identity.answered() == null ? null : json.writeValueAsString(identity.answered()))
                        .param("id", message.id())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }

    void files(IncomingMessage message, List<FileReport> reports) {
        jdbc.sql("DELETE FROM incoming_file WHERE message_id = :id")
                .param("id", message.id())
                .update();
        int position = 0;
        for (FileReport report : reports) {
            jdbc.sql("""
                    INSERT INTO incoming_file (agency_code, message_id, position, file_name, report)
                    VALUES (:agency, :id, :position, :name, :report::jsonb)""")
                    .param("agency", message.agency().value())
                    .param("id", message.id())
                    .param("position", ++position)
                    .param("name", report.file())
                    .param("report", json.writeValueAsString(report))
                    .update();
        }
    }

    /** The same bytes once more, after they had an ending that still stands. */
    Optional<Known> sameBytes(IncomingMessage message) {
        return jdbc.sql("""
                SELECT id, ending, received_at FROM incoming_message
                WHERE agency_code = :agency AND raw_content = :raw AND id <> :id
                  AND ending IN ('OFFERED', 'CORRESPONDENCE', 'QUARANTINED', 'STATUS_APPLIED', 'BOUNCE_APPLIED')
                ORDER BY received_at LIMIT 1""")
                .param("agency", message.agency().value())
                .param("raw", message.raw().sha256())
                .param("id", message.id())
                .query(Known::ofRow)
                .optional();
    }

    /** The same document of the same verified sender: in the same mail sent again, or under the same identity. */
    Optional<Known> sameDocument(IncomingMessage message, Identity identity) {
        return jdbc.sql("""
                SELECT id, ending, received_at FROM incoming_message
                WHERE agency_code = :agency AND sender_code = :code AND sender_verified AND id <> :id
                  AND ending = 'OFFERED' AND document_sha256 = :document
                  AND (message_id = :message OR edxml_id = :edxml)
                ORDER BY received_at LIMIT 1""")
                .param("agency", message.agency().value())
                .param("code", identity.senderCode())
                .param("id", message.id())
                .param("document", identity.documentSha256())
                .param("message", identity.messageId())
                .param("edxml", identity.edxmlId())
                .query(Known::ofRow)
                .optional();
    }

    /** A status mail that was applied already. */
    Optional<Known> sameStatus(IncomingMessage message, Identity identity) {
        return jdbc.sql("""
                SELECT id, ending, received_at FROM incoming_message
                WHERE agency_code = :agency AND sender_code = :code AND sender_verified AND id <> :id
                  AND ending = 'STATUS_APPLIED' AND message_id = :message
                ORDER BY received_at LIMIT 1""")
                .param("agency", message.agency().value())
                .param("code", identity.senderCode())
                .param("id", message.id())
                .param("message", identity.messageId())
                .query(Known::ofRow)
                .optional();
    }

    /** How many others of that sender were held as tampered or infected in the last hour. */
    long refusedLately(IncomingMessage message, String senderCode) {
        return jdbc.sql("""
                SELECT count(*) FROM incoming_message
                WHERE agency_code = :agency AND sender_code = :code AND id <> :id
                  AND reason IN ('TAMPERED', 'INFECTED') AND ended_at > :since""")
                .param("agency", message.agency().value())
                .param("code", senderCode)
                .param("id", message.id())
                .param("since", at(clock.instant().minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
    }

    /** Whether that sender's document of that identity waits for registration, or has been registered. */
    boolean offered(AgencyCode agency, String senderCode, String edxmlId) {
        return jdbc.sql("""
                SELECT count(*) FROM incoming_message
                WHERE agency_code = :agency AND sender_code = :code AND sender_verified AND edxml_id = :edxml
                  AND ending = 'OFFERED'""")
                        .param("agency", agency.value())
                        .param("code", senderCode)
                        .param("edxml", edxmlId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** {@code KT-2026-0317}: what people call a held message. */
    String nextCaseNumber(AgencyCode agency) {
        int year = LocalDate.now(clock).getYear();
        int number = jdbc.sql("""
                INSERT INTO intake_case AS c (agency_code, year, last) VALUES (:agency, :year, 1)
                ON CONFLICT (agency_code, year) DO UPDATE SET last = c.last + 1 RETURNING last""")
                .param("agency", agency.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "KT-%d-%04d".formatted(year, number);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An earlier message. */
    record Known(UUID id, String ending, Instant receivedAt) {
        static Known ofRow(java.sql.ResultSet row, int n) throws java.sql.SQLException {
            return new Known(
                    row.getObject("id", UUID.class),
                    row.getString("ending"),
                    row.getTimestamp("received_at").toInstant());
        }
    }

    /** How a message ended. */
    record Ending(
            Kind kind,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String caseNumber) {
        enum Kind {
            OFFERED,
            STATUS_APPLIED,
            BOUNCE_APPLIED,
            QUARANTINED,
            LOCKED,
            SPAM,
            DUPLICATE,
            CORRESPONDENCE
        }
    }

    /** What a message says it is, as far as it may be written down. */
    record Identity(
            @Nullable String messageId,
            @Nullable String fromAddress,
            @Nullable String fromName,
            @Nullable String senderCode,
            boolean senderVerified,
            @Nullable String subject,
            @Nullable String signature,
            @Nullable String signatureReason,
            @Nullable String signer,
            @Nullable String edxmlId,
            @Nullable String documentSha256,
            Dispatch.@Nullable Answered answered) {

        /** Where nothing could be read. */
        static final Identity NONE =
                new Identity(null, null, null, null, false, null, null, null, null, null, null, null);

        /** Who and what digest, nothing that could carry the secret. */
        Identity locked() {
            return new Identity(
                    null,
                    fromAddress,
                    null,
                    senderCode,
                    senderVerified,
                    null,
                    signature,
                    signatureReason,
                    signer,
                    null,
                    documentSha256,
                    null);
        }
    }
}
