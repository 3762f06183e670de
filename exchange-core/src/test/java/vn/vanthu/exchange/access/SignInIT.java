package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.rules.Clause;

@HubTest
class SignInIT {

    private static final String PASSWORD = "Đúng mật khẩu 1";
    private static int made;

    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Users users;
    private final PasswordSignIn signIn;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final int port;

    private AgencyCode agency;
    private String username;

    SignInIT(
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Users users,
            @Autowired PasswordSignIn signIn,
            @Autowired Journal journal,
            @Autowired JdbcClient jdbc,
            @Value("${local.server.port}") int port) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.users = users;
        this.signIn = signIn;
        this.journal = journal;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void aClerkOfANewAgency() {
        made++;
        agency = new AgencyCode("access" + made);
        username = "clerk." + agency;
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan thử " + made, true, LocalDate.of(2026, 1, 1));
            var person = enrolment.person(agency, "Nguyễn Thị Thử");
            enrolment.position(person, "Văn thư", "Văn phòng", LocalDate.of(2026, 1, 1));
            users.create(person, username, PASSWORD, Set.of(Role.CLERK));
        });
    }

    @Test
    void knowsWhoSignedIn() {
        assertThat(attempt(username, PASSWORD)).isInstanceOfSatisfying(SignedInUser.class, user -> {
            assertThat(user.agencyCode()).isEqualTo(agency);
            assertThat(user.fullName()).isEqualTo("Nguyễn Thị Thử");
            assertThat(user.position()).isEqualTo("Văn thư");
            assertThat(user.roles()).containsExactly(Role.CLERK);
        });
    }

    @Test
    void takesTheNameInAnyCase() {
        assertThat(attempt(" " + username.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isInstanceOf(SignedInUser.class);
    }

    @Test
    void saysTheSameForAWrongNameAndAWrongPassword() {
        assertThat(attempt(username, "sai")).isEqualTo(attempt("nobody.nowhere", "sai"));
    }

    @Test
    @Clause("QCVN12-3.6.2.1.9")
    void locksAfterFiveWrongPasswordsAndThenRefusesTheRightOne() {
        for (int i = 0; i < 5; i++) {
            attempt(username, "sai " + i);
        }
        assertThat(attempt(username, PASSWORD)).isEqualTo(attempt("nobody.nowhere", "sai"));
        assertThat(lockHours()).isBetween(11, 12);
    }

    @Test
    void countsEveryAttemptOfManyMadeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(Collections.nCopies(8, () -> attempt(username, "sai")));
        }
        assertThat(attempt(username, PASSWORD)).isInstanceOf(String.class);
    }

    @Test
    void countsFromZeroAfterARightPassword() {
        for (int i = 0; i < 4; i++) {
            attempt(username, "sai");
        }
        attempt(username, PASSWORD);
        attempt(username, "sai");
        assertThat(attempt(username, PASSWORD)).isInstanceOf(SignedInUser.class);
    }

    @Test
    void journalsEachAttemptButNoPassword() {
        attempt(username, "bí mật của tôi");
        attempt(username, PASSWORD);
        assertThat(scope.inAgency(agency, () -> journal.of(username)))
                .satisfiesExactly(
                        refused -> {
                            assertThat(refused.action()).isEqualTo("SIGN_IN_REFUSED");
                            assertThat(refused.toString())
                                    .contains("WRONG_PASSWORD")
                                    .doesNotContain("bí mật");
                        },
                        accepted -> assertThat(accepted.action()).isEqualTo("SIGNED_IN"));
    }

    @Test
    void keepsPasswordsAsArgon2idOnly() {
        String hash = scope.asSystem(() -> jdbc.sql("SELECT password_hash FROM app_user WHERE username = :u")
                .param("u", username)
                .query(String.class)
                .single());
        assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() throws Exception {
        HttpResponse<String> answer = get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/dang-nhap"));
    }

    @Test
    void knowsManyBrowsersByTheirSessionsAtOnce() throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpRequest page = request("/")
                    .header("Accept", "text/html")
                    .timeout(Duration.ofSeconds(20))
                    .build();
            browser.send(page, BodyHandlers.discarding());
            assertThat(cookies.getCookieStore().getCookies()).isNotEmpty();
            var answers = threads.invokeAll(Collections.nCopies(
                    60, () -> browser.send(page, BodyHandlers.discarding()).statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
    }

    @Test
    void sendsStrictHeaders() throws Exception {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        HttpResponse<String> answer = send(request("/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username + "&password=x"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private Object attempt(String name, String password) {
        try {
            return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                    .getPrincipal();
        } catch (BadCredentialsException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private int lockHours() {
        return scope.asSystem(
                () -> jdbc.sql("""
                SELECT extract(epoch FROM locked_until - (SELECT max(occurred_at) FROM journal_entry
                    WHERE subject = :u))::int / 3600 FROM app_user WHERE username = :u""").param("u", username).query(Integer.class).single());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
