package vn.vanthu.exchange.departures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.access.Users;
import vn.vanthu.exchange.departures.PaperDesk.Look;
import vn.vanthu.exchange.departures.PaperDesk.Outcome;
import vn.vanthu.exchange.web.Toast;

/** Đăng ký văn bản chỉ phát hành bản giấy. */
@Controller
@Profile("!command")
@PreAuthorize("hasRole('CLERK')")
class PaperPage {

    static final String PATH = "/van-ban-di/ban-giay";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PaperDesk desk;
    private final Users users;
    private final Clock clock;

    PaperPage(PaperDesk desk, Users users, Clock clock) {
        this.desk = desk;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(@AuthenticationPrincipal SignedInUser user, Model model) {
        PaperForm empty = PaperForm.empty(LocalDate.now(clock).format(TYPED), head(user));
        return shown(user, UUID.randomUUID(), empty, null, Map.of(), model);
    }

    @PostMapping(PATH)
    String act(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam("bieu-mau") UUID id,
            @RequestParam("viec") String act,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "copyForm", defaultValue = "") String copyForm,
            @RequestParam(name = "held", defaultValue = "0") long held,
            @RequestParam(name = "summary", defaultValue = "") String summary,
            @RequestParam(name = "symbol", defaultValue = "") String symbol,
            @RequestParam(name = "signedOn", defaultValue = "") String signedOn,
            @RequestParam(name = "signer", defaultValue = "") String signer,
            @RequestParam(name = "recipients", defaultValue = "") String recipients,
            @RequestParam(name = "copies", defaultValue = "") String copies,
            @RequestParam(name = "keeper", defaultValue = "") String keeper,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "elsewhere", defaultValue = "false") boolean elsewhere,
            @RequestParam(name = "plain", defaultValue = "false") boolean plain,
            @RequestParam(name = "read", defaultValue = "false") boolean read,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PaperForm form = new PaperForm(
                kind,
                copyForm,
                summary,
                held,
                symbol,
                signedOn,
                signer,
                recipients,
                copies,
                keeper,
                reason,
                elsewhere,
                plain,
                read);
        if (act.equals("xem")) {
            Look look = desk.look(user, form);
            return shown(user, id, form, look, look.reading().problems(), model);
        }
        return switch (desk.register(user, id, form)) {
            case Outcome.Registered(PaperDeparture departure, boolean again) -> {
                redirect.addFlashAttribute(
                        "toast",
                        again
                                ? Toast.of("Văn bản này đã vào sổ", "; đây là số đã cấp.")
                                : Toast.of(
                                        "Đã vào sổ số " + departure.documentNumber(),
                                        ", ghi số và ngày lên bản giấy."));
                yield "redirect:" + PATH + "/" + departure.id();
            }
            case Outcome.NotYet(Look look, Map<String, String> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(user, id, form, look, problems, model);
            }
        };
    }

    @GetMapping(PATH + "/{id}")
    String departure(@AuthenticationPrincipal SignedInUser user, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "departure", desk.find(user, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "departures/registered";
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Chọn tên loại");
        kinds.putAll(PaperKinds.ALL);
        return kinds;
    }

    private static Map<String, String> copyForms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("", "Bản chính");
        java.util.List.of("SY", "TrS", "SL")
                .forEach(form -> forms.put(form, PaperFormReader.COPY_FORMS.getOrDefault(form, form)));
        return forms;
    }

    private String shown(
            SignedInUser user, UUID id, PaperForm form, @Nullable Look look, Map<String, String> errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds());
        model.addAttribute("copyForms", copyForms());
        model.addAttribute("held", desk.held(user));
        model.addAttribute("look", look);
        model.addAttribute("errors", errors);
        return "departures/paper";
    }

    private String head(SignedInUser user) {
        return users.having(user.agencyCode(), java.util.Set.of(Role.HEAD)).stream()
                .findFirst()
                .map(SignedInUser::fullName)
                .orElse("");
    }
}
