package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;

/** What people say of a document that no machine established. */
@Controller
@RequestMapping("/van-ban-di/{id}")
class SettlingPage {

    private final DocumentAnswers answers;
    private final Settling settling;

    SettlingPage(DocumentAnswers answers, Settling settling) {
        this.answers = answers;
        this.settling = settling;
    }

    @PostMapping("/xac-nhan")
    String settle(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("du-kien") String fact,
            @RequestParam(name = "ket-qua", defaultValue = "") String value,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                settling.settle(user, id, version, fact, value, reason, looked),
                "Đã ghi xác nhận " + Words.fact(fact),
                model,
                response,
                redirect);
    }

    @PostMapping("/xac-nhan-lan-hai")
    String confirm(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            @RequestParam(name = "dong-y", defaultValue = "true") boolean agrees,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ActOutcome outcome =
                agrees ? settling.confirm(user, id, version, looked) : settling.contradict(user, id, version);
        return answers.answer(
                user,
                id,
                outcome,
                agrees ? "Đã xác nhận lần hai" : "Đã ghi ý kiến không đồng ý",
                model,
                response,
                redirect);
    }

    @PostMapping("/xet-lai")
    String judgeAgain(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user, id, settling.judgeAgain(user, id, version), "Đã kiểm tra lại", model, response, redirect);
    }

    @PostMapping("/bao-dong-nham")
    String falseAlarm(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "false") boolean looked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                settling.falseAlarm(user, id, version, reason, looked),
                "Đã ghi, chờ người thứ hai xác nhận",
                model,
                response,
                redirect);
    }

    @PostMapping("/huy-noi-dung")
    String confirmSecret(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user, id, settling.confirmSecret(user, id, version), "Đã hủy nội dung", model, response, redirect);
    }
}
