package vn.vanthu.exchange.judging;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.catalogue.FilledIn;

/**
 * All that a verdict was given on, so that the same document can be judged by other rules.
 *
 * @param parts of a container in their order, what lies around them last; the one file otherwise
 * @param filled what the judging agency had filled in at that moment
 */
public record JudgedOn(List<Part> parts, FilledIn filled) {
    public JudgedOn {
        parts = List.copyOf(parts);
    }

    /** Which facts a part tells. */
    public enum Role {
        /** There is no other. */
        WHOLE,
        /** The part that gives the legal effect. */
        MAIN,
        PART,
        AROUND
    }

    /**
     * One file, or one part of a container.
     *
     * @param name inside the container; empty for a message's own text, and for the one file
     * @param facts by name, with what people settled
     */
    public record Part(String name, Role role, Map<String, KeptFact> facts) {
        public Part {
            facts = Map.copyOf(facts);
        }

        static Part of(String name, Role role, Facts facts) {
            Map<String, KeptFact> kept = new TreeMap<>();
            facts.forEach((fact, value) -> kept.put(fact, KeptFact.of(value)));
            return new Part(name, role, kept);
        }

        Part as(String otherName, Role otherRole) {
            return new Part(otherName, otherRole, facts);
        }

        Facts told() {
            Facts.Builder told = Facts.builder();
            new LinkedHashMap<>(facts).forEach((fact, kept) -> told.with(fact, kept.fact()));
            return told.build();
        }
    }

    /**
     * A fact as it is written down.
     *
     * @param kind TEXT, QUANTITY, FLAG, ITEMS, UNDETERMINED or ABSENT
     * @param values the items; the one value or the reason otherwise
     */
    public record KeptFact(String kind, List<String> values) {
        public KeptFact {
            values = List.copyOf(values);
        }

        static KeptFact of(Fact fact) {
            return switch (fact) {
                case Fact.Text(var value) -> new KeptFact("TEXT", List.of(value));
                case Fact.Quantity(var value) -> new KeptFact("QUANTITY", List.of(value.toPlainString()));
                case Fact.Flag(var value) -> new KeptFact("FLAG", List.of(Boolean.toString(value)));
                case Fact.Items(var values) -> new KeptFact("ITEMS", List.copyOf(values));
                case Fact.Undetermined(var reason) -> new KeptFact("UNDETERMINED", List.of(reason));
                case Fact.Absent() -> new KeptFact("ABSENT", List.of());
            };
        }

        Fact fact() {
            return switch (kind) {
                case "TEXT" -> new Fact.Text(values.getFirst());
                case "QUANTITY" -> new Fact.Quantity(new BigDecimal(values.getFirst()));
                case "FLAG" -> new Fact.Flag(Boolean.parseBoolean(values.getFirst()));
                case "ITEMS" -> new Fact.Items(new LinkedHashSet<>(values));
                case "UNDETERMINED" -> new Fact.Undetermined(values.getFirst());
                case "ABSENT" -> Fact.ABSENT;
                case String unknown -> throw new IllegalArgumentException("no kind of fact: " + unknown);
            };
        }
    }
}
