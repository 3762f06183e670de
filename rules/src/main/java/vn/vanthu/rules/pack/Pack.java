package vn.vanthu.rules.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.LayoutDemand;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.condition.FactNames;

/**
 * The rules of one regulation as data, read and proven by its own examples.
 *
 * @param sha256 of the file that it was read from, in lower-case hexadecimal digits
 * @param instruments the main one first
 * @param names what its rules look at
 * @param effects the lines on legal effect, empty in all packs but the national one
 * @param layouts how documents are to be set, by tradition
 */
public record Pack(
        String id,
        String title,
        String version,
        String sha256,
        List<Instrument> instruments,
        FactNames names,
        List<PackRule> rules,
        EffectList effects,
        List<LayoutDemand> layouts) {
    public Pack {
        instruments = List.copyOf(instruments);
        rules = List.copyOf(rules);
        layouts = List.copyOf(layouts);
    }

    public boolean inForce(LocalDate day) {
        return instruments.stream().anyMatch(instrument -> instrument.inForce(day));
    }

    /** Those of its rules and lines that an instrument in force carries on that day, citing nothing else. */
    public Pack inForce(Predicate<String> instrumentInForce, LocalDate day) {
        return new Pack(
                id,
                title,
                version,
                sha256,
                instruments,
                names,
                rules.stream()
                        .flatMap(rule -> rule.inForce(instrumentInForce, day).stream())
                        .toList(),
                effects.inForce(instrumentInForce),
                layouts);
    }

    public Pack without(String ruleId) {
        return new Pack(
                id,
                title,
                version,
                sha256,
                instruments,
                names,
                rules.stream().filter(rule -> !rule.id().equals(ruleId)).toList(),
                new EffectList(effects.lines().stream()
                        .filter(line -> !line.id().equals(ruleId))
                        .toList()),
                layouts);
    }

    public Regulation view() {
        return new Regulation(
                id,
                title,
                version,
                sha256,
                instruments,
                rules.stream().map(PackRule::view).toList(),
                effects.lines().stream().map(EffectRule::view).toList());
    }
}
