package vn.vanthu.exchange.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * What was told, once a certificate and stage: to the administrator, and to the person whose it is. Runs in the agency's
 * scope.
 */
@Repository
class Notices {
    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was told that he has seen it: an administrator, or its own holder. */
    enum Reader {
        ADMIN("seen_by_admin"),
        HOLDER("seen_by_holder");

        private final String column;

        Reader(String column) {
            this.column = column;
        }
    }

    /** @param seen whether that reader said so */
    record Notice(String fingerprint, Stage stage, boolean seen) {}

    /** @return whether it is told for the first time */
    boolean raise(AgencyCode agency, Held held, Stage stage, Instant at) {
        return jdbc.sql("""
                INSERT INTO certificate_notice (agency_code, fingerprint, stage, person_id, ends_at, raised_at)
                VALUES (:agency, :fingerprint, :stage, :person, :ends, :at)
                ON CONFLICT (agency_code, fingerprint, stage) DO UPDATE SET closed_at = NULL
                    WHERE certificate_notice.closed_at IS NOT NULL""")
                        .param("agency", agency.value())
                        .param("fingerprint", held.fingerprint())
                        .param("stage", stage.name())
                        .param("person", held.personId())
                        .param("ends", held.end().atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What is told no longer: the certificate was followed by another, or has left the trust. */
    void close(AgencyCode agency, List<String> stillTold, Instant at) {
        jdbc.sql("""
                UPDATE certificate_notice SET closed_at = :at
                WHERE agency_code = :agency AND closed_at IS NULL AND NOT (fingerprint = ANY (:told))""")
                .param("agency", agency.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("told", stillTold.toArray(String[]::new))
                .update();
    }

    /** The stages told of the certificates of one person, or of all. */
    List<Notice> told(AgencyCode agency, Reader reader, @Nullable Long personId) {
        return jdbc.sql(
                        "SELECT fingerprint, stage, " + reader.column + " IS NOT NULL AS seen FROM certificate_notice"
                                + " WHERE agency_code = :agency AND closed_at IS NULL AND (cast(:person AS bigint) IS NULL OR person_id = :person)")
                .param("agency", agency.value())
                .param("person", personId)
                .query(Notices::notice)
                .list();
    }

    void seen(AgencyCode agency, Reader reader, @Nullable Long personId, String fingerprint, String by, Instant at) {
        jdbc.sql("UPDATE certificate_notice SET " + reader.column + " = :by, " + reader.column + "_at = :at"
                        + " WHERE agency_code = :agency AND fingerprint = :fingerprint AND " + reader.column
                        + " IS NULL AND (cast(:person AS bigint) IS NULL OR person_id = :person)")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", agency.value())
                .param("fingerprint", fingerprint)
                .param("person", personId)
                .update();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(row.getString("fingerprint"), Stage.valueOf(row.getString("stage")), row.getBoolean("seen"));
    }
}
