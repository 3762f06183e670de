package vn.vanthu.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackReader;

/** The regulations that the hub knows. Immutable and safe for many threads. */
public final class Regulations {
    /** The layer that is always on. */
    public static final String NATIONAL = "national";

    private static final String FOLDER = "/packs/";

    private final Map<String, Pack> packs;

    private Regulations(Map<String, Pack> packs) {
        this.packs = packs;
    }

    /** Those that come with the product, read once. */
    public static Regulations bundled() {
        return Bundled.REGULATIONS;
    }

    private static final class Bundled {
        private static final Regulations REGULATIONS =
                of(index().map(Regulations::resource).toList());
    }

    /** @throws PackException where the national pack is missing or a rule cites an instrument that no pack names */
    public static Regulations of(List<Pack> packs) {
        var byId = new LinkedHashMap<String, Pack>();
        for (var pack : packs) {
            if (byId.put(pack.id(), pack) != null) {
                throw new PackException("pack " + pack.id(), "this id stands twice");
            }
        }
        var national = byId.get(NATIONAL);
        if (national == null) {
            throw new PackException("packs", "the pack \"" + NATIONAL + "\" is missing");
        }
        packs.forEach(pack -> citesOnlyKnown(pack, national));
        return new Regulations(byId);
    }

    /**
     * Judges under one regulation and the national layer.
     *
     * @throws IllegalArgumentException where the regulation is not known
     */
    public Judgement judge(Facts facts, String regulationId, Instant at) {
        var asked = pack(regulationId);
        var national = pack(NATIONAL);
        return Judge.judge(facts, asked == national ? List.of(national) : List.of(national, asked), at);
    }

    /** The national layer first, then the others in their order. */
    public List<Regulation> all() {
        return packs.values().stream().map(Pack::view).toList();
    }

    public Optional<Regulation> find(String id) {
        return Optional.ofNullable(packs.get(id)).map(Pack::view);
    }

    /** The same regulations as if this one rule had never been written. */
    public Regulations without(String ruleId) {
        return new Regulations(packs.values().stream()
                .collect(
                        Collectors.toMap(Pack::id, pack -> pack.without(ruleId), (one, _) -> one, LinkedHashMap::new)));
    }

    private Pack pack(String id) {
        var pack = packs.get(id);
        if (pack == null) {
            throw new IllegalArgumentException("Unknown regulation \"" + id + "\", known are " + packs.keySet());
        }
        return pack;
    }

    private static void citesOnlyKnown(Pack pack, Pack national) {
        var known = Stream.of(pack, national)
                .flatMap(each -> each.instruments().stream())
                .map(Instrument::number)
                .collect(Collectors.toSet());
        for (var rule : pack.rules()) {
            for (var number : rule.instruments()) {
                if (!known.contains(number)) {
                    throw new PackException(
                            "pack " + pack.id() + ", rule " + rule.id(),
                            "cites " + number + ", which no pack names with its dates");
                }
            }
        }
    }

    private static Stream<String> index() {
        try (var in = open("index.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pack resource(String name) {
        try (var in = open(name)) {
            return PackReader.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var in = Regulations.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new PackException("pack " + name, "is not among the resources");
        }
        return in;
    }
}
