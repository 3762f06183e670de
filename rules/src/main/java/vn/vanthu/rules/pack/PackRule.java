package vn.vanthu.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.Span;
import vn.vanthu.rules.condition.FactName;
import vn.vanthu.rules.condition.FactNames;
import vn.vanthu.rules.condition.Told;

/** One rule of a pack, ready to judge. */
public final class PackRule {
    private static final Told NOTHING = new FactNames().told(Facts.builder().build());

    private final String id;
    private final FactName result;
    private final String title;
    private final List<Citation> citations;
    private final Level level;
    private final Span span;
    private final Logic logic;
    private final Wording wording;
    private final List<Example> examples;
    private final String place;
    /** What is said the same way of all documents that keep it, and of all that break it. */
    private final Optional<Finding> kept;

    private final Optional<Finding> broken;

    /**
     * @param result the name under which later rules of the pack see what this one found
     * @param span the days on which it holds of what it cites
     */
    PackRule(
            String id,
            FactName result,
            String title,
            List<Citation> citations,
            Level level,
            Span span,
            Logic logic,
            Wording wording,
            List<Example> examples,
            String place) {
        this.id = id;
        this.result = result;
        this.title = title;
        this.citations = List.copyOf(citations);
        this.level = level;
        this.span = span;
        this.logic = logic;
        this.wording = wording;
        this.examples = List.copyOf(examples);
        this.place = place;
        kept = constant(Outcome.SATISFIED);
        broken = constant(Outcome.VIOLATED);
    }

    private Optional<Finding> constant(Outcome outcome) {
        return wording.constant(outcome)
                ? Optional.of(finding(new Logic.Assessment(outcome), NOTHING))
                : Optional.empty();
    }

    public String id() {
        return id;
    }

    /** The fact under which later rules of the pack see what this one found. */
    public FactName result() {
        return result;
    }

    /** Cites only what is in force; empty where nothing is, or the rule does not hold on that day. */
    Optional<PackRule> inForce(Predicate<String> instrumentInForce, LocalDate day) {
        var cited = citations.stream()
                .filter(citation -> instrumentInForce.test(citation.instrument()))
                .toList();
        return cited.isEmpty() || !span.holds(day)
                ? Optional.empty()
                : Optional.of(new PackRule(
                        id,
                        result,
                        title,
                        cited,
                        level,
                        span,
                        logic.inForce(instrumentInForce),
                        wording,
                        examples,
                        place));
    }

    /** Empty where the rule does not apply. */
    public Optional<Finding> judge(Told told) {
        var assessment = logic.assess(told).orElse(null);
        if (assessment == null) {
            return Optional.empty();
        }
        if (assessment == Logic.KEPT && kept.isPresent()) {
            return kept;
        }
        if (assessment == Logic.BROKEN && broken.isPresent()) {
            return broken;
        }
        return Optional.of(finding(assessment, told));
    }

    private Finding finding(Logic.Assessment assessed, Told told) {
        var outcome = assessed.outcome();
        var message = assessed.overtaking().isPresent()
                ? assessed.overtaking().get().message().fill(told)
                : wording.message(outcome, told);
        return new Finding(
                id,
                outcome,
                level,
                citations.getFirst(),
                message,
                wording.remedy(outcome, told),
                assessed.missing(),
                wording.settledBy(),
                assessed.overtaking().map(higher -> List.of(higher.citation())).orElse(List.of()));
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
                wording.settledBy(),
                span,
                facts());
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

    Wording wording() {
        return wording;
    }

    List<Example> examples() {
        return examples;
    }

    /** Where it stands, to close a message about it; empty where it was not read from a file. */
    String place() {
        return place;
    }
}
