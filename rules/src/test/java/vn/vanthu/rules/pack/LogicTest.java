package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Span;

/** What a rule makes of facts, on one that has everything: a scope, a doubt and two higher laws. */
class LogicTest {
    private static final String PACK =
            PackReaderTest.PACK.replace("    requires: {fact: cover, is: RED}\n", """
                requires: {fact: cover, is: RED}
                undeterminedIf: {fact: thick, is: true}
                overtaken:
                  - {when: {fact: pages, atLeast: 100}, instrument: 1/2024, clause: Điều 5, message: "Dày ${pages} trang, bìa nào cũng được."}
                  - {when: {fact: pages, atLeast: 50}, instrument: 2/2025, clause: Điều 6, confidence: low, message: Bìa nào cũng được.}
            """.indent(0));

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static Pack pack() {
        return PackFileTest.read(PACK);
    }

    private static Finding judge(Facts.Builder facts) {
        return judge(pack(), facts);
    }

    private static Finding judge(Pack pack, Facts.Builder facts) {
        return pack.rules().getFirst().judge(pack.names().told(facts.build())).orElseThrow();
    }

    @Test
    void isOvertakenByTheFirstHigherLawThatValidatesWhatItDenies() {
        var first = judge(Facts.builder().text("cover", "BLUE").number("pages", 120));
        assertThat(first.result()).isEqualTo(Outcome.SATISFIED);
        assertThat(first.message()).isEqualTo("Dày 120 trang, bìa nào cũng được.");
        assertThat(first.remedy()).isEmpty();
        assertThat(first.citation().clause()).isEqualTo("Điều 1");
        assertThat(first.overtakenBy()).containsExactly(new Citation("1/2024", "Điều 5", Confidence.HIGH));
        var second = judge(Facts.builder().text("cover", "BLUE").number("pages", 60));
        assertThat(second.message()).isEqualTo("Bìa nào cũng được.");
        assertThat(second.overtakenBy()).containsExactly(new Citation("2/2025", "Điều 6", Confidence.LOW));
        var none = judge(Facts.builder().text("cover", "BLUE").number("pages", 40));
        assertThat(none.result()).isEqualTo(Outcome.VIOLATED);
        assertThat(none.overtakenBy()).isEmpty();
        assertThat(none.remedy()).isEqualTo("Văn thư thay bìa.");
    }

    @Test
    void isKeptWithoutAHigherLawWhereItsOwnDemandIsMet() {
        var kept = judge(Facts.builder().text("cover", "RED").number("pages", 120));
        assertThat(kept.result()).isEqualTo(Outcome.SATISFIED);
        assertThat(kept.message()).isEqualTo("Bìa đỏ.");
        assertThat(kept.overtakenBy()).isEmpty();
    }

    @Test
    void namesWhatIsOpenBelowAndAboveEachOnce() {
        var open = judge(Facts.builder()
                .undetermined("cover", "mờ")
                .undetermined("pages", "chưa đếm")
                .undetermined("thick", "chưa đo"));
        assertThat(open.result()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missingFacts()).containsExactly("cover", "thick", "pages");
        assertThat(open.remedy()).isEqualTo("Văn thư xem bìa.");
        var doubted = judge(Facts.builder().text("cover", "BLUE").flag("thick", true));
        assertThat(doubted.result()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(doubted.missingFacts()).containsExactly("thick");
        var above = judge(Facts.builder().text("cover", "BLUE").undetermined("pages", "chưa đếm"));
        assertThat(above.result()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(above.missingFacts()).containsExactly("pages");
    }

    @Test
    void doesNotDoubtWhatIsKeptInAnyCase() {
        assertThat(judge(Facts.builder().text("cover", "RED").flag("thick", true))
                        .result())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void saysNothingWhereItMayNotApplyAndIsKeptInAnyCase() {
        var yaml = PACK.replace("applies: {fact: cover, isSet: true}", "applies: {fact: thick, is: false}")
                .replace("undeterminedIf: {fact: thick, is: true}", "undeterminedIf: {fact: pages, atMost: 0}")
                .replace("{given: {cover: BLUE}, then", "{given: {cover: BLUE, thick: false}, then")
                .replace("{given: {cover: RED}, then", "{given: {cover: RED, thick: false}, then")
                .replace("mờ}}, then", "mờ}, thick: false}, then");
        var pack = PackFileTest.read(yaml);
        var rule = pack.rules().getFirst();
        var unclear = Facts.builder().undetermined("thick", "chưa đo");
        assertThat(rule.judge(pack.names().told(unclear.text("cover", "RED").build())))
                .isEmpty();
        assertThat(judge(pack, unclear.text("cover", "BLUE")).result()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(judge(pack, unclear.text("cover", "BLUE")).missingFacts()).containsExactly("thick");
    }

    @Test
    void isDoubtedByDefaultOfForbiddenThingsUnlessTheyAreFound() {
        var yaml = PACK.replace("requires: {fact: cover, is: RED}", "forbids: {fact: cover, is: BLUE}");
        var pack = PackFileTest.read(yaml);
        assertThat(judge(pack, Facts.builder().text("cover", "BLUE").flag("thick", true))
                        .result())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(judge(pack, Facts.builder().text("cover", "RED").flag("thick", true))
                        .result())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void leavesOutHigherLawsThatAreNotInForce() {
        var pack = pack().inForce("01/2026/QĐ-UBND"::equals, DAY);
        assertThat(judge(pack, Facts.builder().text("cover", "BLUE").number("pages", 120))
                        .result())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(pack().rules().getFirst().instruments()).containsExactly("01/2026/QĐ-UBND", "1/2024", "2/2025");
        assertThat(pack().inForce("1/2024"::equals, DAY).rules()).isEmpty();
    }

    @Test
    void judgesOnItsOwnDaysAlone() {
        var dated = PackFileTest.read(
                PACK.replace("    level: WARN\n", "    level: WARN\n    from: 2026-03-01\n    to: 2026-11-27\n"));
        assertThat(dated.inForce(_ -> true, LocalDate.of(2026, 2, 28)).rules()).isEmpty();
        assertThat(dated.inForce(_ -> true, LocalDate.of(2026, 3, 1)).rules()).hasSize(1);
        assertThat(dated.inForce(_ -> true, DAY).rules()).hasSize(1);
        assertThat(dated.inForce(_ -> true, DAY.plusDays(1)).rules()).isEmpty();
        var span = dated.view().rules().getFirst().span();
        assertThat(span.from()).contains(LocalDate.of(2026, 3, 1));
        assertThat(span.to()).contains(DAY);
        assertThat(span.words()).isEqualTo("từ ngày 01/03/2026 đến hết ngày 27/11/2026");
        assertThat(Span.ALWAYS.words()).isEmpty();
        assertThat(pack().view().rules().getFirst().span()).isEqualTo(Span.ALWAYS);
    }

    @Test
    void tellsLaterRulesWhatItFound() {
        var rule = pack().rules().getFirst();
        assertThat(rule.result().text()).isEqualTo("rule:AL-1");
        assertThat(rule.facts()).containsExactly("cover", "thick");
        assertThat(rule.view().when()).isEqualTo("Khi: cover có giá trị; phải: cover là RED");
    }

    @Test
    void answersTheSameWithSentencesThatAreAlwaysTheSame() {
        var pack = PackFileTest.read(PackReaderTest.PACK
                .replace("Bìa ${cover}, không phải đỏ.", "Bìa không đỏ.")
                .replace("satisfied: Bìa ${cover}.", "satisfied: Bìa đỏ."));
        var broken = judge(pack, Facts.builder().text("cover", "BLUE"));
        assertThat(broken.message()).isEqualTo("Bìa không đỏ.");
        assertThat(broken.remedy()).isEqualTo("Văn thư thay bìa.");
        assertThat(judge(pack, Facts.builder().text("cover", "BLUE"))).isSameAs(broken);
        var kept = judge(pack, Facts.builder().text("cover", "RED"));
        assertThat(kept.message()).isEqualTo("Bìa đỏ.");
        assertThat(judge(pack, Facts.builder().text("cover", "RED"))).isSameAs(kept);
        var remedied = PackFileTest.read(PackReaderTest.PACK
                .replace("Bìa ${cover}, không phải đỏ.", "Bìa không đỏ.")
                .replace("Văn thư thay bìa.", "Thay bìa ${cover}."));
        assertThat(judge(remedied, Facts.builder().text("cover", "BLUE")).remedy())
                .isEqualTo("Thay bìa BLUE.");
    }
}
