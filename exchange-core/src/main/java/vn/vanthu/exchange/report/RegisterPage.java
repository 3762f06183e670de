package vn.vanthu.exchange.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.BookProof;
import vn.vanthu.exchange.registry.BookSearch;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryFilter;
import vn.vanthu.exchange.registry.NumberingRule;
import vn.vanthu.exchange.registry.NumberingRules;
import vn.vanthu.exchange.registry.Volume;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.Turning;

/** The registers of a year in the columns of NĐ 30/2020 Phụ lục IV, with the proof that no number is missing. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'HEAD', 'DEPUTY', 'DIVISION_HEAD', 'ADMIN')")
class RegisterPage {

    private static final int ON_PAGE = 100;
    private static final String PATH = "/so-van-ban";

    private final Books books;
    private final BookSearch search;
    private final NumberingRules rules;
    private final Clock clock;

    RegisterPage(Books books, BookSearch search, NumberingRules rules, Clock clock) {
        this.books = books;
        this.search = search;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    public String page(
            @RequestParam(name = "so", defaultValue = "den") String which,
            @RequestParam(name = "nam", defaultValue = "0") int asked,
            @RequestParam(name = "tu", defaultValue = "0") int from,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "tt", defaultValue = "") String state,
            @RequestParam(name = "tu-ngay", defaultValue = "") String since,
            @RequestParam(name = "den-ngay", defaultValue = "") String until,
            @RequestParam(name = "kiem", required = false) @Nullable String whole,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        AgencyCode agency = user.agencyCode();
        RegisterQuery query =
                new RegisterQuery(which, asked == 0 ? period(agency, which) : asked, words, kind, state, since, until);
        Book book = query.book();
        int year = query.nam();
        BookProof proof = whole == null ? books.latestProof(agency, book, year) : books.proof(agency, book, year);
        int newest = from <= 0 ? proof.last() : Math.min(from, proof.last());
        EntryFilter filter = query.filter();
        List<Entry> found = search.newest(agency, new Volume(book, year), filter, newest, ON_PAGE + 1);
        List<Entry> rows = found.subList(0, Math.min(ON_PAGE, found.size()));
        model.addAttribute("arrivals", book.arrivals());
        model.addAttribute("heading", title(query));
        model.addAttribute("query", query);
        model.addAttribute("filtered", !filter.all());
        model.addAttribute("faults", query.faults());
        model.addAttribute("year", year);
        model.addAttribute("years", years(agency, book, year));
        model.addAttribute("kinds", kinds());
        model.addAttribute("states", RegisterQuery.STATES);
        model.addAttribute("books", tabs(agency, query));
        model.addAttribute("proof", proof);
        model.addAttribute("wholeAddress", query.address(PATH) + "&kiem=lai");
        model.addAttribute("pdfAddress", query.address(PATH + "/so.pdf"));
        model.addAttribute("xlsxAddress", query.address(PATH + "/so.xlsx"));
        model.addAttribute("rows", rows.stream().map(RegisterRow::of).toList());
        model.addAttribute("turning", turning(query, proof, newest, rows, found.size() > ON_PAGE));
        return "report/register";
    }

    private static Turning turning(RegisterQuery query, BookProof proof, int newest, List<Entry> rows, boolean more) {
        String address = query.address(PATH);
        int newer = query.filter().all() ? Math.min(newest + ON_PAGE, proof.last()) : proof.last();
        return Turning.of(
                newest < proof.last() ? address + "&tu=" + newer : null,
                query.filter().all() ? "Số mới hơn" : "Về đầu danh sách",
                more ? address + "&tu=" + (rows.getLast().number() - 1) : null,
                "Số cũ hơn");
    }

    private int period(AgencyCode agency, String which) {
        LocalDate today = LocalDate.now(clock);
        NumberingRule rule = rules.of(agency, today);
        return which.equals("den")
                ? today.getYear()
                : rule.term().map(LocalDate::getYear).orElse(today.getYear());
    }

    /** {@code Sổ đăng ký văn bản đi năm 2026}. */
    static String title(RegisterQuery query) {
        Book book = query.book();
        String of = book.arrivals()
                ? "văn bản đến"
                : book.equals(Book.OUTGOING)
                        ? "văn bản đi"
                        : book.equals(Book.COPIES)
                                ? "bản sao văn bản"
                                : "văn bản đi: " + kind(book).toLowerCase(Locale.ROOT);
        return "Sổ đăng ký " + of + " năm " + query.nam();
    }

    private static String kind(Book book) {
        return kinds().getOrDefault(book.kind(), book.kind());
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Mọi tên loại");
        for (DocumentKind kind : DocumentKind.values()) {
            kinds.put(kind.name(), kind.title());
        }
        return kinds;
    }

    /** Arrivals, departures, and the books apart that have a number in that year. */
    private List<Tab> tabs(AgencyCode agency, RegisterQuery query) {
        List<Tab> tabs = new ArrayList<>();
        Stream.concat(
                        Stream.of(Book.ARRIVAL, Book.OUTGOING),
                        Stream.concat(
                                rules.begun(agency).stream()
                                        .filter(volume -> volume.year() == query.nam())
                                        .map(Volume::book),
                                Stream.of(query.book())))
                .distinct()
                .forEach(book -> tabs.add(new Tab(
                        PATH + "?so=" + RegisterQuery.so(book) + "&nam=" + query.nam(),
                        book.arrivals()
                                ? "Văn bản đến"
                                : book.equals(Book.OUTGOING)
                                        ? "Văn bản đi"
                                        : book.equals(Book.COPIES) ? "Bản sao" : kind(book),
                        book.equals(query.book()))));
        return tabs;
    }

    private List<Integer> years(AgencyCode agency, Book book, int shown) {
        List<Integer> years = new ArrayList<>(books.years(agency, book));
        for (int year : List.of(LocalDate.now(clock).getYear(), shown)) {
            if (!years.contains(year)) {
                years.add(year);
            }
        }
        years.sort(java.util.Comparator.reverseOrder());
        return years;
    }
}
