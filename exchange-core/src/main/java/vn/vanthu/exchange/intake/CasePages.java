package vn.vanthu.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.Toast;

/** The named officer's pages of locked cases. */
@Controller
@RequestMapping("/cach-ly/vu-khoa")
@PreAuthorize("hasAnyRole('HEAD', 'DEPUTY')")
class CasePages {
    private final LockedCases cases;
    private final Quarantine quarantine;
    private final IntakeLoop loop;

    CasePages(LockedCases cases, Quarantine quarantine, IntakeLoop loop) {
        this.cases = cases;
        this.quarantine = quarantine;
        this.loop = loop;
    }

    @ModelAttribute("unexamined")
    List<HeldMessage> unexamined(@AuthenticationPrincipal SignedInUser user) {
        return quarantine.unexamined(user);
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInUser user, Model model) {
        List<LockedCase> all = cases.all(user);
        model.addAttribute("cases", all);
        if (!all.isEmpty()) {
            model.addAllAttributes(chosen(user, all.getFirst()));
        }
        return "intake/cases";
    }

    @GetMapping("/{id}")
    String one(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, Model model) {
        LockedCase found = cases.find(user, id).orElseThrow(CasePages::absent);
        model.addAttribute("cases", cases.all(user));
        model.addAllAttributes(chosen(user, found));
        return "intake/cases";
    }

    @PostMapping("/{id}/huy")
    ModelAndView destroy(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "maVuViec", defaultValue = "") String caseNumber,
            RedirectAttributes next) {
        return answer(user, id, cases.destroy(user, id, caseNumber), caseNumber, next);
    }

    @PostMapping("/{id}/bao-dong-nham")
    ModelAndView callFalseAlarm(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        return answer(user, id, cases.callFalseAlarm(user, id, reason), reason, next);
    }

    @PostMapping("/{id}/xac-nhan")
    ModelAndView clear(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, RedirectAttributes next) {
        return answer(user, id, cases.clear(user, id), "", next);
    }

    @PostMapping("/{id}/giu-khoa")
    ModelAndView keepLocked(
            @AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, RedirectAttributes next) {
        return answer(user, id, cases.keepLocked(user, id), "", next);
    }

    private ModelAndView answer(SignedInUser user, UUID id, Act act, String typed, RedirectAttributes next) {
        return switch (act) {
            case Act.Done done -> {
                loop.poke();
                next.addFlashAttribute("toast", Toast.of(done.words()));
                yield new ModelAndView("redirect:/cach-ly/vu-khoa/" + id);
            }
            case Act.Stale stale -> {
                next.addFlashAttribute("stale", stale.words());
                yield new ModelAndView("redirect:/cach-ly/vu-khoa/" + id);
            }
            case Act.Wanting wanting -> {
                ModelAndView page = new ModelAndView("intake/cases");
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("wrong", Map.of(wanting.field(), wanting.words()));
                page.addObject("typed", typed);
                page.addObject("cases", cases.all(user));
                page.addAllObjects(chosen(user, cases.find(user, id).orElseThrow(CasePages::absent)));
                yield page;
            }
            case Act.Absent absent -> throw absent();
        };
    }

    private static Map<String, Object> chosen(SignedInUser user, LockedCase found) {
        return Map.of(
                "chosen", found,
                "decides", LockedCases.mayDecide(user, found),
                "seconds", LockedCases.maySecond(user, found),
                "withdraws", LockedCases.mayWithdraw(user, found));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
