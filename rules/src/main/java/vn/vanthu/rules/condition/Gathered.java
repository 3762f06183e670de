package vn.vanthu.rules.condition;

import java.util.List;
import java.util.TreeMap;

/** The parts of a combination, its tests gathered so that many are answered at once. */
final class Gathered {
    private final Bits[] bits;
    private final Condition[] others;
    private final Condition[] parts;

    Gathered(List<Condition> parts) {
        this.parts = parts.toArray(Condition[]::new);
        var gathered = new TreeMap<Integer, Bits>();
        for (var part : parts) {
            Bits.of(part).ifPresent(one -> gathered.merge(one.word(), one, Bits::with));
        }
        bits = gathered.values().toArray(Bits[]::new);
        others = parts.stream().filter(part -> Bits.of(part).isEmpty()).toArray(Condition[]::new);
    }

    /** The tests of one word; nothing where there are none. */
    Bits first() {
        return bits.length == 0 ? Bits.NOTHING : bits[0];
    }

    /** Whether there is nothing but those. */
    boolean onlyFirst() {
        return bits.length <= 1 && others.length == 0;
    }

    Truth all(Told told) {
        var result = Truth.TRUE;
        for (int i = 0; i < bits.length && result != Truth.FALSE; i++) {
            result = result.and(told.all(bits[i].word(), bits[i].plain(), bits[i].negated()));
        }
        for (int i = 0; i < others.length && result != Truth.FALSE; i++) {
            result = result.and(others[i].truth(told));
        }
        return result;
    }

    Truth any(Told told) {
        var result = Truth.FALSE;
        for (int i = 0; i < bits.length && result != Truth.TRUE; i++) {
            result = result.or(told.any(bits[i].word(), bits[i].plain(), bits[i].negated()));
        }
        for (int i = 0; i < others.length && result != Truth.TRUE; i++) {
            result = result.or(others[i].truth(told));
        }
        return result;
    }

    /** Those of all parts. */
    void culprits(Told told, List<FactName> into) {
        for (var part : parts) {
            part.culprits(told, into);
        }
    }
}
