package vn.vanthu.classifier.marking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a stamp says. */
final class StatedDay {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})|(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private StatedDay() {}

    /** The first one. */
    static Optional<LocalDate> in(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            return Optional.empty();
        }
        int first = day.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(first + 2)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
