package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;

/**
 * What the rules say of a document that goes on paper alone. Nobody has its file, so what they say of files is not asked:
 * only those speak that answer otherwise because the road is paper, and are not content with it. Thread-safe.
 */
public final class PaperRoad {
    private final Regulations regulations;

    public PaperRoad(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * What the clerk says of it.
     *
     * @param kind as the rules name it
     * @param copy whether it is a copy (sao y, trích sao, sao lục)
     * @param inSystem whether any recipient has a mailbox that the directory knows; empty where nobody can say
     */
    public record Told(String kind, boolean copy, Optional<Boolean> inSystem) {
        Facts facts() {
            Facts.Builder facts = Facts.builder().text("kind", kind);
            if (copy) {
                facts.flag("copy", true);
            }
            inSystem.ifPresentOrElse(
                    some -> facts.flag("recipients.inSystem", some),
                    () -> facts.undetermined("recipients.inSystem", "chưa biết nơi nhận có hộp thư hay không"));
            return facts.build();
        }
    }

    /** @throws IllegalArgumentException where the regulation is not known */
    public List<ReportedFinding> of(Told told, String regulation, FilledIn filled, Instant at) {
        Facts facts = SetByParameters.with(
                told.facts(), regulations.catalogue(regulation).filled(filled), at);
        Set<Finding> anyway =
                regulations.judge(facts, regulation, at).findings().stream().collect(Collectors.toUnmodifiableSet());
        Facts onPaper =
                facts.toBuilder().text("channel", Road.Channel.PAPER.name()).build();
        return regulations.judge(onPaper, regulation, at).findings().stream()
                .filter(finding -> finding.result() != Outcome.SATISFIED && !anyway.contains(finding))
                .map(PaperRoad::reported)
                .toList();
    }

    private static ReportedFinding reported(Finding finding) {
        return new ReportedFinding(
                finding.rule(),
                finding.result(),
                finding.level(),
                finding.citation().instrument(),
                finding.citation().clause(),
                finding.message(),
                finding.remedy(),
                finding.missingFacts(),
                finding.settledBy(),
                finding.overtakenBy().stream().map(Object::toString).toList());
    }
}
