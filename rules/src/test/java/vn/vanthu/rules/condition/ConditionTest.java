package vn.vanthu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.rules.condition.Truth.FALSE;
import static vn.vanthu.rules.condition.Truth.TRUE;
import static vn.vanthu.rules.condition.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

class ConditionTest {
    private static final FactNames NAMES = new FactNames();
    private static final Facts FACTS = Facts.builder()
            .text("form", "SCAN")
            .flag("copy", true)
            .number("pages", 3)
            .set("recipients", List.of("Sở Tài chính", "Sở Y tế"))
            .undetermined("seal", "chưa xét")
            .build();

    @ParameterizedTest
    @CsvSource({
        "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "FALSE, TRUE, FALSE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, TRUE, UNKNOWN, TRUE", "TRUE, TRUE, TRUE, TRUE"
    })
    void combinesAsKleeneSays(Truth one, Truth two, Truth both, Truth either) {
        assertThat(one.and(two)).isEqualTo(both).isEqualTo(two.and(one));
        assertThat(one.or(two)).isEqualTo(either).isEqualTo(two.or(one));
        assertThat(one.and(two).not()).isEqualTo(one.not().or(two.not()));
    }

    @Test
    void comparesWhatIsKnown() {
        assertThat(truth("form", is("SCAN"))).isEqualTo(TRUE);
        assertThat(truth("form", is("EDITABLE"))).isEqualTo(FALSE);
        assertThat(truth("copy", is("true"))).isEqualTo(TRUE);
        assertThat(truth("copy", is("false"))).isEqualTo(FALSE);
        assertThat(truth("pages", is("3"))).isEqualTo(TRUE);
        assertThat(truth("recipients", new Comparison.Contains(Set.of("Sở Y tế", "Sở Nội vụ"))))
                .isEqualTo(TRUE);
        assertThat(truth("recipients", new Comparison.Contains(Set.of("Sở Nội vụ"))))
                .isEqualTo(FALSE);
        assertThat(truth("form", new Comparison.Contains(Set.of("CA")))).isEqualTo(TRUE);
    }

    @Test
    void findsOneOfSeveralPartsInAText() {
        var contains = new Comparison.Contains(Set.of("CA", "DIT"));
        assertThat(contains.of(new Fact.Text("SCAN"))).isEqualTo(TRUE);
        assertThat(contains.of(new Fact.Text("EDITABLE"))).isEqualTo(TRUE);
        assertThat(contains.of(new Fact.Text("OTHER"))).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "pages, 3, TRUE, TRUE",
        "pages, 4, FALSE, TRUE",
        "pages, 2, TRUE, FALSE",
        "recipients, 2, TRUE, TRUE",
        "recipients, 3, FALSE, TRUE",
        "form, 0, FALSE, FALSE",
        "seal, 1, UNKNOWN, UNKNOWN",
        "nothing, 1, FALSE, FALSE"
    })
    void measuresNumbersAndTheSizeOfSets(String fact, BigDecimal bound, Truth atLeast, Truth atMost) {
        assertThat(truth(fact, new Comparison.AtLeast(bound))).isEqualTo(atLeast);
        assertThat(truth(fact, new Comparison.AtMost(bound))).isEqualTo(atMost);
    }

    @Test
    void knowsNothingOfAnUndeterminedFactButThatItApplies() {
        assertThat(truth("seal", is("FOUND"))).isEqualTo(UNKNOWN);
        assertThat(new Condition.Not(test("seal", is("FOUND"))).truth(NAMES.told(FACTS)))
                .isEqualTo(UNKNOWN);
        assertThat(truth("seal", new Comparison.IsSet(true))).isEqualTo(TRUE);
    }

    @Test
    void callsEveryTestOfAnAbsentFactFalse() {
        assertThat(truth("encoding", is("UNICODE"))).isEqualTo(FALSE);
        assertThat(truth("encoding", new Comparison.Contains(Set.of("U")))).isEqualTo(FALSE);
        assertThat(truth("encoding", new Comparison.IsSet(true))).isEqualTo(FALSE);
        assertThat(truth("encoding", new Comparison.IsSet(false))).isEqualTo(TRUE);
    }

    @Test
    void letsTheKnownPartDecideWhereItCan() {
        var open = test("seal", is("FOUND"));
        var no = test("form", is("EDITABLE"));
        var yes = test("form", is("SCAN"));
        assertThat(new Condition.All(List.of(open, no)).truth(NAMES.told(FACTS)))
                .isEqualTo(FALSE);
        assertThat(new Condition.All(List.of(open, yes)).truth(NAMES.told(FACTS)))
                .isEqualTo(UNKNOWN);
        assertThat(new Condition.Any(List.of(open, yes)).truth(NAMES.told(FACTS)))
                .isEqualTo(TRUE);
        assertThat(new Condition.Any(List.of(open, no)).truth(NAMES.told(FACTS)))
                .isEqualTo(UNKNOWN);
        assertThat(Condition.ALWAYS.truth(NAMES.told(FACTS))).isEqualTo(TRUE);
        assertThat(Condition.NEVER.truth(NAMES.told(FACTS))).isEqualTo(FALSE);
    }

    @Test
    void namesTheFactsThatLeaveItOpen() {
        var condition = new Condition.All(List.of(
                test("form", is("SCAN")), new Condition.Not(test("seal", is("FOUND"))), test("copy", is("true"))));
        var told = NAMES.told(FACTS);
        assertThat(condition.names()).extracting(FactName::text).containsExactly("form", "seal", "copy");
        assertThat(condition.names())
                .filteredOn(told::undetermined)
                .extracting(FactName::text)
                .containsExactly("seal");
        var culprits = new ArrayList<FactName>();
        condition.culprits(told, culprits);
        assertThat(culprits).extracting(FactName::text).containsExactly("form", "copy");
        assertThat(condition).hasToString("form là SCAN và không phải (seal là FOUND) và copy là true");
    }

    @Test
    void saysItselfAsPeopleReadIt() {
        var any = new Condition.Any(List.of(test("form", is("SCAN")), test("copy", is("true"))));
        var one = new Condition.Any(List.of(test("form", is("SCAN"))));
        assertThat(any).hasToString("form là SCAN hoặc copy là true");
        assertThat(any.names()).extracting(FactName::text).containsExactly("form", "copy");
        assertThat(new Condition.All(List.of(any, one)))
                .hasToString("(form là SCAN hoặc copy là true) và form là SCAN");
        assertThat(Condition.ALWAYS).hasToString("luôn luôn");
        assertThat(new Condition.Not(any)).hasToString("không phải (form là SCAN hoặc copy là true)");
        assertThat(test("pages", new Comparison.AtLeast(BigDecimal.valueOf(3)))).hasToString("pages từ 3 trở lên");
        assertThat(test("pages", new Comparison.AtMost(BigDecimal.valueOf(3)))).hasToString("pages không quá 3");
        assertThat(test("recipients", new Comparison.Contains(Set.of("A")))).hasToString("recipients có A");
        assertThat(test("form", new Comparison.IsSet(false))).hasToString("form không có giá trị");
        assertThat(test("form", new Comparison.IsOneOf(new LinkedHashSet<>(List.of("A", "B")))))
                .hasToString("form là một trong [A, B]");
    }

    @Test
    void isNeverTrueOnlyWhereNothingIsAsked() {
        assertThat(Condition.NEVER.never()).isTrue();
        assertThat(Condition.ALWAYS.never()).isFalse();
        assertThat(new Condition.Any(List.of(test("form", is("SCAN")))).never()).isFalse();
    }

    @Test
    void namesEachCulpritOnceAndNoneOfWhatIsNotTrue() {
        var told = NAMES.told(FACTS);
        var culprits = new ArrayList<FactName>();
        new Condition.Any(
                        List.of(test("seal", is("FOUND")), test("form", is("EDITABLE")), test("seal", is("NOT_FOUND"))))
                .culprits(told, culprits);
        assertThat(culprits).extracting(FactName::text).containsExactly("seal");
        culprits.clear();
        new Condition.All(List.of(test("copy", is("true")), test("form", is("EDITABLE")))).culprits(told, culprits);
        assertThat(culprits).isEmpty();
    }

    @Test
    void comparesFlagsNumbersAndSetsOnlyAsTheyCanBe() {
        assertThat(truth("copy", new Comparison.Contains(Set.of("true")))).isEqualTo(FALSE);
        assertThat(truth("pages", new Comparison.Contains(Set.of("3")))).isEqualTo(FALSE);
        assertThat(truth("seal", new Comparison.Contains(Set.of("FOUND")))).isEqualTo(UNKNOWN);
        assertThat(truth("copy", new Comparison.AtLeast(BigDecimal.ZERO))).isEqualTo(FALSE);
        assertThat(truth("recipients", new Comparison.IsOneOf(new LinkedHashSet<>(List.of("Sở Y tế", "Sở Tài chính")))))
                .isEqualTo(TRUE);
    }

    private static Comparison is(String value) {
        return new Comparison.IsOneOf(Set.of(value));
    }

    private static Condition test(String fact, Comparison comparison) {
        return NAMES.test(fact, comparison);
    }

    private static Truth truth(String fact, Comparison comparison) {
        return test(fact, comparison).truth(NAMES.told(FACTS));
    }
}
