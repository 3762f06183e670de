package vn.vanthu.exchange.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;

/** Where an agency puts hand signatures on documents on which no place for them is found. */
@Service
public class UsualPlaces {

    private final JdbcClient jdbc;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    UsualPlaces(JdbcClient jdbc, AgencyScope scope, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The upper left corner of the hand signature.
     *
     * @param lastPage false: on the first
     * @param leftMm from the left edge of the page
     * @param topMm from its upper edge
     */
    public record UsualPlace(boolean lastPage, float leftMm, float topMm, String setBy, Instant setAt) {}

    /** Empty where the agency named none. */
    public Optional<UsualPlace> of(AgencyCode agency) {
        return scope.inAgency(
                agency,
                () -> jdbc.sql("SELECT * FROM usual_signature_place WHERE agency_code = :agency")
                        .param("agency", agency.value())
                        .query(UsualPlaces::read)
                        .optional());
    }

    private static UsualPlace read(ResultSet row, int n) throws SQLException {
        return new UsualPlace(
                row.getBoolean("last_page"),
                row.getFloat("left_mm"),
                row.getFloat("top_mm"),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    void keep(SignedInUser user, boolean lastPage, float leftMm, float topMm) {
        scope.inAgency(user.agencyCode(), () -> {
            jdbc.sql("""
                    INSERT INTO usual_signature_place (agency_code, last_page, left_mm, top_mm, set_by_name, set_at)
                    VALUES (:agency, :last, :left, :top, :name, :now)
                    ON CONFLICT (agency_code) DO UPDATE SET last_page = excluded.last_page,
                        left_mm = excluded.left_mm, top_mm = excluded.top_mm,
                        set_by_name = excluded.set_by_name, set_at = excluded.set_at""")
                    .param("agency", user.agencyCode().value())
                    .param("last", lastPage)
                    .param("left", leftMm)
                    .param("top", topMm)
                    .param("name", user.fullName())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            journal.record(
                    user.username(),
                    user.agencyCode(),
                    "USUAL_SIGNATURE_PLACE_SET",
                    user.agencyCode().value(),
                    Map.of("lastPage", lastPage, "leftMm", leftMm, "topMm", topMm));
        });
    }

    /** False where there was none. */
    boolean forget(SignedInUser user) {
        return scope.inAgency(user.agencyCode(), () -> {
            boolean done = jdbc.sql("DELETE FROM usual_signature_place WHERE agency_code = :agency")
                            .param("agency", user.agencyCode().value())
                            .update()
                    > 0;
            if (done) {
                journal.record(
                        user.username(),
                        user.agencyCode(),
                        "USUAL_SIGNATURE_PLACE_TAKEN_BACK",
                        user.agencyCode().value(),
                        Map.of());
            }
            return done;
        });
    }
}
