package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it, {@code 13/10/2026}. */
sealed interface TypedDay {

    record Day(LocalDate date) implements TypedDay {}

    /** @param why what is wrong with it, in Vietnamese */
    record Impossible(String why) implements TypedDay {}

    Pattern FORM = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

    static TypedDay parse(String typed) {
        Matcher parts = FORM.matcher(typed.strip());
        if (!parts.matches()) {
            return new Impossible("Ghi theo dạng ngày/tháng/năm.");
        }
        int day = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        if (month < 1 || month > 12) {
            return new Impossible("Một năm chỉ có 12 tháng.");
        }
        if (year < 1945) {
            return new Impossible("Năm phải từ 1945.");
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > days) {
            String name = month == 2 ? "Tháng 02/" + year : "Tháng %02d".formatted(month);
            return new Impossible(name + " chỉ có " + days + " ngày.");
        }
        return new Day(LocalDate.of(year, month, day));
    }
}
