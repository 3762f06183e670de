package vn.vanthu.classifier.numbering;

/** Text that takes the place of the characters {@code from} (inclusive) to {@code to} (exclusive) of a line. */
record Filling(int from, int to, String text) {}
