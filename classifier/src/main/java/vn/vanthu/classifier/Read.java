package vn.vanthu.classifier;

import java.util.List;

/**
 * A value found in a document, how sure it is (0 to 1), and where it stands.
 *
 * @param rest the lines behind the first, in their order; of a signer those of his position
 */
public record Read<T>(T value, double confidence, Place place, List<Place> rest) {

    public Read {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
        rest = List.copyOf(rest);
    }

    /** Of a value on one line. */
    public Read(T value, double confidence, Place place) {
        this(value, confidence, place, List.of());
    }
}
