package vn.vanthu.exchange.inbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.judging.FileReport;

/** The files of an arrival, what was found in them, and what is proposed from it. */
@Repository
class ArrivalFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrivalFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of the fields; empty for paper. */
    Map<ArrivalField, Proposal> proposals(AgencyCode agency, UUID arrival) {
        String stored = jdbc.sql("SELECT read_data FROM arrival WHERE agency_code = :agency AND id = :id")
                .param("agency", agency.value())
                .param("id", arrival)
                .query(String.class)
                .single();
        Map<ArrivalField, Proposal> proposals = new EnumMap<>(ArrivalField.class);
        proposals.putAll(json.readValue(stored, new TypeReference<Map<ArrivalField, Proposal>>() {}));
        return proposals;
    }

    /** The document first; none for paper. */
    List<Examined> examined(AgencyCode agency, UUID arrival) {
        return jdbc.sql("""
                SELECT 0 AS position, content, content_bytes, file_name, media_type, report FROM arrival
                WHERE agency_code = :agency AND id = :id AND content IS NOT NULL
                UNION ALL
                SELECT position, content, content_bytes, file_name, media_type, report FROM arrival_attachment
                WHERE agency_code = :agency AND arrival_id = :id
                ORDER BY position""")
                .param("agency", agency.value())
                .param("id", arrival)
                .query((row, n) -> new Examined(
                        new StoredFile(
                                row.getInt("position"),
                                new ContentId(row.getString("content")),
                                row.getLong("content_bytes"),
                                row.getString("file_name"),
                                row.getString("media_type")),
                        json.readValue(row.getString("report"), FileReport.class)))
                .list();
    }

    Optional<StoredFile> file(AgencyCode agency, UUID arrival, int position) {
        return examined(agency, arrival).stream()
                .map(Examined::file)
                .filter(file -> file.position() == position)
                .findFirst();
    }

    record Examined(StoredFile file, FileReport report) {}
}
