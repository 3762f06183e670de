package vn.vanthu.rules.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.condition.Told;

/** What the rules of one pack say in English: the third YAML document of its file. Vietnamese stays the wording in force. */
public final class English {
    /** Of a pack that has no English. */
    public static final English NONE = new English(Map.of(), Map.of(), Optional.empty());

    private static final String OPEN_EFFECT =
            "The legal effect of the file cannot be told while facts could not be established.";

    private final Map<String, Said> rules;
    private final Map<String, Template> effects;
    private final Optional<Pack> pack;

    private English(Map<String, Said> rules, Map<String, Template> effects, Optional<Pack> pack) {
        this.rules = Map.copyOf(rules);
        this.effects = Map.copyOf(effects);
        this.pack = pack;
    }

    /**
     * @param settling what to do where the rule is undetermined, and who does it
     * @param overtaken in the order of the higher laws in the rule
     */
    private record Said(
            Template violated,
            Template undetermined,
            Template satisfied,
            Template remedy,
            Template settling,
            List<Template> overtaken) {
        Template of(Outcome outcome) {
            return switch (outcome) {
                case VIOLATED -> violated;
                case UNDETERMINED -> undetermined;
                case SATISFIED -> satisfied;
            };
        }
    }

    /**
     * Reads it and holds it to the pack: every rule, every branch and every label, showing the same facts.
     *
     * @throws vn.vanthu.rules.PackException for the first that is missing or shows something else
     */
    static English read(Section file, Pack pack, Map<String, String> vietnamese) {
        Section english = file.section("english");
        file.finish();
        Map<String, String> labels = new HashMap<>();
        Section named = english.section("labels");
        for (String code : vietnamese.keySet()) {
            labels.put(code, named.text(code));
        }
        named.finish();
        Map<String, Said> rules = new LinkedHashMap<>();
        Section says = english.section("says");
        for (PackRule rule : pack.rules()) {
            rules.put(rule.id(), said(says.section(rule.id()), rule, pack, labels));
        }
        says.finish();
        Map<String, Template> effects = new LinkedHashMap<>();
        if (!pack.effects().lines().isEmpty()) {
            Section lines = english.section("effects");
            for (EffectRule line : pack.effects().lines()) {
                effects.put(line.id(), template(lines, line.id(), line.message(), pack, labels));
            }
            lines.finish();
        }
        english.finish();
        return new English(rules, effects, Optional.of(pack));
    }

    private static Said said(Section section, PackRule rule, Pack pack, Map<String, String> labels) {
        Wording wording = rule.wording();
        List<Template> higher =
                rule.logic().overtaken().stream().map(Logic.Overtaking::message).toList();
        List<String> overtaken = section.textsOr("overtaken", List.of());
        if (overtaken.size() != higher.size()) {
            throw section.fault(
                    "overtaken", "has " + overtaken.size() + " sentences for " + higher.size() + " higher laws");
        }
        Said said = new Said(
                template(section, "message", wording.violated(), pack, labels),
                template(section, "undetermined", wording.undetermined(), pack, labels),
                template(section, "satisfied", wording.satisfied(), pack, labels),
                template(section, "remedy", wording.remedy(), pack, labels),
                template(section, "settling", wording.settling(), pack, labels),
                overtaken.stream()
                        .map(text -> new Template(section.where(), text, labels, pack.names(), Template.Tongue.ENGLISH))
                        .toList());
        section.finish();
        return said;
    }

    private static Template template(
            Section section, String key, Template vietnamese, Pack pack, Map<String, String> labels) {
        Template english = new Template(
                section.where() + ", " + key + section.place(key),
                section.text(key),
                labels,
                pack.names(),
                Template.Tongue.ENGLISH);
        if (!english.shows().equals(vietnamese.shows())) {
            throw section.fault(
                    key,
                    "\"" + key + "\" shows " + english.shows() + ", the Vietnamese sentence " + vietnamese.shows());
        }
        return english;
    }

    /** What the rule says where it is broken, with placeholders; empty where this pack does not say it in English. */
    public Optional<String> message(String rule) {
        return Optional.ofNullable(rules.get(rule))
                .map(said -> said.violated.toString())
                .or(() -> Optional.ofNullable(effects.get(rule)).map(Template::toString));
    }

    /** The finding's sentence; empty where this pack does not say it in English. */
    public Optional<String> sentence(Finding finding, Facts facts) {
        if (pack.isEmpty()) {
            return Optional.empty();
        }
        Told told = pack.get().names().told(facts);
        Said said = rules.get(finding.rule());
        if (said != null) {
            return Optional.of(
                    overtaking(finding, said).orElse(said.of(finding.result())).fill(told));
        }
        Template effect = effects.get(finding.rule());
        if (effect == null) {
            return Optional.empty();
        }
        boolean open = finding.result() == Outcome.UNDETERMINED
                && line(finding.rule())
                        .filter(line -> line.effect().isPresent())
                        .isPresent();
        return Optional.of(open ? OPEN_EFFECT : effect.fill(told));
    }

    /** What to do, and who does it; empty where this pack does not say it in English, or nothing is left to do. */
    public Optional<String> remedy(Finding finding, Facts facts) {
        return Optional.ofNullable(rules.get(finding.rule()))
                .flatMap(said -> switch (finding.result()) {
                    case VIOLATED -> Optional.of(said.remedy);
                    case UNDETERMINED -> Optional.of(said.settling);
                    case SATISFIED -> Optional.empty();
                })
                .map(text -> text.fill(pack.orElseThrow().names().told(facts)));
    }

    private Optional<EffectRule> line(String id) {
        return pack.orElseThrow().effects().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private Optional<Template> overtaking(Finding finding, Said said) {
        List<Logic.Overtaking> higher = pack.orElseThrow().rules().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .flatMap(rule -> rule.logic().overtaken().stream())
                .toList();
        for (int i = 0; i < higher.size(); i++) {
            if (finding.overtakenBy().contains(higher.get(i).citation())) {
                return Optional.of(said.overtaken.get(i));
            }
        }
        return Optional.empty();
    }
}
