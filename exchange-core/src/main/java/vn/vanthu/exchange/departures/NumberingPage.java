package vn.vanthu.exchange.departures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.NumberingRule;
import vn.vanthu.exchange.registry.NumberingRule.Apart;
import vn.vanthu.exchange.registry.NumberingRules;
import vn.vanthu.exchange.registry.NumberingRules.Setting;
import vn.vanthu.exchange.registry.Volume;
import vn.vanthu.exchange.web.Toast;

/** Sổ và số văn bản đi: how the agency numbers its departures, and with which number a book goes on. */
@Controller
@Profile("!command")
@PreAuthorize("hasRole('ADMIN')")
class NumberingPage {

    private static final String PATH = "/danh-muc/so-van-ban-di";
    private static final int LONGEST_BASIS = 300;

    private final NumberingRules rules;
    private final AgencyScope scope;
    private final Clock clock;

    NumberingPage(NumberingRules rules, AgencyScope scope, Clock clock) {
        this.rules = rules;
        this.scope = scope;
        this.clock = clock;
    }

    /** As typed. */
    record Form(String period, String termFrom, String apart, Set<String> kinds, String from, String basis) {

        static Form of(NumberingRule rule, LocalDate today) {
            return new Form(
                    rule.term().isPresent() ? "TERM" : "YEAR",
                    rule.term().map(day -> day.format(PaperFormReader.DAY)).orElse(""),
                    rule.apart().name(),
                    rule.kinds(),
                    today.format(PaperFormReader.DAY),
                    "");
        }
    }

    @GetMapping(PATH)
    String page(@AuthenticationPrincipal SignedInUser user, Model model) {
        return shown(user, null, Map.of(), model);
    }

    @PostMapping(PATH)
    String set(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "period", defaultValue = "YEAR") String period,
            @RequestParam(name = "termFrom", defaultValue = "") String termFrom,
            @RequestParam(name = "apart", defaultValue = "NONE") String apart,
            @RequestParam(name = "kinds", required = false) @Nullable List<String> kinds,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Form form = new Form(
                period,
                termFrom.strip(),
                apart,
                kinds == null ? Set.of() : new LinkedHashSet<>(kinds),
                from.strip(),
                basis.strip());
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate day = day("from", form.from(), errors);
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            errors.putIfAbsent("from", "Không áp dụng về trước: chọn từ hôm nay trở đi.");
        }
        LocalDate term = period.equals("TERM") ? day("termFrom", form.termFrom(), errors) : null;
        if (term != null && term.isAfter(day)) {
            errors.putIfAbsent("termFrom", "Nhiệm kỳ bắt đầu không sau ngày áp dụng.");
        }
        Apart how = java.util.Arrays.stream(Apart.values())
                .filter(each -> each.name().equals(apart))
                .findFirst()
                .orElse(Apart.NONE);
        Set<String> chosen = how == Apart.SOME ? form.kinds() : Set.of();
        if (how == Apart.SOME && (chosen.isEmpty() || !kinds().keySet().containsAll(chosen))) {
            errors.put("kinds", "Chọn ít nhất một tên loại có sổ riêng.");
        }
        basis(form.basis(), errors);
        if (errors.isEmpty()) {
            NumberingRule rule =
                    new NumberingRule(day, term, how, chosen, form.basis(), user.fullName(), clock.instant());
            switch (scope.inAgency(user.agencyCode(), () -> rules.set(user.agencyCode(), rule, user.username()))) {
                case Setting.Done _ -> {
                    redirect.addFlashAttribute(
                            "toast", Toast.of("Đã lưu cách đánh số", ", áp dụng từ " + form.from() + "."));
                    return "redirect:" + PATH;
                }
                case Setting.Begun begun ->
                    errors.put(
                            "from",
                            "Sổ " + title(begun.volume().book()) + " năm "
                                    + begun.volume().year()
                                    + " đã có số nên không ngắt giữa chừng: chọn từ 01/01 năm sau, hoặc ngày đầu nhiệm kỳ mới.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(user, form, errors, model);
    }

    @PostMapping(PATH + "/so-bat-dau")
    String begin(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam(name = "book", defaultValue = "OUTGOING") String code,
            @RequestParam(name = "last", defaultValue = "") String last,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!books().containsKey(code)) {
            errors.put("book", "Chọn sổ trong danh sách.");
        }
        String digits = last.strip();
        if (!digits.matches("[1-9]\\d{0,5}") || digits.equals("999999")) {
            errors.put("last", "Nhập số cuối cùng đã cấp ở sổ giấy, từ 1 đến 999998.");
        }
        basis("begin-basis", basis.strip(), errors);
        if (errors.isEmpty()) {
            Book book = new Book(code);
            int first = Integer.parseInt(digits) + 1;
            Setting done = scope.inAgency(
                    user.agencyCode(),
                    () -> rules.begin(user.agencyCode(), book, first, basis.strip(), user.fullName(), user.username()));
            if (done instanceof Setting.Done) {
                redirect.addFlashAttribute(
                        "toast",
                        Toast.of("Sổ " + title(book) + " bắt đầu từ số " + first, "; việc này ghi vào nhật ký."));
                return "redirect:" + PATH;
            }
            errors.put("book", "Sổ này năm nay đã có số, hoặc đã đặt số bắt đầu; không đặt lại được.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("last", last);
        model.addAttribute("beginBasis", basis);
        model.addAttribute("beginBook", code);
        return shown(user, null, errors, model);
    }

    static String title(Book book) {
        return books().getOrDefault(book.code(), book.code());
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        return kinds;
    }

    private static Map<String, String> books() {
        Map<String, String> books = new LinkedHashMap<>();
        books.put(Book.OUTGOING.code(), "văn bản đi chung");
        books.put(Book.COPIES.code(), "bản sao");
        books.put(Book.ARRIVAL.code(), "văn bản đến");
        kinds().forEach((kind, title) -> books.put(Book.ofKind(kind).code(), title.toLowerCase(java.util.Locale.ROOT)));
        return books;
    }

    private LocalDate day(String field, String typed, Map<String, String> errors) {
        try {
            return LocalDate.parse(typed, PaperFormReader.DAY);
        } catch (DateTimeException wrong) {
            errors.put(field, "Nhập ngày có thật, ví dụ 01/01/2027.");
            return LocalDate.now(clock);
        }
    }

    private static void basis(String basis, Map<String, String> errors) {
        basis("basis", basis, errors);
    }

    private static void basis(String field, String basis, Map<String, String> errors) {
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            errors.put(field, "Ghi căn cứ, không quá " + LONGEST_BASIS + " ký tự.");
        }
    }

    private String shown(SignedInUser user, @Nullable Form typed, Map<String, String> errors, Model model) {
        LocalDate today = LocalDate.now(clock);
        scope.inAgency(user.agencyCode(), () -> {
            NumberingRule now = rules.of(user.agencyCode(), today);
            List<Volume> begun = rules.begun(user.agencyCode());
            model.addAttribute("now", now);
            model.addAttribute("form", typed == null ? Form.of(now, today) : typed);
            model.addAttribute("history", rules.all(user.agencyCode()));
            model.addAttribute("starts", rules.starts(user.agencyCode()));
            model.addAttribute("begun", begun);
        });
        model.addAttribute("kinds", kinds());
        model.addAttribute("books", books());
        model.addAttribute("errors", errors);
        return "departures/numbering";
    }
}
