package vn.vanthu.classifier.scanning;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import org.jspecify.annotations.Nullable;

/** How a picture is to be turned before it is looked at, as cameras and scanners note it (TIFF and EXIF, tag 274). */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    TURNED_RIGHT,
    RIGHT_MIRRORED,
    TURNED_LEFT;

    private static final int TAG = 0x0112;
    private static final String EXIF = "Exif\0\0";
    private static final String TIFF = "javax_imageio_tiff_image_1.0";
    private static final int MOST_TAGS = 200;

    /**
     * Upright where it says nothing that makes sense.
     *
     * @param metadata of a TIFF's page
     * @param head how the file begins; a JPEG says it there, before its pixels
     */
    static Orientation of(@Nullable IIOMetadata metadata, byte[] head) {
        if (head.length > 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8) {
            int name = new String(head, StandardCharsets.ISO_8859_1).indexOf(EXIF);
            return name < 0 ? UPRIGHT : of(value(head, name + EXIF.length()));
        }
        return metadata != null && TIFF.equals(metadata.getNativeMetadataFormatName()) ? ofTiff(metadata) : UPRIGHT;
    }

    private static Orientation ofTiff(IIOMetadata metadata) {
        try {
            TIFFField field =
                    TIFFDirectory.createFromMetadata(metadata).getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
            return field == null ? UPRIGHT : of(field.getAsInt(0));
        } catch (IOException | RuntimeException damaged) {
            return UPRIGHT;
        }
    }

    /** After its name follows a TIFF of its own; the first list of tags holds it. */
    private static int value(byte[] exif, int start) {
        boolean little = start < exif.length && exif[start] == 'I';
        long first = number(exif, start + 4, 4, little);
        if (first > exif.length) {
            return 0;
        }
        int list = start + (int) first;
        int count = (int) number(exif, list, 2, little);
        for (int i = 0; i < Math.min(MOST_TAGS, count); i++) {
            int at = list + 2 + 12 * i;
            if (number(exif, at, 2, little) == TAG) {
                return (int) number(exif, at + 8, 2, little);
            }
        }
        return 0;
    }

    private static long number(byte[] bytes, int at, int length, boolean little) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            int from = little ? at + length - 1 - i : at + i;
            value = value << 8 | (from >= 0 && from < bytes.length ? bytes[from] & 0xFF : 0);
        }
        return value;
    }

    private static Orientation of(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean across() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** The same picture as it is to be seen. */
    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage upright =
                new BufferedImage(across() ? height : width, across() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = upright.createGraphics();
        to.drawImage(picture, turn, null);
        to.dispose();
        return upright;
    }
}
