package vn.vanthu.rules.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.condition.FactNames;

/** Reads a pack from YAML and holds it to its examples. A pack never fetches anything. */
public final class PackReader {
    private static final int ALIASES = 0;
    private static final int LARGEST = 8 << 20;

    private PackReader() {}

    /**
     * Reads what judges: the first YAML document of the file. The second is its catalogue.
     *
     * @param name the file's name, for messages
     */
    public static Pack read(String name, InputStream yaml) {
        return read(name, yaml, Vocabulary.ofProduct());
    }

    static Pack read(String name, InputStream yaml, Vocabulary vocabulary) {
        byte[] file = bytes(name, yaml);
        return pack(
                vocabulary,
                new Section(
                        "pack " + name,
                        documents(name, new ByteArrayInputStream(file), 1).getFirst()),
                sha256(file));
    }

    /** Reads the clauses of a pack: the second YAML document of its file; a file without one has no clauses. */
    public static Catalogue catalogue(String name, InputStream yaml, Pack pack) {
        var documents = documents(name, yaml, 2);
        return documents.size() < 2
                ? new Catalogue(pack.id(), List.of())
                : CatalogueReader.read(new Section("pack " + pack.id(), documents.get(1)), pack);
    }

    /** Reads what a pack says in English: the third YAML document of its file; a file without one says nothing in English. */
    public static English english(String name, InputStream yaml, Pack pack) {
        var documents = documents(name, yaml, 3);
        return documents.size() < 3
                ? English.NONE
                : English.read(
                        new Section("pack " + pack.id(), documents.get(2)),
                        pack,
                        labels(new Section("pack " + pack.id(), documents.getFirst())));
    }

    /** The first YAML document of a file of ours. */
    static Object document(String name, InputStream yaml) {
        return documents(name, yaml, 1).getFirst();
    }

    private static List<Object> documents(String name, InputStream yaml, int wanted) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(ALIASES);
        var documents = new ArrayList<Object>();
        try {
            var all = new Yaml(new Lined.Constructor(name, options))
                    .loadAll(new InputStreamReader(yaml, StandardCharsets.UTF_8))
                    .iterator();
            while (documents.size() < wanted && all.hasNext()) {
                documents.add(Objects.requireNonNullElse(all.next(), ""));
            }
        } catch (YAMLException e) {
            throw new PackException("pack " + name, "is not readable YAML: " + e.getMessage(), e);
        }
        if (documents.isEmpty()) {
            throw new PackException("pack " + name, "is empty");
        }
        return documents;
    }

    private static byte[] bytes(String name, InputStream yaml) {
        try {
            byte[] file = yaml.readNBytes(LARGEST + 1);
            if (file.length > LARGEST) {
                throw new PackException("pack " + name, "is larger than " + LARGEST + " bytes");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pack pack(Vocabulary vocabulary, Section file, String sha256) {
        var id = file.text("id");
        var section = new Section("pack " + id, file.contents());
        section.text("id");
        var instruments = section.sections("instruments").stream()
                .map(PackReader::instrument)
                .toList();
        if (instruments.isEmpty()) {
            throw section.fault(null, "names no instrument");
        }
        var labels = labels(section);
        var names = new FactNames();
        var reader = new RuleReader(instruments.getFirst().number(), labels, names, vocabulary);
        var pack = new Pack(
                id,
                section.text("title"),
                section.text("version"),
                sha256,
                instruments,
                names,
                section.sections("rules").stream().map(reader::rule).toList(),
                new EffectList(section.sections("legalEffect").stream()
                        .map(reader::effect)
                        .toList()),
                section.sections("layouts").stream().map(LayoutReader::read).toList());
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
        if (instrument.inForceFrom().isBefore(instrument.issuedOn())) {
            throw section.fault("inForceFrom", "is in force before it was issued");
        }
        if (instrument
                .inForceTo()
                .filter(last -> last.isBefore(instrument.inForceFrom()))
                .isPresent()) {
            throw section.fault("inForceTo", "ends before it begins");
        }
        return instrument;
    }

    private static Map<String, String> labels(Section section) {
        var labels = new HashMap<String, String>();
        section.raw("labels").ifPresent(value -> {
            var words = new Section(section.where() + ", labels", value);
            words.keys().forEach(key -> labels.put(key.intern(), words.text(key)));
        });
        return Collections.unmodifiableMap(labels);
    }
}
