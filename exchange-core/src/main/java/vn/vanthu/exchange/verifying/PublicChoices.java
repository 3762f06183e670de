package vn.vanthu.exchange.verifying;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.journal.Journal;

/** Which agencies answer to the public; each does until its administrator says otherwise. */
@Repository
class PublicChoices {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    PublicChoices(JdbcClient jdbc, Directory directory, AgencyScope scope, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an administrator decided. */
    record Choice(boolean open, String by, Instant at) {}

    /** Asked by strangers too, of whom no agency is known. */
    boolean answers(AgencyCode agency) {
        return scope.asSystem(() -> choice(agency)).map(Choice::open).orElse(true);
    }

    /** Whether any agency of this hub answers. */
    boolean anybody() {
        return scope.asSystem(() -> directory.agencies().stream()
                .filter(Agency::hosted)
                .anyMatch(agency -> choice(agency.code()).map(Choice::open).orElse(true)));
    }

    /** Empty where nobody has decided yet. */
    Optional<Choice> of(SignedInUser user) {
        return scope.inAgency(user.agencyCode(), () -> choice(user.agencyCode()));
    }

    void decide(SignedInUser user, boolean open) {
        AgencyCode agency = user.agencyCode();
        Instant now = clock.instant();
        scope.inAgency(agency, () -> {
            jdbc.sql("""
                    INSERT INTO public_check_choice (agency_code, open, decided_by, decided_at)
                    VALUES (:agency, :open, :by, :at)
                    ON CONFLICT (agency_code) DO UPDATE
                        SET open = excluded.open, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                    .param("agency", agency.value())
                    .param("open", open)
                    .param("by", user.fullName())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
            journal.record(
                    user.username(),
                    agency,
                    open ? "PUBLIC_CHECK_OPENED" : "PUBLIC_CHECK_CLOSED",
                    agency.value(),
                    Map.of());
        });
    }

    private Optional<Choice> choice(AgencyCode agency) {
        return jdbc.sql("SELECT open, decided_by, decided_at FROM public_check_choice WHERE agency_code = :agency")
                .param("agency", agency.value())
                .query((row, n) -> new Choice(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
