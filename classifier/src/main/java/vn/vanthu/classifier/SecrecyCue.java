package vn.vanthu.classifier;

/** One trace of secrecy (or of its end) and where it stands. */
public record SecrecyCue(Place place, String text, SecrecyCueKind kind) {

    /** As the command line prints it: {@code page 1, line 3: MẬT}. */
    public String description() {
        return place.description() + ": " + text;
    }
}
