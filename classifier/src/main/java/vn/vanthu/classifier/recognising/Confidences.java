package vn.vanthu.classifier.recognising;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;

/** Values that were read off pictures are no surer than their words, and stand where the page shows them. */
final class Confidences {
    /** What was not read so. */
    private static final double GUESSED = 0.75;

    private final Map<Place, Double> lines;
    private final UnaryOperator<Place> shown;

    private Confidences(Map<Place, Double> lines, UnaryOperator<Place> shown) {
        this.lines = lines;
        this.shown = shown;
    }

    /**
     * @param lines how sure the words of a line are, by its place; other lines are sure
     * @param shown where a line stands on the page as it is shown
     */
    static DocumentData capped(DocumentData data, Map<Place, Double> lines, UnaryOperator<Place> shown) {
        Confidences by = new Confidences(lines, shown);
        return new DocumentData(
                by.capped(data.kind()),
                by.capped(data.tradition()),
                by.capped(data.documentNumber()),
                by.capped(data.issuedOn()),
                by.capped(data.place()),
                by.capped(data.issuer()),
                by.capped(data.superiorIssuer()),
                by.capped(data.summary()).map(Confidences::paired),
                by.capped(data.signer()).map(Confidences::named),
                by.capped(data.signers()).stream().map(Confidences::named).toList(),
                by.capped(data.addressees()),
                by.capped(data.recipients()),
                by.capped(data.urgency()),
                data.circulation(),
                data.copy(),
                data.blanks());
    }

    private static Read<String> paired(Read<String> read) {
        return new Read<>(Quotes.paired(read.value()), read.confidence(), read.place(), read.rest());
    }

    private static Read<Signer> named(Read<Signer> read) {
        Signer signer = read.value();
        String name = FamilyNames.healed(signer.name());
        return name.equals(signer.name())
                ? read
                : new Read<>(
                        new Signer(name, signer.position(), signer.capacities()),
                        Math.min(GUESSED, read.confidence()),
                        read.place(),
                        read.rest());
    }

    private <T> Optional<Read<T>> capped(Optional<Read<T>> value) {
        return value.map(this::capped);
    }

    private <T> List<Read<T>> capped(List<Read<T>> values) {
        return values.stream().map(this::capped).toList();
    }

    private <T> Read<T> capped(Read<T> value) {
        double words = Stream.concat(Stream.of(value.place()), value.rest().stream())
                .mapToDouble(place -> lines.getOrDefault(place, 1.0))
                .average()
                .orElse(1);
        return new Read<>(
                value.value(),
                Math.min(words, value.confidence()),
                shown.apply(value.place()),
                value.rest().stream().map(shown).toList());
    }
}
