package vn.vanthu.exchange.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.vanthu.exchange.access.IdleSession;
import vn.vanthu.exchange.access.SignedInUser;

/** What every page knows: who is signed in, where he may go, and how he wants it to look. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    static final String THEME_COOKIE = "giao-dien";
    static final String LETTERS_COOKIE = "phim-chu";
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final ObjectProvider<NavigationCount> counts;
    private final Format format;
    private final Fields fields;

    PageModel(ObjectProvider<NavigationCount> counts, Format format, Fields fields) {
        this.counts = counts;
        this.format = format;
        this.fields = fields;
    }

    @ModelAttribute
    void everyPage(HttpServletRequest request, Model model) {
        model.addAttribute("format", format);
        model.addAttribute("fields", fields);
        model.addAttribute("theme", theme(request));
        model.addAttribute("letters", letters(request));
        HttpSession session = request.getSession(false);
        model.addAttribute("idleSeconds", session == null ? 0 : session.getMaxInactiveInterval());
        model.addAttribute("quietSeconds", IdleSession.quiet(request).toSeconds());
        SignedInUser user = signedIn();
        if (user != null) {
            model.addAttribute("user", user);
            // An error page must not fail at what may have failed before it.
            boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
            model.addAttribute(
                    "navigation",
                    new Navigation(
                            user, failed ? List.of() : counts.orderedStream().toList()));
        }
    }

    static String theme(HttpServletRequest request) {
        String wanted = cookie(request, THEME_COOKIE);
        return wanted != null && THEMES.contains(wanted) ? wanted : "auto";
    }

    /** Whether single letters are shortcuts: {@code on} or {@code off} (WCAG 2.1.4). */
    static String letters(HttpServletRequest request) {
        return "off".equals(cookie(request, LETTERS_COOKIE)) ? "off" : "on";
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? null
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable SignedInUser signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInUser user ? user : null;
    }
}
