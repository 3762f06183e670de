package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.Condition;
import vn.vanthu.rules.condition.FactName;
import vn.vanthu.rules.condition.Question;
import vn.vanthu.rules.condition.Told;
import vn.vanthu.rules.condition.Truth;

/** The logic of one rule. */
final class Logic {
    /** Nothing is open, and no higher law speaks. */
    static final Assessment KEPT = new Assessment(Outcome.SATISFIED);

    static final Assessment BROKEN = new Assessment(Outcome.VIOLATED);

    private static final Optional<Assessment> IS_KEPT = Optional.of(KEPT);
    private static final Optional<Assessment> IS_BROKEN = Optional.of(BROKEN);

    private final Condition applies;
    private final Question scope;
    private final Demand demand;
    private final Condition undeterminedIf;
    private final Question doubts;
    private final List<Overtaking> overtaken;
    /** What the rule looks at before it doubts, and what the higher laws look at: in reading order, each once. */
    private final List<FactName> asked;

    private final List<FactName> askedAbove;

    /**
     * @param undeterminedIf what leaves the rule open although every fact is known, such as a certificate nobody can check
     * @param overtaken the higher laws that validate what this rule denies
     */
    Logic(Condition applies, Demand demand, Condition undeterminedIf, List<Overtaking> overtaken) {
        this.applies = applies;
        scope = new Question(applies);
        this.demand = demand;
        this.undeterminedIf = undeterminedIf;
        doubts = new Question(undeterminedIf);
        this.overtaken = List.copyOf(overtaken);
        var names = new LinkedHashSet<>(applies.names());
        names.addAll(demand.condition().names());
        asked = List.copyOf(names);
        var above = new LinkedHashSet<FactName>();
        overtaken.forEach(higher -> above.addAll(higher.when().names()));
        above.removeAll(names);
        askedAbove = List.copyOf(above);
    }

    record Overtaking(Condition when, Citation citation, Template message) {}

    /** @param missing each name once */
    record Assessment(Outcome outcome, List<String> missing, Optional<Overtaking> overtaking) {
        Assessment(Outcome outcome) {
            this(outcome, List.of(), Optional.empty());
        }
    }

    List<Overtaking> overtaken() {
        return overtaken;
    }

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
    Optional<Assessment> assess(Told told) {
        var inScope = scope.truth(told);
        if (inScope == Truth.FALSE) {
            return Optional.empty();
        }
        var met = demand.met(told);
        var doubt = demand.decisive(met) ? Truth.FALSE : doubts.truth(told);
        if (doubt != Truth.FALSE) {
            met = Truth.UNKNOWN;
        }
        Optional<Overtaking> higher = Optional.empty();
        for (int i = 0; i < overtaken.size() && met != Truth.TRUE; i++) {
            var candidate = overtaken.get(i);
            met = met.or(candidate.when().truth(told));
            higher = met == Truth.TRUE ? Optional.of(candidate) : Optional.empty();
        }
        if (met == Truth.TRUE) {
            if (inScope != Truth.TRUE) {
                return Optional.empty();
            }
            return higher.isEmpty() ? IS_KEPT : Optional.of(new Assessment(Outcome.SATISFIED, List.of(), higher));
        }
        if (met == Truth.FALSE && inScope == Truth.TRUE) {
            return IS_BROKEN;
        }
        return Optional.of(new Assessment(Outcome.UNDETERMINED, missing(told, doubt), Optional.empty()));
    }

    private List<String> missing(Told told, Truth doubt) {
        var names = new ArrayList<FactName>(4);
        told.addUndetermined(asked, names);
        if (doubt != Truth.FALSE) {
            undeterminedIf.culprits(told, names);
        }
        told.addUndetermined(askedAbove, names);
        return told.texts(names);
    }

    /** Whether any facts at all could lead to this outcome, as far as the shape of the rule tells. */
    boolean canBe(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> true;
            case UNDETERMINED -> !facts().isEmpty();
            case VIOLATED -> !demand.condition().never();
        };
    }

    /** The names of what it looks at, those of higher laws left out. */
    Set<String> facts() {
        var names = new LinkedHashSet<String>();
        for (var name : asked) {
            names.add(name.text());
        }
        undeterminedIf.names().forEach(name -> names.add(name.text()));
        return names;
    }

    @Override
    public String toString() {
        return "Khi: " + applies + "; " + demand;
    }
}
