package vn.vanthu.classifier.scanning;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;

/** JPEGs in cyan, magenta, yellow and black, as programs for printing write them: inverted, some as brightness and colour. */
final class PrintColours {
    private static final int BANDS = 4;
    private static final String YCCK = "2";

    private PrintColours() {}

    /** @throws IOException for other pictures that have no colours of a screen */
    static BufferedImage rgb(Raster raster, @Nullable IIOMetadata metadata) throws IOException {
        if (raster.getNumBands() != BANDS) {
            throw new IOException(raster.getNumBands() + " bands");
        }
        boolean mixed = ycck(metadata);
        BufferedImage picture = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[BANDS * raster.getWidth()];
        int[] rgb = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < rgb.length; x++) {
                rgb[x] = pixel(row, BANDS * x, mixed);
            }
            picture.setRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
        }
        return picture;
    }

    /** Adobe stores how much light is left of each, not how much ink there is. */
    private static int pixel(int[] row, int at, boolean mixed) {
        double first = row[at];
        double second = row[at + 1];
        double third = row[at + 2];
        if (mixed) {
            double brightness = row[at];
            double blue = row[at + 1] - 128.0;
            double red = row[at + 2] - 128.0;
            first = brightness + 1.402 * red;
            second = brightness - 0.344136 * blue - 0.714136 * red;
            third = brightness + 1.772 * blue;
        }
        double black = row[at + 3] / 255.0;
        return level(first * black) << 16 | level(second * black) << 8 | level(third * black);
    }

    private static int level(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }

    private static boolean ycck(@Nullable IIOMetadata metadata) {
        if (metadata == null) {
            return false;
        }
        NodeList adobe = ((IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName()))
                .getElementsByTagName("app14Adobe");
        return adobe.getLength() > 0 && YCCK.equals(((IIOMetadataNode) adobe.item(0)).getAttribute("transform"));
    }
}
