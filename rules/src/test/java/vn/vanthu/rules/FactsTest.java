package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.catalogue.LeftOpen;
import vn.vanthu.rules.catalogue.NameTemplate;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Unit;

/** Facts and the other values that are handed about. */
class FactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void areEqualWhereTheyTellTheSame() {
        var one = Facts.builder()
                .text("form", "SCAN")
                .number("scan.dpi", new BigDecimal("300"))
                .build();
        var same = Facts.builder().number("scan.dpi", 300).text("form", "SCAN").build();
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(Facts.builder().build());
        assertThat(one.equals((Object) "form")).isFalse();
        assertThat(one.hashCode()).isNotZero();
        assertThat(one.toString()).contains("form", "SCAN", "scan.dpi");
        Map<String, Fact> told = new TreeMap<>();
        one.forEach(told::put);
        assertThat(told).containsOnlyKeys("form", "scan.dpi");
        assertThatIllegalArgumentException().isThrownBy(() -> Facts.builder().flag(" ", true));
    }

    @Test
    void areTakenAwayAgainWhereTheyDoNotApply() {
        var facts = Facts.builder()
                .text("form", "SCAN")
                .flag("copy", true)
                .absent("copy")
                .build();
        assertThat(facts.names()).containsExactly("form");
        assertThat(facts.get("copy")).isEqualTo(Fact.ABSENT);
    }

    @Test
    void giveTheGravestVerdict() {
        assertThat(Verdict.of(List.of())).isEqualTo(Verdict.ACCEPTED);
        var findings = Documents.judge(Facts.builder().build()).findings();
        assertThat(Verdict.of(findings)).isEqualTo(Verdict.HELD);
    }

    @Test
    void showPeopleValuesThatSayMoreThanTheClause() {
        assertThat(parameter(new ParameterValue.Codes(List.of("A")), Optional.empty())
                        .forPeople())
                .isFalse();
        assertThat(parameter(new ParameterValue.Switch(true), Optional.empty()).forPeople())
                .isFalse();
        assertThat(parameter(
                                new ParameterValue.Codes(List.of("A")),
                                Optional.of(new LeftOpen(BigDecimal.ZERO, BigDecimal.TEN)))
                        .forPeople())
                .isTrue();
        assertThat(parameter(new ParameterValue.Amount(BigDecimal.TEN, Unit.DAYS), Optional.empty())
                        .forPeople())
                .isTrue();
        assertThat(new ParameterValue.Switch(true)).hasToString("có");
        assertThat(new ParameterValue.Switch(false)).hasToString("không");
        assertThat(new ParameterValue.Day(DAY)).hasToString("01/01/2026");
    }

    @Test
    void leaveOpenNothingButAmountsTimesAndLists() {
        var open = new LeftOpen(BigDecimal.ZERO, BigDecimal.TEN);
        List<ParameterValue> fixed = List.of(
                new ParameterValue.Role("Chánh Văn phòng"),
                new ParameterValue.Text("x"),
                new ParameterValue.Pattern(NameTemplate.parse("{agency.local}@a.vn")),
                new ParameterValue.Day(DAY),
                new ParameterValue.Switch(true));
        for (var value : fixed) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open.filled(value, List.of("1")))
                    .withMessage("thông số này không để cơ quan tự đặt");
        }
    }

    @Test
    void sayPatternsOfAddressesInWords() {
        var pattern = NameTemplate.parse("vt.{agency.abbreviation}@anlac.example");
        assertThat(pattern.words()).startsWith("vt.[").endsWith("]@anlac.example");
        var same = NameTemplate.parse("vt.{agency.abbreviation}@anlac.example");
        assertThat(pattern).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(pattern.hashCode()).isNotZero();
        assertThat(new ParameterValue.Pattern(pattern)).hasToString("vt.{agency.abbreviation}@anlac.example");
    }

    @Test
    void knowWhenARegulationIsInForceAndWhereItComesFrom() {
        var national = Regulations.bundled().find(Regulations.NATIONAL).orElseThrow();
        assertThat(national.inForce(LocalDate.of(2018, 9, 5))).isFalse();
        assertThat(national.inForce(DAY)).isTrue();
        assertThat(Regulations.bundled().find("tphcm-41-2011").orElseThrow().source())
                .startsWith("Toàn văn");
    }

    @Test
    void areAsBadInAContainerAsItsWorstPart() {
        var good = Documents.judge(Documents.signed("EDITABLE", "VALID", "VALID", "NONE"));
        var bad = Documents.judge(Documents.scan("NOT_FOUND", "OTHER", "NOT_FOUND"));
        var whole = good.asContainerOf(List.of(bad));
        assertThat(whole.verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(whole.legalEffect()).isEqualTo(good.legalEffect());
        assertThat(whole.findings())
                .hasSize(good.findings().size() + bad.findings().size());
        assertThat(bad.asContainerOf(List.of(good)).verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(good.asContainerOf(List.of()).findings()).isEqualTo(good.findings());
    }

    @Test
    void leaveAListOfDomainsNoLongerAndNoFullerThanItMayBe() {
        var codes = new ParameterValue.Codes(List.of(".vn"));
        var open = new LeftOpen(BigDecimal.ONE, BigDecimal.TWO);
        var label = "a".repeat(61) + ".";
        var longest = label.repeat(4) + "abcde";
        assertThat(longest).hasSize(253);
        assertThat(open.filled(codes, List.of(longest))).hasToString(".vn, " + longest);
        assertThatIllegalArgumentException().isThrownBy(() -> open.filled(codes, List.of("b" + longest)));
        assertThat(open.filled(codes, List.of("a.vn", "b.vn"))).hasToString(".vn, a.vn, b.vn");
        assertThatIllegalArgumentException().isThrownBy(() -> open.filled(codes, List.of("a.vn", "b.vn", "c.vn")));
        assertThatIllegalArgumentException().isThrownBy(() -> open.filled(codes, List.of()));
        assertThat(new LeftOpen(BigDecimal.TWO, BigDecimal.TWO).words()).isEqualTo("2 đến 2");
    }

    @Test
    void takeNoSeveralAmounts() {
        var amount = new ParameterValue.Amount(BigDecimal.TEN, Unit.DAYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeftOpen(BigDecimal.ONE, BigDecimal.TEN).filled(amount, List.of("2", "3")))
                .withMessageStartingWith("phải là một số từ 1 đến 10");
    }

    private static Parameter parameter(ParameterValue value, Optional<LeftOpen> open) {
        return new Parameter("name", "", value, open, DAY, Optional.empty(), DAY);
    }
}
