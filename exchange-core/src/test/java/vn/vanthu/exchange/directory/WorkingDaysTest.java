package vn.vanthu.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new VietnameseWorkingDays();

    @ParameterizedTest
    @CsvSource({
        "1985, 1985-01-21",
        "2007, 2007-02-17",
        "2020, 2020-01-25",
        "2023, 2023-01-22",
        "2025, 2025-01-29",
        "2026, 2026-02-17",
        "2030, 2030-02-02"
    })
    void knowsWhenTheLunarYearBegins(int year, LocalDate first) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(first);
    }

    /** 2023 has a leap second month, which comes before it; 2025 a leap sixth, which does not. */
    @ParameterizedTest
    @CsvSource({"2023, 2023-04-29", "2024, 2024-04-18", "2025, 2025-04-07", "2026, 2026-04-26"})
    void knowsTheDayOfTheHungKings(int year, LocalDate day) {
        assertThat(LunarCalendar.date(year, 3, 10)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2026-04-27, false",
        "2026-04-30, false",
        "2026-05-01, false",
        "2026-09-01, false",
        "2026-09-02, false",
        "2026-09-03, true",
        "2026-10-15, true",
        "2026-10-17, false",
        "2026-10-18, false"
    })
    void restsOnWeekendsAndPublicHolidaysAndOnTheMondayAfterALostOne(LocalDate day, boolean works) {
        assertThat(days.isWorkingDay(day)).isEqualTo(works);
    }

    @Test
    void countsWorkingDaysOverAWeekend() {
        LocalDate thursday = LocalDate.of(2026, 10, 15);
        assertThat(days.after(thursday, 3)).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(days.between(thursday, LocalDate.of(2026, 10, 20))).isEqualTo(3);
        assertThat(days.between(thursday, thursday)).isZero();
        assertThat(days.between(thursday, thursday.minusDays(3))).isZero();
        assertThat(days.after(thursday, 0)).isEqualTo(thursday);
    }
}
