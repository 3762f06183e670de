package vn.vanthu.classifier.scanning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.hemf.usermodel.HemfPicture;
import org.apache.poi.hwmf.usermodel.HwmfPicture;

/** A picture that stands in a document: of pixels, or drawn by the records of Windows' metafiles. */
public final class StoredPicture {
    private static final int HEAD = 44;
    private static final double POINTS = 72;
    /** At which metafiles are drawn. */
    private static final double DPI = 200;

    private static final int LARGEST = 4_000;
    private static final long LONGEST_METAFILE = 16 << 20;

    private StoredPicture() {}

    /** In pixels; of a metafile, in those that it is drawn with. */
    public record Size(int width, int height) {}

    /** Empty where nothing here opens it. */
    public static Optional<Size> size(Path file) {
        try {
            Optional<Metafile> metafile = metafile(file);
            if (metafile.isPresent()) {
                return metafile.map(Metafile::size);
            }
            try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    return Optional.empty();
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, true, true);
                    return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Its first picture, thinned out if it is very large, on white where it lets through.
     *
     * @throws IOException for what cannot be opened, is larger than is looked at, or has more pictures
     */
    public static BufferedImage read(Path file) throws IOException {
        try {
            Optional<Metafile> metafile = metafile(file);
            return metafile.isPresent() ? drawn(metafile.get()) : pixels(file);
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private static BufferedImage pixels(Path file) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                // behind a photograph cameras keep smaller ones of the same
                if (!reader.getFormatName().equalsIgnoreCase("jpeg") && reader.getNumImages(true) > 1) {
                    throw new IOException("several pictures");
                }
                int by = ScannedPages.thinning(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(by, by, 0, 0);
                return onWhite(reader.read(0, how), 1);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The same picture so many times as large, without anything that lets through. */
    public static BufferedImage onWhite(BufferedImage picture, int times) {
        BufferedImage white =
                new BufferedImage(picture.getWidth() * times, picture.getHeight() * times, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = white.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        to.drawImage(picture, 0, 0, white.getWidth(), white.getHeight(), Color.WHITE, null);
        to.dispose();
        return white;
    }

    /** How the two kinds are drawn. */
    private interface Drawing {
        void on(Graphics2D canvas, Rectangle2D place);
    }

    private record Metafile(double width, double height, Drawing drawing) {
        Size size() {
            double scale = Math.min(DPI / POINTS, LARGEST / Math.max(1, Math.max(width, height)));
            return new Size((int) Math.max(1, width * scale), (int) Math.max(1, height * scale));
        }
    }

    private static Optional<Metafile> metafile(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        boolean enhanced = head.startsWith("\u0001\0\0\0") && head.startsWith(" EMF", HEAD - 4);
        boolean plain = head.startsWith("\u00D7\u00CD\u00C6\u009A") || head.startsWith("\u0001\0\u0009\0");
        if (!enhanced && !plain) {
            return Optional.empty();
        }
        if (Files.size(file) > LONGEST_METAFILE) {
            throw new IOException("metafile of " + Files.size(file) + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (enhanced) {
                HemfPicture picture = new HemfPicture(in);
                Dimension2D size = picture.getSize();
                picture.getRecords();
                return Optional.of(new Metafile(size.getWidth(), size.getHeight(), picture::draw));
            }
            HwmfPicture picture = new HwmfPicture(in);
            Dimension2D size = picture.getSize();
            return Optional.of(new Metafile(size.getWidth(), size.getHeight(), picture::draw));
        }
    }

    private static BufferedImage drawn(Metafile metafile) {
        Size size = metafile.size();
        BufferedImage white = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D to = white.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, size.width(), size.height());
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        metafile.drawing().on(to, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        to.dispose();
        return white;
    }
}
