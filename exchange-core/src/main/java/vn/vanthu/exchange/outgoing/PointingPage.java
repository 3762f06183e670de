package vn.vanthu.exchange.outgoing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
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

/** Where number and date go, by the clerk's word. */
@Controller
@RequestMapping("/van-ban-di/{id}/cho-ghi-so")
class PointingPage {

    private final DocumentAnswers answers;
    private final Pointing pointing;

    PointingPage(DocumentAnswers answers, Pointing pointing) {
        this.answers = answers;
        this.pointing = pointing;
    }

    @PostMapping
    String point(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam("ban") int version,
            @RequestParam("viec") String act,
            @RequestParam(name = "trang", defaultValue = "1") String page,
            @RequestParam(name = "so-ngang", defaultValue = "") String numberLeft,
            @RequestParam(name = "so-doc", defaultValue = "") String numberTop,
            @RequestParam(name = "so-ghi", defaultValue = "") String numberWording,
            @RequestParam(name = "ngay-ngang", defaultValue = "") String dateLeft,
            @RequestParam(name = "ngay-doc", defaultValue = "") String dateTop,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (act.equals("sang-trang")) {
            model.addAttribute("pointed", new Pointing.Typed(page, Map.of()));
            return answers.shown(user, id, null, "", false, model);
        }
        Map<Mark, Pointing.Line> lines = new EnumMap<>(Mark.class);
        lines.put(Mark.NUMBER, new Pointing.Line(numberLeft, numberTop, numberWording));
        lines.put(Mark.DATE, new Pointing.Line(dateLeft, dateTop, ""));
        Pointing.Typed typed = new Pointing.Typed(page, lines);
        model.addAttribute("pointed", typed);
        return answers.answer(
                user, id, pointing.point(user, id, version, typed), "Đã nhận chỗ ghi số", model, response, redirect);
    }
}
