package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.FactSource;

/**
 * The legal effect of a file. The first line that holds decides; where a line above it is unknown and would say
 * something else, the effect cannot be said.
 */
public record EffectList(List<EffectRule> lines) {
    public EffectList {
        lines = List.copyOf(lines);
    }

    /** @param effect empty where it cannot be said */
    public record Result(Optional<LegalEffect> effect, Finding finding) {}

    EffectList inForce(Predicate<String> instrumentInForce) {
        return new EffectList(lines.stream()
                .flatMap(line -> line.inForce(instrumentInForce).stream())
                .toList());
    }

    /** Empty where no line holds. */
    public Optional<Result> judge(FactSource facts) {
        var open = new ArrayList<EffectRule>();
        for (var line : lines) {
            switch (line.when().truth(facts)) {
                case FALSE -> {}
                case UNKNOWN -> open.add(line);
                case TRUE -> {
                    return Optional.of(decide(line, open, facts));
                }
            }
        }
        return Optional.empty();
    }

    private static Result decide(EffectRule line, List<EffectRule> open, FactSource facts) {
        if (open.isEmpty() && line.effect().isPresent()) {
            return new Result(line.effect(), finding(line, outcome(line.effect().get()), List.of(), facts));
        }
        var missing = new LinkedHashSet<String>();
        if (line.effect().isEmpty()) {
            missing.addAll(line.when().culprits(facts));
        }
        for (var other : open) {
            if (!other.effect().equals(line.effect())) {
                missing.addAll(other.when().undetermined(facts));
            }
        }
        if (line.effect().isPresent() && missing.isEmpty()) {
            var effect = line.effect().get();
            return new Result(line.effect(), finding(line, outcome(effect), List.of(), facts));
        }
        var shown = line.effect().isEmpty() ? line : open.getFirst();
        return new Result(Optional.empty(), finding(shown, Outcome.UNDETERMINED, List.copyOf(missing), facts));
    }

    private static Finding finding(EffectRule line, Outcome outcome, List<String> missing, FactSource facts) {
        var message = outcome == Outcome.UNDETERMINED && line.effect().isPresent()
                ? "Chưa nói được giá trị pháp lý của tệp khi còn dữ kiện chưa xác định được."
                : line.message().fill(facts);
        return new Finding(
                line.id(),
                outcome,
                Level.INFORM,
                line.citations().getFirst(),
                message,
                "",
                missing,
                "văn thư",
                List.of());
    }

    private static Outcome outcome(LegalEffect effect) {
        return switch (effect) {
            case ORIGINAL, EQUIVALENT, COPY -> Outcome.SATISFIED;
            case INFORMATION_ONLY, NONE -> Outcome.VIOLATED;
        };
    }

    boolean reaches(EffectRule line, FactSource facts) {
        return judge(facts)
                .filter(result -> result.effect().equals(line.effect()))
                .filter(result ->
                        result.effect().isEmpty() || result.finding().rule().equals(line.id()))
                .isPresent();
    }
}
