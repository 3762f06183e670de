package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.util.List;

/**
 * Which steps an agency has, none of them if it says nothing.
 *
 * @param againFrom where a changed file begins again; steps before it, once passed, still count
 */
record ReviewRule(List<ReviewStep> steps, ReviewStep againFrom, String basis, String setBy, Instant setAt) {

    static final ReviewRule NONE = new ReviewRule(List.of(), ReviewStep.UNIT, "", "", Instant.EPOCH);

    ReviewRule {
        steps = steps.stream().sorted().distinct().toList();
    }
}
