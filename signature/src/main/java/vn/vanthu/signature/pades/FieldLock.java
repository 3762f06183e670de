package vn.vanthu.signature.pades;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields a signature locks (ISO 32000-2 12.7.5.5, 12.8.2.4).
 *
 * @param action All, Include or Exclude
 * @param names whole names of fields; those below a name are meant too
 * @param level what may follow at all, 1 nothing; 0 where it says nothing of that
 */
record FieldLock(String action, List<String> names, long level) {
    private static final Set<String> ACTIONS = Set.of("All", "Include", "Exclude");

    /** @throws PdfTokens.Irregular where the action is none of the three: it is written into the signature */
    static FieldLock of(PdfObjects objects, Map<String, String> dictionary) {
        String fields = dictionary.get("/Fields");
        List<String> names = fields == null
                ? List.of()
                : PdfText.elements(objects.resolved(fields)).stream()
                        .map(objects::resolved)
                        .map(PdfText::letters)
                        .toList();
        String action =
                objects.resolved(dictionary.getOrDefault("/Action", "/All")).strip();
        if (!action.startsWith("/") || !ACTIONS.contains(action.substring(1))) {
            throw new PdfTokens.Irregular("a lock that is none of " + ACTIONS);
        }
        return new FieldLock(
                action.substring(1), names, PdfTokens.integer(dictionary, "/P").orElse(0));
    }

    boolean covers(String field) {
        boolean named = names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        return switch (action) {
            case "Include" -> named;
            case "Exclude" -> !named;
            default -> true;
        };
    }

    /** What the signature says of it, so that the lock holds from then on. */
    String transform(PdfObjects.Reference catalog) {
        StringBuilder text = new StringBuilder("/Reference[<</Type/SigRef/TransformMethod/FieldMDP/Data ")
                .append(catalog)
                .append("/TransformParams<</Type/TransformParams/V/1.2/Action/")
                .append(action);
        if (!names.isEmpty()) {
            text.append("/Fields[");
            names.forEach(name -> text.append(AppendingSigner.string(name)));
            text.append(']');
        }
        return text.append(">>>>]").toString();
    }
}
