package vn.vanthu.rules.pack;

import java.time.LocalDate;
import java.util.List;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.LayoutDemand;
import vn.vanthu.rules.Regulation;

/**
 * The rules of one regulation as data, read and proven by its own examples.
 *
 * @param instruments the main one first
 * @param effects the lines on legal effect, empty in all packs but the national one
 * @param layouts how documents are to be set, by tradition
 */
public record Pack(
        String id,
        String title,
        String version,
        List<Instrument> instruments,
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

    public Pack without(String ruleId) {
        return new Pack(
                id,
                title,
                version,
                instruments,
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
                instruments,
                rules.stream().map(PackRule::view).toList(),
                effects.lines().stream().map(EffectRule::view).toList());
    }
}
