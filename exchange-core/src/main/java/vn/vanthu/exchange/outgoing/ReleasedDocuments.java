package vn.vanthu.exchange.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/**
 * What agencies of this hub have released, by the bytes that left. Asked in the name of nobody: whoever asks holds those
 * bytes, and is told nothing that does not stand in them.
 */
@Repository
public class ReleasedDocuments {
    private final JdbcClient jdbc;
    private final AgencyScope scope;

    ReleasedDocuments(JdbcClient jdbc, AgencyScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    public record Released(AgencyCode agency, String documentNumber, LocalDate issuedOn) {}

    /**
     * The first released first; more than one where agencies released the same bytes.
     *
     * @param sha256 of the file, lower-case hex
     */
    public List<Released> ofDigest(String sha256) {
        return scope.asSystem(() -> jdbc.sql("""
                        SELECT agency_code, document_number, issued_on FROM outgoing_document
                        WHERE final_content = :digest AND state = 'HANDED_OVER' AND locked_at IS NULL
                            AND document_number IS NOT NULL AND issued_on IS NOT NULL
                        ORDER BY changed_at""")
                .param("digest", sha256)
                .query((row, n) -> new Released(
                        new AgencyCode(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class)))
                .list());
    }
}
