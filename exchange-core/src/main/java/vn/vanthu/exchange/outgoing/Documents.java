package vn.vanthu.exchange.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.revocation.AnswersInStore;

/** The rows of the desk. A row moves only from the version that was seen. */
@Repository
class Documents {

    /** The columns that name contents; uploads first, since a file that is sent as it came is no more than an upload. */
    private static final Map<String, String> CONTENTS = contents();

    private final JdbcClient jdbc;
    private final AnswersInStore answers;
    private final Clock clock;
    private final JsonMapper json;

    Documents(JdbcClient jdbc, AnswersInStore answers, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.clock = clock;
        this.json = json;
    }

    private static Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("received_content", "UPLOADED");
        contents.put("name_content", "UPLOADED");
        contents.put("numbered_content", "MADE");
        contents.put("signed_content", "MADE");
        contents.put("final_content", "MADE");
        return contents;
    }

    /** False if it is there already. */
    boolean insert(
            UUID id,
            AgencyCode agency,
            long by,
            String byName,
            ContentId content,
            long bytes,
            ContentId name,
            Urgency urgency) {
        boolean inserted = jdbc.sql("""
                INSERT INTO outgoing_document (id, agency_code, state, created_by, created_by_name, created_at,
                    changed_by_name, changed_at, name_content, received_content, received_bytes,
                    urgency, answers_seen)
                VALUES (:id, :agency, 'RECEIVED', :by, :byName, :now, :byName, :now, :name, :content, :bytes,
                    :urgency, :seen)
                ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("agency", agency.value())
                        .param("by", by)
                        .param("byName", byName)
                        .param("now", now())
                        .param("name", name.sha256())
                        .param("content", content.sha256())
                        .param("bytes", bytes)
                        .param("urgency", urgency.name())
                        .param("seen", answers.kept())
                        .update()
                == 1;
        if (inserted) {
            consistsOf(agency, id, content, "UPLOADED");
            consistsOf(agency, id, name, "UPLOADED");
        }
        return inserted;
    }

    /** In the scope of the agency: it is destroyed with the document where that is a secret. */
    void consistsOf(AgencyCode agency, UUID id, Object content, String origin) {
        jdbc.sql("""
                INSERT INTO outgoing_content (document_id, agency_code, sha256, origin)
                VALUES (:id, :agency, :content, :origin) ON CONFLICT (document_id, sha256) DO NOTHING""")
                .param("id", id)
                .param("agency", agency.value())
                .param("content", content.toString())
                .param("origin", origin)
                .update();
    }

    /** What the document ever consisted of, in all its revisions, and nothing else needs. */
    Set<ContentId> contents(OutgoingDocument document, boolean uploadedToo) {
        return jdbc
                .sql("""
                SELECT sha256 FROM outgoing_content
                WHERE agency_code = :agency AND document_id = :id AND (:uploadedToo OR origin = 'MADE')""")
                .param("agency", document.agency().value())
                .param("id", document.id())
                .param("uploadedToo", uploadedToo)
                .query((row, n) -> new ContentId(row.getString(1)))
                .list()
                .stream()
                .filter(content -> !usedElsewhere(document.agency(), document.id(), content))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<OutgoingDocument> find(AgencyCode agency, UUID id) {
        return find(agency, id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<OutgoingDocument> locked(AgencyCode agency, UUID id) {
        return find(agency, id, " FOR UPDATE");
    }

    private Optional<OutgoingDocument> find(AgencyCode agency, UUID id, String lock) {
        return jdbc.sql("SELECT * FROM outgoing_document WHERE agency_code = :agency AND id = :id" + lock)
                .param("agency", agency.value())
                .param("id", id)
                .query(DocumentRow::read)
                .optional();
    }

    /** Numbered texts that wait for that person's signature, the oldest first. */
    List<OutgoingDocument> toSign(AgencyCode agency, long approver) {
        return jdbc.sql("""
                SELECT * FROM outgoing_document
                WHERE agency_code = :agency AND state = 'NUMBERED' AND approver_id = :approver
                ORDER BY sign_before, id""")
                .param("agency", agency.value())
                .param("approver", approver)
                .query(DocumentRow::read)
                .list();
    }

    /** False if it was moved meanwhile; then nothing is changed. */
    boolean move(OutgoingDocument seen, DeskState to, String byName, Columns columns) {
        String sets = columns.values().keySet().stream()
                .map(column -> ", " + column + " = "
                        + (column.endsWith("_report") ? "cast(:" + column + " AS jsonb)" : ":" + column))
                .collect(Collectors.joining());
        var update = jdbc.sql("UPDATE outgoing_document SET state = :toState, version = version + 1, "
                        + "changed_by_name = :changer, changed_at = :changeTime" + sets
                        + " WHERE agency_code = :ownAgency AND id = :ownId AND version = :seenVersion")
                .param("toState", to.name())
                .param("changer", byName)
                .param("changeTime", now())
                .param("ownAgency", seen.agency().value())
                .param("ownId", seen.id())
                .param("seenVersion", seen.version());
        for (var column : columns.values().entrySet()) {
            update = update.param(column.getKey(), column.getValue());
        }
        boolean moved = update.update() == 1;
        if (moved) {
            CONTENTS.forEach((column, origin) -> {
                Object content = columns.values().get(column);
                if (content != null) {
                    consistsOf(seen.agency(), seen.id(), content, origin);
                }
            });
        }
        return moved;
    }

    /** What the row keeps of a report. */
    String written(FileReport report) {
        return json.writeValueAsString(report);
    }

    Optional<FileReport> draftReport(AgencyCode agency, UUID id) {
        return report("draft_report", agency, id);
    }

    Optional<FileReport> finalReport(AgencyCode agency, UUID id) {
        return report("final_report", agency, id);
    }

    private Optional<FileReport> report(String column, AgencyCode agency, UUID id) {
        return jdbc.sql("SELECT " + column + " FROM outgoing_document WHERE agency_code = :agency AND id = :id AND "
                        + column + " IS NOT NULL")
                .param("agency", agency.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FileReport.class));
    }

    /** Whether a signature stands in the file as it was received. */
    boolean carriesSignatures(AgencyCode agency, UUID id) {
        return jdbc.sql("""
                SELECT coalesce(jsonb_array_length(draft_report->'facts'->'signatures'), 0) FROM outgoing_document
                WHERE agency_code = :agency AND id = :id""")
                        .param("agency", agency.value())
                        .param("id", id)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                > 0;
    }

    List<Recipient> recipients(UUID document) {
        return jdbc.sql("SELECT name, address FROM outgoing_recipient WHERE document_id = :id ORDER BY position")
                .param("id", document)
                .query((row, n) -> new Recipient(row.getString(1), row.getString(2)))
                .list();
    }

    void replaceRecipients(AgencyCode agency, UUID document, List<Recipient> recipients) {
        jdbc.sql("DELETE FROM outgoing_recipient WHERE document_id = :id")
                .param("id", document)
                .update();
        int position = 0;
        for (Recipient recipient : recipients) {
            jdbc.sql("""
                    INSERT INTO outgoing_recipient (document_id, agency_code, position, name, address)
                    VALUES (:id, :agency, :position, :name, :address)
                    ON CONFLICT (document_id, address) DO NOTHING""")
                    .param("id", document)
                    .param("agency", agency.value())
                    .param("position", ++position)
                    .param("name", recipient.name())
                    .param("address", recipient.address())
                    .update();
        }
    }

    private static final String WAITING = """
            (state IN ('RECEIVED', 'SIGNING', 'RELEASING', 'FROZEN', 'CLEARED')
                OR state = 'NUMBERING' AND (number_problem IS NULL OR sign_before < :now)
                OR state = 'NUMBERED' AND sign_before < :now)""";

    /**
     * Of all agencies: what the machine has to move, and reservations that lapsed; urgent ones first, then the oldest.
     *
     * @param deferred those that failed not long ago: they keep nobody else waiting
     */
    List<Waiting> waiting(int limit, Set<UUID> deferred) {
        return jdbc.sql("SELECT agency_code, id FROM outgoing_document WHERE " + WAITING + """
                 AND id <> ALL (:deferred)
                ORDER BY array_position(ARRAY['HOA_TOC_HEN_GIO', 'HOA_TOC', 'THUONG_KHAN', 'KHAN'], urgency) NULLS LAST,
                    changed_at LIMIT :limit""")
                .param("now", now())
                .param("deferred", deferred.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) ->
                        new Waiting(new AgencyCode(row.getString("agency_code")), row.getObject("id", UUID.class)))
                .list();
    }

    /** Of these, those that the machine has still to move. */
    Set<UUID> stillWaiting(Set<UUID> ids) {
        return Set.copyOf(jdbc.sql("SELECT id FROM outgoing_document WHERE " + WAITING + " AND id = ANY (:ids)")
                .param("now", now())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    record Waiting(AgencyCode agency, UUID id) {}

    /** Another document of the agency that goes, or went, under this number in that year. */
    boolean numberTaken(AgencyCode agency, UUID except, String number, int year) {
        return jdbc.sql("""
                SELECT count(*) FROM outgoing_document
                WHERE agency_code = :agency AND id <> :id AND document_number = ANY (:numbers)
                  AND extract(year FROM issued_on) = :year AND state NOT IN ('WITHDRAWN', 'STOPPED')""")
                        .param("agency", agency.value())
                        .param("id", except)
                        .param("numbers", DocumentNumber.written(number).toArray(String[]::new))
                        .param("year", year)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anything else than the document named still needs these bytes. */
    boolean usedElsewhere(AgencyCode agency, UUID except, ContentId content) {
        return jdbc.sql("""
                SELECT count(*) FROM outgoing_document
                WHERE agency_code = :agency AND id <> :id AND destroyed_at IS NULL AND :content IN
                    (received_content, numbered_content, signed_content, final_content)""")
                        .param("agency", agency.value())
                        .param("id", except)
                        .param("content", content.sha256())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable ContentId content(@Nullable String sha256) {
        return sha256 == null ? null : new ContentId(sha256);
    }
}
