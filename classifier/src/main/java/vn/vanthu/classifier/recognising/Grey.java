package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A picture without colour, one byte a pixel, 0 black and 255 paper. The pixels are shared, not copied: whoever makes one
 * leaves them alone.
 *
 * @param dpi pixels to an inch of paper
 */
@SuppressWarnings("ArrayRecordComponent")
record Grey(int width, int height, double dpi, byte[] pixels) {

    Grey {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(width + " × " + height + " with " + pixels.length + " pixels");
        }
    }

    static Grey paper(int width, int height, double dpi) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
        return new Grey(width, height, dpi, pixels);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** In the plainest format there is. */
    void write(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(pixels);
    }

    /** A part with a margin of paper around it; what lies beyond the picture is paper. */
    Grey part(int left, int top, int across, int down, int margin) {
        Grey part = paper(across + 2 * margin, down + 2 * margin, dpi);
        int from = Math.max(0, left);
        int to = Math.min(width, left + across);
        for (int y = Math.max(0, top); y < Math.min(height, top + down) && from < to; y++) {
            System.arraycopy(
                    pixels,
                    y * width + from,
                    part.pixels,
                    (y - top + margin) * part.width + from - left + margin,
                    to - from);
        }
        return part;
    }
}
