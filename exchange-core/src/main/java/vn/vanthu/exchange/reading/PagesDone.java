package vn.vanthu.exchange.reading;

import java.time.Duration;
import java.util.Optional;

/**
 * How far one scan is.
 *
 * @param left what the rest takes if it goes on as it went so far; empty where that cannot be said yet
 */
public record PagesDone(int done, int pages, boolean waits, Optional<Duration> left) {
    private static final int MINUTE = 60;
    private static final int STEP = 10;

    /** {@code Đang đọc trang 3/12}. */
    public String words() {
        if (waits) {
            return "Chờ đến lượt đọc, " + pages + " trang";
        }
        return done < pages ? "Đang đọc trang " + (done + 1) + "/" + pages : "Đã đọc đủ " + pages + " trang, đang xét";
    }

    /** {@code còn khoảng 40 giây}; empty where that cannot be said. */
    public String leftWords() {
        return left.map(Duration::toSeconds)
                .map(seconds -> seconds < MINUTE
                        ? Math.max(STEP, (seconds + STEP - 1) / STEP * STEP) + " giây"
                        : (seconds + MINUTE - 1) / MINUTE + " phút")
                .map(time -> "còn khoảng " + time)
                .orElse("");
    }
}
