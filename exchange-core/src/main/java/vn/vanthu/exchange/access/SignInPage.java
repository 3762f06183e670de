package vn.vanthu.exchange.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. Why it stayed shut is never told: name, password and lock look alike. */
@Controller
class SignInPage {

    static final String PATH = "/dang-nhap";
    static final String TYPED = SignInPage.class.getName() + ".typed";

    private final DemoAccounts demo;
    private final ObjectProvider<OpenUpload> open;

    SignInPage(DemoAccounts demo, ObjectProvider<OpenUpload> open) {
        this.demo = demo;
        this.open = open;
    }

    @GetMapping(PATH)
    String page(
            @RequestParam(name = "loi", required = false) @Nullable String failed,
            @RequestParam(name = "ra", required = false) @Nullable String left,
            @RequestParam(name = "tai-khoan", defaultValue = "") String asked,
            @AuthenticationPrincipal @Nullable SignedInUser user,
            HttpServletRequest request,
            Model model) {
        if (user != null && failed == null) {
            return "redirect:/";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("left", left != null);
        model.addAttribute("expired", request.getAttribute(ExpiredForm.class.getName()) != null);
        model.addAttribute("typed", asked.isEmpty() ? typed(request) : asked);
        model.addAttribute("attempts", PasswordSignIn.ATTEMPTS);
        model.addAttribute("hours", PasswordSignIn.LOCK.toHours());
        model.addAttribute("demo", demo);
        OpenUpload check = open.getIfAvailable();
        model.addAttribute("publicCheck", check != null && check.isOpen() ? check.path() : null);
        return "access/sign-in";
    }

    /** Keeps the session open while its owner types or reads without asking for a page. */
    @GetMapping("/phien")
    ResponseEntity<Void> stay() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private static String typed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TYPED) instanceof String name)) {
            return "";
        }
        session.removeAttribute(TYPED);
        return name;
    }
}
