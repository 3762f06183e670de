package vn.vanthu.exchange.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue as the page shows it.
 *
 * @param badge kind, words and icon of the state badge
 * @param check what was checked, in a line; {@code fine} where nothing needs a person
 * @param returnable whether it may still go back to its sender
 * @param presentable whether it waits to be laid before a leader
 */
record QueueRow(
        UUID id,
        String summary,
        String line,
        Urgency urgency,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        Badge badge,
        String check,
        boolean fine,
        Instant arrivedAt,
        boolean unread,
        boolean taken,
        boolean overdue,
        boolean returnable,
        boolean presentable) {

    record Badge(String kind, String words, @Nullable String icon) {}

    static QueueRow of(ArrivalQueue.Queued queued, boolean taken, boolean overdue) {
        Arrival arrival = queued.arrival();
        Arrival.Registered registered = arrival.registered();
        Integer pages = arrival.described().pages();
        String line = (arrival.paper() ? "Bản giấy · " : "")
                + arrival.issuer()
                + (pages == null ? "" : " · " + pages + " trang");
        return new QueueRow(
                arrival.id(),
                arrival.summary(),
                registered == null ? line : line + " · số đến " + registered.number(),
                arrival.described().urgency(),
                arrival.described().documentNumber(),
                arrival.described().issuedOn(),
                badge(queued, taken, overdue),
                check(arrival),
                fine(arrival),
                arrival.arrivedAt(),
                arrival.state() == ArrivalState.WAITING && arrival.unread(),
                taken,
                overdue,
                arrival.state() == ArrivalState.WAITING,
                arrival.state() == ArrivalState.REGISTERED);
    }

    private static Badge badge(ArrivalQueue.Queued queued, boolean taken, boolean overdue) {
        Arrival arrival = queued.arrival();
        return switch (arrival.state()) {
            case WAITING -> waiting(queued, taken, overdue);
            case REGISTERED -> new Badge("bl", arrival.state().title(), "stamp");
            case PRESENTED -> new Badge("n", arrival.state().title(), "pen-line");
            case ASSIGNED -> new Badge("n", arrival.state().title(), "users");
            case IN_PROGRESS -> new Badge("bl", arrival.state().title(), "hourglass");
            case DONE -> new Badge("g", arrival.state().title(), null);
            case REJECTED -> new Badge("r", arrival.state().title(), "corner-up-left");
            case CORRESPONDENCE -> new Badge("n", arrival.state().title(), "mail");
        };
    }

    private static Badge waiting(ArrivalQueue.Queued queued, boolean taken, boolean overdue) {
        Arrival arrival = queued.arrival();
        Arrival.Claim claim = arrival.claim();
        if (taken && claim != null) {
            return new Badge("n", claim.name() + " đang mở", "user-check");
        }
        if (queued.sameNumber() != null) {
            return new Badge("a", "Nghi trùng số đến " + queued.sameNumber(), "copy");
        }
        if (overdue) {
            return new Badge("r", "Quá hạn đăng ký", null);
        }
        if (arrival.described().urgency().urgent()) {
            return new Badge("r", "Đăng ký ngay", "flag");
        }
        return arrival.pointsToCheck() > 0
                ? new Badge("a", "Xem lại " + arrival.pointsToCheck() + " điểm", null)
                : new Badge("bl", "Sẵn sàng", null);
    }

    private static boolean fine(Arrival arrival) {
        return arrival.state() != ArrivalState.WAITING || arrival.pointsToCheck() == 0;
    }

    private static String check(Arrival arrival) {
        Arrival.Presented presented = arrival.presented();
        Arrival.Closed closed = arrival.closed();
        String first = arrival.firstCheck();
        return switch (arrival.state()) {
            case WAITING -> first == null ? "Đạt mọi kiểm tra" : first;
            case REGISTERED -> "Chưa trình ai";
            case PRESENTED, ASSIGNED, IN_PROGRESS -> presented == null ? "" : presented.name();
            case DONE, REJECTED, CORRESPONDENCE -> closed == null ? "" : closed.name();
        };
    }
}
