package vn.vanthu.exchange.outgoing;

import java.util.Locale;
import java.util.Optional;

/** Lengths on paper as people read and type them. */
final class Millimetres {

    private static final float POINTS = 72 / 25.4f;
    private static final int LONGEST = 8;

    private Millimetres() {}

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    static float of(float points) {
        return points / POINTS;
    }

    /** With one digit behind the comma. */
    static String shown(float points) {
        return plain(points).replace('.', ',');
    }

    /** As SVG and scripts take it. */
    static String plain(float points) {
        return String.format(Locale.ROOT, "%.1f", of(points));
    }

    /** In points; empty where it is no length. */
    static Optional<Float> parse(String typed) {
        String plain = typed.strip().replace(',', '.');
        if (plain.length() > LONGEST || !plain.matches("\\d+(\\.\\d*)?")) {
            return Optional.empty();
        }
        return Optional.of(points(Float.parseFloat(plain)));
    }
}
