package vn.vanthu.signature.pades;

import java.util.Map;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;

/** What the author of a certified document allows after him (DocMDP). */
enum Certification {
    NONE,
    NOTHING_ALLOWED,
    FORMS_ALLOWED;

    static Certification of(PdfObjects objects, Map<String, String> catalog) {
        String permissions = catalog.get("/Perms");
        if (permissions == null) {
            return NONE;
        }
        String signature = objects.resolvedDictionary(permissions).get("/DocMDP");
        if (signature == null) {
            return NONE;
        }
        String references =
                objects.resolved(objects.resolvedDictionary(signature).getOrDefault("/Reference", "[]"));
        String inner = references
                .strip()
                .replaceFirst("^\\[", "")
                .replaceFirst("]$", "")
                .strip();
        if (inner.isEmpty()) {
            return FORMS_ALLOWED;
        }
        String parameters = objects.resolvedDictionary(PdfObjects.tokens(inner).anyValue())
                .getOrDefault("/TransformParams", "<<>>");
        return PdfTokens.integer(objects.resolvedDictionary(parameters), "/P").orElse(2) == 1
                ? NOTHING_ALLOWED
                : FORMS_ALLOWED;
    }

    /** Whether something may be seen on its pages that the author did not foresee. */
    boolean allowsMore() {
        return this == NONE;
    }

    /** @param ready whether a field waits, whose appearance the author foresaw */
    void requireRoomFor(PdfSignature signature, boolean ready) {
        switch (this) {
            case NONE -> {}
            case NOTHING_ALLOWED ->
                throw new SignatureException(
                        ErrorCode.DOCUMENT_FORBIDS_SIGNATURES, "the document is certified: nothing may follow");
            case FORMS_ALLOWED -> {
                if (!ready && !signature.seen().isEmpty()) {
                    throw new SignatureException(
                            ErrorCode.DOCUMENT_FORBIDS_SIGNATURES,
                            "the document is certified: nothing more may be seen on its pages");
                }
            }
        }
    }
}
