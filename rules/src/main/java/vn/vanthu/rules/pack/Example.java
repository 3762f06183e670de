package vn.vanthu.rules.pack;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Outcome;

/** Facts and what a rule must make of them. @param then empty where the rule must not apply */
record Example(Facts given, Optional<Outcome> then) {
    boolean differsInOneFactFrom(Example other) {
        var names = new TreeSet<>(given.names());
        names.addAll(other.given.names());
        return names.stream()
                        .filter(name -> !Objects.equals(given.get(name), other.given.get(name)))
                        .count()
                == 1;
    }
}
