package vn.vanthu.exchange.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose token is gone was filled in before the session ended. It is refused, and what stood in it is handed to the
 * error page, which lets its owner send it again; but only where the browser says that the form was ours.
 *
 * @param address where it was sent to
 */
public record ExpiredForm(String address, List<Entry> entries, boolean withFiles) {

    public ExpiredForm {
        entries = List.copyOf(entries);
    }

    public record Entry(String name, String value) {}

    static final class Handler implements AccessDeniedHandler {

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse answer, AccessDeniedException denied)
                throws IOException, ServletException {
            if (denied instanceof CsrfException && answer.isCommitted() == false) {
                request.setAttribute(ExpiredForm.class.getName(), of(request));
                if (request.getServletPath().equals(SignInPage.PATH)) {
                    answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    request.getRequestDispatcher(SignInPage.PATH).forward(asGet(request), answer);
                    return;
                }
            }
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }

        private static ExpiredForm of(HttpServletRequest request) {
            List<Entry> entries = new ArrayList<>();
            if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
                request.getParameterMap().forEach((name, values) -> {
                    if (!secret(name)) {
                        for (String value : values) {
                            entries.add(new Entry(name, value));
                        }
                    }
                });
            }
            String type = request.getContentType();
            return new ExpiredForm(
                    request.getRequestURI(),
                    entries,
                    type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"));
        }

        private static boolean secret(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("_csrf") || lower.contains("password") || lower.contains("mat-khau");
        }

        private static HttpServletRequest asGet(HttpServletRequest request) {
            return new HttpServletRequestWrapper(request) {
                @Override
                public String getMethod() {
                    return "GET";
                }
            };
        }
    }
}
