package vn.vanthu.exchange.dispatch;

/** The first ladder: has the mail come through. */
public enum TransportState {
    QUEUED,
    SENDING,
    DEFERRED,
    RELAYED,
    ARRIVED,
    REFUSED,
    BOUNCED
}
