package vn.vanthu.classifier.seeing;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** A picture in memory; the usual layouts without a conversion of each pixel. */
final class PictureRaster implements PageRaster {

    private final BufferedImage picture;
    private final double dpi;
    private final int width;
    private final byte[] bytes;
    private final int[] ints;
    private final int bands;

    PictureRaster(BufferedImage picture, double dpi) {
        if (!(dpi > 0) || Double.isInfinite(dpi)) {
            throw new IllegalArgumentException("dpi " + dpi + ", expected more than 0");
        }
        this.picture = picture;
        this.dpi = dpi;
        this.width = picture.getWidth();
        int type = picture.getType();
        boolean whole = picture.getRaster().getParent() == null
                && picture.getRaster().getDataBuffer().getOffset() == 0
                && picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_RGB;
        int pixels = width * picture.getHeight();
        bytes = whole
                        && type == BufferedImage.TYPE_3BYTE_BGR
                        && picture.getRaster().getDataBuffer() instanceof DataBufferByte data
                        && data.getData().length >= 3 * pixels
                ? data.getData()
                : new byte[0];
        ints = whole
                        && (type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB)
                        && picture.getRaster().getDataBuffer() instanceof DataBufferInt data
                        && data.getData().length >= pixels
                ? data.getData()
                : new int[0];
        bands = bytes.length > 0 ? 3 : ints.length > 0 ? 1 : 0;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return picture.getHeight();
    }

    @Override
    public double dpi() {
        return dpi;
    }

    @Override
    public void row(int y, int[] rgb) {
        switch (bands) {
            case 3 -> {
                int at = y * width * 3;
                for (int x = 0; x < width; x++, at += 3) {
                    rgb[x] = (bytes[at + 2] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
                }
            }
            case 1 -> System.arraycopy(ints, y * width, rgb, 0, width);
            default -> picture.getRGB(0, y, width, 1, rgb, 0, width);
        }
    }
}
