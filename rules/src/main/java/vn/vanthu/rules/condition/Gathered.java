package vn.vanthu.rules.condition;

import java.util.List;
import java.util.TreeMap;

/** The parts of a combination, its tests gathered so that many are answered at once. */
final class Gathered {
    private final int[] words;
    private final long[] tests;
    private final Condition[] others;

    Gathered(List<Condition> parts) {
        var gathered = new TreeMap<Integer, Long>();
        for (var part : parts) {
            if (part instanceof Condition.Test test) {
                gathered.merge(test.number() / Long.SIZE, 1L << test.number(), (one, two) -> one | two);
            }
        }
        words = gathered.keySet().stream().mapToInt(Integer::intValue).toArray();
        tests = gathered.values().stream().mapToLong(Long::longValue).toArray();
        others =
                parts.stream().filter(part -> !(part instanceof Condition.Test)).toArray(Condition[]::new);
    }

    Truth all(Told told) {
        var result = Truth.TRUE;
        for (int i = 0; i < words.length && result != Truth.FALSE; i++) {
            result = result.and(told.all(words[i], tests[i]));
        }
        for (int i = 0; i < others.length && result != Truth.FALSE; i++) {
            result = result.and(others[i].truth(told));
        }
        return result;
    }

    Truth any(Told told) {
        var result = Truth.FALSE;
        for (int i = 0; i < words.length && result != Truth.TRUE; i++) {
            result = result.or(told.any(words[i], tests[i]));
        }
        for (int i = 0; i < others.length && result != Truth.TRUE; i++) {
            result = result.or(others[i].truth(told));
        }
        return result;
    }
}
