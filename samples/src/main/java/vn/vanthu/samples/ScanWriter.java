package vn.vanthu.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns a letter into a scan: a picture of the page at 200 dpi with an invented seal and a hand-drawn signature. */
final class ScanWriter {
    private static final int DPI = 200;
    /** In pixels: the outer ring measures 36 mm. */
    private static final int SEAL = 290;

    private ScanWriter() {}

    static void write(Letter letter, Path file, boolean colour, boolean sealed, long seed) throws IOException {
        write(letter, file, colour, sealed, false, seed);
    }

    /** @param note somebody wrote on the paper in red, and nobody can read what */
    static void write(Letter letter, Path file, boolean colour, boolean sealed, boolean note, long seed)
            throws IOException {
        Path born = file.resolveSibling("born.pdf");
        PdfWriter.write(letter, born);
        BufferedImage picture;
        try (PDDocument document = Loader.loadPDF(born.toFile())) {
            picture = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        } finally {
            Files.deleteIfExists(born);
        }
        if (sealed) {
            sign(picture);
            seal(picture, new Random(seed));
        }
        if (note) {
            note(picture);
        }
        noise(picture, new Random(seed));
        try (PDDocument scan = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            PDImageXObject image = colour
                    ? JPEGFactory.createFromImage(scan, picture, 0.8f, DPI)
                    : LosslessFactory.createFromImage(scan, blackAndWhite(picture));
            try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            scan.save(file.toFile());
        }
    }

    private static void sign(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int x = picture.getWidth() * 55 / 100;
        int y = picture.getHeight() * 70 / 100;
        graphics.setColor(new Color(25, 50, 150));
        graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D pen = new Path2D.Float();
        pen.moveTo(x + 200, y + 210);
        pen.curveTo(x + 260, y - 20, x + 320, y + 330, x + 360, y + 90);
        pen.curveTo(x + 380, y + 10, x + 420, y + 260, x + 520, y + 120);
        graphics.draw(pen);
        graphics.dispose();
    }

    private static void note(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int x = picture.getWidth() * 14 / 100;
        int y = picture.getHeight() * 22 / 100;
        graphics.setColor(new Color(205, 30, 40));
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D pen = new Path2D.Float();
        pen.moveTo(x, y + 40);
        for (int loop = 0; loop < 7; loop++) {
            int at = x + 40 * loop;
            pen.curveTo(at + 12, y - 20 + 9 * (loop % 3), at + 44, y + 5, at + 22, y + 48);
            pen.curveTo(at + 8, y + 74, at + 52, y + 66 - 11 * (loop % 2), at + 40, y + 30);
        }
        graphics.draw(pen);
        graphics.dispose();
    }

    /** Pressed unevenly, so that paper shows through its ink. */
    private static void seal(BufferedImage picture, Random random) {
        BufferedImage stamp = new BufferedImage(SEAL, SEAL, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = stamp.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(SEAL / 2, SEAL / 2);
        graphics.setColor(Color.WHITE);
        for (int[] ring : new int[][] {{139, 6}, {129, 2}, {88, 2}}) {
            graphics.setStroke(new BasicStroke(ring[1]));
            graphics.draw(new Ellipse2D.Float(-ring[0], -ring[0], 2 * ring[0], 2 * ring[0]));
        }
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 24));
        graphics.drawString("SỞ", -16, -22);
        graphics.drawString("XÂY DỰNG", -66, 8);
        graphics.drawString("★", -12, 42);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 28));
        graphics.rotate(-2.4);
        for (String letter : "ỦY BAN NHÂN DÂN TỈNH AN LẠC".split("")) {
            graphics.drawString(letter, -9, -97);
            graphics.rotate(4.8 / 26);
        }
        graphics.dispose();
        int left = picture.getWidth() * 55 / 100;
        int top = picture.getHeight() * 70 / 100;
        for (int y = 0; y < SEAL; y++) {
            for (int x = 0; x < SEAL; x++) {
                double pressed = 0.72 + 0.14 * Math.sin(x / 31.0) * Math.cos(y / 43.0) + 0.1 * random.nextGaussian();
                double ink = stamp.getRaster().getSample(x, y, 0) / 255.0 * Math.clamp(pressed, 0, 1);
                Color paper = new Color(picture.getRGB(left + x, top + y));
                picture.setRGB(
                        left + x,
                        top + y,
                        new Color(
                                        through(paper.getRed(), 205, ink),
                                        through(paper.getGreen(), 25, ink),
                                        through(paper.getBlue(), 38, ink))
                                .getRGB());
            }
        }
    }

    private static int through(int paper, int colour, double ink) {
        return (int) (paper * (1 - ink * (1 - colour / 255.0)));
    }

    private static void noise(BufferedImage picture, Random random) {
        for (int i = 0; i < picture.getWidth() * picture.getHeight() / 60; i++) {
            int grey = 190 + random.nextInt(60);
            picture.setRGB(
                    random.nextInt(picture.getWidth()),
                    random.nextInt(picture.getHeight()),
                    new Color(grey, grey, grey).getRGB());
        }
    }

    private static BufferedImage blackAndWhite(BufferedImage picture) {
        BufferedImage bitmap =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = bitmap.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return bitmap;
    }
}
