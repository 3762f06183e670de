package vn.vanthu.exchange.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * Remembers how far each book's chain was followed, so that a page follows only what came since. The whole chain is
 * followed when asked for, when the hub has started, when the last time is a day ago, and whenever something is wrong.
 */
@Component
class BookProofs {

    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    private final BookRows rows;
    private final Clock clock;
    private final Map<Owned, Followed> followed = new ConcurrentHashMap<>();

    BookProofs(BookRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Owned(AgencyCode agency, Book kind, int year) {}

    /** @param wholeAt when the chain was followed from its first link */
    private record Followed(BookChain chain, long wholeLinks, Instant wholeAt) {}

    BookProof whole(AgencyCode agency, Book kind, int year) {
        Instant now = clock.instant();
        BookChain chain = rows.follow(agency, kind, year, BookChain.START);
        return remembered(new Owned(agency, kind, year), new Followed(chain, chain.links(), now));
    }

    BookProof latest(AgencyCode agency, Book kind, int year) {
        Owned book = new Owned(agency, kind, year);
        @Nullable Followed known = followed.get(book);
        if (known == null || !clock.instant().isBefore(known.wholeAt.plus(WHOLE_EVERY))) {
            return whole(agency, kind, year);
        }
        BookChain chain = rows.hashAt(agency, kind, year, known.chain.links()).equals(known.chain.head())
                ? rows.follow(agency, kind, year, known.chain)
                : known.chain.broken();
        return chain.whole()
                ? remembered(book, new Followed(chain, known.wholeLinks, known.wholeAt))
                : whole(agency, kind, year);
    }

    private BookProof remembered(Owned book, Followed now) {
        if (now.chain.whole()) {
            followed.put(book, now);
        } else {
            followed.remove(book);
        }
        return rows.proof(book.agency, book.kind, book.year, now.chain, now.wholeAt, now.wholeLinks);
    }
}
