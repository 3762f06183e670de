package vn.vanthu.exchange.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.registry.Book;
import vn.vanthu.exchange.registry.EntryEvent;
import vn.vanthu.exchange.registry.EntryFilter;
import vn.vanthu.exchange.web.Folding;

/**
 * Which part of which register is asked for, as the address says it.
 *
 * @param so {@code den}, {@code di}, {@code sao}, or the kind whose book it is, in small letters
 * @param q words of number, symbol, summary, signer, recipients or note
 * @param loai the kind
 * @param tt {@code dung}, {@code giu}, {@code huy}; empty for all
 */
record RegisterQuery(String so, int nam, String q, String loai, String tt, String ngayTu, String ngayDen) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int WORDS = 8;

    static final Map<String, String> STATES = states();

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("", "Mọi trạng thái");
        states.put("dung", "Đã phát hành, đã đăng ký");
        states.put("giu", "Đang giữ số");
        states.put("huy", "Đã hủy");
        return states;
    }

    Book book() {
        return switch (so) {
            case "di" -> Book.OUTGOING;
            case "sao" -> Book.COPIES;
            case "den" -> Book.ARRIVAL;
            default -> so.matches("[a-z_]{2,40}") ? Book.ofKind(so.toUpperCase(Locale.ROOT)) : Book.ARRIVAL;
        };
    }

    static String so(Book book) {
        return book.arrivals()
                ? "den"
                : book.equals(Book.OUTGOING)
                        ? "di"
                        : book.equals(Book.COPIES) ? "sao" : book.kind().toLowerCase(Locale.ROOT);
    }

    EntryFilter filter() {
        return new EntryFilter(
                Arrays.stream(Folding.fold(q).split("[^a-z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(WORDS)
                        .toList(),
                loai,
                switch (tt) {
                    case "dung" -> Set.of(EntryEvent.ISSUED, EntryEvent.REGISTERED, EntryEvent.AMENDED);
                    case "giu" -> Set.of(EntryEvent.RESERVED);
                    case "huy" -> Set.of(EntryEvent.VOIDED);
                    default -> Set.of();
                },
                day(ngayTu),
                day(ngayDen));
    }

    /** What is wrong with the days; empty if nothing is. */
    List<String> faults() {
        return List.of(ngayTu, ngayDen).stream()
                .filter(typed -> !typed.isBlank() && day(typed) == null)
                .map(typed -> "“" + typed + "” không phải ngày có thật; ghi ngày/tháng/năm, ví dụ 30/11/2026.")
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** The address of a page of it, without the page. */
    String address(String path) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("so", so);
        said.put("nam", String.valueOf(nam));
        said.put("q", q);
        said.put("loai", loai);
        said.put("tt", tt);
        said.put("tu-ngay", ngayTu);
        said.put("den-ngay", ngayDen);
        return path + "?"
                + said.entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
