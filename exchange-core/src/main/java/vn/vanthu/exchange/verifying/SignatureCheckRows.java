package vn.vanthu.exchange.verifying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.judging.FileReportJson;
import vn.vanthu.exchange.judging.SignatureSentence.Light;

/** The table of checks; runs in an agency's scope. Everybody sees his own only. */
@Repository
class SignatureCheckRows {
    private final JdbcClient jdbc;

    SignatureCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    record Line(UUID id, String fileName, Light light, Instant checkedAt) {}

    void insert(SignedInUser user, SignatureCheck check) {
        jdbc.sql("""
                INSERT INTO signature_check (id, agency_code, user_id, checked_by_name, file_name, light, report,
                                             checked_at)
                VALUES (:id, :agency, :user, :name, :file, :light, cast(:report AS jsonb), :at)""")
                .param("id", check.id())
                .param("agency", user.agencyCode().value())
                .param("user", user.userId())
                .param("name", check.checkedBy())
                .param("file", check.fileName())
                .param("light", check.account().sentence().light().name())
                .param("report", FileReportJson.stored(check.report()))
                .param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignatureCheck> find(SignedInUser user, UUID id) {
        return jdbc.sql("""
                SELECT id, file_name, checked_by_name, checked_at, report FROM signature_check
                WHERE agency_code = :agency AND user_id = :user AND id = :id""")
                .param("agency", user.agencyCode().value())
                .param("user", user.userId())
                .param("id", id)
                .query((row, n) -> new SignatureCheck(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("checked_by_name"),
                        at(row),
                        FileReportJson.read(row.getString("report"))))
                .optional();
    }

    /** The newest first. */
    List<Line> latest(SignedInUser user, int most) {
        return jdbc.sql("""
                SELECT id, file_name, light, checked_at FROM signature_check
                WHERE agency_code = :agency AND user_id = :user ORDER BY checked_at DESC LIMIT :most""")
                .param("agency", user.agencyCode().value())
                .param("user", user.userId())
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        Light.valueOf(row.getString("light")),
                        at(row)))
                .list();
    }

    /** @return how many went */
    int forget(Instant before) {
        return jdbc.sql("DELETE FROM signature_check WHERE checked_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("checked_at", OffsetDateTime.class).toInstant();
    }
}
