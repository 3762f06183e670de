package vn.vanthu.classifier;

/** A value found in a document, how sure it is (0 to 1), and where it stands. */
public record Read<T>(T value, double confidence, Place place) {

    public Read {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }
}
