package vn.vanthu.signature;

/**
 * One thing that is different in the document since a signature was made.
 *
 * @param place where, for people and programs: {@code page 2}, a field's name, a catalogue key; may be empty
 * @param allowed by the signature and by what stands in the document about later changes
 */
public record LaterChange(Kind kind, String place, boolean allowed) {

    /** What it is. */
    public enum Kind {
        SIGNATURE_ADDED,
        TIME_STAMP_ADDED,
        VALIDATION_DATA_ADDED,
        DESCRIPTION_CHANGED,
        FIELD_FILLED,
        NOTE_ADDED,
        PAGE_ADDED,
        PAGE_REMOVED,
        PAGE_CHANGED,
        ANNOTATION_CHANGED,
        FIELD_ADDED,
        FIELD_REMOVED,
        FIELD_CHANGED,
        SIGNATURE_CHANGED,
        SIGNATURE_LAID_OVER_TEXT,
        FORM_CHANGED,
        DOCUMENT_CHANGED,
        PERMISSIONS_CHANGED,
        STRUCTURE_IRREGULAR
    }
}
