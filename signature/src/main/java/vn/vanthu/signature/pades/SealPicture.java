package vn.vanthu.signature.pades;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture of a seal or a hand signature as a PDF stores it: colours and transparency, each compressed once. Keep it
 * and use it again; immutable.
 */
public final class SealPicture {
    private static final int LARGEST_SIDE = 4000;

    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] opacity;

    private SealPicture(int width, int height, byte[] colours, byte[] opacity) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.opacity = opacity;
    }

    /** @throws IOException if it is no PNG, or larger than 4 000 pixels a side */
    public static SealPicture ofPng(byte[] png) throws IOException {
        return of(decoded(png));
    }

    /** @throws IOException as {@link #ofPng} */
    public static BufferedImage decoded(byte[] png) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                    throw new IOException("a picture larger than " + LARGEST_SIDE + " pixels a side");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            throw new IOException("not a PNG", e);
        }
    }

    public static SealPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] colours = new byte[3 * width * height];
        byte[] opacity = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                colours[3 * at] = (byte) (row[x] >> 16);
                colours[3 * at + 1] = (byte) (row[x] >> 8);
                colours[3 * at + 2] = (byte) row[x];
                opacity[at] = (byte) (row[x] >>> 24);
            }
        }
        return new SealPicture(width, height, deflated(colours), deflated(opacity));
    }

    private static byte[] deflated(byte[] bytes) {
        return PdfUpdate.deflated(bytes, Deflater.BEST_COMPRESSION);
    }

    /** Height by width. */
    public float proportion() {
        return (float) height / width;
    }

    /** To be kept and {@link #read} again. */
    public byte[] written() {
        return ByteBuffer.allocate(16 + colours.length + opacity.length)
                .putInt(width)
                .putInt(height)
                .putInt(colours.length)
                .put(colours)
                .putInt(opacity.length)
                .put(opacity)
                .array();
    }

    /** @throws IOException if these bytes were not written by {@link #written} */
    public static SealPicture read(byte[] written) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(written);
            int width = in.getInt();
            int height = in.getInt();
            byte[] colours = new byte[in.getInt()];
            in.get(colours);
            byte[] opacity = new byte[in.getInt()];
            in.get(opacity);
            return new SealPicture(width, height, colours, opacity);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IOException("not a prepared picture", e);
        }
    }

    /** Writes picture and mask; gives the picture's reference. */
    PdfObjects.Reference writeTo(PdfUpdate update) {
        PdfObjects.Reference mask = update.newReference();
        update.stream(mask, attributes("/DeviceGray"), opacity);
        PdfObjects.Reference picture = update.newReference();
        update.stream(picture, attributes("/DeviceRGB") + "/SMask " + mask, colours);
        return picture;
    }

    private String attributes(String colourSpace) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/ColorSpace" + colourSpace
                + "/BitsPerComponent 8/Filter/FlateDecode";
    }
}
