package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    private final Format format = new Format(Render.CLOCK, Render.WEEKDAYS);

    @Test
    void writesDatesAndTimesOfVietnam() {
        Instant at = Instant.parse("2026-10-14T17:05:09Z");
        assertThat(format.date(at)).isEqualTo("15/10/2026");
        assertThat(format.time(at)).isEqualTo("00:05");
        assertThat(format.seconds(at)).isEqualTo("00:05:09");
        assertThat(format.dateTime(at)).isEqualTo("00:05, 15/10/2026");
        assertThat(format.weekday(LocalDate.of(2026, 10, 18))).isEqualTo("Chủ nhật, 18/10/2026");
        assertThat(format.todayInWords()).isEqualTo("Thứ Năm, 15/10/2026");
        assertThat(format.inDocument(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
        assertThat(format.iso(at)).isEqualTo("2026-10-15T00:05:09+07:00");
        assertThat(format.iso(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-05");
    }

    @Test
    void takesIsoTextAndOptionalsAndWritesNothingForNothing() {
        assertThat(format.date("2026-03-01")).isEqualTo("01/03/2026");
        assertThat(format.dateTime("2026-11-22T08:00:00+07:00")).isEqualTo("08:00, 22/11/2026");
        assertThat(format.date(Optional.of(LocalDate.of(2026, 3, 1)))).isEqualTo("01/03/2026");
        assertThat(format.date(Optional.empty())).isEmpty();
        assertThat(format.date(null)).isEmpty();
        assertThat(format.bytes(null)).isEmpty();
        assertThat(format.age(null)).isEmpty();
    }

    @Test
    void shortensMomentsOfTodayAndOfThisYear() {
        assertThat(format.moment(Render.NOW.minusSeconds(60))).isEqualTo("13:29");
        assertThat(format.moment(Instant.parse("2026-10-14T03:00:00Z"))).isEqualTo("14/10");
        assertThat(format.moment(Instant.parse("2025-10-14T03:00:00Z"))).isEqualTo("14/10/2025");
        assertThat(format.brief(Instant.parse("2026-10-13T09:01:00Z"))).isEqualTo("13/10 16:01");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 phút",
        "PT6M59S, 6 phút",
        "PT59M, 59 phút",
        "PT1H, 1 giờ",
        "PT1H54M, 1 giờ 54 phút",
        "PT23H59M, 23 giờ 59 phút",
        "PT24H, 1 ngày làm việc",
        "PT72H, 3 ngày làm việc",
        "PT240H, 8 ngày làm việc"
    })
    void tellsAgesInMinutesAndHoursAndThenInWorkingDays(Duration age, String words) {
        assertThat(format.age(Render.NOW.minus(age))).isEqualTo(words);
    }

    @Test
    void tellsWhatIsLeftOfADeadline() {
        assertThat(format.left(LocalDate.of(2026, 10, 20))).isEqualTo("Còn 3 ngày làm việc");
        assertThat(format.left(LocalDate.of(2026, 10, 15))).isEqualTo("Hôm nay");
        assertThat(format.left(LocalDate.of(2026, 10, 14))).isEqualTo("Quá 1 ngày làm việc");
        assertThat(format.left(LocalDate.of(2026, 10, 17))).isEqualTo("Còn 1 ngày làm việc");
        assertThat(format.left(Render.NOW.plus(Duration.ofMinutes(140)))).isEqualTo("Còn 2 giờ 20 phút");
        assertThat(format.left(Render.NOW.minus(Duration.ofMinutes(5)))).isEqualTo("Quá 5 phút");
    }

    @Test
    void writesFiguresTheVietnameseWay() {
        assertThat(format.number(4812)).isEqualTo("4.812");
        assertThat(format.number(4812.5)).isEqualTo("4.812,5");
        assertThat(format.percent(0.936)).isEqualTo("93,6%");
        assertThat(format.confidence(0.967)).isEqualTo("97%");
        assertThat(format.bytes(1_400_000)).isEqualTo("1,4 MB");
        assertThat(format.bytes(999)).isEqualTo("999 byte");
        assertThat(format.bytes(12_345)).isEqualTo("12 KB");
        assertThat(format.bytes(200_000_000L)).isEqualTo("200 MB");
        assertThat(format.bytes(3_500_000_000L)).isEqualTo("3,5 GB");
    }

    @Test
    void takesTheInitialsOfTheLastTwoWordsOfAName() {
        assertThat(format.initials("Trần Thị Mỹ Duyên")).isEqualTo("MD");
        assertThat(format.initials("Nguyễn Hữu Phước")).isEqualTo("HP");
        assertThat(format.initials("đỗ thị ánh")).isEqualTo("TÁ");
        assertThat(format.initials("Khoa")).isEqualTo("K");
        assertThat(format.initials("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "05/01/2026, 2026-01-05",
        "5/1/2026, 2026-01-05",
        "' 2026-01-05 ', 2026-01-05",
        "31/11/2026,",
        "5-1-2026,",
        "'',"
    })
    void readsDaysAsPeopleTypeThem(String typed, LocalDate day) {
        assertThat(Format.readDate(typed)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void shortensDigestsForTheEye() {
        assertThat(format.digest("9f3c71a0" + "0".repeat(52) + "e2d4")).isEqualTo("9f3c 71a0 … e2d4");
    }
}
