package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Two ways over the same items. In each round both run over the round's own share of the items, one after the other and
 * in changing order, as often as it takes to be measurable; processor time of the thread counts.
 *
 * @param items how many there are, at least one for each round
 * @param amount of the items from (inclusive) to (exclusive), in the unit's numerator: MB for MB/s, documents for ms
 * @param check throws IllegalStateException where the two do not find the same
 */
public record Race(
        String name,
        String about,
        Measure measure,
        double goal,
        int items,
        Amount amount,
        Side ours,
        Side reference,
        Check check)
        implements SpeedCase {
    private static final int ROUNDS = 11;
    /** The 3rd and the 9th of 11 hold the median with a probability of 93 %. */
    private static final int LOW = 2;

    private static final long SLICE_NANOS = 120_000_000;
    private static final long WARM_UP_NANOS = 1_200_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How speed is said. */
    public enum Measure {
        MEGABYTES_A_SECOND("MB/s", Comparison.Better.HIGHER),
        DOCUMENTS_A_SECOND("documents/s", Comparison.Better.HIGHER),
        MILLISECONDS_EACH("ms/document", Comparison.Better.LOWER),
        MICROSECONDS_EACH("us/verdict", Comparison.Better.LOWER);

        private final String unit;
        private final Comparison.Better better;

        Measure(String unit, Comparison.Better better) {
            this.unit = unit;
            this.better = better;
        }

        private double of(double amount, long nanos) {
            return switch (this) {
                case MEGABYTES_A_SECOND -> amount / (nanos / 1e9);
                case DOCUMENTS_A_SECOND -> amount / (nanos / 1e9);
                case MILLISECONDS_EACH -> nanos / 1e6 / amount;
                case MICROSECONDS_EACH -> nanos / 1e3 / amount;
            };
        }
    }

    /**
     * One of the two.
     *
     * @param work answers anything that depends on all it did, lest the compiler leaves it out
     */
    public record Side(String name, Work work) {}

    /** Over the items from (inclusive) to (exclusive). */
    @FunctionalInterface
    public interface Work {
        long over(int from, int to) throws IOException;
    }

    /** Of the items from (inclusive) to (exclusive). */
    @FunctionalInterface
    public interface Amount {
        double of(int from, int to);
    }

    /** Before anything is timed. */
    @FunctionalInterface
    public interface Check {
        void agree() throws IOException;
    }

    @Override
    public Comparison measure(String bench) throws IOException {
        if (items < ROUNDS) {
            throw new IllegalArgumentException(items + " items for " + ROUNDS + " rounds");
        }
        check.agree();
        warm(ours);
        warm(reference);
        double[] values = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double one = timed(first ? ours : reference, round);
            double other = timed(first ? reference : ours, round);
            values[round] = first ? one : other;
            beside[round] = first ? other : one;
            ratios[round] = values[round] / beside[round];
        }
        Arrays.sort(values);
        Arrays.sort(beside);
        Arrays.sort(ratios);
        return new Comparison(
                bench,
                name,
                values[ROUNDS / 2],
                measure.unit,
                reference.name(),
                beside[ROUNDS / 2],
                ratios[ROUNDS / 2],
                ratios[LOW],
                ratios[ROUNDS - 1 - LOW],
                goal,
                measure.better,
                ROUNDS,
                (values[ROUNDS - 2] - values[1]) / values[ROUNDS / 2]);
    }

    private double timed(Side side, int round) throws IOException {
        int from = (int) ((long) items * round / ROUNDS);
        int to = (int) ((long) items * (round + 1) / ROUNDS);
        double done = 0;
        long seen = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        long used;
        do {
            seen += side.work().over(from, to);
            done += amount.of(from, to);
            used = THREADS.getCurrentThreadCpuTime() - start;
        } while (used < SLICE_NANOS);
        kept = seen;
        return measure.of(done, used);
    }

    private void warm(Side side) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int at = 0; THREADS.getCurrentThreadCpuTime() - start < WARM_UP_NANOS; at = (at + 1) % items) {
            kept = side.work().over(at, at + 1);
        }
    }

    /** Where results go that nobody reads. */
    @SuppressWarnings("UnusedVariable")
    private static volatile long kept;
}
