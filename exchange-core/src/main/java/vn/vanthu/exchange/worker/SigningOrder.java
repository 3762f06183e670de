package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * Who signs, when, and what is seen of it.
 *
 * @param at the claimed time
 * @param shown on a page of a PDF; other formats show nothing
 */
public record SigningOrder(SigningKey key, Instant at, String signerName, Optional<Shown> shown) {

    public static SigningOrder unseen(SigningKey key, Instant at, String signerName) {
        return new SigningOrder(key, at, signerName, Optional.empty());
    }

    /** What a page shows. */
    public sealed interface Shown {

        /** @param prepared a picture as {@link ForeignBytes#preparePicture} left it */
        record Picture(Path prepared, SignaturePlace place) implements Shown {}

        record Text(List<String> lines, SignaturePlace place) implements Shown {
            public Text {
                lines = List.copyOf(lines);
            }
        }
    }
}
