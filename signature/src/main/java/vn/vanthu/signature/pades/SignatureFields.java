package vn.vanthu.signature.pades;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.pades.PdfObjects.Reference;

/** The signature fields of a form: those that are signed, with what they lock, and those that wait for a signature. */
final class SignatureFields {
    private static final int DEEPEST = 32;
    private static final int MOST_FIELDS = 20_000;

    private final PdfObjects objects;
    private final List<Ready> ready = new ArrayList<>();
    private final List<FieldLock> locks = new ArrayList<>();
    private final Set<Reference> seen = new HashSet<>();

    private SignatureFields(PdfObjects objects) {
        this.objects = objects;
    }

    /**
     * A field that waits, at the same time its only place on a page.
     *
     * @param name with those above it
     */
    record Ready(Reference reference, String name, Map<String, String> dictionary) {}

    static SignatureFields of(PdfObjects objects, Map<String, String> catalog) {
        SignatureFields fields = new SignatureFields(objects);
        String form = catalog.get("/AcroForm");
        if (form == null
                || PdfObjects.reference(form)
                        .filter(each -> !objects.exists(each))
                        .isPresent()) {
            return fields;
        }
        String list = objects.resolvedDictionary(form).get("/Fields");
        if (list != null) {
            fields.walk(list, "", Optional.empty(), 0);
        }
        return fields;
    }

    private void walk(String array, String above, Optional<String> inherited, int depth) {
        if (PdfObjects.reference(array).filter(each -> !objects.exists(each)).isPresent()) {
            return;
        }
        for (Reference each : PdfObjects.references(objects.resolved(array))) {
            if (depth > DEEPEST || seen.size() > MOST_FIELDS) {
                throw new PdfTokens.Irregular("a form too deep or too large");
            }
            if (seen.add(each) && objects.exists(each)) {
                field(each, above, inherited, depth);
            }
        }
    }

    private void field(Reference reference, String above, Optional<String> inherited, int depth) {
        Map<String, String> dictionary = objects.dictionary(reference);
        String own = dictionary.containsKey("/T") ? PdfText.letters(objects.resolved(dictionary.get("/T"))) : "";
        String name = above.isEmpty() || own.isEmpty() ? above + own : above + "." + own;
        Optional<String> kind = Optional.ofNullable(dictionary.get("/FT"))
                .map(objects::resolved)
                .or(() -> inherited);
        String kids = dictionary.get("/Kids");
        if (kids != null) {
            walk(kids, name, kind, depth + 1);
        }
        if (!kind.equals(Optional.of("/Sig")) || own.isEmpty()) {
            return;
        }
        String value = dictionary.get("/V");
        if (value != null && !objects.resolved(value).equals("null")) {
            signed(dictionary, objects.resolvedDictionary(value));
        } else if (kids == null && "/Widget".equals(dictionary.get("/Subtype"))) {
            ready.add(new Ready(reference, name, dictionary));
        }
    }

    private void signed(Map<String, String> field, Map<String, String> signature) {
        if (field.containsKey("/Lock")) {
            locks.add(FieldLock.of(objects, objects.resolvedDictionary(field.get("/Lock"))));
        }
        if (!signature.containsKey("/Reference")) {
            return;
        }
        for (String each : PdfText.elements(objects.resolved(signature.get("/Reference")))) {
            Map<String, String> reference = objects.resolvedDictionary(each);
            if ("/FieldMDP".equals(reference.get("/TransformMethod")) && reference.containsKey("/TransformParams")) {
                locks.add(FieldLock.of(objects, objects.resolvedDictionary(reference.get("/TransformParams"))));
            }
        }
    }

    /** @throws SignatureException DOCUMENT_FORBIDS_SIGNATURES where a signature lets nothing follow */
    void requireOpen() {
        if (locks.stream().anyMatch(lock -> lock.level() == 1)) {
            throw new SignatureException(
                    ErrorCode.DOCUMENT_FORBIDS_SIGNATURES, "a signature locked the document: nothing may follow");
        }
    }

    /** @throws SignatureException DOCUMENT_FORBIDS_SIGNATURES where a signature locks a field of that name */
    void requireUnlocked(String name) {
        if (isLocked(name)) {
            throw new SignatureException(
                    ErrorCode.DOCUMENT_FORBIDS_SIGNATURES, "a signature locked all fields that could be signed");
        }
    }

    private boolean isLocked(String name) {
        return locks.stream().anyMatch(lock -> lock.covers(name));
    }

    /** Whether a field of the signer's own may be added. */
    boolean isOpenFor(String name) {
        return locks.stream().noneMatch(lock -> lock.level() == 1) && !isLocked(name);
    }

    /**
     * The field that takes the signature; empty where one is added.
     *
     * @throws SignatureException FIELD_DEMANDS_OTHERWISE, FIELD_DEMANDS_TIME_STAMP where it asks for another signature,
     *     FIELD_NOT_READY where the one that was chosen does not wait for this signer
     */
    Optional<Ready> readyFor(List<X509Certificate> chain, PdfSignature signature) {
        FieldChoice choice = signature.field();
        Optional<Ready> field = switch (choice.kind()) {
            case OWN -> Optional.empty();
            case FIRST -> readyFor(chain).stream().findFirst();
            case NAMED ->
                Optional.of(readyFor(chain).stream()
                        .filter(each -> each.name().equals(choice.name()))
                        .findFirst()
                        .orElseThrow(() -> new SignatureException(
                                ErrorCode.FIELD_NOT_READY, "the chosen field does not wait for this signer")));
        };
        field.ifPresent(each -> requireFor(each, signature));
        return field;
    }

    /** Those that wait for this signer and are not locked, in the order of the form. */
    List<Ready> readyFor(List<X509Certificate> chain) {
        return ready.stream()
                .filter(each -> !isLocked(each.name()))
                .filter(each -> seed(each).map(value -> value.isFor(chain)).orElse(true))
                .toList();
    }

    /** @throws SignatureException FIELD_DEMANDS_OTHERWISE, FIELD_DEMANDS_TIME_STAMP where it asks for another signature */
    void requireFor(Ready field, PdfSignature signature) {
        seed(field).ifPresent(value -> value.requireFor(signature));
    }

    private Optional<SeedValue> seed(Ready field) {
        return Optional.ofNullable(field.dictionary().get("/SV"))
                .map(values -> new SeedValue(objects, objects.resolvedDictionary(values)));
    }

    /** What the field locks once it is signed. */
    Optional<FieldLock> lock(Ready field) {
        return Optional.ofNullable(field.dictionary().get("/Lock"))
                .map(lock -> FieldLock.of(objects, objects.resolvedDictionary(lock)));
    }
}
