package vn.vanthu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.rules.condition.Truth.FALSE;
import static vn.vanthu.rules.condition.Truth.TRUE;
import static vn.vanthu.rules.condition.Truth.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

class FactNamesTest {
    private final FactNames names = new FactNames();

    @Test
    void asksTheSameQuestionOnce() {
        assertThat(names.test("form", is("SCAN"))).isSameAs(names.test("form", is("SCAN")));
        assertThat(names.test("form", is("SCAN"))).isNotEqualTo(names.test("kind", is("SCAN")));
    }

    @Test
    void takesOfADocumentNothingThatARuleFound() {
        var test = names.test(FactNames.RESULT + "X-1", is("VIOLATED"));
        var facts = Facts.builder().text(FactNames.RESULT + "X-1", "VIOLATED").build();
        assertThat(test.truth(names.told(facts))).isEqualTo(FALSE);
        assertThat(test.truth(names.toldByExample(facts))).isEqualTo(TRUE);
    }

    @Test
    void takesWhatIsToldLater() {
        var missing = names.test("seal", new Comparison.IsSet(false));
        var found = names.test("seal", is("FOUND"));
        var told = names.told(Facts.builder().build());
        assertThat(missing.truth(told)).isEqualTo(TRUE);
        told.tell(names.of("seal"), new Fact.Undetermined("chưa xét"));
        assertThat(missing.truth(told)).isEqualTo(FALSE);
        assertThat(found.truth(told)).isEqualTo(UNKNOWN);
        told.tell(names.of("seal"), new Fact.Text("FOUND"));
        assertThat(found.truth(told)).isEqualTo(TRUE);
        told.tell(names.of("seal"), Fact.ABSENT);
        assertThat(missing.truth(told)).isEqualTo(TRUE);
        assertThat(found.truth(told)).isEqualTo(FALSE);
    }

    /** However many tests there are, and however they are gathered, each says what its comparison says. */
    @RepeatedTest(20)
    void answersAsTheComparisonsOneByOne(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var parts = new ArrayList<Condition>();
        var values = new String[] {"A", "B", "AB", "3", "true", "lạ"};
        for (int i = 0; i < 150; i++) {
            var value = values[random.nextInt(5)];
            parts.add(names.test(
                    "fact" + i % 40,
                    switch (random.nextInt(5)) {
                        case 0 -> is(value);
                        case 1 -> new Comparison.IsOneOf(new LinkedHashSet<>(List.of(value, "C" + random.nextInt(3))));
                        case 2 -> new Comparison.Contains(Set.of(value));
                        case 3 -> new Comparison.IsSet(random.nextBoolean());
                        default -> new Comparison.AtLeast(BigDecimal.valueOf(random.nextInt(5)));
                    }));
        }
        var facts = Facts.builder();
        for (int i = 0; i < 40; i++) {
            facts.with(
                    "fact" + i,
                    switch (random.nextInt(7)) {
                        case 0 -> new Fact.Undetermined("chưa rõ");
                        case 1 -> new Fact.Flag(random.nextBoolean());
                        case 2 -> new Fact.Quantity(BigDecimal.valueOf(random.nextInt(5)));
                        case 3 -> new Fact.Items(Set.of(values[random.nextInt(6)], "D"));
                        case 4 -> new Fact.Items(Set.of());
                        case 5 -> Fact.ABSENT;
                        default -> new Fact.Text(values[random.nextInt(6)]);
                    });
        }
        var given = facts.build();
        var told = names.told(given);
        var all = TRUE;
        var any = FALSE;
        for (var part : parts) {
            var test = (Condition.Test) part;
            var expected = test.comparison().of(given.get(test.fact().text()));
            assertThat(test.truth(told)).as(test + " of " + given).isEqualTo(expected);
            all = all.and(expected);
            any = any.or(expected);
        }
        assertThat(new Condition.All(parts).truth(told)).isEqualTo(all);
        assertThat(new Condition.Any(parts).truth(told)).isEqualTo(any);
        for (int i = 0; i < 30; i++) {
            var some = List.of(parts.get(random.nextInt(150)), parts.get(random.nextInt(150)));
            assertThat(new Condition.All(some).truth(told))
                    .isEqualTo(some.get(0).truth(told).and(some.get(1).truth(told)));
            assertThat(new Condition.Any(some).truth(told))
                    .isEqualTo(some.get(0).truth(told).or(some.get(1).truth(told)));
        }
    }

    private static Comparison is(String value) {
        return new Comparison.IsOneOf(Set.of(value));
    }
}
