package vn.vanthu.exchange.access;

import static java.util.Locale.ROOT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Person;

/** The accounts. One account is one person's (QCVN 12:2026, 3.7.2.7.4). */
@Repository
@Transactional
public class Users {

    private static final String USER = """
            SELECT u.id, u.agency_code, u.person_id, u.username, p.full_name, n.name AS agency_name,
                   (SELECT string_agg(r.role, ',' ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS roles,
                   (SELECT h.title FROM position_held h WHERE h.person_id = u.person_id
                      AND h.valid @> cast(:day AS date) ORDER BY h.id LIMIT 1) AS position
            FROM app_user u
            JOIN person p ON p.id = u.person_id
            JOIN agency_name n ON n.agency_code = u.agency_code AND n.valid @> cast(:day AS date)
            """;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    public long create(Person person, String username, String password, Set<Role> roles) {
        Long id = jdbc.sql("""
                INSERT INTO app_user (agency_code, person_id, username, password_hash, created_at)
                VALUES (:agency, :person, :username, :hash, :at) RETURNING id""")
                .param("agency", person.agency().value())
                .param("person", person.id())
                .param("username", username.toLowerCase(ROOT))
                .param("hash", encode(password))
                .param("at", at(clock.instant()))
                .query(Long.class)
                .single();
        for (Role role : roles) {
            jdbc.sql("INSERT INTO user_role (user_id, agency_code, role) VALUES (:user, :agency, :role)")
                    .param("user", id)
                    .param("agency", person.agency().value())
                    .param("role", role.name())
                    .update();
        }
        return id;
    }

    /** The enabled users of an agency who have one of the roles, by name. */
    @Transactional(readOnly = true)
    public List<SignedInUser> having(AgencyCode agency, Set<Role> roles) {
        return jdbc
                .sql(USER + " WHERE u.agency_code = :agency AND u.enabled ORDER BY p.full_name")
                .param("day", LocalDate.now(clock))
                .param("agency", agency.value())
                .query(Users::user)
                .stream()
                .filter(user -> user.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<SignedInUser> user(String username) {
        return jdbc.sql(USER + " WHERE u.username = :username")
                .param("day", LocalDate.now(clock))
                .param("username", username)
                .query(Users::user)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<SignedInUser> user(long userId) {
        return jdbc.sql(USER + " WHERE u.id = :id")
                .param("day", LocalDate.now(clock))
                .param("id", userId)
                .query(Users::user)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(String username) {
        return credentials(username, "");
    }

    /** Locked to the end of the transaction, so that wrong passwords given at once count each. */
    Optional<Credentials> lockedCredentials(String username) {
        return credentials(username, " FOR UPDATE");
    }

    private Optional<Credentials> credentials(String username, String lock) {
        return jdbc.sql("SELECT id, agency_code, password_hash, enabled, failed_attempts, locked_until "
                        + "FROM app_user WHERE username = :username" + lock)
                .param("username", username)
                .query((row, n) -> {
                    var until = row.getTimestamp("locked_until");
                    return new Credentials(
                            row.getLong("id"),
                            new AgencyCode(row.getString("agency_code")),
                            row.getString("password_hash"),
                            row.getBoolean("enabled"),
                            row.getInt("failed_attempts"),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }

    void signedIn(long userId) {
        jdbc.sql("""
                UPDATE app_user SET failed_attempts = 0, locked_until = NULL, last_sign_in = :at WHERE id = :id""").param("at", at(clock.instant())).param("id", userId).update();
    }

    void setHash(long userId, String hash) {
        jdbc.sql("UPDATE app_user SET password_hash = :hash WHERE id = :id")
                .param("hash", hash)
                .param("id", userId)
                .update();
    }

    void failed(long userId, int attempts, @Nullable Instant lockedUntil) {
        jdbc.sql("UPDATE app_user SET failed_attempts = :attempts, locked_until = :until WHERE id = :id")
                .param("attempts", attempts)
                .param("until", lockedUntil == null ? null : at(lockedUntil))
                .param("id", userId)
                .update();
    }

    record Credentials(
            long id,
            AgencyCode agency,
            String hash,
            boolean enabled,
            int failedAttempts,
            @Nullable Instant lockedUntil) {}

    private String encode(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }

    private static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SignedInUser user(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        String roles = row.getString("roles");
        String position = row.getString("position");
        return new SignedInUser(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("username"),
                row.getString("full_name"),
                new AgencyCode(row.getString("agency_code")),
                row.getString("agency_name"),
                roles == null
                        ? Set.of()
                        : Arrays.stream(roles.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet()),
                position == null ? "" : position);
    }
}
