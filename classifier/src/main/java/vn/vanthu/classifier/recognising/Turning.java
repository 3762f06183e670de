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
            int at = y * width;
            for (int x = 0; x < width; x++, at++, u += cos, v -= sin) {
                int left = (int) (u >> 16);
                int top = (int) (v >> 16);
                if (left >= 0 && top >= 0 && left + 1 < width && top + 1 < height) {
                    int partX = (int) (u >> 8 & 0xFF);
                    int partY = (int) (v >> 8 & 0xFF);
                    int corner = top * width + left;
                    int upper = (from[corner] & 0xFF) * (256 - partX) + (from[corner + 1] & 0xFF) * partX;
                    int lower =
                            (from[corner + width] & 0xFF) * (256 - partX) + (from[corner + width + 1] & 0xFF) * partX;
                    turned[at] = (byte) (upper * (256 - partY) + lower * partY >> 16);
                }
            }
        }
        return new Grey(width, height, picture.dpi(), turned);
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
