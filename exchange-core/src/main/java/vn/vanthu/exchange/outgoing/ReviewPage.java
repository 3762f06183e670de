package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.web.Toast;

/** A reviewer's answer at the document; and where an administrator says which reviews there are. */
@Controller
class ReviewPage {

    private static final String RULE = "/danh-muc/duyet-van-ban-di";
    private static final int LONGEST_BASIS = 300;

    private final Reviewing reviewing;
    private final Reviews reviews;
    private final DocumentAnswers answers;
    private final AgencyScope scope;

    ReviewPage(Reviewing reviewing, Reviews reviews, DocumentAnswers answers, AgencyScope scope) {
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.answers = answers;
        this.scope = scope;
    }

    @PostMapping("/van-ban-di/{id}/duyet-du-thao")
    String pass(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            @RequestParam(name = "dong-y", defaultValue = "true") boolean agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answers.answer(
                user,
                id,
                agreed ? reviewing.pass(user, id, version, remark) : reviewing.giveBack(user, id, version, remark),
                agreed ? "Đã duyệt, chuyển bước sau" : "Đã trả lại văn thư",
                model,
                response,
                redirect);
    }

    @GetMapping(RULE)
    @PreAuthorize("hasRole('ADMIN')")
    String rule(@AuthenticationPrincipal SignedInUser user, Model model) {
        return shown(user, null, Map.of(), model);
    }

    @PostMapping(RULE)
    @PreAuthorize("hasRole('ADMIN')")
    String set(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "step", required = false) @Nullable List<ReviewStep> chosen,
            @RequestParam(name = "again", defaultValue = "UNIT") ReviewStep again,
            @RequestParam(name = "basis", defaultValue = "") String typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ReviewStep> steps = chosen == null ? List.of() : chosen;
        String basis = typed.strip();
        Map<String, String> errors = new LinkedHashMap<>();
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            errors.put("basis", "Ghi căn cứ, không quá " + LONGEST_BASIS + " ký tự.");
        }
        scope.inAgency(user.agencyCode(), () -> {
            for (ReviewStep step : steps) {
                if (reviews.reviewers(user.agencyCode(), step).isEmpty()) {
                    errors.put("step-" + step, "Cơ quan chưa có ai làm được bước “" + step.title() + "”.");
                }
            }
            if (errors.isEmpty()) {
                reviews.set(user, steps, again, basis);
            }
        });
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(user, new ArrayList<>(steps), errors, model);
        }
        redirect.addFlashAttribute(
                "toast", Toast.of("Đã lưu các bước duyệt", ", áp dụng cho văn bản trình từ lúc này."));
        return "redirect:" + RULE;
    }

    private String shown(SignedInUser user, @Nullable List<ReviewStep> typed, Map<String, String> errors, Model model) {
        ReviewRule rule = scope.inAgency(user.agencyCode(), () -> reviews.rule(user.agencyCode()));
        model.addAttribute("rule", rule);
        model.addAttribute("steps", ReviewStep.values());
        model.addAttribute("chosen", typed == null ? rule.steps() : typed);
        model.addAttribute("errors", errors);
        return "outgoing/review-rule";
    }
}
