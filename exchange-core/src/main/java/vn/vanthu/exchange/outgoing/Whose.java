package vn.vanthu.exchange.outgoing;

/** Whose signature it is. */
enum Whose {
    PERSON,
    AGENCY
}
