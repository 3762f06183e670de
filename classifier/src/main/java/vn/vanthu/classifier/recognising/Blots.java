package vn.vanthu.classifier.recognising;

/** Tells a sheet on which nothing is written, whatever its edges, holes, folds and staples leave on the picture. */
final class Blots {
    private static final int INK = 120;
    private static final double MM = 25.4;
    /** Of the picture that is looked at: enough for a hyphen. */
    private static final double COARSE = 100;
    /** In millimetres, all of them. */
    private static final double SPECK = 0.6;

    private static final double EDGE = 2;
    private static final double LEAST_HOLE = 3.5;
    private static final double LARGEST_HOLE = 9;
    /** A straight stroke so long is a staple or a fold. */
    private static final double LONG = 8;

    private static final double THIN = 0.8;
    /** Share of its square that a disc fills. */
    private static final double DISC = 0.68;

    private static final double ROUND = 1.25;
    /** The shortest word with signs over its letters has more pieces. */
    private static final int FEW = 2;

    private final int width;
    private final int height;
    private final double perMillimetre;
    private final boolean[] ink;

    private Blots(Grey clean) {
        int by = (int) Math.max(1, Math.round(clean.dpi() / COARSE));
        width = clean.width() / by;
        height = clean.height() / by;
        perMillimetre = clean.dpi() / by / MM;
        ink = new boolean[width * height];
        for (int y = 0; y < height * by; y++) {
            for (int x = 0; x < width * by; x++) {
                if (clean.at(x, y) < INK) {
                    ink[y / by * width + x / by] = true;
                }
            }
        }
    }

    /** @param clean with white paper */
    static boolean only(Grey clean) {
        return new Blots(clean).only();
    }

    private boolean only() {
        int[] stack = new int[ink.length];
        int unlike = 0;
        for (int start = 0; start < ink.length && unlike <= FEW; start++) {
            if (ink[start]) {
                unlike += new Piece(start, stack).blot() ? 0 : 1;
            }
        }
        return unlike <= FEW;
    }

    /** Ink that holds together; it is taken out of the picture as it is measured. */
    private final class Piece {
        private int left = width;
        private int right = -1;
        private int top = height;
        private int bottom = -1;
        private long count;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        Piece(int start, int[] stack) {
            int size = 0;
            stack[size++] = start;
            ink[start] = false;
            while (size > 0) {
                int at = stack[--size];
                measure(at % width, at / width);
                for (int v = Math.max(0, at / width - 1); v <= Math.min(height - 1, at / width + 1); v++) {
                    for (int u = Math.max(0, at % width - 1); u <= Math.min(width - 1, at % width + 1); u++) {
                        if (ink[v * width + u]) {
                            ink[v * width + u] = false;
                            stack[size++] = v * width + u;
                        }
                    }
                }
            }
        }

        private void measure(int across, int down) {
            left = Math.min(left, across);
            right = Math.max(right, across);
            top = Math.min(top, down);
            bottom = Math.max(bottom, down);
            count++;
            x += across;
            y += down;
            xx += (double) across * across;
            yy += (double) down * down;
            xy += (double) across * down;
        }

        boolean blot() {
            double wide = (right - left + 1) / perMillimetre;
            double high = (bottom - top + 1) / perMillimetre;
            return Math.max(wide, high) < SPECK || atEdge() || hole(wide, high) || straight(wide, high);
        }

        private boolean atEdge() {
            double edge = EDGE * perMillimetre;
            return left < edge || top < edge || right > width - 1 - edge || bottom > height - 1 - edge;
        }

        private boolean hole(double wide, double high) {
            return Math.min(wide, high) >= LEAST_HOLE
                    && Math.max(wide, high) <= LARGEST_HOLE
                    && Math.max(wide, high) <= ROUND * Math.min(wide, high)
                    && count >= DISC * (right - left + 1) * (bottom - top + 1);
        }

        /** By how far its ink lies from the line through its middle. */
        private boolean straight(double wide, double high) {
            double sx = xx / count - x / count * (x / count);
            double sy = yy / count - y / count * (y / count);
            double sxy = xy / count - x / count * (y / count);
            double least = (sx + sy) / 2 - Math.hypot((sx - sy) / 2, sxy);
            return Math.hypot(wide, high) >= LONG && Math.sqrt(Math.max(0, least)) < THIN * perMillimetre;
        }
    }
}
