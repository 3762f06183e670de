package vn.vanthu.exchange.inbox;

import java.util.UUID;

/** Where the intake puts what waits for registration. */
public interface Inbox {

    /**
     * In the caller's transaction. The same message twice is one arrival.
     *
     * @return the arrival's id
     */
    UUID offer(OfferedArrival arrival);
}
