package vn.vanthu.exchange.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages are read next: one scan has all cores at a time. The more urgent goes first; among equals the one that has had
 * the fewest pages read, so that a short one never waits for the whole of a long one. Thread-safe.
 */
final class PageTurns {
    /** So many pages more than another one has had make it the other one's turn: to change costs a second or two. */
    static final int ROUND = 12;

    private static final Comparator<Turn> FIRST = Comparator.comparingInt((Turn turn) -> -turn.urgency)
            .thenComparingLong(turn -> turn.pages)
            .thenComparingLong(turn -> turn.number);

    private final List<Turn> waiting = new ArrayList<>();
    private @Nullable Turn holder;
    private long asked;

    /**
     * Stands in line.
     *
     * @param urgency the higher goes first
     */
    synchronized Turn ask(int urgency) {
        Turn turn = new Turn(urgency, ++asked, leastRead());
        waiting.add(turn);
        return turn;
    }

    /** Whoever comes later has missed nothing: it begins with as many as those have had who had the fewest. */
    private long leastRead() {
        Turn reading = holder;
        long fewest = reading == null ? Long.MAX_VALUE : reading.pages;
        for (Turn turn : waiting) {
            fewest = Math.min(fewest, turn.pages);
        }
        return fewest == Long.MAX_VALUE ? 0 : fewest;
    }

    private Optional<Turn> next() {
        return waiting.stream().min(FIRST);
    }

    /** One scan in the line. Used by one thread. */
    final class Turn implements AutoCloseable {
        private final int urgency;
        private final long number;
        private long pages;

        private Turn(int urgency, long number, long pages) {
            this.urgency = urgency;
            this.number = number;
            this.pages = pages;
        }

        /** Whether it is its turn from now on. */
        boolean taken() {
            synchronized (PageTurns.this) {
                if (holder == null && next().filter(this::equals).isPresent()) {
                    waiting.remove(this);
                    holder = this;
                }
                return holder == this;
            }
        }

        /** Until it is its turn. */
        void await() throws InterruptedException {
            synchronized (PageTurns.this) {
                while (!taken()) {
                    PageTurns.this.wait();
                }
            }
        }

        /** Whether another one is to be read first now that so many more pages are. */
        boolean overtaken(int more) {
            synchronized (PageTurns.this) {
                pages += more;
                return next().filter(other ->
                                other.urgency > urgency || other.urgency == urgency && pages >= other.pages + ROUND)
                        .isPresent();
            }
        }

        /** Back into the line. */
        void giveWay() {
            synchronized (PageTurns.this) {
                close();
                waiting.add(this);
            }
        }

        @Override
        public void close() {
            synchronized (PageTurns.this) {
                waiting.remove(this);
                if (holder == this) {
                    holder = null;
                }
                PageTurns.this.notifyAll();
            }
        }
    }
}
