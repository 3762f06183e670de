package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs that no row of a page holds in the order in which they are read: those of a mirrored line, those along an arc, each
 * at an angle of its own, and those drawn to be found but not seen. They are read as they were drawn, one after the other.
 */
final class OddText {
    /** In parts of the letters' size. */
    private static final double NEAR = 1.2;

    private static final double BLANK = 0.2;
    private static final double SAME_SIZE = 0.2;
    private static final double UPRIGHT = Math.toRadians(1);
    /** What stands at fewer angles is a straight line. */
    private static final int BENT = 3;

    private final Chains mirrored = new Chains();
    private final Chains bent = new Chains();
    private final Chains unseen = new Chains();

    /** Glyphs each of which begins near the end of the one before. */
    private static final class Chains {
        private final List<Chain> chains = new ArrayList<>();

        boolean open() {
            return !chains.isEmpty() && chains.getLast().open;
        }

        void add(String text, double x, double y, double endX, double endY, double size, double angle) {
            if (!open() || !chains.getLast().takes(x, y, size)) {
                chains.add(new Chain());
            }
            chains.getLast().add(text, x, y, endX, endY, size, angle);
        }

        List<String> lines(int angles) {
            return chains.stream()
                    .filter(chain -> chain.angles >= angles)
                    .map(chain -> chain.text.toString().strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static final class Chain {
        private final StringBuilder text = new StringBuilder();
        private double x;
        private double y;
        private double size;
        private double angle;
        private int angles;
        private boolean open = true;

        boolean takes(double fromX, double fromY, double other) {
            return Math.abs(other - size) <= SAME_SIZE * size && Math.hypot(fromX - x, fromY - y) <= NEAR * size;
        }

        void add(
                String letters, double fromX, double fromY, double endX, double endY, double height, double direction) {
            if (!text.isEmpty() && Math.hypot(fromX - x, fromY - y) > BLANK * height) {
                text.append(' ');
            }
            text.append(letters);
            angles += angles == 0 || Math.abs(direction - angle) > UPRIGHT ? 1 : 0;
            x = endX;
            y = endY;
            size = height;
            angle = direction;
        }
    }

    /**
     * Takes a glyph of mirrored text, which is in no row.
     *
     * @return false for a glyph that is not mirrored from left to right
     */
    boolean mirrored(String text, float a, float b, float c, float d, double x, double y, double endX, double endY) {
        if (a >= 0 || a * d - b * c >= 0 || Math.abs(b) > Math.abs(a)) {
            return false;
        }
        mirrored.add(text, x, y, endX, endY, size(c, d), 0);
        return true;
    }

    /** A glyph that runs aslant; it may be one of an arc. */
    void aslant(String text, float a, float b, float c, float d, double x, double y, double endX, double endY) {
        bent.add(text, x, y, endX, endY, size(c, d), Math.atan2(b, a));
    }

    /** A glyph that stands upright; where an arc was begun it may be the one at its top. */
    void upright(String text, float c, float d, double x, double y, double endX, double endY) {
        if (!bent.open()) {
            return;
        }
        Chain last = bent.chains.getLast();
        if (last.takes(x, y, size(c, d))) {
            last.add(text, x, y, endX, endY, size(c, d), 0);
        } else {
            last.open = false;
        }
    }

    /** A glyph that is not drawn. */
    void unseen(String text, float c, float d, double x, double y, double endX, double endY) {
        unseen.add(text, x, y, endX, endY, size(c, d), 0);
    }

    private static double size(float c, float d) {
        return Math.max(1, Math.hypot(c, d));
    }

    /** Lines that show. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(mirrored.lines(1));
        lines.addAll(bent.lines(BENT));
        return lines;
    }

    /** Lines that do not. */
    List<String> unseen() {
        return unseen.lines(1);
    }
}
