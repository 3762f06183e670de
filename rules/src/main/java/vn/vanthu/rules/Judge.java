package vn.vanthu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var rules = pack.rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var judged = rule.judge(told);
            if (judged.isPresent()) {
                var finding = judged.get();
                if (finding.result() == Outcome.UNDETERMINED) {
                    told.tellOpen(rule.result(), finding.message(), finding.missingFacts());
                } else {
                    told.tell(rule.result(), FOUND[finding.result().ordinal()]);
                }
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

    private static Fact[] results() {
        var facts = new ArrayList<Fact>();
        for (var outcome : Outcome.values()) {
            facts.add(new Fact.Text(outcome.name()));
        }
        return facts.toArray(Fact[]::new);
    }
}
