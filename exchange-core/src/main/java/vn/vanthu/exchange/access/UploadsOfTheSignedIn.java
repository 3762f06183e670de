package vn.vanthu.exchange.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files of people who are not signed in are refused before a byte of them is kept: the token that comes after would be.
 * One page may take them, within its bounds.
 */
final class UploadsOfTheSignedIn extends OncePerRequestFilter {
    private final Optional<OpenUpload> open;

    UploadsOfTheSignedIn(Optional<OpenUpload> open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = person != null && person.isAuthenticated();
        if (signedIn || type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, answer);
            return;
        }
        Optional<OpenUpload> door = open.filter(page -> page.path().equals(request.getServletPath()));
        if (door.isPresent()) {
            throughTheOpenDoor(door.get(), request, answer, chain);
            return;
        }
        request.setAttribute(ExpiredForm.class.getName(), new ExpiredForm(request.getRequestURI(), List.of(), true));
        refuse(HttpServletResponse.SC_FORBIDDEN, request, answer);
    }

    private static void throughTheOpenDoor(
            OpenUpload door, HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (!door.isOpen()) {
            refuse(HttpServletResponse.SC_NOT_FOUND, request, answer);
        } else if (length < 0) {
            refuse(HttpServletResponse.SC_LENGTH_REQUIRED, request, answer);
        } else if (length > door.mostBytes()) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, answer);
        } else {
            switch (door.admit(request.getRemoteAddr())) {
                case OpenUpload.Admission.Admitted admitted -> {
                    try (admitted) {
                        chain.doFilter(request, answer);
                    }
                }
                case OpenUpload.Admission.Later(long seconds) -> {
                    answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                    refuse(HttpStatus.TOO_MANY_REQUESTS.value(), request, answer);
                }
            }
        }
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse answer)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        answer.setStatus(status);
        request.getRequestDispatcher("/error").forward(new Unread(request), answer);
    }

    /** As if nothing had been sent, so that no page looks for parameters in what is still coming. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
