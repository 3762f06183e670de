package vn.vanthu.exchange.judging;

import vn.vanthu.rules.Verdict;

/** Which findings on its parts count for a container. */
final class Container {
    private Container() {}

    /** What may not be sent at all needs neither a signature nor paper. */
    static boolean moot(Verdict finding, Verdict whole) {
        return whole == Verdict.REFUSED && finding == Verdict.PAPER_REQUIRED;
    }

    /** A message's own text beside attachments is a covering note: it needs neither signature nor paper. */
    static boolean counts(Verdict finding, String partName, long parts, JudgedOn.Role role) {
        return role == JudgedOn.Role.WHOLE || !partName.isEmpty() || parts == 1 || finding.compareTo(Verdict.HELD) >= 0;
    }
}
