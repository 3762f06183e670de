package vn.vanthu.exchange.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.registry.BookKind;
import vn.vanthu.exchange.registry.BookProof;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.web.Tab;
import vn.vanthu.exchange.web.Turning;

/** The registers of a year in the columns of NĐ 30/2020 Phụ lục IV, with the proof that no number is missing. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'HEAD', 'DEPUTY', 'DIVISION_HEAD', 'ADMIN')")
class RegisterPage {

    private static final int ON_PAGE = 100;

    private final Books books;
    private final Clock clock;

    RegisterPage(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @GetMapping("/so-van-ban")
    @Transactional(readOnly = true)
    public String page(
            @RequestParam(name = "so", defaultValue = "den") String which,
            @RequestParam(name = "nam", defaultValue = "0") int asked,
            @RequestParam(name = "tu", defaultValue = "0") int from,
            @RequestParam(name = "kiem", required = false) @Nullable String whole,
            @AuthenticationPrincipal SignedInUser user,
            Model model) {
        AgencyCode agency = user.agencyCode();
        BookKind book = which.equals("di") ? BookKind.OUTGOING : BookKind.ARRIVAL;
        int year = asked == 0 ? LocalDate.now(clock).getYear() : asked;
        BookProof proof = whole == null ? books.latestProof(agency, book, year) : books.proof(agency, book, year);
        int newest = from <= 0 ? proof.last() : Math.min(from, proof.last());
        String address = "/so-van-ban?so=" + (book == BookKind.OUTGOING ? "di" : "den") + "&nam=" + year;
        model.addAttribute("arrivals", book == BookKind.ARRIVAL);
        model.addAttribute("year", year);
        model.addAttribute("years", years(agency, book, year));
        model.addAttribute(
                "books",
                List.of(
                        new Tab("/so-van-ban?so=den&nam=" + year, "Văn bản đến", book == BookKind.ARRIVAL),
                        new Tab("/so-van-ban?so=di&nam=" + year, "Văn bản đi", book == BookKind.OUTGOING)));
        model.addAttribute("proof", proof);
        model.addAttribute("wholeAddress", address + "&kiem=lai");
        model.addAttribute(
                "rows",
                books.newest(agency, book, year, newest, ON_PAGE).stream()
                        .map(RegisterRow::of)
                        .toList());
        model.addAttribute(
                "turning",
                Turning.of(
                        newest < proof.last() ? address + "&tu=" + Math.min(newest + ON_PAGE, proof.last()) : null,
                        "Số mới hơn",
                        newest > ON_PAGE ? address + "&tu=" + (newest - ON_PAGE) : null,
                        "Số cũ hơn"));
        return "report/register";
    }

    private List<Integer> years(AgencyCode agency, BookKind book, int shown) {
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
