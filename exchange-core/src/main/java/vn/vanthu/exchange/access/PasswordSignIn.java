package vn.vanthu.exchange.access;

import static java.util.Locale.ROOT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;

/**
 * Name and password. Every failure looks the same and takes the same work, whether the name, the password or a lock was
 * the reason; five wrong ones in a row lock for twelve hours (QCVN 12:2026, 3.6.2.1.9).
 */
@Component
final class PasswordSignIn implements AuthenticationProvider, Reauthentication {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofHours(12);
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 8;

    private final AgencyScope scope;
    private final Users users;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;
    private final String nobodysHash;
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);

    PasswordSignIn(AgencyScope scope, Users users, PasswordEncoder passwords, Journal journal, Clock clock) {
        this.scope = scope;
        this.users = users;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(ROOT);
        String password = String.valueOf(attempt.getCredentials());
        return attempt(username, password, "SIGNED_IN", "SIGN_IN_REFUSED")
                .map(PasswordSignIn::authenticated)
                .orElseThrow(PasswordSignIn::refused);
    }

    @Override
    public Optional<SignedInUser> confirm(SignedInUser user, String password) {
        return attempt(user.username(), password, "REAUTHENTICATED", "REAUTHENTICATION_REFUSED");
    }

    private Optional<SignedInUser> attempt(String username, String password, String accepted, String refused) {
        if (username.length() > LONGEST || password.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Users.Credentials> known = scope.asSystem(() -> users.credentials(username));
        boolean matches = matches(password, known.map(Users.Credentials::hash).orElse(nobodysHash));
        return scope.asSystem(() -> settle(username, known.filter(user -> matches), accepted, refused));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Outside of any transaction, and only so many at a time: each takes 16 MB and most of a core. */
    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    /** Like {@link #matches}, outside of any transaction. */
    String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return String.valueOf(passwords.encode(password));
        } finally {
            hashing.release();
        }
    }

    /** One attempt after the other, however many were made at once. */
    private Optional<SignedInUser> settle(
            String username, Optional<Users.Credentials> matched, String accepted, String refused) {
        Users.@Nullable Credentials known = users.lockedCredentials(username).orElse(null);
        if (known == null) {
            journal.record(username, null, refused, username, Map.of("reason", "UNKNOWN_NAME"));
            return Optional.empty();
        }
        boolean matches =
                matched.filter(then -> then.hash().equals(known.hash())).isPresent();
        Instant now = clock.instant();
        boolean locked = known.lockedUntil() != null && now.isBefore(known.lockedUntil());
        if (matches && known.enabled() && !locked) {
            users.signedIn(known.id());
            journal.record(username, known.agency(), accepted, username, Map.of());
            return users.user(known.id());
        }
        if (!matches && !locked) {
            int wrong = known.lockedUntil() == null ? known.failedAttempts() + 1 : 1;
            users.failed(known.id(), wrong, wrong >= ATTEMPTS ? now.plus(LOCK) : null);
        }
        String reason = locked ? "LOCKED" : matches ? "DISABLED" : "WRONG_PASSWORD";
        journal.record(username, known.agency(), refused, username, Map.of("reason", reason));
        return Optional.empty();
    }

    private static Authentication authenticated(SignedInUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                user.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("name or password not accepted");
    }
}
