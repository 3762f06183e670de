package vn.vanthu.exchange.cli.speed;

import java.io.IOException;

/** A figure with an absolute goal: the lower, the better. */
public record Weighing(String name, String about, String unit, double goal, Scale scale) implements SpeedCase {

    /** Weighs once. */
    @FunctionalInterface
    public interface Scale {
        double weigh() throws IOException;
    }

    @Override
    public Comparison measure(String bench) throws IOException {
        double value = scale.weigh();
        return new Comparison(
                bench, name, value, unit, null, 0, value, value, value, goal, Comparison.Better.LOWER, 1, 0);
    }
}
