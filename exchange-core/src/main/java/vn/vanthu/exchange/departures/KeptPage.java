package vn.vanthu.exchange.departures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
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
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.WorkingDays;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.KeptNumber;
import vn.vanthu.exchange.registry.KeptNumbers;
import vn.vanthu.exchange.web.Toast;

/** Giữ số: the clerk holds a number for a document to come, and gives it up with a reason. */
@Controller
@Profile("!command")
@PreAuthorize("hasRole('CLERK')")
class KeptPage {

    private static final String PATH = "/van-ban-di/giu-so";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_DAYS = 30;
    private static final int LONGEST_REASON = 300;

    private final KeptNumbers kept;
    private final WorkingDays workingDays;
    private final AgencyScope scope;
    private final Clock clock;

    KeptPage(KeptNumbers kept, WorkingDays workingDays, AgencyScope scope, Clock clock) {
        this.kept = kept;
        this.workingDays = workingDays;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * @param until the last day on which it is held, as typed
     * @param plain that he says: it is no state secret
     */
    record Form(String kind, String symbol, String until, String reason, boolean plain) {}

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        String until = workingDays.after(LocalDate.now(clock), 1).format(TYPED);
        return shown(user, new Form("", "", until, "", false), Map.of(), model);
    }

    @PostMapping(PATH)
    String keep(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "symbol", defaultValue = "") String symbol,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "plain", defaultValue = "false") boolean plain,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Form form = new Form(kind, PaperFormReader.symbol(symbol), until.strip(), reason.strip(), plain);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!PaperKinds.ALL.containsKey(kind)) {
            errors.put("kind", "Chọn tên loại văn bản.");
        }
        Optional<Tradition> tradition = PaperFormReader.tradition(form.symbol());
        if (tradition.isEmpty()) {
            errors.put("symbol", "Nhập ký hiệu đứng sau số, ví dụ QĐ-SXD.");
        }
        Optional<Instant> end = end(form.until(), errors);
        reason("reason", form.reason(), "giữ số cho văn bản nào", errors);
        if (!plain) {
            errors.put("plain", PaperFormReader.NOT_PLAIN);
        }
        if (!errors.isEmpty() || end.isEmpty() || tradition.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(user, form, errors, model);
        }
        KeptNumber number = scope.inAgency(
                user.agencyCode(),
                () -> kept.keep(
                        user.agencyCode(),
                        PaperKinds.inBook(kind),
                        new Books.Wanted(form.symbol(), tradition.get(), false),
                        form.reason(),
                        end.get(),
                        user.username(),
                        user.fullName()));
        redirect.addFlashAttribute(
                "toast", Toast.of("Đã giữ số " + number.documentNumber(), ", hết ngày " + form.until() + " thì hủy."));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{entry}/huy")
    String giveUp(
            @AuthenticationPrincipal SignedInUser user,
            @PathVariable long entry,
            @RequestParam(name = "ly-do", defaultValue = "") String typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String reason = typed.strip();
        Map<String, String> errors = new LinkedHashMap<>();
        reason("huy-" + entry, reason, "vì sao hủy số", errors);
        if (errors.isEmpty()
                && !scope.inAgency(
                        user.agencyCode(),
                        () -> kept.giveUp(user.agencyCode(), entry, reason, user.username(), user.fullName()))) {
            errors.put("huy-" + entry, "Số này không còn được giữ: đã dùng, đã hủy hoặc hết hạn.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(user, new Form("", "", "", "", false), errors, model);
        }
        redirect.addFlashAttribute("toast", Toast.of("Đã hủy số", ", sổ giữ dòng ấy với lý do."));
        return "redirect:" + PATH;
    }

    private Optional<Instant> end(String typed, Map<String, String> errors) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(typed, PaperFormReader.DAY);
            if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS))) {
                errors.put("until", "Giữ số từ hôm nay đến nhiều nhất " + LONGEST_DAYS + " ngày.");
            }
            return Optional.of(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        } catch (DateTimeException wrong) {
            errors.put("until", "Nhập ngày có thật, ví dụ 30/11/2026.");
            return Optional.empty();
        }
    }

    private static void reason(String field, String reason, String asked, Map<String, String> errors) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            errors.put(field, "Ghi rõ " + asked + ", không quá " + LONGEST_REASON + " ký tự.");
        }
    }

    private String shown(SignedInUser user, Form form, Map<String, String> errors, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Chọn tên loại");
        kinds.putAll(PaperKinds.ALL);
        model.addAttribute("kinds", kinds);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("numbers", scope.inAgency(user.agencyCode(), () -> kept.open(user.agencyCode())));
        return "departures/kept";
    }
}
