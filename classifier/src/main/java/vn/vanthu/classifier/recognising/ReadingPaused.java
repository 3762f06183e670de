package vn.vanthu.classifier.recognising;

/** Others are to be read first. What was read so far is in the store: whoever reads again goes on from there. */
public final class ReadingPaused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReadingPaused() {
        super("others are read first");
    }
}
