package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.pades.FieldChoice;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * Who signs, when, and what is seen of it.
 *
 * @param at the claimed time
 * @param fileName of a file that takes no signature itself, in the container that does; empty: such a file is not signed
 * @param shown on a page of a PDF; other formats show nothing
 * @param field into which field of a PDF the signature goes
 */
public record SigningOrder(
        Signatory signatory, Instant at, String signerName, String fileName, Optional<Shown> shown, FieldChoice field) {

    public static SigningOrder unseen(Signatory signatory, Instant at, String signerName) {
        return new SigningOrder(signatory, at, signerName, "", Optional.empty(), FieldChoice.first());
    }

    /** The name under which a file that takes no signature goes into a container. */
    public SigningOrder named(String name) {
        return new SigningOrder(signatory, at, signerName, name, shown, field);
    }

    /** The same, seen on a page where it is a PDF. */
    public SigningOrder showing(Optional<Shown> seen) {
        return new SigningOrder(signatory, at, signerName, fileName, seen, field);
    }

    /** The same, into that field where it is a PDF. */
    public SigningOrder into(FieldChoice choice) {
        return new SigningOrder(signatory, at, signerName, fileName, shown, choice);
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
