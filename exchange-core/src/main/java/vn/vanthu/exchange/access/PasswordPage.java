package vn.vanthu.exchange.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.directory.AgencyDuties;
import vn.vanthu.rules.catalogue.Part;

@Controller
@ConditionalOnWebApplication
class PasswordPage {

    private static final String PATH = "/tai-khoan/mat-khau";

    private final PasswordChange change;
    private final AgencyDuties duties;

    PasswordPage(PasswordChange change, AgencyDuties duties) {
        this.change = change;
        this.duties = duties;
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        return shown(user, model, Map.of());
    }

    @PostMapping(PATH)
    String save(
            @RequestParam("mat-khau-hien-tai") String present,
            @RequestParam("mat-khau-moi") String wanted,
            @RequestParam("mat-khau-nhac-lai") String again,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        Map<String, String> errors = errors(present, wanted, again, user);
        if (errors.isEmpty()
                && !change.change(user, present, wanted, request.getSession().getId())) {
            errors.put(
                    "hien-tai",
                    "Mật khẩu hiện tại chưa đúng. Sai " + PasswordSignIn.ATTEMPTS
                            + " lần liên tiếp thì tài khoản tạm khóa " + PasswordSignIn.LOCK.toHours() + " giờ");
        }
        if (!errors.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(user, model, errors);
        }
        request.changeSessionId();
        redirect.addFlashAttribute(
                "toast", "Đã đổi mật khẩu; những nơi khác đang đăng nhập bằng tài khoản này đã bị thoát");
        return "redirect:/tai-khoan";
    }

    private Map<String, String> errors(String present, String wanted, String again, SignedInUser user) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (present.isEmpty()) {
            errors.put("hien-tai", "Nhập mật khẩu hiện tại");
        }
        List<String> faults = rule(user).faults(wanted, user.username());
        if (!faults.isEmpty()) {
            errors.put("moi", "Mật khẩu mới " + String.join(", ", faults));
        } else if (wanted.equals(present)) {
            errors.put("moi", "Mật khẩu mới phải khác mật khẩu hiện tại");
        } else if (!wanted.equals(again)) {
            errors.put("nhac-lai", "Hai lần gõ mật khẩu mới chưa giống nhau");
        }
        return errors;
    }

    private PasswordRule rule(SignedInUser user) {
        return PasswordRule.of(
                duties.values(user.agencyCode(), PasswordRule.LENGTH),
                duties.values(user.agencyCode(), PasswordRule.CLASSES));
    }

    private String shown(SignedInUser user, Model model, Map<String, String> errors) {
        model.addAttribute("duties", duties.of(user.agencyCode(), Part.PWD));
        model.addAttribute("errors", errors);
        model.addAttribute("shortest", rule(user).shortest());
        return "access/password";
    }
}
