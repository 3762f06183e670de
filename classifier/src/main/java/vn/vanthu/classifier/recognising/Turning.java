package vn.vanthu.classifier.recognising;

/** Turns pictures. */
final class Turning {

    private Turning() {}

    /** By quarters, clockwise. */
    static Grey quarters(Grey picture, int quarters) {
        int width = picture.width();
        int height = picture.height();
        boolean across = quarters % 2 == 0;
        byte[] from = picture.pixels();
        byte[] turned = new byte[from.length];
        int stride = across ? width : height;
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int to = switch (quarters & 3) {
                    case 1 -> x * stride + height - 1 - y;
                    case 2 -> (height - 1 - y) * stride + width - 1 - x;
                    case 3 -> (width - 1 - x) * stride + y;
                    default -> at;
                };
                turned[to] = from[at];
            }
        }
        return new Grey(stride, across ? height : width, picture.dpi(), turned);
    }

    /** Turns around the middle, clockwise, in a picture of the same size; corners that come from outside are paper. */
    static Grey by(Grey picture, double degrees) {
        int width = picture.width();
        int height = picture.height();
        byte[] from = picture.pixels();
        byte[] turned = Grey.paper(width, height, picture.dpi()).pixels();
        long cos = Math.round(Math.cos(Math.toRadians(degrees)) * (1 << 16));
        long sin = Math.round(Math.sin(Math.toRadians(degrees)) * (1 << 16));
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            double down = y - middleY;
            long u = Math.round(middleX * (1 << 16) - middleX * cos + down * sin);
            long v = Math.round(middleY * (1 << 16) + middleX * sin + down * cos);
            int first = 0;
            while (first < width && outside(u + first * cos, v - first * sin, width, height)) {
                first++;
            }
            int last = width - 1;
            while (last > first && outside(u + last * cos, v - last * sin, width, height)) {
                last--;
            }
            row(from, turned, width, y * width, first, last, u, v, cos, sin);
        }
        return new Grey(width, height, picture.dpi(), turned);
    }

    private static boolean outside(long u, long v, int width, int height) {
        long left = u >> 16;
        long top = v >> 16;
        return left < 0 || top < 0 || left + 1 >= width || top + 1 >= height;
    }

    /** A line through a picture enters it once and leaves it once: all between is inside. */
    private static void row(
            byte[] from,
            byte[] turned,
            int width,
            int row,
            int first,
            int last,
            long startU,
            long startV,
            long cos,
            long sin) {
        long u = startU + first * cos;
        long v = startV - first * sin;
        for (int x = first; x <= last && x < width; x++, u += cos, v -= sin) {
            int partX = (int) (u >> 8) & 0xFF;
            int partY = (int) (v >> 8) & 0xFF;
            int corner = (int) (v >> 16) * width + (int) (u >> 16);
            int upper = ((from[corner] & 0xFF) << 8) + ((from[corner + 1] & 0xFF) - (from[corner] & 0xFF)) * partX;
            int lower = ((from[corner + width] & 0xFF) << 8)
                    + ((from[corner + width + 1] & 0xFF) - (from[corner + width] & 0xFF)) * partX;
            turned[row + x] = (byte) ((upper << 8) + (lower - upper) * partY >> 16);
        }
    }

    /** Where a point of a turned picture lay before, in pixels. */
    static double[] back(Grey picture, double degrees, double x, double y) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double across = x - (picture.width() - 1) / 2.0;
        double down = y - (picture.height() - 1) / 2.0;
        return new double[] {
            (picture.width() - 1) / 2.0 + across * cos + down * sin,
            (picture.height() - 1) / 2.0 - across * sin + down * cos
        };
    }
}
