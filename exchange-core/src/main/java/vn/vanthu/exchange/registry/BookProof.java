package vn.vanthu.exchange.registry;

import java.time.Instant;

/**
 * What the rows of one book prove.
 *
 * @param numbers how many were taken
 * @param first the lowest number: another than 1 where the book began with it, which its chain shows
 * @param last the highest number, 0 in an empty book
 * @param voided how many were crossed out
 * @param reserved how many wait for their document
 * @param events the links of the chain
 * @param chained whether every link follows from the one before
 * @param wholeAt when the chain was last followed from its first link
 * @param since how many links were added and followed after that
 */
public record BookProof(
        int numbers,
        int first,
        int last,
        int voided,
        int reserved,
        long events,
        boolean chained,
        Instant wholeAt,
        long since) {

    /** How many numbers between the first and the last one are not there. */
    public int missing() {
        return last == 0 ? 0 : last - first + 1 - numbers;
    }

    public boolean continuous() {
        return missing() == 0 && chained;
    }
}
