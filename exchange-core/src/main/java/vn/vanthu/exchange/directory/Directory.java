package vn.vanthu.exchange.directory;

import static java.util.Locale.ROOT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the directory says today. What agencies publish is seen by all; people and personal mailboxes by their own. */
@Repository
@Transactional(readOnly = true)
public class Directory {

    private static final String AGENCY = """
            SELECT a.code, n.name, a.hosted, i.identifier, (SELECT min(m.address) FROM mailbox m
                   WHERE m.agency_code = a.code AND m.person_id IS NULL AND m.state = 'ACTIVE') AS mail
            FROM agency a
            JOIN agency_name n ON n.agency_code = a.code AND n.valid @> cast(:day AS date)
            LEFT JOIN agency_identifier i ON i.agency_code = a.code AND i.valid @> cast(:day AS date)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Agency> agencies() {
        return jdbc.sql(AGENCY + " ORDER BY n.name")
                .param("day", today())
                .query(Directory::agency)
                .list();
    }

    public Optional<Agency> agency(AgencyCode code) {
        return agency(code, today());
    }

    /** As it was called on that day. */
    public Optional<Agency> agency(AgencyCode code, LocalDate day) {
        return jdbc.sql(AGENCY + " WHERE a.code = :code")
                .param("day", day)
                .param("code", code.value())
                .query(Directory::agency)
                .optional();
    }

    /** By its name of today or by an alias, without regard to case. */
    public Optional<Agency> agencyNamed(String name) {
        return jdbc.sql(AGENCY + """
                 WHERE lower(n.name) = :name OR EXISTS (SELECT FROM agency_alias x
                       WHERE x.agency_code = a.code AND lower(x.alias) = :name)
                 ORDER BY a.code LIMIT 1""")
                .param("day", today())
                .param("name", name.strip().toLowerCase(ROOT))
                .query(Directory::agency)
                .optional();
    }

    public Optional<Mailbox> mailbox(String address) {
        return jdbc.sql("SELECT address, agency_code, person_id, state FROM mailbox WHERE address = :address")
                .param("address", address.strip().toLowerCase(ROOT))
                .query(Directory::mailbox)
                .optional();
    }

    public List<Mailbox> mailboxes(AgencyCode agency) {
        return jdbc.sql("""
                SELECT address, agency_code, person_id, state FROM mailbox
                WHERE agency_code = :agency ORDER BY address""")
                .param("agency", agency.value())
                .query(Directory::mailbox)
                .list();
    }

    public Optional<Person> person(long id) {
        return jdbc.sql("SELECT id, agency_code, full_name FROM person WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Person(row.getLong("id"), code(row), row.getString("full_name")))
                .optional();
    }

    /** The positions held today in an agency, by division and name. */
    public List<Position> positions(AgencyCode agency) {
        return jdbc.sql("""
                SELECT h.id, h.agency_code, h.person_id, p.full_name, h.title, h.division,
                       lower(h.valid) AS since, upper(h.valid) AS until
                FROM position_held h JOIN person p ON p.id = h.person_id
                WHERE h.agency_code = :agency AND h.valid @> cast(:day AS date)
                ORDER BY h.division NULLS FIRST, p.full_name""")
                .param("agency", agency.value())
                .param("day", today())
                .query(Directory::position)
                .list();
    }

    /** Those of the agency itself and, within its own scope, of its people; expired ones too. */
    public List<RegisteredCertificate> certificates(AgencyCode agency) {
        return jdbc.sql("SELECT * FROM certificate WHERE agency_code = :agency ORDER BY not_before, id")
                .param("agency", agency.value())
                .query(Directory::certificate)
                .list();
    }

    public List<RegisteredCertificate> certificates() {
        return jdbc.sql("SELECT * FROM certificate ORDER BY agency_code, not_before, id")
                .query(Directory::certificate)
                .list();
    }

    /** For whom that certificate is registered. */
    public List<RegisteredCertificate> registered(String fingerprint) {
        return jdbc.sql("SELECT * FROM certificate WHERE fingerprint = :fingerprint ORDER BY agency_code, id")
                .param("fingerprint", fingerprint)
                .query(Directory::certificate)
                .list();
    }

    /** The regulation that the agency follows on that day. */
    public Optional<String> regulation(AgencyCode agency, LocalDate day) {
        return jdbc.sql("""
                SELECT regulation FROM agency_regulation
                WHERE agency_code = :agency AND valid @> cast(:day AS date)""")
                .param("agency", agency.value())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** The same with what the agency filled in of it. */
    public Optional<Followed> followed(AgencyCode agency, LocalDate day) {
        return jdbc.sql("""
                SELECT regulation, filled FROM agency_regulation
                WHERE agency_code = :agency AND valid @> cast(:day AS date)""")
                .param("agency", agency.value())
                .param("day", day)
                .query((row, n) -> Followed.read(row.getString("regulation"), row.getString("filled")))
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static AgencyCode code(ResultSet row) throws SQLException {
        return new AgencyCode(row.getString("agency_code"));
    }

    private static Agency agency(ResultSet row, int n) throws SQLException {
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name"),
                row.getBoolean("hosted"),
                row.getString("identifier"),
                row.getString("mail"));
    }

    private static Mailbox mailbox(ResultSet row, int n) throws SQLException {
        return new Mailbox(
                row.getString("address"),
                code(row),
                row.getObject("person_id", Long.class),
                Mailbox.State.valueOf(row.getString("state")));
    }

    private static Position position(ResultSet row, int n) throws SQLException {
        return new Position(
                row.getLong("id"),
                code(row),
                row.getLong("person_id"),
                row.getString("full_name"),
                row.getString("title"),
                row.getString("division"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static RegisteredCertificate certificate(ResultSet row, int n) throws SQLException {
        return new RegisteredCertificate(
                code(row),
                row.getObject("person_id", Long.class),
                row.getString("fingerprint"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("not_after").toInstant(),
                row.getString("pem"));
    }
}
