package vn.vanthu.classifier.seeing;

/**
 * What the strokes of some ink are like.
 *
 * @param upright the share of its edges that run along the page's axes
 * @param boxed twice the share of its edges along that axis of the page along which fewer run: frames and letters have
 *     many along both, long flat strokes along one
 * @param straight from 0 to 1, how far all its edges run in one direction, whichever it is
 * @param density of ink in its box
 * @param thickness of its strokes in the mean, in cells
 */
record Stroke(double upright, double boxed, double straight, double density, double thickness) {

    /** Within some 12 degrees. */
    private static final float ALONG = 0.978f;

    static Stroke of(boolean[] own, int width, int height, int left, int top, Edges edges) {
        int area = 0;
        int border = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1, at = y * width + 1; x < width - 1; x++, at++) {
                if (own[at]) {
                    area++;
                    border += own[at - 1] && own[at + 1] && own[at - width] && own[at + width] ? 0 : 1;
                }
            }
        }
        int all = 0;
        int level = 0;
        int plumb = 0;
        double cos = 0;
        double sin = 0;
        int rows = edges.rows.length - 1;
        for (int y = Math.max(0, top); y < Math.min(rows, top + height); y++) {
            for (int i = edges.rows[y]; i < edges.rows[y + 1]; i++) {
                int x = edges.x[i] - left;
                if (x >= 0 && x < width && own[(y - top) * width + x]) {
                    float across = edges.across[i];
                    float down = edges.down[i];
                    all++;
                    plumb += Math.abs(across) > ALONG ? 1 : 0;
                    level += Math.abs(down) > ALONG ? 1 : 0;
                    cos += across * across - down * down;
                    sin += 2 * across * down;
                }
            }
        }
        double edged = Math.max(1.0, all);
        return new Stroke(
                (level + plumb) / edged,
                2 * Math.min(level, plumb) / edged,
                Math.hypot(cos, sin) / edged,
                (double) area / width / height,
                2.0 * area / Math.max(1, border));
    }
}
