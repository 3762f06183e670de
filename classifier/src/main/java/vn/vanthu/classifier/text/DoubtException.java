package vn.vanthu.classifier.text;

/** Ends the quick reading of one page. */
final class DoubtException extends Exception {

    private final transient Doubt doubt;

    DoubtException(Doubt doubt) {
        super(doubt.name(), null, false, false);
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }
}
