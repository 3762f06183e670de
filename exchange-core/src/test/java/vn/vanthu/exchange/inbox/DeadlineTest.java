package vn.vanthu.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.directory.WorkingDays;

class DeadlineTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);
    private static final WorkingDays WEEKDAYS = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    @Test
    void countsWorkingDaysOnly() {
        assertThat(line(LocalDate.of(2026, 10, 20))).isEqualTo("Còn 3 ngày làm việc · thứ Ba, 20/10");
        assertThat(line(LocalDate.of(2026, 10, 14))).isEqualTo("Quá 1 ngày làm việc · thứ Tư, 14/10");
        assertThat(line(THURSDAY)).isEqualTo("Hạn hôm nay · thứ Năm, 15/10");
        assertThat(line(null)).isEqualTo("Không ghi hạn");
    }

    @Test
    void tellsTheYearOnlyWhereItIsAnother() {
        assertThat(line(LocalDate.of(2027, 1, 4))).endsWith("thứ Hai, 04/01/2027");
    }

    @Test
    void readsOnlyDaysThatExist() {
        assertThat(TypedDay.parse("5/3/2026")).isEqualTo(new TypedDay.Day(LocalDate.of(2026, 3, 5)));
        assertThat(TypedDay.parse("29/02/2026")).isEqualTo(new TypedDay.Impossible("Tháng 02/2026 chỉ có 28 ngày."));
        assertThat(TypedDay.parse("29-02-2028")).isEqualTo(new TypedDay.Day(LocalDate.of(2028, 2, 29)));
        assertThat(TypedDay.parse("1/13/2026")).isEqualTo(new TypedDay.Impossible("Một năm chỉ có 12 tháng."));
        assertThat(TypedDay.parse("hôm qua")).isInstanceOf(TypedDay.Impossible.class);
    }

    private static String line(@org.jspecify.annotations.Nullable LocalDate day) {
        return Deadline.of(day, THURSDAY, WEEKDAYS).line();
    }
}
