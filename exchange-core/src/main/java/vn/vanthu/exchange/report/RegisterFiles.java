package vn.vanthu.exchange.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.PdfTable;
import vn.vanthu.exchange.registry.BookSearch;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.exchange.registry.Volume;

/** A register, or what was looked for in it, as a PDF to print and keep (NĐ 30/2020 Điều 16) and as a workbook. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'HEAD', 'DEPUTY', 'DIVISION_HEAD', 'ADMIN')")
class RegisterFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final BookSearch search;
    private final Journal journal;
    private final Clock clock;

    RegisterFiles(BookSearch search, Journal journal, Clock clock) {
        this.search = search;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/so-van-ban/so.pdf")
    @Transactional
    public void pdf(
            @RequestParam(name = "so", defaultValue = "den") String which,
            @RequestParam(name = "nam", defaultValue = "0") int year,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "tt", defaultValue = "") String state,
            @RequestParam(name = "tu-ngay", defaultValue = "") String from,
            @RequestParam(name = "den-ngay", defaultValue = "") String until,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = asked(which, year, words, kind, state, from, until);
        boolean arrivals = query.book().arrivals();
        List<PdfTable.Column> columns = RegisterColumns.of(arrivals).stream()
                .map(column -> new PdfTable.Column(column.head(), column.share()))
                .toList();
        try (PdfTable table = new PdfTable(RegisterPage.title(query), lines(user, query), columns)) {
            search.each(user.agencyCode(), new Volume(query.book(), query.nam()), query.filter(), entry -> {
                try {
                    table.row(
                            RegisterColumns.cells(entry, clock.getZone()).stream()
                                    .map(RegisterFiles::printed)
                                    .toList(),
                            entry.state() == EntryEvent.VOIDED);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            told(user, query, "pdf");
            begin(response, "application/pdf", query, "pdf", true);
            table.save(response.getOutputStream());
        }
    }

    @GetMapping("/so-van-ban/so.xlsx")
    @Transactional
    public void workbook(
            @RequestParam(name = "so", defaultValue = "den") String which,
            @RequestParam(name = "nam", defaultValue = "0") int year,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "tt", defaultValue = "") String state,
            @RequestParam(name = "tu-ngay", defaultValue = "") String from,
            @RequestParam(name = "den-ngay", defaultValue = "") String until,
            @AuthenticationPrincipal SignedInUser user,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = asked(which, year, words, kind, state, from, until);
        List<RegisterColumns.Column> columns = RegisterColumns.of(query.book().arrivals());
        told(user, query, "xlsx");
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", query, "xlsx", false);
        try (SheetWriter sheet = new SheetWriter(
                query.so() + " " + query.nam(),
                columns.stream().map(column -> Math.max(9, column.share() * 2)).toList(),
                response.getOutputStream())) {
            for (String line : lines(user, query)) {
                sheet.row(SheetWriter.Look.HEAD, List.of(line));
            }
            sheet.row(
                    SheetWriter.Look.HEAD,
                    columns.stream().map(RegisterColumns.Column::head).toList());
            search.each(user.agencyCode(), new Volume(query.book(), query.nam()), query.filter(), entry -> {
                try {
                    sheet.row(
                            entry.state() == EntryEvent.VOIDED ? SheetWriter.Look.STRUCK : SheetWriter.Look.PLAIN,
                            RegisterColumns.cells(entry, clock.getZone()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    private RegisterQuery asked(
            String which, int year, String words, String kind, String state, String from, String until) {
        int of = year == 0 ? LocalDate.now(clock).getYear() : year;
        return new RegisterQuery(which, of, words, kind, state, from, until);
    }

    private static List<String> lines(SignedInUser user, RegisterQuery query) {
        String title = RegisterPage.title(query).toUpperCase(Locale.of("vi"));
        String sought = query.filter().all() ? "" : "Trích theo điều kiện tìm";
        return sought.isEmpty() ? List.of(title, user.agencyName()) : List.of(title, user.agencyName(), sought);
    }

    private static String printed(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            default -> cell.toString();
        };
    }

    private void told(SignedInUser user, RegisterQuery query, String form) {
        journal.record(
                user.username(),
                user.agencyCode(),
                "REGISTER_EXPORTED",
                query.book() + "/" + query.nam(),
                java.util.Map.of("form", form, "all", query.filter().all()));
    }

    private static void begin(
            HttpServletResponse response, String type, RegisterQuery query, String ending, boolean inline) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(RegisterPage.title(query) + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
