package vn.vanthu.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.rules.pack.EffectList;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackRule;

/** One judgement: runs the packs in force over the facts and gathers what they find. */
final class Judge {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Facts facts;
    private final LocalDate day;
    private final Set<String> instruments = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<LegalEffect> effect = Optional.empty();

    private Judge(Facts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    /** @param packs the national layer first, the asked regulation last; one pack where the national layer is asked */
    static Judgement judge(Facts facts, List<Pack> packs, Instant at) {
        var judge = new Judge(facts, LocalDate.ofInstant(at, VIETNAM));
        for (var pack : packs) {
            pack.instruments().stream()
                    .filter(instrument -> instrument.inForce(judge.day))
                    .forEach(instrument -> judge.instruments.add(instrument.number()));
        }
        packs.forEach(judge::run);
        var asked = packs.getLast();
        if (!asked.inForce(judge.day)) {
            judge.findings.add(judge.notInForce(asked));
        }
        var versions = packs.stream()
                .filter(pack -> pack.inForce(judge.day))
                .map(pack -> pack.id() + "@" + pack.version())
                .toList();
        return new Judgement(Verdict.of(judge.findings), judge.effect, judge.findings, asked.id(), versions, at);
    }

    private void run(Pack pack) {
        Map<String, Finding> results = new HashMap<>();
        for (var rule : pack.rules()) {
            rule.judge(name -> fact(name, results), instruments::contains).ifPresent(found -> {
                var finding = found.missingFacts().isEmpty() ? found : expanded(found, results);
                results.put(rule.resultName(), finding);
                findings.add(finding);
            });
        }
        Optional<EffectList.Result> said = pack.effects().judge(facts::get, instruments::contains);
        said.ifPresent(result -> {
            effect = result.effect();
            findings.add(result.finding());
        });
    }

    private Fact fact(String name, Map<String, Finding> results) {
        if (!name.startsWith(PackRule.RESULT)) {
            return facts.get(name);
        }
        var earlier = results.get(name);
        if (earlier == null) {
            return Fact.ABSENT;
        }
        return earlier.result() == Outcome.UNDETERMINED
                ? new Fact.Undetermined(earlier.message())
                : new Fact.Text(earlier.result().name());
    }

    /** A missing result of an earlier rule stands for the facts that the earlier rule misses. */
    private static Finding expanded(Finding finding, Map<String, Finding> results) {
        var names = new LinkedHashSet<String>();
        for (var name : finding.missingFacts()) {
            var earlier = results.get(name);
            if (earlier == null) {
                names.add(name);
            } else {
                names.addAll(earlier.missingFacts());
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

    private Finding notInForce(Pack pack) {
        var main = pack.instruments().getFirst();
        return new Finding(
                "REGULATION-IN-FORCE",
                Outcome.UNDETERMINED,
                Level.FORBID,
                new Citation(main.number(), "hiệu lực thi hành", Confidence.HIGH),
                "Ngày " + DAY.format(day) + " không có quy chế nào còn hiệu lực để xét văn bản này: " + main.number()
                        + " có hiệu lực từ ngày " + DAY.format(main.inForceFrom()) + ".",
                "Quản trị hệ thống chọn quy chế đang có hiệu lực cho cơ quan rồi kiểm tra lại.",
                List.of("regulation"),
                "quản trị hệ thống",
                List.of());
    }
}
