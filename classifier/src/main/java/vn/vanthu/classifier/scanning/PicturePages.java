package vn.vanthu.classifier.scanning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;

/** Each picture of a file is a page. */
final class PicturePages extends ScannedPages {
    private static final int MOST_PAGES = 5_001;
    private static final int HEAD = 1 << 16;
    private static final double A4_INCHES = 297 / 25.4;

    private final ImageInputStream in;
    private final ImageReader reader;
    private final int count;
    private final byte[] head;

    PicturePages(Path file, String mediaType) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            head = start.readNBytes(HEAD);
        }
        in = new FileImageInputStream(file.toFile());
        ImageReader found = null;
        try {
            found = reader(in);
            found.setInput(in);
            reader = found;
            count = many(mediaType) ? pages(found) : 1;
        } catch (IOException | RuntimeException e) {
            close(found, in);
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    private static boolean many(String mediaType) {
        return mediaType.equals("image/tiff");
    }

    /** One after another, since a damaged list of pages may have no end. */
    private static int pages(ImageReader reader) throws IOException {
        int pages = 0;
        try {
            while (pages < MOST_PAGES && reader.getWidth(pages) > 0) {
                pages++;
            }
        } catch (IndexOutOfBoundsException last) {
            return pages;
        }
        return pages;
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader");
        }
        return readers.next();
    }

    private static void close(@Nullable ImageReader reader, ImageInputStream in) throws IOException {
        if (reader != null) {
            reader.dispose();
        }
        in.close();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    ScannedPage draw(int number) throws IOException {
        int width = reader.getWidth(number - 1);
        int height = reader.getHeight(number - 1);
        int by = thinning(width, height);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(by, by, 0, 0);
        double dpi = resolution(number).orElse(Math.max(width, height) / A4_INCHES);
        Orientation orientation = Orientation.of(metadata(number), head);
        BufferedImage picture = orientation.upright(opaque(decoded(number, how)));
        float points = (float) (72 / dpi);
        float across = (orientation.across() ? height : width) * points;
        float down = (orientation.across() ? width : height) * points;
        return new ScannedPage.Picture(number, picture, dpi / by, new Box(0, 0, across, down));
    }

    /** Four colours are those of print. */
    private BufferedImage decoded(int number, ImageReadParam how) throws IOException {
        return reader.canReadRaster() && !reader.getImageTypes(number - 1).hasNext()
                ? PrintColours.rgb(reader.readRaster(number - 1, how), metadata(number))
                : reader.read(number - 1, how);
    }

    /** None where they stand in an order that only the library minds; the pixels may be right all the same. */
    private @Nullable IIOMetadata metadata(int number) {
        try {
            return reader.getImageMetadata(number - 1);
        } catch (IOException | RuntimeException odd) {
            return null;
        }
    }

    private OptionalDouble resolution(int number) throws IOException {
        return Resolution.of(metadata(number));
    }

    /** The coarsest page counts; one that says nothing leaves it open. */
    PictureLook look() throws IOException {
        double coarsest = Double.MAX_VALUE;
        boolean colour = true;
        for (int number = 1; number <= count; number++) {
            coarsest = Math.min(coarsest, resolution(number).orElse(0));
            colour &= coloured(number);
        }
        return new PictureLook(
                count, coarsest >= 1 ? OptionalInt.of((int) Math.round(coarsest)) : OptionalInt.empty(), colour);
    }

    private boolean coloured(int number) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(number - 1);
        ColorModel colours = types.hasNext() ? types.next().getColorModel() : null;
        return colours != null && colours.getNumColorComponents() >= 3 && colours.getPixelSize() > 1;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D to = opaque.createGraphics();
        to.drawImage(picture, 0, 0, Color.WHITE, null);
        to.dispose();
        return opaque;
    }

    @Override
    public void close() throws IOException {
        close(reader, in);
    }
}
