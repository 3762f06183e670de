package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Word writes before numbered paragraphs; a numbering that no paragraph has is shown nowhere. */
final class WordNumbering {
    private static final String EVERY_LEVEL = "";

    private final Map<String, Set<String>> used = new HashMap<>();

    /** A paragraph has this numbering. */
    void used(String number, String level) {
        used.computeIfAbsent(number, key -> new HashSet<>()).add(level);
    }

    /** A style that paragraphs have gives them this numbering. */
    void used(String number) {
        if (!number.isEmpty()) {
            used(number, EVERY_LEVEL);
        }
    }

    /** @param name of the part with the definitions */
    void read(BoundedZip zip, String name, LineCollector lines) throws IOException {
        if (used.isEmpty() || !OtherParts.telling(zip, name)) {
            return;
        }
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Definitions definitions = new Definitions();
            Xml.read(part.get(), definitions);
            for (String words : definitions.shown()) {
                lines.aside("numbering", words);
            }
        }
    }

    private static final class Numbering {
        private final Map<String, String> levels = new HashMap<>();
        private String base = "";
        private boolean linked;
    }

    private final class Definitions implements Xml.Listener {
        private final Map<String, Numbering> bases = new HashMap<>();
        private final Map<String, Numbering> numberings = new HashMap<>();
        private Numbering current = new Numbering();
        private String level = "";

        @Override
        public void start(String name, Xml.Element element) {
            switch (name) {
                case "abstractNum" -> {
                    current = new Numbering();
                    bases.put(Xml.attribute(element, "abstractNumId"), current);
                }
                case "num" -> {
                    current = new Numbering();
                    numberings.put(Xml.attribute(element, "numId"), current);
                }
                case "abstractNumId" -> current.base = Xml.attribute(element, "val");
                case "styleLink", "numStyleLink" -> current.linked = true;
                case "lvl", "lvlOverride" -> level = Xml.attribute(element, "ilvl");
                case "lvlText" -> current.levels.put(level, Xml.attribute(element, "val"));
                default -> {
                    // looks and indents
                }
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}

        private Set<String> shown() {
            Set<String> shown = new HashSet<>();
            used.forEach((number, levels) -> {
                Numbering own = numberings.getOrDefault(number, new Numbering());
                Numbering base = bases.getOrDefault(own.base, new Numbering());
                add(base, own, levels, shown);
                add(own, new Numbering(), levels, shown);
                if (base.linked) {
                    bases.values().stream()
                            .filter(each -> each.linked)
                            .forEach(each -> shown.addAll(each.levels.values()));
                }
            });
            Set<String> words = new HashSet<>();
            shown.forEach(text -> words.add(text.replaceAll("%\\d", "")));
            return words;
        }

        /** Where {@code instead} says otherwise the base does not count. */
        private static void add(Numbering from, Numbering instead, Set<String> levels, Set<String> shown) {
            from.levels.forEach((at, text) -> {
                if (!instead.levels.containsKey(at) && (levels.contains(at) || levels.contains(EVERY_LEVEL))) {
                    shown.add(text);
                }
            });
        }
    }
}
