package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate that the raw limit of signing is made of, beside what {@code openssl speed} tells of it, measured in turn. The
 * limit is worth something where it is at least 0.8 times as fast.
 *
 * @param shown how openssl's line gives the figure: its first group
 * @param scale from openssl's figure to the unit
 */
record OpensslBeside(
        String name, String about, String unit, List<String> command, Pattern shown, double scale, Rate rate)
        implements SpeedCase {
    private static final int ROUNDS = 5;
    private static final double GOAL = 0.8;

    /** Measured once, for about a second. */
    @FunctionalInterface
    interface Rate {
        double measured();
    }

    @Override
    public Comparison measure(String bench) throws IOException {
        double[] values = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        rate.measured();
        for (int round = 0; round < ROUNDS; round++) {
            values[round] = rate.measured();
            beside[round] = openssl();
            ratios[round] = values[round] / beside[round];
        }
        Arrays.sort(values);
        Arrays.sort(beside);
        Arrays.sort(ratios);
        return new Comparison(
                bench,
                name,
                values[ROUNDS / 2],
                unit,
                "openssl speed",
                beside[ROUNDS / 2],
                ratios[ROUNDS / 2],
                ratios[1],
                ratios[ROUNDS - 2],
                GOAL,
                Comparison.Better.HIGHER,
                ROUNDS,
                (values[ROUNDS - 1] - values[0]) / values[ROUNDS / 2]);
    }

    private double openssl() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double last = 0;
        for (Matcher matcher = shown.matcher(told); matcher.find(); ) {
            last = Double.parseDouble(matcher.group(1)) * scale;
        }
        if (last <= 0) {
            throw new IOException("openssl speed tells no rate: " + told);
        }
        return last;
    }
}
