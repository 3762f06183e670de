package vn.vanthu.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.FactName;
import vn.vanthu.rules.condition.Told;

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
    public Optional<Result> judge(Told told) {
        List<EffectRule> open = List.of();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            switch (line.truth(told)) {
                case FALSE -> {}
                case UNKNOWN -> {
                    if (open.isEmpty()) {
                        open = new ArrayList<>(4);
                    }
                    open.add(line);
                }
                case TRUE -> {
                    return Optional.of(decide(line, open, told));
                }
            }
        }
        return Optional.empty();
    }

    private static Result decide(EffectRule line, List<EffectRule> open, Told told) {
        if (open.isEmpty() && line.effect().isPresent()) {
            return new Result(line.effect(), finding(line, outcome(line.effect().get()), List.of(), told));
        }
        var missing = new ArrayList<FactName>(4);
        if (line.effect().isEmpty()) {
            line.when().culprits(told, missing);
        }
        for (var other : open) {
            if (!other.effect().equals(line.effect())) {
                told.addUndetermined(other.names(), missing);
            }
        }
        if (line.effect().isPresent() && missing.isEmpty()) {
            var effect = line.effect().get();
            return new Result(line.effect(), finding(line, outcome(effect), List.of(), told));
        }
        var shown = line.effect().isEmpty() ? line : open.getFirst();
        return new Result(Optional.empty(), finding(shown, Outcome.UNDETERMINED, FactName.texts(missing), told));
    }

    private static Finding finding(EffectRule line, Outcome outcome, List<String> missing, Told told) {
        var message = outcome == Outcome.UNDETERMINED && line.effect().isPresent()
                ? "Chưa nói được giá trị pháp lý của tệp khi còn dữ kiện chưa xác định được."
                : line.message().fill(told);
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

    boolean reaches(EffectRule line, Told told) {
        return judge(told)
                .filter(result -> result.effect().equals(line.effect()))
                .filter(result ->
                        result.effect().isEmpty() || result.finding().rule().equals(line.id()))
                .isPresent();
    }
}
