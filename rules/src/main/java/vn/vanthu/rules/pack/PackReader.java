package vn.vanthu.rules.pack;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.PackException;

/** Reads a pack from YAML and holds it to its examples. A pack never fetches anything. */
public final class PackReader {
    private static final int ALIASES = 0;

    private PackReader() {}

    /** @param name the file's name, for messages */
    public static Pack read(String name, InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(ALIASES);
        Object document;
        try {
            document = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw new PackException("pack " + name, "is not readable YAML: " + e.getMessage(), e);
        }
        return pack(new Section("pack " + name, document));
    }

    private static Pack pack(Section file) {
        var id = file.text("id");
        var section = new Section("pack " + id, file.contents());
        section.text("id");
        var instruments = section.sections("instruments").stream()
                .map(PackReader::instrument)
                .toList();
        if (instruments.isEmpty()) {
            throw new PackException(section.where(), "names no instrument");
        }
        var labels = labels(section);
        var reader = new RuleReader(instruments.getFirst().number(), labels);
        var pack = new Pack(
                id,
                section.text("title"),
                section.text("version"),
                instruments,
                section.sections("rules").stream().map(reader::rule).toList(),
                new EffectList(section.sections("legalEffect").stream()
                        .map(reader::effect)
                        .toList()));
        section.finish();
        Proof.of(pack);
        return pack;
    }

    private static Instrument instrument(Section section) {
        var instrument = new Instrument(
                section.text("instrument"),
                section.text("title"),
                section.text("issuer"),
                section.date("issuedOn"),
                section.date("inForceFrom"),
                section.dateIf("inForceTo"),
                section.textsOr("replaces", List.of()),
                section.text("source"),
                section.date("lastReadOn"),
                section.textsOr("overtakenBy", List.of()),
                section.textOr("remark", ""));
        section.finish();
        return instrument;
    }

    private static Map<String, String> labels(Section section) {
        var labels = new TreeMap<String, String>();
        section.raw("labels").ifPresent(value -> {
            var words = new Section(section.where() + ", labels", value);
            words.keys().forEach(key -> labels.put(key, words.text(key)));
        });
        return labels;
    }
}
