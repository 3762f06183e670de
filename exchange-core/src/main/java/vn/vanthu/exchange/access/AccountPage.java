package vn.vanthu.exchange.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who I am here, and how I want the pages to look and to listen. */
@Controller
class AccountPage {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @GetMapping("/tai-khoan")
    String page() {
        return "access/account";
    }

    /** Kept in the browser: it belongs to the screen as much as to the person. */
    @PostMapping("/tai-khoan")
    String save(
            @RequestParam("theme") String theme,
            @RequestParam(name = "letters", defaultValue = "off") String letters,
            HttpServletResponse answer,
            RedirectAttributes redirect) {
        cookie(answer, "giao-dien", THEMES.contains(theme) ? theme : "auto");
        cookie(answer, "phim-chu", letters.equals("on") ? "on" : "off");
        redirect.addFlashAttribute("toast", "Đã lưu cách hiển thị trên máy này");
        return "redirect:/tai-khoan";
    }

    private static void cookie(HttpServletResponse answer, String name, String value) {
        answer.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }
}
