package vn.vanthu.exchange.cli.speed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured line of a benchmark.
 *
 * @param value median over the rounds, in {@code unit}
 * @param reference what it is compared with; null where the goal is absolute
 * @param ratio median over the rounds of value by reference value; the value itself where there is no reference
 * @param low where the median lies with 90 % certainty, at least
 * @param high likewise, at most
 * @param spread the second highest less the second lowest value of the rounds, by the median
 */
public record Comparison(
        String bench,
        String name,
        double value,
        String unit,
        @Nullable String reference,
        double referenceValue,
        double ratio,
        double low,
        double high,
        double goal,
        Better better,
        int rounds,
        double spread) {

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** Decided on the unfavourable end of the interval. */
    public boolean met() {
        return switch (better) {
            case HIGHER -> low >= goal;
            case LOWER -> high <= goal;
        };
    }

    public String json() {
        boolean alone = reference == null;
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"case\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"reference\":%s,\"referenceValue\":%s,"
                        + "\"ratio\":%s,\"goal\":%s,\"better\":\"%s\",\"met\":%s,\"rounds\":%d,\"spread\":%.3f,"
                        + "\"low\":%.4f,\"high\":%.4f}",
                bench,
                name,
                value,
                unit,
                alone ? "null" : "\"" + reference + "\"",
                alone ? "null" : String.format(Locale.ROOT, "%.4f", referenceValue),
                alone ? "null" : String.format(Locale.ROOT, "%.4f", ratio),
                goal,
                better,
                met(),
                rounds,
                spread,
                low,
                high);
    }

    public String text() {
        String sign = better == Better.HIGHER ? "≥" : "≤";
        String beside = reference == null
                ? String.format(Locale.ROOT, "%-34s goal %s %s", "", sign, plain(goal))
                : String.format(
                        Locale.ROOT,
                        "%9.2f %-24s ratio %.2f [%.2f..%.2f]  goal %s %s×",
                        referenceValue,
                        reference,
                        ratio,
                        low,
                        high,
                        sign,
                        plain(goal));
        return String.format(
                Locale.ROOT,
                "%-22s %9.2f %-11s %s  %s  spread %.0f%%",
                name,
                value,
                unit,
                beside,
                met() ? "yes" : "NO",
                100 * spread);
    }

    private static String plain(double goal) {
        return goal == Math.rint(goal) ? String.valueOf((long) goal) : String.valueOf(goal);
    }
}
