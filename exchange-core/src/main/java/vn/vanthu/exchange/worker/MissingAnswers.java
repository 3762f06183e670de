package vn.vanthu.exchange.worker;

import java.util.List;
import vn.vanthu.signature.SignatureReport;

/** Gets what authorities say of certificates of which nobody has said anything yet. Thread-safe. */
@FunctionalInterface
public interface MissingAnswers {
    /** Where nothing is ever fetched. */
    MissingAnswers NONE = signatures -> false;

    /** @return whether the trust has learnt something new: then the file is to be judged again */
    boolean fetch(List<SignatureReport> signatures);
}
