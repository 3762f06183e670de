package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.rules.Clause;

class IdleSessionTest {

    private static final String PAGE = "/van-ban-di/7";
    private static final SignedInUser USER = new SignedInUser(
            1, 2, "clerk.thu", "Nguyễn Thị Thử", new AgencyCode("thu"), "Cơ quan thử", Set.of(Role.CLERK), "Văn thư");

    private Instant now = Instant.parse("2026-11-25T01:00:00Z");
    private final InstantSource time = () -> now;
    private final IdleSession filter = new IdleSession(time.withZone(ZoneOffset.UTC));
    private final MockHttpSession session = new MockHttpSession();

    IdleSessionTest() {
        session.setMaxInactiveInterval(900);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Clause("QCVN12-3.6.2.1.8")
    void endsWhereOnlyThePageItselfAskedForAQuarterOfAnHour() throws Exception {
        assertThat(open(PAGE)).isZero();
        for (int seconds = 2; seconds < 900; seconds += 2) {
            now = now.plusSeconds(2);
            assertThat(open(IdleSession.byItself(PAGE))).hasSeconds(seconds);
        }
        now = now.plusSeconds(2);
        open(IdleSession.byItself(PAGE));
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void goesOnWhereItsOwnerActs() throws Exception {
        for (int act = 0; act < 10; act++) {
            open(PAGE);
            now = now.plusSeconds(600);
            assertThat(open(IdleSession.byItself(PAGE + "?xem=1"))).hasSeconds(600);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void takesNoFormForAPageThatCameByItself() throws Exception {
        open(PAGE);
        now = now.plusSeconds(800);
        ask("POST", IdleSession.byItself(PAGE));
        now = now.plusSeconds(800);
        open(PAGE);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void countsFromTheFirstPageAfterSigningInWhateverItsAddress() throws Exception {
        assertThat(open(IdleSession.byItself(PAGE))).isZero();
        assertThat(session.isInvalid()).isFalse();
    }

    private Duration open(String address) throws Exception {
        return ask("GET", address);
    }

    private Duration ask(String method, String address) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&")) {
                request.addParameter(parameter.split("=")[0], parameter.split("=")[1]);
            }
        }
        request.setSession(session);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(USER, null, List.of()));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return IdleSession.quiet(request);
    }
}
