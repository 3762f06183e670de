package vn.vanthu.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Facts;

/** However many tests are answered at one look, the answer is Kleene's, branch by branch. */
class QuestionTest {
    private static final int FACTS = 5;
    private static final int DEPTH = 3;

    private final FactNames names = new FactNames();
    private final Random random = new Random(30_2020);

    @Test
    void answersAsItsBranchesDo() {
        asksAtRandom();
    }

    /** More than one word holds. */
    @Test
    void answersSoWhereAPackMakesMoreTestsThanOneWordHolds() {
        IntStream.range(0, 62).forEach(i -> names.test("other", is("V" + i)));
        asksAtRandom();
    }

    @Test
    void answersTextsOfOneHashOneByOne() {
        var one = new Question(names.test("mark", is("Aa")));
        var other = new Question(names.test("mark", is("BB")));
        var told = names.told(Facts.builder().text("mark", "BB").build());
        assertThat(one.truth(told)).isEqualTo(Truth.FALSE);
        assertThat(other.truth(told)).isEqualTo(Truth.TRUE);
    }

    @Test
    void answersWithoutAnyTest() {
        var told = names.told(Facts.builder().build());
        assertThat(new Question(Condition.ALWAYS).truth(told)).isEqualTo(Truth.TRUE);
        assertThat(new Question(Condition.NEVER).truth(told)).isEqualTo(Truth.FALSE);
        assertThat(new Question(new Condition.Not(Condition.NEVER)).truth(told)).isEqualTo(Truth.TRUE);
    }

    private void asksAtRandom() {
        var seen = new ArrayList<Truth>();
        for (int round = 0; round < 2_000; round++) {
            var condition = condition(DEPTH);
            var question = new Question(condition);
            var facts = facts();
            var answer = question.truth(names.told(facts));
            assertThat(answer).as("%s of %s", condition, facts).isEqualTo(byHand(condition, facts));
            assertThat(condition.truth(names.told(facts))).isEqualTo(answer);
            seen.add(answer);
        }
        assertThat(seen).contains(Truth.values());
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> test();
            case 1 -> new Condition.Not(test());
            case 2 -> new Condition.All(conditions(depth - 1));
            case 3 -> new Condition.Any(conditions(depth - 1));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Condition test() {
        return names.test("fact" + random.nextInt(FACTS), is("V" + random.nextInt(2)));
    }

    private List<Condition> conditions(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> condition(depth))
                .toList();
    }

    private Facts facts() {
        var facts = Facts.builder();
        for (int i = 0; i < FACTS; i++) {
            int value = random.nextInt(4);
            if (value == 3) {
                facts.undetermined("fact" + i, "chưa rõ");
            } else {
                facts.text("fact" + i, "V" + value);
            }
        }
        return facts.build();
    }

    private static Truth byHand(Condition condition, Facts facts) {
        return switch (condition) {
            case Condition.Test test ->
                test.comparison().of(facts.get(test.fact().text()));
            case Condition.Not not -> byHand(not.part(), facts).not();
            case Condition.All all ->
                all.parts().stream().map(part -> byHand(part, facts)).reduce(Truth.TRUE, Truth::and);
            case Condition.Any any ->
                any.parts().stream().map(part -> byHand(part, facts)).reduce(Truth.FALSE, Truth::or);
        };
    }

    private static Comparison is(String value) {
        return new Comparison.IsOneOf(Set.of(value));
    }
}
