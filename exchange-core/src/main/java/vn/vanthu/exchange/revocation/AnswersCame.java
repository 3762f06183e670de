package vn.vanthu.exchange.revocation;

/** Authorities answered what some document had to wait for. */
public record AnswersCame() {}
