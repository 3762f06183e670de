package vn.vanthu.exchange.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.WorkingDays;

/**
 * Figures, dates and times as screens write them: {@code @format} in templates. Dates and times may come as any type of
 * {@code java.time}, as ISO text or in an {@link Optional}; what is absent gives an empty text.
 */
@Component("format")
public class Format {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<DateTimeFormatter> TYPED = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String[] WEEKDAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
    };
    private static final String[] UNITS = {"byte", "KB", "MB", "GB", "TB"};

    private final Clock clock;
    private final WorkingDays workingDays;

    public Format(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** {@code 15/10/2026}. */
    public String date(@Nullable Object when) {
        return read(when).map(at -> at.format(DATE)).orElse("");
    }

    /** {@code 15/10}, beside a dated heading. */
    public String day(@Nullable Object when) {
        return read(when).map(at -> at.format(DAY)).orElse("");
    }

    /** {@code 13:41}. */
    public String time(@Nullable Object when) {
        return read(when).map(at -> at.format(TIME)).orElse("");
    }

    /** {@code 13:41:07}. */
    public String seconds(@Nullable Object when) {
        return read(when).map(at -> at.format(SECONDS)).orElse("");
    }

    /** {@code 13:41, 15/10/2026}. */
    public String dateTime(@Nullable Object when) {
        return read(when).map(at -> at.format(TIME) + ", " + at.format(DATE)).orElse("");
    }

    /** {@code 13:41} today, {@code 14/10} this year, {@code 14/10/2025} before. */
    public String moment(@Nullable Object when) {
        LocalDate today = today();
        return read(when)
                .map(at -> at.toLocalDate().equals(today)
                        ? at.format(TIME)
                        : at.getYear() == today.getYear() ? at.format(DAY) : at.format(DATE))
                .orElse("");
    }

    /** {@code 13:41} today, {@code 13/10 16:01} before: for narrow columns. */
    public String brief(@Nullable Object when) {
        return read(when)
                .map(at -> at.toLocalDate().equals(today()) ? at.format(TIME) : moment(at) + " " + at.format(TIME))
                .orElse("");
    }

    /** {@code thứ Sáu, 16/10/2026}. */
    public String weekday(@Nullable Object when) {
        return read(when)
                .map(at -> nameOf(at.toLocalDate()) + ", " + at.format(DATE))
                .orElse("");
    }

    /** {@code Thứ Năm, 15/10/2026}. */
    public String todayInWords() {
        String words = weekday(today());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code ngày 05 tháng 01 năm 2026}, as documents say it. */
    public String inDocument(@Nullable Object when) {
        return read(when)
                .map(at ->
                        "ngày %02d tháng %02d năm %d".formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear()))
                .orElse("");
    }

    /** What a person typed as a day: {@code 5/1/2026} or {@code 05/01/2026}, or ISO text; empty where it is none. */
    public static Optional<LocalDate> readDate(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : TYPED) {
            try {
                return Optional.of(LocalDate.parse(typed.strip(), form));
            } catch (DateTimeParseException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** For {@code <time datetime>}. */
    public String iso(@Nullable Object when) {
        if (when instanceof LocalDate day) {
            return day.toString();
        }
        return read(when)
                .map(at -> at.atZone(clock.getZone()).toOffsetDateTime().toString())
                .orElse("");
    }

    /** {@code 6 phút}, {@code 1 giờ 54 phút}, from a day on {@code 1 ngày làm việc}. */
    public String age(@Nullable Object since) {
        return read(since).map(at -> duration(at, now())).orElse("");
    }

    /** {@code Còn 3 ngày làm việc}, {@code Còn 2 giờ 20 phút}, {@code Hôm nay}, {@code Quá 1 ngày làm việc}. */
    public String left(@Nullable Object deadline) {
        if (deadline instanceof Optional<?> maybe) {
            return left(maybe.orElse(null));
        }
        if (deadline instanceof LocalDate day) {
            if (day.equals(today())) {
                return "Hôm nay";
            }
            return day.isAfter(today()) ? "Còn " + days(today(), day) : "Quá " + days(day, today());
        }
        return read(deadline)
                .map(at -> at.isBefore(now()) ? "Quá " + duration(at, now()) : "Còn " + duration(now(), at))
                .orElse("");
    }

    /** {@code 4.812}. */
    public String number(@Nullable Number figure) {
        return figure == null ? "" : decimal("#,##0.##").format(figure);
    }

    /** {@code 1,4 MB}. */
    public String bytes(@Nullable Number size) {
        if (size == null) {
            return "";
        }
        double left = size.doubleValue();
        int unit = 0;
        while (left >= 1000 && unit < UNITS.length - 1) {
            left /= 1000;
            unit++;
        }
        return decimal(left < 10 && unit > 0 ? "0.#" : "#,##0").format(left) + " " + UNITS[unit];
    }

    /** {@code 93,6%} of a share from 0 to 1. */
    public String percent(@Nullable Number share) {
        return share == null ? "" : decimal("0.#").format(share.doubleValue() * 100) + "%";
    }

    /** {@code 97%} of a share from 0 to 1, always whole. */
    public String confidence(@Nullable Number share) {
        return share == null ? "" : Math.round(share.doubleValue() * 100) + "%";
    }

    /** {@code 9f3c71a0…e2d4} in groups, for the eye. */
    public String digest(@Nullable String hex) {
        if (hex == null || hex.length() < 12) {
            return hex == null ? "" : hex;
        }
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " … " + hex.substring(hex.length() - 4);
    }

    /** {@code MD} of Trần Thị Mỹ Duyên. */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        String last = words[words.length - 1].substring(0, 1);
        String before = words.length > 1 ? words[words.length - 2].substring(0, 1) : "";
        return (before + last).toUpperCase(VIETNAMESE);
    }

    private String duration(LocalDateTime from, LocalDateTime to) {
        Duration passed = Duration.between(from, to);
        if (passed.compareTo(Duration.ofDays(1)) >= 0) {
            return days(from.toLocalDate(), to.toLocalDate());
        }
        long minutes = Math.max(0, passed.toMinutes());
        if (minutes < 60) {
            return minutes + " phút";
        }
        return minutes / 60 + " giờ" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " phút");
    }

    private String days(LocalDate from, LocalDate to) {
        int working = workingDays.between(from, to);
        return working > 0 ? number(working) + " ngày làm việc" : from.until(to).getDays() + " ngày nghỉ";
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<LocalDateTime> read(@Nullable Object when) {
        return switch (when) {
            case null -> Optional.empty();
            case Optional<?> maybe -> read(maybe.orElse(null));
            case Instant at -> Optional.of(LocalDateTime.ofInstant(at, clock.getZone()));
            case OffsetDateTime at -> Optional.of(LocalDateTime.ofInstant(at.toInstant(), clock.getZone()));
            case ZonedDateTime at -> Optional.of(LocalDateTime.ofInstant(at.toInstant(), clock.getZone()));
            case LocalDateTime at -> Optional.of(at);
            case LocalDate day -> Optional.of(day.atStartOfDay());
            case String text when text.isBlank() -> Optional.empty();
            case String text
            when text.length() == 10 -> Optional.of(LocalDate.parse(text).atStartOfDay());
            case String text -> read(OffsetDateTime.parse(text));
            default -> throw new IllegalArgumentException("not a date or time: " + when.getClass());
        };
    }

    private static String nameOf(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(VIETNAMESE));
    }
}
