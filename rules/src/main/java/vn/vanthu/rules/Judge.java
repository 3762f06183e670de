package vn.vanthu.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.vanthu.rules.condition.FactNames;
import vn.vanthu.rules.condition.FactSource;
import vn.vanthu.rules.pack.Pack;

/** One judgement: runs the packs in force over the facts and gathers what they find. */
final class Judge {
    private static final Fact[] FOUND = results();

    private final List<Finding> findings = new ArrayList<>(32);
    private Optional<LegalEffect> effect = Optional.empty();

    private Judge() {}

    static Judgement judge(Facts facts, Sitting sitting, Instant at) {
        var judge = new Judge();
        for (var pack : sitting.packs()) {
            judge.run(pack, pack.names().placed(facts));
        }
        sitting.notInForce().ifPresent(judge.findings::add);
        return new Judgement(
                Verdict.of(judge.findings), judge.effect, judge.findings, sitting.asked(), sitting.versions(), at);
    }

    private void run(Pack pack, Fact[] facts) {
        FactSource source = name -> facts[name.place()];
        int first = findings.size();
        var rules = pack.rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var judged = rule.judge(source);
            if (judged.isPresent()) {
                var found = judged.get();
                var finding = found.missingFacts().isEmpty() ? found : expanded(found, first);
                facts[rule.result().place()] = result(finding);
                findings.add(finding);
            }
        }
        var said = pack.effects().judge(source);
        if (said.isPresent()) {
            effect = said.get().effect();
            findings.add(said.get().finding());
        }
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
        return findings.subList(first, findings.size()).stream()
                .filter(finding -> finding.rule().equals(id))
                .findFirst();
    }
}
