package vn.vanthu.classifier;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A reading in the words of {@code expected.yaml}; what was not found is an empty text. */
final class Spoken {
    private Spoken() {}

    static Map<String, String> of(DocumentReading reading) {
        DocumentData data = reading.data();
        Optional<Signer> signer = data.signer().map(Read::value);
        Map<String, String> values = new TreeMap<>();
        values.put("form", reading.form().name());
        values.put("mediaType", reading.mediaType());
        values.put(
                "pages",
                reading.pages().isPresent() ? String.valueOf(reading.pages().getAsInt()) : "");
        values.put("encoding", text(reading.encoding()));
        values.put("secrecy", reading.secrecy().level().name());
        values.put("declassified", String.valueOf(reading.secrecy().declassified()));
        values.put("kind", value(data.kind()));
        values.put("tradition", value(data.tradition()));
        values.put("documentNumber", value(data.documentNumber()));
        values.put("issuedOn", value(data.issuedOn()));
        values.put("place", value(data.place()));
        values.put("issuer", value(data.issuer()));
        values.put("superior", value(data.superiorIssuer()));
        values.put("summary", value(data.summary()));
        values.put("signer", signer.map(Signer::name).orElse(""));
        values.put("position", signer.flatMap(Signer::position).orElse(""));
        values.put("capacity", text(signer.flatMap(Signer::capacity)));
        values.put("urgency", value(data.urgency()));
        values.put(
                "copy",
                data.copy()
                        .map(copy -> copy.form() + " " + copy.number().orElse("") + " "
                                + copy.agency().orElse(""))
                        .orElse("")
                        .strip());
        values.put(
                "activeContent",
                reading.activeContent().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        values.put(
                "circulation",
                data.circulation().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        values.put(
                "scan",
                reading.scan()
                        .map(scan -> scan.dpi() + (scan.colour() ? " colour" : " grey"))
                        .orElse(""));
        return values;
    }

    private static <T> String value(Optional<Read<T>> read) {
        return text(read.map(Read::value));
    }

    private static <T> String text(Optional<T> value) {
        return value.map(Object::toString).orElse("");
    }
}
