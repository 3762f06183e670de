package vn.vanthu.exchange.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after its time without an act of its owner (QCVN 12:2026, 3.6.2.1.8). A page that asks again by itself
 * is nobody's act, though the container counts it as one.
 */
public final class IdleSession extends OncePerRequestFilter {

    static final String LAST_ACT = IdleSession.class.getName() + ".lastAct";
    private static final String BY_ITSELF = "tu-cap-nhat";
    private static final String QUIET = IdleSession.class.getName() + ".quiet";
    /** An act is noted anew after this time only, so that a busy page writes no row at each request. */
    private static final Duration NOTED_FOR = Duration.ofSeconds(5);

    private final Clock clock;

    IdleSession(Clock clock) {
        this.clock = clock;
    }

    /** The address under which a page asks again by itself. */
    public static String byItself(String address) {
        return address + (address.contains("?") ? '&' : '?') + BY_ITSELF + "=1";
    }

    /** How long the owner of the session has done nothing; zero where this request is his act. */
    public static Duration quiet(HttpServletRequest request) {
        return request.getAttribute(QUIET) instanceof Duration quiet ? quiet : Duration.ZERO;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse answer, FilterChain rest)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && who != null && who.getPrincipal() instanceof SignedInUser) {
            asked(request, session);
        }
        rest.doFilter(request, answer);
    }

    private void asked(HttpServletRequest request, HttpSession session) {
        Instant now = clock.instant();
        Instant last = session.getAttribute(LAST_ACT) instanceof Instant noted ? noted : Instant.MIN;
        boolean first = last.equals(Instant.MIN);
        Duration quiet = first ? Duration.ZERO : Duration.between(last, now);
        Duration most = Duration.ofSeconds(session.getMaxInactiveInterval());
        if (most.isPositive() && quiet.compareTo(most) >= 0) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (first || !itself(request) && quiet.compareTo(NOTED_FOR) >= 0) {
            session.setAttribute(LAST_ACT, now);
        } else if (itself(request)) {
            request.setAttribute(QUIET, quiet);
        }
    }

    private static boolean itself(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getParameter(BY_ITSELF) != null;
    }
}
