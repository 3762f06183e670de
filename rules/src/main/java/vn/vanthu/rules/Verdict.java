package vn.vanthu.rules;

import java.util.Collection;

/** What may happen to a document, from the mildest to the gravest: the gravest finding decides. */
public enum Verdict {
    /** May be sent, and by the regulation needs no paper. */
    ACCEPTED,
    /** May be sent, but counts only with the paper document that must follow. */
    PAPER_REQUIRED,
    /** A fact that the verdict hangs on could not be established. */
    HELD,
    /** Must not be sent through the hub. */
    REFUSED;

    public static Verdict of(Collection<Finding> findings) {
        var worst = ACCEPTED;
        for (var finding : findings) {
            worst = worst.worse(finding.verdict());
        }
        return worst;
    }

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
