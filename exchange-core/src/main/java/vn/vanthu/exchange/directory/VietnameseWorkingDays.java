package vn.vanthu.exchange.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Monday to Friday without the public holidays of Bộ luật Lao động 2019, Điều 112; one that falls on a weekend is taken
 * on the next working day (Điều 111.3). Tết is taken from the last day of the old year, and with National Day goes the
 * day before it; days that the Government moves by announcement are not known here.
 */
@Component
class VietnameseWorkingDays implements WorkingDays {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));
    private static final int TET_DAYS = 5;

    private final ConcurrentMap<Integer, Set<LocalDate>> daysOff = new ConcurrentHashMap<>();

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !weekend(day)
                && !daysOff.computeIfAbsent(day.getYear(), VietnameseWorkingDays::daysOff)
                        .contains(day);
    }

    private static Set<LocalDate> daysOff(int year) {
        LocalDate eve = LunarCalendar.newYear(year).minusDays(1);
        Set<LocalDate> off = Stream.of(
                        FIXED.stream().map(day -> day.atYear(year)),
                        eve.datesUntil(eve.plusDays(TET_DAYS)),
                        Stream.of(LunarCalendar.date(year, 3, 10)))
                .flatMap(days -> days)
                .collect(Collectors.toSet());
        off.stream().filter(VietnameseWorkingDays::weekend).sorted().toList().forEach(lost -> {
            LocalDate instead = lost;
            while (weekend(instead) || off.contains(instead)) {
                instead = instead.plusDays(1);
            }
            off.add(instead);
        });
        return Set.copyOf(off);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
