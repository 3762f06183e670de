package vn.vanthu.exchange.departures;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.outgoing.Recipients;
import vn.vanthu.exchange.registry.DocumentNumber;

/** Turns what the clerk typed into what the book takes, and says in Vietnamese what is wrong or missing. */
@Component
class PaperFormReader {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** As symbols call them. */
    static final Map<String, String> COPY_FORMS = Map.of("SY", "Sao y", "TrS", "Trích sao", "SL", "Sao lục");

    static final String NOT_PLAIN =
            "Xác nhận văn bản không mật; văn bản mật đăng ký ở sổ riêng, không đưa vào hệ thống này"
                    + " (NĐ 30/2020, Điều 15 khoản 2).";

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_RECIPIENTS = 500;
    private static final int MOST_COPIES = 9999;

    private final Recipients directory;
    private final Clock clock;

    PaperFormReader(Recipients directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What was typed, as far as it can be read; whole where {@code problems} is empty.
     *
     * @param problems message by field, in the order of the form
     */
    record Reading(
            String kind,
            boolean copy,
            String summary,
            String symbol,
            Tradition tradition,
            LocalDate signedOn,
            String signer,
            List<String> recipients,
            List<Recipient> reachable,
            Optional<Boolean> inSystem,
            @Nullable Integer copies,
            String keeper,
            String reason,
            Map<String, String> problems) {}

    Reading read(AgencyCode agency, PaperForm form) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!PaperKinds.ALL.containsKey(form.kind())) {
            problems.put("kind", "Chọn tên loại văn bản.");
        }
        String summary = needed("summary", form.summary(), LONGEST_TEXT, "Nhập trích yếu nội dung", problems);
        String symbol = symbol(form.symbol());
        Optional<Tradition> tradition = tradition(symbol);
        if (form.held() == 0 && tradition.isEmpty()) {
            problems.put("symbol", "Nhập ký hiệu đứng sau số, ví dụ QĐ-SXD hoặc SXD-QLXD; của Đảng: QĐ/TU.");
        }
        copyForm(form, symbol, problems);
        LocalDate signedOn = day(form.signedOn(), problems);
        String signer = needed("signer", form.signer(), LONGEST_NAME, "Nhập người đã ký văn bản", problems);
        List<String> recipients = names(form.recipients(), problems);
        Recipients.Matched matched = directory.match(agency, recipients);
        if (form.elsewhere() && !matched.known().isEmpty()) {
            problems.put(
                    "elsewhere",
                    matched.known().getFirst().name() + " có hộp thư "
                            + matched.known().getFirst().address() + " trong danh bạ: bỏ đánh dấu, hoặc sửa nơi nhận.");
        }
        Integer copies = copies(form.copies(), problems);
        String keeper = line(form.keeper());
        if (keeper.length() > LONGEST_NAME) {
            problems.put("keeper", "Tên nơi nhận bản lưu dài quá " + LONGEST_NAME + " ký tự.");
        }
        String reason = needed("reason", form.reason(), LONGEST_TEXT, "Ghi vì sao chỉ phát hành bản giấy", problems);
        if (!form.plain()) {
            problems.put("plain", NOT_PLAIN);
        }
        return new Reading(
                form.kind(),
                form.copy(),
                summary,
                symbol,
                tradition.orElse(Tradition.STATE),
                signedOn,
                signer,
                recipients,
                matched.known(),
                inSystem(form, matched),
                copies,
                keeper,
                reason,
                problems);
    }

    static String symbol(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", "");
    }

    /** Empty if it is no symbol, or longer than any. */
    static Optional<Tradition> tradition(String symbol) {
        return symbol.length() > LONGEST_NAME ? Optional.empty() : DocumentNumber.tradition(symbol);
    }

    /** NĐ 30/2020 Phụ lục I Phần II: the symbol of a copy names its form. */
    private static void copyForm(PaperForm form, String symbol, Map<String, String> problems) {
        if (!form.copy()) {
            return;
        }
        if (!COPY_FORMS.containsKey(form.copyForm())) {
            problems.put("copyForm", "Chọn hình thức bản sao.");
        } else if (form.held() == 0 && !symbol.startsWith(form.copyForm() + "-") && !symbol.contains("/")) {
            problems.put(
                    "symbol",
                    "Ký hiệu của bản sao bắt đầu bằng " + form.copyForm() + ", ví dụ " + form.copyForm() + "-SXD.");
        }
    }

    private static Optional<Boolean> inSystem(PaperForm form, Recipients.Matched matched) {
        return matched.known().isEmpty()
                ? (form.elsewhere() ? Optional.of(false) : Optional.empty())
                : Optional.of(true);
    }

    private static String needed(String field, String typed, int longest, String ask, Map<String, String> problems) {
        String text = line(typed);
        if (text.isEmpty()) {
            problems.put(field, ask + ".");
        } else if (text.length() > longest) {
            problems.put(field, "Dài quá " + longest + " ký tự.");
        }
        return text;
    }

    private LocalDate day(String typed, Map<String, String> problems) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(typed.strip(), DAY);
            if (day.isAfter(today)) {
                problems.put("signedOn", "Ngày ký ở sau hôm nay.");
            } else if (day.getYear() < today.getYear() - 1) {
                problems.put("signedOn", "Ngày ký đã quá một năm: xem lại năm.");
            }
            return day;
        } catch (DateTimeException wrong) {
            problems.put("signedOn", "Nhập ngày ký có thật, ví dụ 30/11/2026.");
            return today;
        }
    }

    private static List<String> names(String typed, Map<String, String> problems) {
        List<String> names = Arrays.stream(typed.split("[;\\r\\n]+"))
                .map(PaperFormReader::line)
                .map(name -> name.replaceFirst("^[-–•+]\\s*", "").replaceFirst("[.,]$", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            problems.put("recipients", "Ghi ít nhất một nơi nhận.");
        } else if (names.size() > MOST_RECIPIENTS) {
            problems.put("recipients", "Nhiều nhất " + MOST_RECIPIENTS + " nơi nhận.");
        } else if (names.stream().anyMatch(name -> name.length() > 2 * LONGEST_NAME)) {
            problems.put("recipients", "Mỗi nơi nhận một dòng, không quá " + 2 * LONGEST_NAME + " ký tự.");
        }
        return new ArrayList<>(names);
    }

    private static @Nullable Integer copies(String typed, Map<String, String> problems) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) < 1) {
            problems.put("copies", "Số lượng bản từ 1 đến " + MOST_COPIES + ".");
            return null;
        }
        return Integer.valueOf(digits);
    }

    private static String line(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
