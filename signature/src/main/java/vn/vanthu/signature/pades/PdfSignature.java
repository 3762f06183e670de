package vn.vanthu.signature.pades;

import java.time.Instant;
import java.util.List;

/**
 * What a signature says and shows.
 *
 * @param at the claimed time, written into the document (entry M)
 * @param signerName for readers that show it
 * @param seen what it puts on a page; empty for one that is not seen
 * @param stampRoom bytes kept free for a time-stamp; 0 for none
 * @param field into which field it goes
 */
public record PdfSignature(Instant at, String signerName, List<Seen> seen, int stampRoom, FieldChoice field) {
    /** Enough for the tokens of authorities that send their whole chain. */
    public static final int ORDINARY_STAMP_ROOM = 10_000;

    public PdfSignature {
        seen = List.copyOf(seen);
        if (stampRoom < 0 || seen.size() > 1) {
            throw new IllegalArgumentException("room " + stampRoom + ", " + seen.size() + " appearances: at most one");
        }
    }

    public static PdfSignature unseen(Instant at, String signerName) {
        return new PdfSignature(at, signerName, List.of(), 0, FieldChoice.first());
    }

    public PdfSignature stamped() {
        return new PdfSignature(at, signerName, seen, ORDINARY_STAMP_ROOM, field);
    }

    public PdfSignature showing(Seen appearance) {
        return new PdfSignature(at, signerName, List.of(appearance), stampRoom, field);
    }

    public PdfSignature into(FieldChoice choice) {
        return new PdfSignature(at, signerName, seen, stampRoom, choice);
    }
}
