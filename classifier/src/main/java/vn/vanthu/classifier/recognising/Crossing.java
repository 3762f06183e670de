package vn.vanthu.classifier.recognising;

import java.util.Arrays;

/** Black print that lies across a stamp, and takes its strokes apart. */
record Crossing(boolean[] dark, int count) {
    /** Of the paper there. */
    private static final double DARK = 0.6;
    /** The widest stroke of text, in millimetres. */
    private static final double STROKE = 0.9;

    private static final double MM = 25.4;
    private static final double SOME = 0.004;
    private static final int[][] WAYS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

    /** @param text where red ink is paper */
    static Crossing of(Grey text) {
        byte[] sorted = text.pixels().clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] ^= (byte) 0x80;
        }
        Arrays.sort(sorted);
        int paper = sorted[sorted.length / 2] + 128;
        boolean[] dark = new boolean[sorted.length];
        int count = 0;
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (text.pixels()[i] & 0xFF) < DARK * paper;
            count += dark[i] ? 1 : 0;
        }
        return new Crossing(dark, count);
    }

    boolean text() {
        return count > SOME * dark.length;
    }

    /** What is black and has red on two opposite sides was red before. */
    Grey bridged(Grey red) {
        if (!text()) {
            return red;
        }
        int reach = Math.max(2, (int) Math.round(STROKE * red.dpi() / MM));
        byte[] pixels = red.pixels().clone();
        for (int y = 0; y < red.height(); y++) {
            for (int x = 0; x < red.width(); x++) {
                int at = y * red.width() + x;
                if (dark[at]) {
                    int least = red.at(x, y);
                    for (int[] way : WAYS) {
                        int ahead = beside(red, x, y, way[0], way[1], reach);
                        int behind = beside(red, x, y, -way[0], -way[1], reach);
                        least = Math.min(least, Math.max(ahead, behind));
                    }
                    pixels[at] = (byte) least;
                }
            }
        }
        return new Grey(red.width(), red.height(), red.dpi(), pixels);
    }

    /** The reddest of the first three that are not dark. */
    private int beside(Grey red, int x, int y, int across, int down, int reach) {
        int least = 255;
        int seen = 0;
        for (int step = 1; step <= reach && seen < 3; step++) {
            int u = x + step * across;
            int v = y + step * down;
            if (u < 0 || v < 0 || u >= red.width() || v >= red.height()) {
                break;
            }
            if (!dark[v * red.width() + u]) {
                least = Math.min(least, red.at(u, v));
                seen++;
            }
        }
        return least;
    }
}
