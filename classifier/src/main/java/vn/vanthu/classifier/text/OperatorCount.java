package vn.vanthu.classifier.text;

import vn.vanthu.classifier.UnreadableReason;

/** How many operators the pages of one file have had so far, on whatever road they were read. */
final class OperatorCount {

    private static final int MOST = 10_000_000;

    private int count;

    void count() throws UnreadableException {
        if (++count > MOST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
    }
}
