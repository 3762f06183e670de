package vn.vanthu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one document under one regulation and the national layer.
 *
 * @param legalEffect empty where it cannot be said: an undetermined secrecy, a file that was not scanned or read
 * @param packVersions the packs that judged
 */
public record Judgement(
        Verdict verdict,
        Optional<LegalEffect> legalEffect,
        List<Finding> findings,
        String regulation,
        List<PackVersion> packVersions,
        Instant judgedAt) {
    public Judgement {
        findings = List.copyOf(findings);
        packVersions = List.copyOf(packVersions);
    }

    /** A container is as good as the worst of its parts; its legal effect is that of its main part. */
    public Judgement asContainerOf(List<Judgement> otherParts) {
        var all = new ArrayList<>(findings);
        var worst = verdict;
        for (var part : otherParts) {
            all.addAll(part.findings);
            worst = worst.worse(part.verdict);
        }
        return new Judgement(worst, legalEffect, all, regulation, packVersions, judgedAt);
    }
}
