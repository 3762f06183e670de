package vn.vanthu.classifier.kind;

/** Text that takes the place of the characters {@code from} (inclusive) to {@code to} (exclusive) of a line. */
public record Filling(int from, int to, String text) {}
