package vn.vanthu.rules.pack;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.ClauseKind;
import vn.vanthu.rules.catalogue.LeftOpen;
import vn.vanthu.rules.catalogue.NameTemplate;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Part;
import vn.vanthu.rules.catalogue.Standing;
import vn.vanthu.rules.catalogue.Unit;

/** Reads the clauses of one pack and holds them to the pack's rules. */
final class CatalogueReader {
    private static final List<String> VALUES =
            List.of("amount", "times", "codes", "role", "text", "pattern", "day", "flag");

    private final Pack pack;
    private final Set<String> ruleIds;

    private CatalogueReader(Pack pack) {
        this.pack = pack;
        ruleIds = Stream.concat(
                        pack.rules().stream().map(PackRule::id),
                        pack.effects().lines().stream().map(EffectRule::id))
                .collect(Collectors.toSet());
    }

    static Catalogue read(Section file, Pack pack) {
        var reader = new CatalogueReader(pack);
        var ids = new HashSet<String>();
        var entries = new ArrayList<ClauseEntry>();
        for (var section : file.sections("clauses")) {
            var entry = reader.entry(section);
            if (!ids.add(entry.id())) {
                throw section.fault("id", "clause " + entry.id() + " stands twice");
            }
            entries.add(entry);
        }
        file.finish();
        reader.namesAllRules(entries);
        return new Catalogue(pack.id(), entries);
    }

    /** Nobody could read a rule beside its text where no clause names it. */
    private void namesAllRules(List<ClauseEntry> entries) {
        var named = entries.stream().flatMap(entry -> entry.rules().stream()).collect(Collectors.toSet());
        for (var rule : pack.rules()) {
            if (!named.contains(rule.id())) {
                throw new PackException(
                        "pack " + pack.id() + ", rule " + rule.id(), "no clause names this rule" + rule.place());
            }
        }
        for (var line : pack.effects().lines()) {
            if (!named.contains(line.id())) {
                throw new PackException(
                        "pack " + pack.id() + ", rule " + line.id(), "no clause names this line" + line.place());
            }
        }
    }

    private ClauseEntry entry(Section numbered) {
        var id = numbered.text("id");
        var section = numbered.named("clause " + id);
        section.text("id");
        var instrument = instrument(section);
        var entry = new ClauseEntry(
                id,
                new Citation(
                        instrument.number(),
                        section.text("clause"),
                        section.raw("confidence").isPresent() ? confidence(section) : Confidence.HIGH),
                section.oneOf(ClauseKind.class, "kind"),
                parts(section),
                section.text("text"),
                standing(section),
                rules(section, id),
                section.sections("parameters").stream()
                        .map(each -> parameter(each, instrument))
                        .toList(),
                section.textOr("remark", ""));
        section.finish();
        if (entry.kind() == ClauseKind.C && entry.parameters().isEmpty()) {
            throw section.fault("kind", "a clause of kind C sets a parameter");
        }
        return entry;
    }

    private Instrument instrument(Section section) {
        var number = section.textOr("instrument", pack.instruments().getFirst().number());
        return pack.instruments().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> section.fault("instrument", "this pack names no instrument " + number));
    }

    private static Confidence confidence(Section section) {
        var word = section.text("confidence").toUpperCase(Locale.ROOT);
        try {
            return Confidence.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new PackException(
                    section.where(), "confidence is high, medium or low" + section.place("confidence"), e);
        }
    }

    private static List<Part> parts(Section section) {
        var parts = new ArrayList<Part>();
        for (var name : section.textsOr("parts", List.of())) {
            parts.add(Stream.of(Part.values())
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            section.fault("parts", "no such part " + name + ", there are " + List.of(Part.values()))));
        }
        if (parts.isEmpty()) {
            throw section.fault("parts", "names no part");
        }
        return parts;
    }

    private static Standing standing(Section section) {
        var claims = Stream.of("appliedBy", "shownBy", "plannedFor")
                .filter(key -> section.raw(key).isPresent())
                .toList();
        if (claims.size() != 1) {
            throw section.fault(null, "has one of \"appliedBy\", \"shownBy\", \"plannedFor\", got " + claims);
        }
        var feature = section.text(claims.getFirst());
        return switch (claims.getFirst()) {
            case "appliedBy" -> new Standing.Applied(feature);
            case "shownBy" -> new Standing.Shown(feature);
            default -> new Standing.Planned(feature);
        };
    }

    /** Those it names; else the rule of the same id, where there is one. */
    private List<String> rules(Section section, String id) {
        var rules = section.textsOr("rules", ruleIds.contains(id) ? List.of(id) : List.of());
        for (var rule : rules) {
            if (!ruleIds.contains(rule)) {
                throw section.fault("rules", "this pack has no rule " + rule);
            }
        }
        return rules;
    }

    private static Parameter parameter(Section numbered, Instrument instrument) {
        var name = numbered.text("name");
        var section = numbered;
        var from = section.dateIf("from").orElse(instrument.inForceFrom());
        var to = section.dateIf("to").or(instrument::inForceTo);
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw section.fault("to", "parameter " + name + " ends before it begins");
        }
        var lastReadOn = section.dateIf("lastReadOn").orElse(instrument.lastReadOn());
        var value = value(section, name);
        var label = section.textOr("label", "");
        var open = open(section, name, value);
        if ((open.isPresent() || value.forPeople()) && label.isBlank()) {
            throw section.fault(null, "parameter " + name + " has no label: what it is, as people read it");
        }
        var parameter = new Parameter(name, label, value, open, from, to, lastReadOn);
        section.finish();
        return parameter;
    }

    /** {@code leftOpen: [50, 99]}, beside a value that an agency may fill in. */
    private static Optional<LeftOpen> open(Section section, String name, ParameterValue value) {
        var bounds = section.textsOr("leftOpen", List.of());
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (bounds.size() != 2) {
                throw new IllegalArgumentException("leftOpen has two bounds, got " + bounds);
            }
            var open = new LeftOpen(new BigDecimal(bounds.getFirst()), new BigDecimal(bounds.getLast()));
            open.filled(value, presets(value));
            return Optional.of(open);
        } catch (IllegalArgumentException e) {
            throw new PackException(
                    section.where(), "parameter " + name + ": " + e.getMessage() + section.place("leftOpen"), e);
        }
    }

    /** What an agency would type to keep the value as it is. */
    private static List<String> presets(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Amount(var amount, var _) -> List.of(amount.toPlainString());
            case ParameterValue.TimesOfDay(var times) ->
                times.stream().map(LocalTime::toString).toList();
            case ParameterValue.Codes _,
                    ParameterValue.Role _,
                    ParameterValue.Text _,
                    ParameterValue.Pattern _,
                    ParameterValue.Day _,
                    ParameterValue.Switch _ -> List.of();
        };
    }

    private static ParameterValue value(Section section, String name) {
        var given = VALUES.stream().filter(key -> section.raw(key).isPresent()).toList();
        if (given.size() != 1) {
            throw section.fault(null, "parameter " + name + " has one value of " + VALUES + ", got " + given);
        }
        var key = given.getFirst();
        try {
            return switch (key) {
                case "amount" ->
                    new ParameterValue.Amount(new BigDecimal(section.text(key)), section.oneOf(Unit.class, "unit"));
                case "times" -> new ParameterValue.TimesOfDay(times(section));
                case "codes" -> new ParameterValue.Codes(section.textsOr(key, List.of()));
                case "role" -> new ParameterValue.Role(section.text(key));
                case "pattern" -> new ParameterValue.Pattern(NameTemplate.parse(section.text(key)));
                case "day" -> new ParameterValue.Day(section.date(key));
                case "flag" -> new ParameterValue.Switch(flag(section, name));
                default -> new ParameterValue.Text(section.text(key));
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new PackException(
                    section.where(), "parameter " + name + ": " + key + " is not of its form" + section.place(key), e);
        } catch (IllegalArgumentException e) {
            throw new PackException(
                    section.where(), "parameter " + name + ": " + e.getMessage() + section.place(key), e);
        }
    }

    private static List<LocalTime> times(Section section) {
        var times = section.textsOr("times", List.of()).stream()
                .map(LocalTime::parse)
                .toList();
        if (times.isEmpty() || !times.equals(times.stream().sorted().distinct().toList())) {
            throw section.fault("times", "times of day stand once each, in their order");
        }
        return times;
    }

    private static boolean flag(Section section, String name) {
        return switch (section.text("flag")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw section.fault("flag", "parameter " + name + " is true or false");
        };
    }
}
