package vn.vanthu.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.Comparison;
import vn.vanthu.rules.condition.FactNames;

/** The facts that rules may look at: a name that no document ever tells would make a rule that is silent for good. */
final class Vocabulary {
    private static final String FILE = "facts.yaml";
    private static final Vocabulary PRODUCT = read();
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Set<String> RESULTS = Set.of("VIOLATED", "SATISFIED");
    /** Letters that a name may be off by and still be the one that was meant. */
    private static final int SLIP = 3;

    private final Map<String, Term> terms;

    private Vocabulary(Collection<Term> terms) {
        this.terms = terms.stream()
                .collect(Collectors.toMap(Term::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** What a fact holds. */
    enum Kind {
        /** One code. */
        CODE,
        /** Several codes, each once. */
        CODES,
        /** Names of people's own, each once. */
        NAMES,
        NUMBER,
        FLAG,
        /** Words, for messages alone. */
        TEXT
    }

    /**
     * One fact.
     *
     * @param codes that it can hold; empty where they are not of a closed list
     * @param means in English, for the authors of packs
     */
    record Term(String name, Kind kind, Set<String> codes, String means) {
        Term {
            codes = Set.copyOf(codes);
        }

        private boolean allows(Comparison comparison) {
            return switch (comparison) {
                case Comparison.IsSet _ -> true;
                case Comparison.IsOneOf _ -> kind == Kind.CODE || kind == Kind.FLAG;
                case Comparison.Contains _ -> kind == Kind.CODES || kind == Kind.NAMES;
                case Comparison.AtLeast _ -> kind == Kind.NUMBER || kind == Kind.CODES || kind == Kind.NAMES;
                case Comparison.AtMost _ -> kind == Kind.NUMBER || kind == Kind.CODES || kind == Kind.NAMES;
            };
        }

        private Optional<String> foreign(Collection<String> values) {
            var known = kind == Kind.FLAG ? FLAGS : codes;
            return known.isEmpty()
                    ? Optional.empty()
                    : values.stream().filter(value -> !known.contains(value)).findFirst();
        }
    }

    /** Those that the product tells. */
    static Vocabulary ofProduct() {
        return PRODUCT;
    }

    /** Others, to try packs by. */
    static Vocabulary of(Term... terms) {
        return new Vocabulary(List.of(terms));
    }

    Collection<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** @throws PackException where nobody tells the fact, or it can never compare so */
    void check(Section section, String fact, Comparison comparison) {
        var term = term(section, "fact", fact);
        if (!term.allows(comparison)) {
            throw section.fault("fact", "the fact \"" + fact + "\" is a " + term.kind() + " and cannot be compared so");
        }
        var values = switch (comparison) {
            case Comparison.IsOneOf(var codes) -> codes;
            case Comparison.Contains(var codes) -> codes;
            case Comparison.IsSet _, Comparison.AtLeast _, Comparison.AtMost _ -> Set.<String>of();
        };
        codes(section, "fact", term, values);
    }

    /** Likewise of an example: one value, or those of a list. */
    void check(Section given, String fact, Object value) {
        var term = term(given, fact, fact);
        var fits = switch (value) {
            case Boolean _ -> term.kind() == Kind.FLAG;
            case Number _ -> term.kind() == Kind.NUMBER;
            case List<?> _ -> term.kind() == Kind.CODES || term.kind() == Kind.NAMES;
            case Map<?, ?> _ -> true;
            default -> term.kind() == Kind.CODE || term.kind() == Kind.TEXT;
        };
        if (!fits) {
            throw given.fault(fact, "the fact \"" + fact + "\" is a " + term.kind() + ", got " + value);
        }
        if (value instanceof List<?> several) {
            codes(given, fact, term, several.stream().map(String::valueOf).toList());
        } else if (term.kind() == Kind.CODE && value instanceof String code) {
            codes(given, fact, term, List.of(code));
        }
    }

    /** Likewise of a sentence. */
    void check(Section section, String key, Template sentence) {
        sentence.facts().forEach(fact -> term(section, key, fact));
    }

    private static void codes(Section section, String key, Term term, Collection<String> values) {
        term.foreign(values).ifPresent(code -> {
            throw section.fault(
                    key,
                    "the fact \"" + term.name() + "\" is never " + code
                            + term.codes().stream().sorted().collect(Collectors.joining(", ", ", but one of ", "")));
        });
    }

    private Term term(Section section, String key, String fact) {
        if (fact.startsWith(FactNames.RESULT)) {
            return new Term(fact, Kind.CODE, RESULTS, "");
        }
        var term = terms.get(fact);
        if (term == null) {
            throw section.fault(key, "nobody tells the fact \"" + fact + "\"" + meant(fact));
        }
        return term;
    }

    private String meant(String fact) {
        return terms.keySet().stream()
                .min(Comparator.comparingInt(name -> apart(name, fact)))
                .filter(name -> apart(name, fact) <= SLIP)
                .map(name -> "; is \"" + name + "\" meant?")
                .orElse("; rules/README.md lists those that are told");
    }

    /** In how many letters two names differ (Levenshtein). */
    private static int apart(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    private static Vocabulary read() {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            var file = new Section(FILE, PackReader.document(FILE, in));
            var terms = file.sections("facts").stream().map(Vocabulary::term).toList();
            file.finish();
            return new Vocabulary(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(Section entry) {
        var term = new Term(
                entry.text("name"),
                entry.oneOf(Kind.class, "of"),
                new LinkedHashSet<>(entry.textsOr("codes", List.of())),
                entry.text("means"));
        entry.finish();
        return term;
    }
}
