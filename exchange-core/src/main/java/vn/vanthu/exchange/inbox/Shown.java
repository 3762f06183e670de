package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days, times and spans in the words of the pages (ui.md 7). */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, VIETNAM);
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(VIETNAM));
    }

    static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /** {@code thứ Ba, 20/10}; with the year where it is another one. */
    static String dayInWeek(LocalDate day, LocalDate today) {
        return weekday(day) + ", " + (day.getYear() == today.getYear() ? shortDay(day) : day(day));
    }

    /** A proposal's value as it stands in the form. */
    static String typed(ArrivalField field, Proposal proposal) {
        return switch (field) {
            case ISSUED_ON, DUE_ON -> day(LocalDate.parse(proposal.value()));
            case ISSUER, DOCUMENT_NUMBER, SUMMARY, KIND, URGENCY, PAGES, SIGNER, POSITION, NOTE -> proposal.value();
        };
    }
}
