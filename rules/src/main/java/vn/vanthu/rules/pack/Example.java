package vn.vanthu.rules.pack;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Outcome;

/** Facts and what a rule must make of them. @param then empty where the rule must not apply */
record Example(Facts given, Optional<Outcome> then) {
    /** What is given, as a pack writes it. */
    static String said(Facts given) {
        return given.names().stream()
                .sorted()
                .map(name -> name + ": "
                        + switch (given.get(name)) {
                            case Fact.Text(var value) -> value;
                            case Fact.Quantity(var value) -> value.toPlainString();
                            case Fact.Flag(var value) -> String.valueOf(value);
                            case Fact.Items(var values) -> values.toString();
                            case Fact.Undetermined(var reason) -> "{undetermined: " + reason + "}";
                            case Fact.Absent() -> "";
                        })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    boolean differsInOneFactFrom(Example other) {
        var names = new TreeSet<>(given.names());
        names.addAll(other.given.names());
        return names.stream()
                        .filter(name -> !Objects.equals(given.get(name), other.given.get(name)))
                        .count()
                == 1;
    }
}
