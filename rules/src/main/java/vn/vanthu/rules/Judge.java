package vn.vanthu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.vanthu.rules.condition.FactNames;
import vn.vanthu.rules.condition.Told;
import vn.vanthu.rules.pack.Pack;

/** One judgement: runs the packs in force over the facts and gathers what they find. */
final class Judge {
    private static final Fact[] FOUND = results();

    private final List<Finding> findings = new ArrayList<>(32);
    private Verdict verdict = Verdict.ACCEPTED;
    private Optional<LegalEffect> effect = Optional.empty();

    private Judge() {}

    static Judgement judge(Facts facts, Sitting sitting, Instant at) {
        var judge = new Judge();
        for (var pack : sitting.packs()) {
            judge.run(pack, pack.names().told(facts));
        }
        sitting.notInForce().ifPresent(judge::add);
        return new Judgement(judge.verdict, judge.effect, judge.findings, sitting.asked(), sitting.versions(), at);
    }

    private void run(Pack pack, Told told) {
        int first = findings.size();
        var rules = pack.rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var judged = rule.judge(told);
            if (judged.isPresent()) {
                var found = judged.get();
                var finding = found.missingFacts().isEmpty() ? found : expanded(found, first);
                told.tell(rule.result(), result(finding));
                add(finding);
            }
        }
        var said = pack.effects().judge(told);
        if (said.isPresent()) {
            effect = said.get().effect();
            add(said.get().finding());
        }
    }

    private void add(Finding finding) {
        findings.add(finding);
        verdict = verdict.worse(finding.verdict());
    }

    private static Fact result(Finding finding) {
        return finding.result() == Outcome.UNDETERMINED
                ? new Fact.Undetermined(finding.message())
                : FOUND[finding.result().ordinal()];
    }

    private static Fact[] results() {
        var facts = new ArrayList<Fact>();
        for (var outcome : Outcome.values()) {
            facts.add(new Fact.Text(outcome.name()));
        }
        return facts.toArray(Fact[]::new);
    }

    /** A missing result of an earlier rule stands for the facts that the earlier rule misses. */
    private Finding expanded(Finding finding, int first) {
        if (!leansOnResults(finding.missingFacts())) {
            return finding;
        }
        var names = new LinkedHashSet<String>();
        for (var name : finding.missingFacts()) {
            var earlier = earlier(name, first);
            if (earlier.isEmpty()) {
                names.add(name);
            } else {
                names.addAll(earlier.get().missingFacts());
            }
        }
        return new Finding(
                finding.rule(),
                finding.result(),
                finding.level(),
                finding.citation(),
                finding.message(),
                finding.remedy(),
                List.copyOf(names),
                finding.settledBy(),
                finding.overtakenBy());
    }

    private Optional<Finding> earlier(String name, int first) {
        if (!name.startsWith(FactNames.RESULT)) {
            return Optional.empty();
        }
        var id = name.substring(FactNames.RESULT.length());
        for (int i = first; i < findings.size(); i++) {
            if (findings.get(i).rule().equals(id)) {
                return Optional.of(findings.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean leansOnResults(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(FactNames.RESULT)) {
                return true;
            }
        }
        return false;
    }
}
