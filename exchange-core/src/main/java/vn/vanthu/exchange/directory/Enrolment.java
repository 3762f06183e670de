package vn.vanthu.exchange.directory;

import static java.util.Locale.ROOT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Enters agencies, people and what belongs to them. Runs as the system, or in the agency concerned. */
@Repository
@Transactional
public class Enrolment {

    private final JdbcClient jdbc;
    private final Clock clock;

    Enrolment(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void agency(AgencyCode code, String name, boolean hosted, LocalDate since) {
        jdbc.sql("INSERT INTO agency (code, hosted, created_at) VALUES (:code, :hosted, :at)")
                .param("code", code.value())
                .param("hosted", hosted)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        dated("agency_name", "name", code, name, since);
    }

    /** The name from that day on; the one before ends there. */
    public void rename(AgencyCode code, String name, LocalDate since) {
        jdbc.sql("""
                UPDATE agency_name SET valid = daterange(lower(valid), :since)
                WHERE agency_code = :code AND valid @> cast(:since AS date)""").param("since", since).param("code", code.value()).update();
        dated("agency_name", "name", code, name, since);
    }

    public void identifier(AgencyCode code, String identifier, LocalDate since) {
        dated("agency_identifier", "identifier", code, identifier, since);
    }

    public void regulation(AgencyCode code, String regulation, LocalDate since) {
        dated("agency_regulation", "regulation", code, regulation, since);
    }

    /** From that day on, in place of whatever was to be followed then. */
    public void follows(AgencyCode code, Followed followed, LocalDate since) {
        jdbc.sql("DELETE FROM agency_regulation WHERE agency_code = :code AND lower(valid) >= :since")
                .param("code", code.value())
                .param("since", since)
                .update();
        jdbc.sql("""
                UPDATE agency_regulation SET valid = daterange(lower(valid), :since)
                WHERE agency_code = :code AND valid @> cast(:since AS date)""").param("since", since).param("code", code.value()).update();
        jdbc.sql("""
                INSERT INTO agency_regulation (agency_code, regulation, filled, valid)
                VALUES (:code, :regulation, :filled, daterange(:since, NULL))""")
                .param("code", code.value())
                .param("regulation", followed.regulation())
                .param("filled", followed.filledText())
                .param("since", since)
                .update();
    }

    public void alias(AgencyCode code, String alias) {
        jdbc.sql("INSERT INTO agency_alias (agency_code, alias) VALUES (:code, :alias)")
                .param("code", code.value())
                .param("alias", alias)
                .update();
    }

    public Person person(AgencyCode agency, String fullName) {
        Long id = jdbc.sql("INSERT INTO person (agency_code, full_name) VALUES (:agency, :name) RETURNING id")
                .param("agency", agency.value())
                .param("name", fullName)
                .query(Long.class)
                .single();
        return new Person(id, agency, fullName);
    }

    public void position(Person person, String title, @Nullable String division, LocalDate since) {
        jdbc.sql("""
                INSERT INTO position_held (agency_code, person_id, title, division, valid)
                VALUES (:agency, :person, :title, :division, daterange(:since, NULL))""")
                .param("agency", person.agency().value())
                .param("person", person.id())
                .param("title", title)
                .param("division", division)
                .param("since", since)
                .update();
    }

    /** Without a person it is the agency's own. */
    public void mailbox(AgencyCode agency, @Nullable Long personId, String address) {
        jdbc.sql("""
                INSERT INTO mailbox (address, agency_code, person_id, state)
                VALUES (:address, :agency, :person, 'ACTIVE')""")
                .param("address", address.toLowerCase(ROOT))
                .param("agency", agency.value())
                .param("person", personId)
                .update();
    }

    public void certificate(RegisteredCertificate certificate) {
        jdbc.sql("""
                INSERT INTO certificate (agency_code, person_id, fingerprint, subject, issuer, not_before, not_after,
                                         pem, registered_at)
                VALUES (:agency, :person, :fingerprint, :subject, :issuer, :notBefore, :notAfter, :pem, :at)
                ON CONFLICT (agency_code, fingerprint) DO NOTHING""")
                .param("agency", certificate.agency().value())
                .param("person", certificate.personId())
                .param("fingerprint", certificate.fingerprint())
                .param("subject", certificate.subject())
                .param("issuer", certificate.issuer())
                .param("notBefore", certificate.notBefore().atOffset(ZoneOffset.UTC))
                .param("notAfter", certificate.notAfter().atOffset(ZoneOffset.UTC))
                .param("pem", certificate.pem())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void dated(String table, String column, AgencyCode code, String value, LocalDate since) {
        jdbc.sql("INSERT INTO " + table + " (agency_code, " + column + ", valid) "
                        + "VALUES (:code, :value, daterange(:since, NULL))")
                .param("code", code.value())
                .param("value", value)
                .param("since", since)
                .update();
    }
}
