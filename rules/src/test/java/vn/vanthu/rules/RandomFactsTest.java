package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for any facts at all, on seeded random ones. */
class RandomFactsTest {
    private static final long SEED = 41_2011;
    private static final int ROUNDS = 4_000;
    private static final List<String> SIGNATURE = List.of("VALID", "INDETERMINATE", "NONE");

    private static final Map<String, List<String>> VALUES = values();

    @Test
    void letsTheWorstFindingDecide() {
        forRandomFacts(facts -> {
            for (var regulation : Regulations.bundled().all()) {
                var judgement = Regulations.bundled().judge(facts, regulation.id(), Documents.NOW);
                var worst = Verdict.ACCEPTED;
                for (var finding : judgement.findings()) {
                    worst = worst.worse(finding.verdict());
                    assertThat(finding.message()).isNotBlank();
                    assertThat(finding.remedy().isBlank())
                            .isEqualTo(finding.result() == Outcome.SATISFIED
                                    || finding.rule().matches(EFFECTS));
                    assertThat(finding.missingFacts().isEmpty())
                            .as("%s of %s", finding, facts)
                            .isEqualTo(finding.result() != Outcome.UNDETERMINED);
                }
                assertThat(judgement.verdict()).isEqualTo(worst);
            }
        });
    }

    private static final String EFFECTS = "NONE-.*|PENDING|DRAFT|ND30-25\\.1C|ND30-5\\.1|QD28-4\\.[12]";

    /** Whatever an open fact turns out to be, it ends in what was said while it was open, or the document was held. */
    @Test
    void holdsWhateverAnOpenFactCouldStillMakeWorse() {
        forRandomFacts(facts -> {
            var now = Documents.judge(facts);
            for (var name : facts.names()) {
                if (!(facts.get(name) instanceof Fact.Undetermined) || !VALUES.containsKey(name)) {
                    continue;
                }
                for (var value : VALUES.get(name)) {
                    var settled =
                            Documents.judge(put(facts.toBuilder(), name, value).build());
                    if (now.verdict() != Verdict.HELD) {
                        assertThat(settled.verdict())
                                .as("%s = %s in %s", name, value, facts)
                                .isEqualTo(now.verdict());
                    }
                    now.legalEffect()
                            .ifPresent(effect -> assertThat(settled.legalEffect())
                                    .as("%s = %s in %s", name, value, facts)
                                    .hasValueSatisfying(then -> assertThat(then).isEqualTo(effect)));
                }
            }
        });
    }

    @Test
    void neverGivesAnEffectToWhatItRefusesNorRefusesWhatHasOne() {
        forRandomFacts(facts -> {
            var judgement = Documents.judge(facts);
            assertThat(judgement.verdict() == Verdict.REFUSED)
                    .as("%s", facts)
                    .isEqualTo(judgement.legalEffect().equals(Optional.of(LegalEffect.NONE)));
        });
    }

    @Test
    void takesFactsItHasNeverHeardOfAndFactsOfTheWrongKind() {
        var odd = Facts.builder()
                .number("form", 7)
                .set("secrecy", List.of("MAT"))
                .flag("malware", true)
                .text("activeContent", "MACRO")
                .number("signature.agency", 1)
                .text("scan.dpi", "nhiều")
                .text("unheard.of", "x")
                .build();
        assertThat(Documents.judge(odd).findings()).isNotEmpty();
        assertThat(Documents.judge(Facts.builder().build()).verdict()).isEqualTo(Verdict.HELD);
    }

    private static void forRandomFacts(Consumer<Facts> check) {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var facts = Facts.builder();
            VALUES.forEach((name, values) -> {
                switch (random.nextInt(10)) {
                    case 0 -> facts.undetermined(name, "chưa rõ");
                    case 1 -> facts.absent(name);
                    default -> put(facts, name, values.get(random.nextInt(values.size())));
                }
            });
            check.accept(facts.build());
        }
    }

    private static Facts.Builder put(Facts.Builder facts, String name, String value) {
        return switch (value) {
            case "true", "false" -> facts.flag(name, Boolean.parseBoolean(value));
            default ->
                switch (name) {
                    case "activeContent", "recipients.missing" ->
                        facts.set(name, value.isEmpty() ? List.of() : List.of(value.split(" ")));
                    case "scan.dpi" -> facts.number(name, Long.parseLong(value));
                    default -> facts.text(name, value);
                };
        };
    }

    private static Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("form", List.of("EDITABLE", "SCAN", "DIGITAL_PDF", "OTHER", "UNREADABLE"));
        values.put("stage", List.of("DRAFT", "FINAL", "ARRIVAL"));
        values.put("encoding", List.of("UNICODE", "UNICODE", "UNICODE_DECOMPOSED", "NO_VIETNAMESE", "TCVN3", "MIXED"));
        values.put("secrecy", List.of("NONE", "NONE", "NONE", "NONE", "MAT", "TUYET_MAT"));
        values.put("secrecy.declassified", List.of("false", "false", "true"));
        values.put("malware", List.of("CLEAN", "CLEAN", "CLEAN", "INFECTED", "SUSPECT", "NOT_SCANNED"));
        values.put("malware.reason", List.of("SKIPPED", "TIMEOUT"));
        values.put("activeContent", List.of("", "", "MACRO", "EXTERNAL_LINK", "EXTERNAL_LINK SCRIPT"));
        values.put("signature.any", List.of("true", "false"));
        values.put("signature.invalid", List.of("false", "false", "false", "true"));
        values.put("signature.agency", SIGNATURE);
        values.put("signature.person", SIGNATURE);
        values.put("signature.other", SIGNATURE);
        values.put("seal", List.of("FOUND", "NOT_FOUND"));
        values.put("seal.colour", List.of("RED", "OTHER"));
        values.put("handSignature", List.of("FOUND", "NOT_FOUND"));
        values.put("scan.colour", List.of("true", "false"));
        values.put("scan.dpi", List.of("150", "300"));
        values.put("kind", List.of("CONG_VAN", "BAO_CAO", "QUYET_DINH"));
        values.put("recipients.missing", List.of("", "A B"));
        values.put("copy", List.of("true", "false"));
        return values;
    }
}
