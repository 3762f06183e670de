package vn.vanthu.signature.pades;

import java.awt.image.BufferedImage;

/**
 * What a picture of a seal or a hand signature looks like (NĐ 30/2020, Phụ lục I: red or blue on a transparent ground).
 *
 * @param clear the share of its pixels that let the page through, 0 to 1
 * @param red the share of its ink that is red
 * @param blue the share of its ink that is blue
 */
public record PictureLook(int width, int height, double clear, double red, double blue) {
    private static final int SEEN_THROUGH = 32;
    private static final int MORE_THAN_OTHERS = 24;

    public static PictureLook of(BufferedImage image) {
        long ink = 0;
        long red = 0;
        long blue = 0;
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 < SEEN_THROUGH) {
                    continue;
                }
                ink++;
                int r = pixel >> 16 & 0xff;
                int g = pixel >> 8 & 0xff;
                int b = pixel & 0xff;
                if (r > Math.max(g, b) + MORE_THAN_OTHERS) {
                    red++;
                } else if (b > r + MORE_THAN_OTHERS && b > g) {
                    blue++;
                }
            }
        }
        double all = (double) image.getWidth() * image.getHeight();
        return new PictureLook(image.getWidth(), image.getHeight(), 1 - ink / all, share(red, ink), share(blue, ink));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    /** Height by width. */
    public float proportion() {
        return (float) height / width;
    }
}
