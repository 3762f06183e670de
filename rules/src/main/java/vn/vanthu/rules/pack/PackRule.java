package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.condition.FactSource;

/** One rule of a pack, ready to judge. */
public final class PackRule {
    /** The result of an earlier rule of the same pack is a fact whose name begins so. */
    public static final String RESULT = "rule:";

    private final String id;
    private final String resultName;
    private final String title;
    private final List<Citation> citations;
    private final Level level;
    private final Logic logic;
    private final Wording wording;
    private final List<Example> examples;
    private final String place;

    PackRule(
            String id,
            String title,
            List<Citation> citations,
            Level level,
            Logic logic,
            Wording wording,
            List<Example> examples,
            String place) {
        this.id = id;
        this.resultName = RESULT + id;
        this.title = title;
        this.citations = List.copyOf(citations);
        this.level = level;
        this.logic = logic;
        this.wording = wording;
        this.examples = List.copyOf(examples);
        this.place = place;
    }

    public String id() {
        return id;
    }

    /** The fact under which later rules of the pack see what this one found. */
    public String resultName() {
        return resultName;
    }

    /** Empty where the rule does not apply, or no instrument that it cites is in force. */
    public Optional<Finding> judge(FactSource facts, Predicate<String> instrumentInForce) {
        for (var citation : citations) {
            if (instrumentInForce.test(citation.instrument())) {
                return logic.assess(facts, instrumentInForce).map(assessed -> finding(citation, assessed, facts));
            }
        }
        return Optional.empty();
    }

    private Finding finding(Citation citation, Logic.Assessment assessed, FactSource facts) {
        var outcome = assessed.outcome();
        var message = assessed.overtaking()
                .map(higher -> higher.message().fill(facts))
                .orElseGet(() -> wording.message(outcome, facts));
        return new Finding(
                id,
                outcome,
                level,
                citation,
                message,
                wording.remedy(outcome, facts),
                List.copyOf(assessed.missing()),
                wording.settledBy(),
                assessed.overtaking().map(Logic.Overtaking::citation).stream().toList());
    }

    public Rule view() {
        return new Rule(
                id,
                title,
                citations,
                level,
                logic.toString(),
                wording.violated().toString(),
                wording.remedy().toString(),
                wording.settledBy());
    }

    /** Every instrument that the rule leans on. */
    public List<String> instruments() {
        var numbers = new ArrayList<String>();
        citations.forEach(citation -> numbers.add(citation.instrument()));
        logic.overtaken().forEach(higher -> numbers.add(higher.citation().instrument()));
        return numbers;
    }

    public Set<String> facts() {
        return logic.facts();
    }

    Logic logic() {
        return logic;
    }

    List<Example> examples() {
        return examples;
    }

    /** Where it stands, to close a message about it; empty where it was not read from a file. */
    String place() {
        return place;
    }
}
