package vn.vanthu.exchange.regulating;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.web.Format;
import vn.vanthu.exchange.web.Toast;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.catalogue.FilledIn;

/** Where an agency's regulation is chosen and filled in: proposed by an administrator, approved by a second person. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'HEAD', 'DEPUTY')")
class RegulatingPage {

    private static final String PATH = "/quy-che-co-quan";
    private static final int LONGEST_REASON = 500;

    private final RegulationChanges changes;
    private final DryRun dryRun;
    private final Directory directory;
    private final Regulations regulations;
    private final Format format;
    private final Clock clock;

    RegulatingPage(
            RegulationChanges changes,
            DryRun dryRun,
            Directory directory,
            Regulations regulations,
            Format format,
            Clock clock) {
        this.changes = changes;
        this.dryRun = dryRun;
        this.directory = directory;
        this.regulations = regulations;
        this.format = format;
        this.clock = clock;
    }

    /** @param chosen the regulation whose open values are shown; empty: the one that is followed */
    @GetMapping(PATH)
    String page(
            @RequestParam(name = "quy-che", defaultValue = "") String chosen,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        return shown(user, model, chosen, null);
    }

    /** What would change, before anything is proposed. */
    @PostMapping(PATH + "/thu")
    @PreAuthorize("hasRole('ADMIN')")
    String tried(
            @RequestParam Map<String, String> fields,
            @RequestParam("so") int seen,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model) {
        ChangeForm form = ChangeForm.read(fields, seen);
        if (refused(form, user, answer, model)) {
            return shown(user, model, form.regulation(), form);
        }
        LocalDate from = form.day().orElseThrow();
        model.addAttribute("tried", dryRun.of(user.agencyCode(), followed(user, from), form.wanted(), from));
        return shown(user, model, form.regulation(), form);
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('ADMIN')")
    String propose(
            @RequestParam Map<String, String> fields,
            @RequestParam("so") int seen,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        ChangeForm form = ChangeForm.read(fields, seen);
        if (refused(form, user, answer, model)) {
            return shown(user, model, form.regulation(), form);
        }
        Ended ended = changes.propose(user, seen, form.wanted(), form.day().orElseThrow(), form.reason());
        return told(ended, "Đã đề nghị", ", chờ người thứ hai duyệt.", form, user, answer, model, redirect);
    }

    @PostMapping(PATH + "/{number}/duyet")
    String approve(
            @PathVariable("number") int number,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        return told(changes.approve(user, number), "Đã duyệt", ".", null, user, answer, model, redirect);
    }

    @PostMapping(PATH + "/{number}/tu-choi")
    String refuse(
            @PathVariable("number") int number,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        Ended ended = explained("từ chối", reason, given -> changes.refuse(user, number, given));
        return told(ended, "Đã từ chối", ", cơ quan theo như trước.", null, user, answer, model, redirect);
    }

    @PostMapping(PATH + "/{number}/rut")
    String withdraw(
            @PathVariable("number") int number,
            @RequestParam("ly-do") String reason,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        Ended ended = explained("rút", reason, given -> changes.withdraw(user, number, given));
        return told(ended, "Đã rút đề nghị", ".", null, user, answer, model, redirect);
    }

    private static Ended explained(String act, String reason, Function<String, Ended> end) {
        String given = reason.strip();
        return given.isEmpty() || given.length() > LONGEST_REASON
                ? new Ended.NotAllowed("Ghi lý do " + act + ", nhiều nhất " + LONGEST_REASON + " ký tự.")
                : end.apply(given);
    }

    private boolean refused(ChangeForm form, SignedInUser user, HttpServletResponse answer, Model model) {
        LocalDate today = LocalDate.now(clock);
        Followed now = followed(user, form.day().orElse(today));
        Map<String, String> errors = form.errors(regulations, now, today);
        if (!errors.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors);
        }
        return !errors.isEmpty();
    }

    private String told(
            Ended ended,
            String lead,
            String rest,
            @Nullable ChangeForm typed,
            SignedInUser user,
            HttpServletResponse answer,
            Model model,
            RedirectAttributes redirect) {
        return switch (ended) {
            case Ended.Done(RegulationChange change) -> {
                redirect.addFlashAttribute("toast", Toast.of(lead + " thay đổi số " + change.number(), rest));
                yield "redirect:" + PATH;
            }
            case Ended.Overtaken(RegulationChange standing) -> {
                answer.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("overtaken", standing);
                yield shown(user, model, typed == null ? "" : typed.regulation(), typed);
            }
            case Ended.NotAllowed(String why) -> {
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", Map.of("cho-duyet", why));
                yield shown(user, model, typed == null ? "" : typed.regulation(), typed);
            }
        };
    }

    private String shown(SignedInUser user, Model model, String asked, @Nullable ChangeForm typed) {
        LocalDate today = LocalDate.now(clock);
        List<RegulationChange> history = changes.of(user.agencyCode());
        Followed now = followed(user, today);
        boolean follows = !now.equals(Followed.NONE);
        String chosen = regulations.find(asked).isPresent() ? asked : follows ? now.regulation() : Regulations.NATIONAL;
        int seen = history.stream().findFirst().map(RegulationChange::number).orElse(0);
        model.addAttribute("now", now);
        model.addAttribute("nowOpen", OpenValue.of(regulations.catalogue(now.regulation())));
        model.addAttribute("regulations", regulations.all());
        model.addAttribute("follows", follows);
        model.addAttribute("titles", titles());
        model.addAttribute("chosen", chosen);
        model.addAttribute("open", OpenValue.of(regulations.catalogue(chosen)));
        model.addAttribute("added", rulesOnlyIn(chosen, now.regulation()));
        model.addAttribute("dropped", rulesOnlyIn(now.regulation(), chosen));
        Followed start = chosen.equals(now.regulation()) ? now : new Followed(chosen, FilledIn.NOTHING);
        ChangeForm form = typed == null
                ? ChangeForm.of(start, seen, follows ? today.plusDays(1) : today)
                : new ChangeForm(seen, chosen, typed.from(), typed.reason(), typed.values());
        model.addAttribute("form", form);
        model.addAttribute("fromDay", form.day().map(format::date).orElse(form.from()));
        model.addAttribute("today", today);
        model.addAttribute("none", List.of());
        model.addAttribute("history", history);
        model.addAttribute("earlier", earlier(history));
        model.addAttribute("mayPropose", user.has(Role.ADMIN));
        history.stream().findFirst().filter(RegulationChange::pending).ifPresent(change -> {
            model.addAttribute("pending", change);
            model.addAttribute(
                    "pendingOpen",
                    OpenValue.of(regulations.catalogue(change.wanted().regulation())));
            model.addAttribute("own", change.proposedBy() == user.userId());
            model.addAttribute(
                    "wouldChange",
                    dryRun.of(user.agencyCode(), followed(user, change.from()), change.wanted(), change.from()));
        });
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "regulating/regulating";
    }

    /** What each change was to replace: the last one approved before it; nothing where the hub has no record of it. */
    private static Map<Integer, Followed> earlier(List<RegulationChange> history) {
        Map<Integer, Followed> earlier = new HashMap<>();
        for (RegulationChange change : history) {
            history.stream()
                    .filter(other -> other.number() < change.number() && other.approved())
                    .findFirst()
                    .ifPresent(other -> earlier.put(change.number(), other.wanted()));
        }
        return earlier;
    }

    private Map<String, String> titles() {
        Map<String, String> titles =
                new HashMap<>(regulations.all().stream().collect(Collectors.toMap(Regulation::id, this::title)));
        titles.put(Regulations.NONE, "Chưa chọn quy chế nào");
        return titles;
    }

    private String title(Regulation regulation) {
        return regulation.id().equals(Regulations.NATIONAL)
                ? "Chỉ quy định chung của Nhà nước"
                : regulation.instrument() + " · " + regulation.title();
    }

    /** National law is judged by whatever is followed: its rules are on no side. */
    private List<Rule> rulesOnlyIn(String one, String other) {
        return one.equals(other) || one.equals(Regulations.NATIONAL)
                ? List.of()
                : regulations.find(one).map(Regulation::rules).orElse(List.of());
    }

    private Followed followed(SignedInUser user, LocalDate day) {
        return directory
                .followed(user.agencyCode(), day)
                .filter(each -> regulations.find(each.regulation()).isPresent())
                .orElse(Followed.NONE);
    }
}
