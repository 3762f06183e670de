package vn.vanthu.rules.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

/**
 * The names that one pack looks at and the tests that it makes of them, numbered as the pack is read: a judgement looks
 * each fact up once, and each test is made once, whatever the number of rules that ask for it.
 */
public final class FactNames {
    /** What an earlier rule of the pack found is a fact under its id with this before it; no document can tell it. */
    public static final String RESULT = "rule:";

    private final Map<String, FactName> byText = new HashMap<>();
    private final List<Condition.Test> tests = new ArrayList<>();
    private volatile @Nullable Table table;

    public FactName of(String text) {
        return byText.computeIfAbsent(text, name -> {
            table = null;
            return new FactName(name.intern(), byText.size());
        });
    }

    /** The same test for the same question. */
    public Condition.Test test(String fact, Comparison comparison) {
        var name = of(fact);
        for (var known : tests) {
            if (known.fact().equals(name) && known.comparison().equals(comparison)) {
                return known;
            }
        }
        table = null;
        var test = new Condition.Test(name, comparison, tests.size());
        tests.add(test);
        return test;
    }

    /** What a document tells; {@link Fact#ABSENT} for a name that it does not tell, and for every result of a rule. */
    public Told told(Facts facts) {
        var made = table();
        return made.told(facts, made.ofDocuments);
    }

    /** The same of an example, which may also tell what an earlier rule found. */
    public Told toldByExample(Facts facts) {
        var made = table();
        return made.told(facts, made.byNumber);
    }

    private Table table() {
        var made = table;
        if (made == null) {
            made = new Table(byText.values(), tests);
            table = made;
        }
        return made;
    }

    /** The answers of all tests, by the places of the names and by their numbers. */
    private static final class Table {
        private final Answers[] answers;
        private final @Nullable Answers[] byNumber;
        /** The same without those of results. */
        private final @Nullable Answers[] ofDocuments;

        private final long[] holding;

        private Table(Collection<FactName> known, List<Condition.Test> tests) {
            var words = tests.size() / Long.SIZE + 1;
            var byPlace = tests.stream()
                    .collect(Collectors.groupingBy(test -> test.fact().place()));
            answers = IntStream.range(0, known.size())
                    .mapToObj(place -> new Answers(place, byPlace.getOrDefault(place, List.of()), words))
                    .toArray(Answers[]::new);
            var numbers =
                    known.stream().mapToInt(name -> Numbers.of(name.text())).max();
            byNumber = new Answers[numbers.orElse(-1) + 1];
            known.forEach(name -> byNumber[Numbers.of(name.text())] = answers[name.place()]);
            ofDocuments = byNumber.clone();
            known.stream()
                    .filter(name -> name.text().startsWith(RESULT))
                    .forEach(name -> ofDocuments[Numbers.of(name.text())] = null);
            holding = new long[2 * words];
            for (var each : answers) {
                each.answer(Fact.ABSENT, holding);
            }
        }

        private Told told(Facts facts, @Nullable Answers[] heard) {
            var told = new Told(answers, holding.clone());
            facts.forEachNumbered((number, fact) -> {
                var tests = number < heard.length ? heard[number] : null;
                if (tests != null) {
                    told.tell(tests, fact);
                }
            });
            return told;
        }
    }
}
