package vn.vanthu.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.rules.catalogue.Catalogue;
import vn.vanthu.rules.pack.English;
import vn.vanthu.rules.pack.Pack;
import vn.vanthu.rules.pack.PackReader;

/** The regulations that the hub knows. Immutable and safe for many threads. */
public final class Regulations {
    /** The layer that is always on. */
    public static final String NATIONAL = "national";

    /** Stands for an agency that follows no regulation: only the national layer judges, and holds what it lets pass. */
    public static final String NONE = "";

    private static final String FOLDER = "/packs/";

    private final List<String> ids;
    private final Function<String, Pack> packs;
    private final Function<String, Catalogue> catalogues;
    private final Function<String, English> english;
    private final Map<String, Sitting> sittings = new ConcurrentHashMap<>();

    private Regulations(
            List<String> ids,
            Function<String, Pack> packs,
            Function<Pack, Catalogue> catalogues,
            Function<Pack, English> english) {
        this.ids = ids;
        var read = new ConcurrentHashMap<String, Pack>();
        this.packs = id -> read.computeIfAbsent(id, packs);
        var listed = new ConcurrentHashMap<String, Catalogue>();
        this.catalogues = id -> listed.computeIfAbsent(id, each -> catalogues.apply(pack(each)));
        var said = new ConcurrentHashMap<String, English>();
        this.english = id -> said.computeIfAbsent(id, each -> english.apply(pack(each)));
    }

    /** Those that come with the product. Each is read, and held to its examples, when it is first asked for. */
    public static Regulations bundled() {
        return Bundled.REGULATIONS;
    }

    /**
     * Those that come with the product and an administrator's own: every {@code *.yaml} of a folder. Own packs are read at
     * once, clauses and all; nothing is fetched.
     *
     * @param folder need not exist
     * @throws PackException for the first pack that is not as it must be, or whose id is taken
     */
    public static Regulations with(Path folder) {
        var own = new LinkedHashMap<String, Pack>();
        var clauses = new LinkedHashMap<String, Catalogue>();
        var said = new LinkedHashMap<String, English>();
        for (var file : files(folder)) {
            var name = String.valueOf(file.getFileName());
            try (var rules = Files.newInputStream(file);
                    var listed = Files.newInputStream(file);
                    var english = Files.newInputStream(file)) {
                var pack = PackReader.read(name, rules);
                if (Bundled.FILES.containsKey(pack.id()) || own.containsKey(pack.id())) {
                    throw new PackException("pack " + pack.id() + " (" + name + ")", "this id is taken");
                }
                citesOnlyKnown(pack, Bundled.NATIONAL_PACK);
                own.put(pack.id(), pack);
                clauses.put(pack.id(), PackReader.catalogue(name, listed, pack));
                said.put(pack.id(), PackReader.english(name, english, pack));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var bundled = bundled();
        var ids = Stream.concat(bundled.ids.stream(), own.keySet().stream()).toList();
        return new Regulations(
                ids,
                id -> own.containsKey(id) ? Objects.requireNonNull(own.get(id)) : bundled.pack(id),
                pack -> clauses.containsKey(pack.id())
                        ? Objects.requireNonNull(clauses.get(pack.id()))
                        : bundled.catalogue(pack.id()),
                pack -> said.containsKey(pack.id())
                        ? Objects.requireNonNull(said.get(pack.id()))
                        : bundled.english.apply(pack.id()));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        private static final Map<String, String> FILES = index();
        private static final Pack NATIONAL_PACK = resource(NATIONAL);
        private static final Regulations REGULATIONS = new Regulations(
                List.copyOf(FILES.keySet()),
                id -> id.equals(NATIONAL) ? NATIONAL_PACK : checked(resource(id)),
                Bundled::clauses,
                Bundled::english);

        private static Pack checked(Pack pack) {
            citesOnlyKnown(pack, NATIONAL_PACK);
            return pack;
        }

        private static Pack resource(String id) {
            var file = Objects.requireNonNull(FILES.get(id), id);
            try (var in = open(file)) {
                var pack = PackReader.read(file, in);
                if (!pack.id().equals(id)) {
                    throw new PackException("pack " + pack.id(), "stands in the index as " + id);
                }
                return pack;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Catalogue clauses(Pack pack) {
            var file = Objects.requireNonNull(FILES.get(pack.id()), pack.id());
            try (var in = open(file)) {
                return PackReader.catalogue(file, in, pack);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static English english(Pack pack) {
            var file = Objects.requireNonNull(FILES.get(pack.id()), pack.id());
            try (var in = open(file)) {
                return PackReader.english(file, in, pack);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> index() {
            var files = new LinkedHashMap<String, String>();
            try (var in = open("index.txt");
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                    var space = line.indexOf(' ');
                    files.put(line.substring(0, space), line.substring(space + 1));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Collections.unmodifiableMap(files);
        }

        private static InputStream open(String file) {
            var in = Regulations.class.getResourceAsStream(FOLDER + file);
            if (in == null) {
                throw new PackException("pack " + file, "is not among the resources");
            }
            return in;
        }
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
        return new Regulations(
                List.copyOf(byId.keySet()),
                id -> Objects.requireNonNull(byId.get(id), id),
                pack -> new Catalogue(pack.id(), List.of()),
                pack -> English.NONE);
    }

    /**
     * Judges under one regulation and the national layer.
     *
     * @param regulationId {@link #NONE} where none is followed
     * @throws IllegalArgumentException where the regulation is not known
     */
    public Judgement judge(Facts facts, String regulationId, Instant at) {
        return Judge.judge(facts, sitting(regulationId, at), at);
    }

    /** Most judgements are of today: one day a regulation is kept. */
    private Sitting sitting(String regulationId, Instant at) {
        var kept = sittings.get(regulationId);
        if (kept != null && kept.on(at)) {
            return kept;
        }
        var sitting = made(regulationId, LocalDate.ofInstant(at, Sitting.VIETNAM));
        sittings.put(regulationId, sitting);
        return sitting;
    }

    private Sitting made(String regulationId, LocalDate day) {
        var national = pack(NATIONAL);
        if (regulationId.equals(NONE)) {
            return Sitting.withoutRegulation(day, national);
        }
        var asked = pack(regulationId);
        return Sitting.on(day, asked == national ? List.of(national) : List.of(national, asked));
    }

    /** The national layer first, then the others in their order. */
    public List<Regulation> all() {
        return ids.stream().map(id -> pack(id).view()).toList();
    }

    public Optional<Regulation> find(String id) {
        return ids.contains(id) ? Optional.of(pack(id).view()) : Optional.empty();
    }

    /**
     * The clauses of a regulation with their parameters.
     *
     * @param id {@link #NONE} has none
     * @throws IllegalArgumentException where the regulation is not known
     */
    public Catalogue catalogue(String id) {
        return id.equals(NONE) ? new Catalogue(NONE, List.of()) : catalogue(pack(id));
    }

    private Catalogue catalogue(Pack pack) {
        return catalogues.apply(pack.id());
    }

    /**
     * A finding's sentence in English; the Vietnamese one where no pack says it in English.
     *
     * @param regulationId under which it was found
     * @param facts of which it was found
     * @throws IllegalArgumentException where the regulation is not known
     */
    public String english(Finding finding, String regulationId, Facts facts) {
        return saying(regulationId)
                .flatMap(each -> each.sentence(finding, facts).stream())
                .findFirst()
                .or(() -> Sitting.english(finding))
                .orElse(finding.message());
    }

    /** What to do about a finding, and who does it; told, and thrown, as {@link #english(Finding, String, Facts)} is. */
    public String englishRemedy(Finding finding, String regulationId, Facts facts) {
        return saying(regulationId)
                .flatMap(each -> each.remedy(finding, facts).stream())
                .findFirst()
                .or(() -> Sitting.englishRemedy(finding))
                .orElse(finding.remedy());
    }

    private Stream<English> saying(String regulationId) {
        return Stream.of(regulationId, NATIONAL).filter(id -> !id.equals(NONE)).map(id -> english.apply(pack(id).id()));
    }

    /** What a rule of that regulation says in English where it is broken, with placeholders; empty where it does not. */
    public Optional<String> english(String regulationId, String ruleId) {
        return english.apply(pack(regulationId).id()).message(ruleId);
    }

    /**
     * The file of a bundled pack, as it was written.
     *
     * @throws IllegalArgumentException where it does not come with the product
     */
    public String file(String id) {
        try (var in = Bundled.open(fileName(id))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of that file under the folder of packs: {@code camau/26-2009-qd-ubnd.yaml}. */
    public String fileName(String id) {
        var file = Bundled.FILES.get(id);
        if (file == null) {
            throw new IllegalArgumentException("No regulation \"" + id + "\" comes with the product");
        }
        return file;
    }

    /** How the national layer wants documents of a tradition (STATE, PARTY) to be set. */
    public Optional<LayoutDemand> layout(String tradition) {
        return pack(NATIONAL).layouts().stream()
                .filter(layout -> layout.tradition().equals(tradition))
                .findFirst();
    }

    /** The same regulations as if this one rule had never been written. */
    public Regulations without(String ruleId) {
        return new Regulations(
                ids, id -> pack(id).without(ruleId), pack -> new Catalogue(pack.id(), List.of()), pack -> English.NONE);
    }

    private Pack pack(String id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("Unknown regulation \"" + id + "\", known are " + ids);
        }
        return packs.apply(id);
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
}
