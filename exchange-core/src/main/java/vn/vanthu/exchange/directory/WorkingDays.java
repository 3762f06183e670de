package vn.vanthu.exchange.directory;

import java.time.LocalDate;

/** Which days are worked on. */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The working days after {@code from}, up to and with {@code to}; 0 where {@code to} is not later. */
    default int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day that many working days after {@code from}; {@code from} itself for 0. */
    default LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
