package vn.vanthu.rules.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clauses of one regulation, in its own order. */
public record Catalogue(String regulation, List<ClauseEntry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /** The same for an agency that filled in what the text leaves open. */
    public Catalogue filled(FilledIn filled) {
        return filled.nothing()
                ? this
                : new Catalogue(
                        regulation,
                        entries.stream().map(entry -> entry.filled(filled)).toList());
    }

    public Optional<ClauseEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The values that a parameter has on a day; several where several clauses set it. */
    public Stream<ParameterValue> values(String name, LocalDate day) {
        return entries.stream()
                .flatMap(entry -> entry.parameters().stream())
                .filter(parameter -> parameter.name().equals(name) && parameter.inForce(day))
                .map(Parameter::value);
    }
}
