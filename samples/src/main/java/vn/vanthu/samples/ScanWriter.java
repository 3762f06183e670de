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

    private ScanWriter() {}

    static void write(Letter letter, Path file, boolean colour, boolean sealed, long seed) throws IOException {
        Path born = file.resolveSibling("born.pdf");
        PdfWriter.write(letter, born);
        BufferedImage picture;
        try (PDDocument document = Loader.loadPDF(born.toFile())) {
            picture = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        } finally {
            Files.deleteIfExists(born);
        }
        if (sealed) {
            stamp(picture);
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

    private static void stamp(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int x = picture.getWidth() * 55 / 100;
        int y = picture.getHeight() * 70 / 100;
        graphics.setColor(new Color(200, 30, 40, 190));
        graphics.setStroke(new BasicStroke(6));
        graphics.draw(new Ellipse2D.Float(x, y, 280, 280));
        graphics.draw(new Ellipse2D.Float(x + 45, y + 45, 190, 190));
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 60));
        graphics.drawString("★", x + 112, y + 160);
        graphics.setColor(new Color(25, 50, 150));
        graphics.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D pen = new Path2D.Float();
        pen.moveTo(x + 200, y + 210);
        pen.curveTo(x + 260, y - 20, x + 320, y + 330, x + 360, y + 90);
        pen.curveTo(x + 380, y + 10, x + 420, y + 260, x + 520, y + 120);
        graphics.draw(pen);
        graphics.dispose();
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
