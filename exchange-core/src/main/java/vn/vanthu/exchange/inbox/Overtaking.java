package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.inbox.Arrival.Closed;
import vn.vanthu.exchange.inbox.Arrival.Presented;
import vn.vanthu.exchange.inbox.Arrival.Registered;

/** Says to whoever comes second what has happened already (ui.md 5.14). */
final class Overtaking {

    private Overtaking() {}

    static String words(Arrival arrival, SignedInUser reader, LocalDate today) {
        Registered registered = arrival.registered();
        Presented presented = arrival.presented();
        Closed closed = arrival.closed();
        return switch (arrival.state()) {
            case WAITING -> "Văn bản này chưa đăng ký.";
            case REGISTERED ->
                registered == null
                        ? "Văn bản này đã đăng ký."
                        : who(registered.personId(), registered.name(), reader) + " đã đăng ký văn bản này, số đến "
                                + registered.number() + ", " + when(registered.at(), today) + ".";
            case PRESENTED ->
                (registered == null
                                ? "Văn bản này đã đăng ký"
                                : who(registered.personId(), registered.name(), reader)
                                        + " đã đăng ký văn bản này, số đến " + registered.number() + ", "
                                        + when(registered.at(), today))
                        + (presented == null
                                ? "."
                                : ", đã trình " + presented.name() + " " + when(presented.at(), today) + ".");
            case ASSIGNED, IN_PROGRESS ->
                (presented == null ? "Lãnh đạo" : presented.name()) + " đã chuyển xử lý văn bản này"
                        + (registered == null ? "." : ", số đến " + registered.number() + ".");
            case DONE -> "Văn bản này đã xử lý xong" + (closed == null ? "." : " " + when(closed.at(), today) + ".");
            case REJECTED ->
                closed == null
                        ? "Văn bản này đã trả lại nơi gửi."
                        : who(closed.personId(), closed.name(), reader) + " đã trả lại nơi gửi văn bản này "
                                + when(closed.at(), today) + ".";
            case CORRESPONDENCE ->
                closed == null
                        ? "Thư này để ngoài sổ."
                        : who(closed.personId(), closed.name(), reader) + " đã để thư này ngoài sổ "
                                + when(closed.at(), today) + ".";
        };
    }

    private static String who(long personId, String name, SignedInUser reader) {
        return personId == reader.personId() ? "Bạn" : name;
    }

    private static String when(Instant at, LocalDate today) {
        String time = "lúc " + Shown.time(at);
        LocalDate day = Shown.dayOf(at);
        return day.equals(today) ? time : time + " ngày " + Shown.day(day);
    }
}
