package vn.vanthu.classifier;

/**
 * One trace of secrecy (or of its end) and where it stands.
 *
 * @param part the file inside the file, with those around it: {@code vb.zip › quyet-dinh.docx}; empty for the file itself
 */
public record SecrecyCue(Place place, String text, SecrecyCueKind kind, String part) {

    public SecrecyCue(Place place, String text, SecrecyCueKind kind) {
        this(place, text, kind, "");
    }

    /** The same, seen from the file around. */
    SecrecyCue within(String outer) {
        return new SecrecyCue(place, text, kind, part.isEmpty() ? outer : outer + PartReading.INSIDE + part);
    }

    /** As the command line prints it: {@code page 1, line 3: MẬT}. */
    public String description() {
        String where = part.isEmpty() ? "" : "trong tệp " + part + ", ";
        return where + place.description() + ": " + text;
    }
}
