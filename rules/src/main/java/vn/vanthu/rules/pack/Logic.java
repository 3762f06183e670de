package vn.vanthu.rules.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.FactSource;
import vn.vanthu.rules.condition.Truth;

/**
 * The logic of one rule.
 *
 * @param undeterminedIf what leaves the rule open although every fact is known, such as a certificate nobody can check
 * @param overtaken the higher laws that validate what this rule denies
 */
record Logic(Condition applies, Demand demand, Condition undeterminedIf, List<Overtaking> overtaken) {
    Logic {
        overtaken = List.copyOf(overtaken);
    }

    record Overtaking(Condition when, Citation citation, Template message) {}

    record Assessment(Outcome outcome, Set<String> missing, Optional<Overtaking> overtaking) {
        Assessment(Outcome outcome) {
            this(outcome, Set.of(), Optional.empty());
        }

        /** Nothing is open, and no higher law speaks. */
        boolean plain() {
            return missing.isEmpty() && overtaking.isEmpty();
        }
    }

    private static final Optional<Assessment> KEPT = Optional.of(new Assessment(Outcome.SATISFIED));
    private static final Optional<Assessment> BROKEN = Optional.of(new Assessment(Outcome.VIOLATED));

    /** Leaves out the higher laws that are not in force. */
    Logic inForce(Predicate<String> instrumentInForce) {
        return new Logic(
                applies,
                demand,
                undeterminedIf,
                overtaken.stream()
                        .filter(higher ->
                                instrumentInForce.test(higher.citation().instrument()))
                        .toList());
    }

    /** Empty where the rule does not apply, or may not apply and is kept in any case. */
    Optional<Assessment> assess(FactSource facts) {
        var scope = applies.truth(facts);
        if (scope == Truth.FALSE) {
            return Optional.empty();
        }
        var met = demand.met(facts);
        var doubt = demand.decisive(met) ? Truth.FALSE : undeterminedIf.truth(facts);
        if (doubt != Truth.FALSE) {
            met = Truth.UNKNOWN;
        }
        Optional<Overtaking> higher = Optional.empty();
        if (met != Truth.TRUE) {
            for (var candidate : overtaken) {
                if (met != Truth.TRUE) {
                    met = met.or(candidate.when().truth(facts));
                    higher = met == Truth.TRUE ? Optional.of(candidate) : Optional.empty();
                }
            }
        }
        if (met == Truth.TRUE) {
            if (scope != Truth.TRUE) {
                return Optional.empty();
            }
            return higher.isEmpty() ? KEPT : Optional.of(new Assessment(Outcome.SATISFIED, Set.of(), higher));
        }
        if (met == Truth.FALSE && scope == Truth.TRUE) {
            return BROKEN;
        }
        return Optional.of(new Assessment(Outcome.UNDETERMINED, missing(facts, doubt), Optional.empty()));
    }

    private Set<String> missing(FactSource facts, Truth doubt) {
        var names = new LinkedHashSet<String>();
        applies.undetermined(facts, names);
        demand.condition().undetermined(facts, names);
        if (doubt != Truth.FALSE) {
            names.addAll(undeterminedIf.culprits(facts));
        }
        overtaken.forEach(higher -> higher.when().undetermined(facts, names));
        return names;
    }

    /** Whether any facts at all could lead to this outcome, as far as the shape of the rule tells. */
    boolean canBe(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> true;
            case UNDETERMINED -> !facts().isEmpty();
            case VIOLATED -> !demand.condition().equals(Condition.NEVER);
        };
    }

    Set<String> facts() {
        var names = new LinkedHashSet<>(applies.facts());
        names.addAll(demand.condition().facts());
        names.addAll(undeterminedIf.facts());
        return names;
    }

    @Override
    public String toString() {
        return "Khi: " + applies + "; " + demand;
    }
}
