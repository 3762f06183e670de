package vn.vanthu.exchange.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.directory.WorkingDays;

/** A deadline in working days, as pages say it: {@code Còn 3 ngày làm việc · thứ Ba, 20/10}. */
record Deadline(String left, String day, Tone tone) {

    enum Tone {
        OVERDUE("red"),
        TODAY("amber"),
        LATER(""),
        NONE("");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    static Deadline of(@Nullable LocalDate day, LocalDate today, WorkingDays workingDays) {
        if (day == null) {
            return new Deadline("Không ghi hạn", "", Tone.NONE);
        }
        String inWeek = Shown.dayInWeek(day, today);
        if (day.equals(today)) {
            return new Deadline("Hạn hôm nay", inWeek, Tone.TODAY);
        }
        if (day.isBefore(today)) {
            int over = workingDays.between(day, today);
            return new Deadline(over == 0 ? "Đã quá hạn" : "Quá " + over + " ngày làm việc", inWeek, Tone.OVERDUE);
        }
        int left = workingDays.between(today, day);
        return new Deadline(left == 0 ? "Còn trong ngày nghỉ" : "Còn " + left + " ngày làm việc", inWeek, Tone.LATER);
    }

    public String style() {
        return tone.style();
    }

    public String line() {
        return day.isEmpty() ? left : left + " · " + day;
    }
}
