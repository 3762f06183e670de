package vn.vanthu.exchange.content;

/** What was stored, and how many bytes of it. */
public record StoredContent(ContentId id, long bytes) {}
