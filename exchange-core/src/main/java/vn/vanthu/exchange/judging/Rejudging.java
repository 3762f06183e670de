package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Judgement;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;
import vn.vanthu.rules.catalogue.FilledIn;

/** What would be said of documents under other rules, on the facts that were kept of them. Thread-safe, reads no file. */
public final class Rejudging {
    private final Regulations regulations;

    public Rejudging(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * What comes out.
     *
     * @param legalEffect empty where it cannot be said
     * @param because the clauses that give this verdict, each once
     */
    public record Outcome(Verdict verdict, Optional<LegalEffect> legalEffect, List<Citation> because) {
        public Outcome {
            because = List.copyOf(because);
        }

        /** Whether a document would fare otherwise. */
        public boolean differs(Outcome other) {
            return verdict != other.verdict || !legalEffect.equals(other.legalEffect);
        }
    }

    /**
     * Judges the facts again.
     *
     * @param at the moment whose law counts
     * @throws IllegalArgumentException where the regulation is not known
     */
    public Outcome judge(JudgedOn on, String regulation, FilledIn filled, Instant at) {
        List<Finding> all = new ArrayList<>();
        Optional<LegalEffect> effect = Optional.empty();
        long parts = on.parts().stream()
                .filter(part -> part.role() != JudgedOn.Role.AROUND)
                .count();
        for (JudgedOn.Part part : on.parts()) {
            Judgement judged = regulations.judge(
                    SetByParameters.with(
                            part.told(), regulations.catalogue(regulation).filled(filled), at),
                    regulation,
                    at);
            switch (part.role()) {
                case WHOLE, MAIN -> effect = judged.legalEffect();
                case PART, AROUND -> {}
            }
            judged.findings().stream()
                    .filter(finding -> !Container.moot(finding.verdict(), judged.verdict()))
                    .filter(finding -> part.role() == JudgedOn.Role.AROUND
                            ? finding.verdict().compareTo(Verdict.HELD) >= 0
                            : Container.counts(finding.verdict(), part.name(), parts, part.role()))
                    .forEach(all::add);
        }
        Verdict worst =
                all.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.ACCEPTED);
        return new Outcome(
                worst,
                effect,
                all.stream()
                        .filter(finding -> worst != Verdict.ACCEPTED && finding.verdict() == worst)
                        .map(Finding::citation)
                        .distinct()
                        .toList());
    }
}
