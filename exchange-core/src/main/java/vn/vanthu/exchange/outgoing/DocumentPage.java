package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;

/** One document of the desk: its verdict, and what the person before it may do now. */
@Controller
@RequestMapping("/van-ban-di/{id}")
class DocumentPage {

    private final DocumentAnswers answers;
    private final Desk desk;
    private final Placing placing;

    DocumentPage(DocumentAnswers answers, Desk desk, Placing placing) {
        this.answers = answers;
        this.desk = desk;
        this.placing = placing;
    }

    @GetMapping
    String document(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "xem", defaultValue = "") String open,
            Model model) {
        return answers.shown(user, id, null, "", !open.isEmpty(), model);
    }

    @PostMapping("/du-lieu")
    String describe(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("viec") String act,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "summary", defaultValue = "") String summary,
            @RequestParam(name = "urgency", defaultValue = "NONE") String urgency,
            @RequestParam(name = "numbering", defaultValue = "HUB") String numbering,
            @RequestParam(name = "symbol", defaultValue = "") String symbol,
            @RequestParam(name = "documentNumber", defaultValue = "") String printedNumber,
            @RequestParam(name = "issuedOn", defaultValue = "") String printedOn,
            @RequestParam(name = "noi-nhan", required = false) @Nullable List<String> recipients,
            @RequestParam(name = "them-dia-chi", defaultValue = "") String more,
            @RequestParam(name = "approver", defaultValue = "0") long approver,
            @RequestParam(name = "compared", defaultValue = "false") boolean compared,
            @RequestParam(name = "review-UNIT", defaultValue = "0") long unit,
            @RequestParam(name = "review-FORMAT", defaultValue = "0") long format,
            @RequestParam(name = "tim", defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("askedReviewers", Map.of(ReviewStep.UNIT, unit, ReviewStep.FORMAT, format));
        DeskForm form = new DeskForm(
                kind,
                summary,
                urgency,
                numbering,
                symbol,
                printedNumber,
                printedOn,
                recipients == null ? List.of() : recipients,
                more,
                approver,
                compared);
        return switch (act) {
            case "tim" -> answers.shown(user, id, form, words, false, model);
            case "trinh" ->
                answers.answer(
                        user,
                        id,
                        desk.submit(user, id, version, form, Map.of(ReviewStep.UNIT, unit, ReviewStep.FORMAT, format)),
                        unit == 0 && format == 0 ? "Đã trình ký" : "Đã trình",
                        form,
                        words,
                        model,
                        response,
                        redirect);
            default ->
                answers.answer(
                        user,
                        id,
                        desk.save(user, id, version, form),
                        "Đã lưu dữ liệu văn bản",
                        form,
                        words,
                        model,
                        response,
                        redirect);
        };
    }

    @PostMapping("/rut-trinh")
    String takeBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(user, id, desk.takeBack(user, id, version), "Đã rút trình", model, response, redirect);
    }

    @PostMapping("/cap-so")
    String takeNumber(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(user, id, desk.takeNumber(user, id, version), "", model, response, redirect);
    }

    @PostMapping("/ky-so")
    String sign(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "trang", defaultValue = "") String page,
            @RequestParam(name = "ngang", defaultValue = "") String left,
            @RequestParam(name = "doc", defaultValue = "") String top,
            @RequestParam(name = "o-ky", required = false) @Nullable String field,
            @RequestParam(name = "khong-hien", defaultValue = "false") boolean unseen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                placing.settle(user, id, version, Placing.Typed.of(page, left, top, field), unseen)
                        .orElseGet(() -> desk.sign(user, id, version)),
                "Đã duyệt, chuyển văn thư phát hành",
                model,
                response,
                redirect);
    }

    @PostMapping("/duyet")
    String approve(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "trang", defaultValue = "") String page,
            @RequestParam(name = "ngang", defaultValue = "") String left,
            @RequestParam(name = "doc", defaultValue = "") String top,
            @RequestParam(name = "o-ky", required = false) @Nullable String field,
            @RequestParam(name = "khong-hien", defaultValue = "false") boolean unseen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                placing.settle(user, id, version, Placing.Typed.of(page, left, top, field), unseen)
                        .orElseGet(() -> desk.approvePrinted(user, id, version)),
                "Đã duyệt, chuyển văn thư phát hành",
                model,
                response,
                redirect);
    }

    @PostMapping("/tra-lai")
    String giveBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user, id, desk.giveBack(user, id, version, reason), "Đã trả lại văn thư", model, response, redirect);
    }

    @PostMapping("/phat-hanh")
    String release(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "trang", defaultValue = "") String page,
            @RequestParam(name = "ngang", defaultValue = "") String left,
            @RequestParam(name = "doc", defaultValue = "") String top,
            @RequestParam(name = "o-ky", required = false) @Nullable String field,
            @RequestParam(name = "khong-hien", defaultValue = "false") boolean unseen,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "ban-giay", defaultValue = "false") boolean paperFollows,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                placing.settle(user, id, version, Placing.Typed.of(page, left, top, field), unseen)
                        .orElseGet(() -> desk.release(user, id, version, password, paperFollows)),
                "",
                model,
                response,
                redirect);
    }

    @PostMapping("/rut")
    String withdraw(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user, id, desk.withdraw(user, id, version, reason), "Đã rút văn bản", model, response, redirect);
    }
}
