package vn.vanthu.exchange.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.access.IdleSession;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.intake.Quarantine.Drawer;
import vn.vanthu.exchange.reading.ReadingProgress;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.Toast;

/** The clerk's page of what is held. */
@Controller
@RequestMapping("/cach-ly")
@PreAuthorize("hasRole('CLERK')")
class QuarantinePages {
    private final Quarantine quarantine;
    private final IntakeLoop loop;
    private final ReadingProgress progress;
    private final JsonMapper json;

    QuarantinePages(Quarantine quarantine, IntakeLoop loop, ReadingProgress progress, JsonMapper json) {
        this.quarantine = quarantine;
        this.progress = progress;
        this.loop = loop;
        this.json = json;
    }

    /** It opens on what waits longest for the clerk; an officer who is no clerk goes to his cases. */
    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'HEAD', 'DEPUTY')")
    String list(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "ngan", required = false) @Nullable String drawer,
            Model model) {
        if (!user.has(Role.CLERK)) {
            return "redirect:/cach-ly/vu-khoa";
        }
        Drawer open = Drawer.of(drawer);
        List<HeldMessage> held = quarantine.held(user, open);
        show(user, open, held, first(held), model);
        return "intake/quarantine";
    }

    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ngan", required = false) @Nullable String drawer,
            Model model) {
        HeldMessage chosen = quarantine.find(user, id).orElseThrow(QuarantinePages::absent);
        Drawer open = Drawer.of(drawer);
        show(user, open, quarantine.held(user, open), chosen, model);
        return "intake/quarantine";
    }

    @GetMapping("/{id}/thu-goc")
    @PreAuthorize("hasAnyRole('CLERK', 'HEAD')")
    ResponseEntity<InputStreamResource> raw(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id) {
        Quarantine.Raw raw = quarantine.raw(user, id).orElseThrow(QuarantinePages::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(raw.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(raw.fileName())
                                .build()
                                .toString())
                .body(new InputStreamResource(raw.content()));
    }

    @PostMapping("/{id}/dua-vao-hang-cho")
    ModelAndView admit(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        return answer(user, id, quarantine.admit(user, id, version, reason), reason, next);
    }

    @PostMapping("/{id}/tra-lai")
    ModelAndView giveBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        return answer(user, id, quarantine.giveBack(user, id, version, reason), reason, next);
    }

    @PostMapping("/{id}/xet-lai")
    ModelAndView judgeAgain(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            RedirectAttributes next) {
        return answer(user, id, quarantine.judgeAgain(user, id, version), "", next);
    }

    @PostMapping("/{id}/thu-thuong")
    ModelAndView file(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            RedirectAttributes next) {
        return answer(user, id, quarantine.file(user, id, version), "", next);
    }

    @PostMapping("/{id}/thu-rac")
    ModelAndView spam(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            RedirectAttributes next) {
        return answer(user, id, quarantine.spam(user, id, version), "", next);
    }

    @PostMapping("/{id}/dua-lai")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable UUID id,
            @RequestParam(name = "ban") int version,
            RedirectAttributes next) {
        return answer(user, id, quarantine.takeBack(user, id, version), "", next);
    }

    /** What is done or stale is said on the list; what is wanting beside the form, with what was typed. */
    private ModelAndView answer(SignedInUser user, UUID id, Act act, String typed, RedirectAttributes next) {
        return switch (act) {
            case Act.Done done -> {
                loop.poke();
                next.addFlashAttribute("toast", Toast.of(done.words()));
                yield new ModelAndView("redirect:/cach-ly");
            }
            case Act.Stale stale -> {
                next.addFlashAttribute("stale", stale.words());
                yield new ModelAndView("redirect:/cach-ly");
            }
            case Act.Wanting wanting -> {
                ModelAndView page = new ModelAndView("intake/quarantine");
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                HeldMessage chosen = quarantine.find(user, id).orElseThrow(QuarantinePages::absent);
                page.addObject("wrong", Map.of(wanting.field(), wanting.words()));
                page.addObject("typed", typed);
                show(user, Drawer.ALL, quarantine.held(user, Drawer.ALL), chosen, page);
                yield page;
            }
            case Act.Absent absent -> throw absent();
        };
    }

    private void show(
            SignedInUser user, Drawer drawer, List<HeldMessage> held, @Nullable HeldMessage chosen, ModelAndView page) {
        page.addAllObjects(shown(user, drawer, held, chosen));
    }

    private void show(
            SignedInUser user, Drawer drawer, List<HeldMessage> held, @Nullable HeldMessage chosen, Model model) {
        model.addAllAttributes(shown(user, drawer, held, chosen));
    }

    private Map<String, Object> shown(
            SignedInUser user, Drawer drawer, List<HeldMessage> held, @Nullable HeldMessage chosen) {
        Map<Drawer, Long> counts = quarantine.counts(user);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "drawers",
                Arrays.stream(Drawer.values())
                        .filter(each -> each == Drawer.ALL
                                || each == Drawer.MINE
                                || each == drawer
                                || counts.getOrDefault(each, 0L) > 0)
                        .map(each -> new Tab(
                                each.key().isEmpty() ? "/cach-ly" : "/cach-ly?ngan=" + each.key(),
                                each.words(),
                                counts.getOrDefault(each, 0L),
                                each == drawer))
                        .toList());
        model.put("drawer", drawer.key());
        model.put("held", held.stream().map(each -> HeldRow.of(each, chosen)).toList());
        model.put("total", counts.getOrDefault(drawer, 0L));
        model.put("waiting", quarantine.waiting(user));
        model.put("reading", progress.arriving(user.agencyCode()));
        model.put("readingAt", IdleSession.byItself("/van-ban-den/dang-doc"));
        if (chosen instanceof HeldMessage.Open open) {
            model.put(
                    "open", HeldView.of(open, quarantine.files(open), HistoryWords.of(quarantine.history(open), json)));
        } else if (chosen instanceof HeldMessage.Locked locked) {
            model.put("locked", locked);
        }
        return model;
    }

    private static @Nullable HeldMessage first(List<HeldMessage> held) {
        return held.stream()
                .filter(HeldMessage.Open.class::isInstance)
                .findFirst()
                .orElse(held.isEmpty() ? null : held.getFirst());
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
