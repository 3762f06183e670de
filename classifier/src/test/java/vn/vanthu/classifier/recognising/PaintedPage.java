package vn.vanthu.classifier.recognising;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;
import vn.vanthu.classifier.seeing.PageRaster;

/** A sheet of A4 at 200 dpi with painted words; places in millimetres, letters in points. */
final class PaintedPage {
    static final double DPI = 200;
    private static final double PIXELS = DPI / 25.4;
    private static final Color RED = new Color(205, 45, 50);

    private final BufferedImage picture =
            new BufferedImage((int) (210 * PIXELS), (int) (297 * PIXELS), BufferedImage.TYPE_3BYTE_BGR);
    private final Graphics2D pen = picture.createGraphics();

    PaintedPage() {
        pen.setColor(new Color(248, 246, 240));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    PaintedPage words(double left, double base, int style, double points, String words) {
        pen.setColor(new Color(20, 20, 25));
        pen.setFont(new Font("Tinos", style, 1).deriveFont((float) (points * DPI / 72)));
        pen.drawString(words, (float) (left * PIXELS), (float) (base * PIXELS));
        return this;
    }

    /** In a frame, around its middle, turned clockwise. */
    PaintedPage stamp(double x, double y, double degrees, boolean red, String words) {
        AffineTransform level = pen.getTransform();
        pen.setColor(red ? RED : new Color(30, 30, 30));
        pen.setFont(new Font("Arimo", Font.BOLD, 1).deriveFont((float) (20 * DPI / 72)));
        pen.translate(x * PIXELS, y * PIXELS);
        pen.rotate(Math.toRadians(degrees));
        int width = pen.getFontMetrics().stringWidth(words);
        pen.drawString(words, -width / 2, 20);
        pen.setStroke(new BasicStroke(5));
        pen.drawRect(-width / 2 - 24, -55, width + 48, 100);
        pen.setTransform(level);
        return this;
    }

    PaintedPage rule(double left, double top, double width) {
        pen.setColor(new Color(60, 60, 60));
        pen.fillRect((int) (left * PIXELS), (int) (top * PIXELS), (int) (width * PIXELS), (int) (0.8 * PIXELS));
        return this;
    }

    PaintedPage redRule(double left, double top, double width) {
        pen.setColor(RED);
        pen.fillRect((int) (left * PIXELS), (int) (top * PIXELS), (int) (width * PIXELS), (int) (0.8 * PIXELS));
        return this;
    }

    /** Of a blue seal, through whose ink the print is seen. */
    PaintedPage circle(double x, double y, double radius) {
        double thick = 1.1;
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                double away = Math.hypot(column / PIXELS - x, row / PIXELS - y);
                if (Math.abs(away - radius) < thick / 2) {
                    int own = picture.getRGB(column, row);
                    picture.setRGB(
                            column,
                            row,
                            (own >> 16 & 0xFF) * 95 / 255 << 16
                                    | (own >> 8 & 0xFF) * 100 / 255 << 8
                                    | (own & 0xFF) * 150 / 255);
                }
            }
        }
        return this;
    }

    /** Large letters and nothing around them. */
    PaintedPage wordInRed(double x, double y, double degrees, String words) {
        AffineTransform level = pen.getTransform();
        pen.setColor(RED);
        pen.setFont(new Font("Arimo", Font.BOLD, 1).deriveFont((float) (20 * DPI / 72)));
        pen.translate(x * PIXELS, y * PIXELS);
        pen.rotate(Math.toRadians(degrees));
        pen.drawString(words, -pen.getFontMetrics().stringWidth(words) / 2, 20);
        pen.setTransform(level);
        return this;
    }

    /** Red with something yellow in its middle. */
    PaintedPage flag(double left, double top) {
        pen.setColor(RED);
        pen.fillRect((int) (left * PIXELS), (int) (top * PIXELS), (int) (21 * PIXELS), (int) (13 * PIXELS));
        pen.setColor(Color.YELLOW);
        pen.fillOval((int) ((left + 8) * PIXELS), (int) ((top + 4) * PIXELS), (int) (5 * PIXELS), (int) (5 * PIXELS));
        return this;
    }

    /** In small capitals, as an office's head in colour. */
    PaintedPage redWords(double left, double base, String words) {
        words(left, base, Font.BOLD, 13, "");
        pen.setColor(RED);
        pen.drawString(words, (float) (left * PIXELS), (float) (base * PIXELS));
        return this;
    }

    /** Of a blue pen, in loops from side to side; through its ink the print is seen. */
    PaintedPage signature(double left, double top, double width, double height) {
        return through(new PaintedPage().loops(left, top, width, height));
    }

    private PaintedPage loops(double left, double top, double width, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(left * PIXELS, (top + height / 2) * PIXELS);
        for (int i = 1; i <= 12; i++) {
            double x = left + width * i / 12;
            path.quadTo(
                    (x - width / 8) * PIXELS,
                    (i % 2 == 0 ? top : top + height) * PIXELS,
                    x * PIXELS,
                    (top + height * (0.3 + 0.05 * i)) * PIXELS);
        }
        pen.setColor(new Color(30, 50, 150));
        pen.setStroke(new BasicStroke(4));
        pen.draw(path);
        return this;
    }

    /** A stamp through whose ink the print is seen. */
    PaintedPage under(double x, double y, double degrees, String words) {
        return through(new PaintedPage().stamp(x, y, degrees, true, words));
    }

    private PaintedPage through(PaintedPage ink) {
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                int own = picture.getRGB(column, row);
                int other = ink.picture.getRGB(column, row);
                picture.setRGB(
                        column,
                        row,
                        Math.min(own >> 16 & 0xFF, other >> 16 & 0xFF) << 16
                                | Math.min(own >> 8 & 0xFF, other >> 8 & 0xFF) << 8
                                | Math.min(own & 0xFF, other & 0xFF));
            }
        }
        return this;
    }

    /** Noise of each colour for itself. */
    PaintedPage grain(double sigma, long seed) {
        Random random = new Random(seed);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                picture.setRGB(
                        x,
                        y,
                        bound((rgb >> 16 & 0xFF) + (int) (random.nextGaussian() * sigma)) << 16
                                | bound((rgb >> 8 & 0xFF) + (int) (random.nextGaussian() * sigma)) << 8
                                | bound((rgb & 0xFF) + (int) (random.nextGaussian() * sigma)));
            }
        }
        return this;
    }

    PaintedPage noise(double sigma, long seed) {
        Random random = new Random(seed);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int by = (int) (random.nextGaussian() * sigma);
                int rgb = picture.getRGB(x, y);
                picture.setRGB(
                        x,
                        y,
                        bound((rgb >> 16 & 0xFF) + by) << 16
                                | bound((rgb >> 8 & 0xFF) + by) << 8
                                | bound((rgb & 0xFF) + by));
            }
        }
        return this;
    }

    private static int bound(int value) {
        return Math.max(0, Math.min(255, value));
    }

    BufferedImage picture() {
        return picture;
    }

    PageRaster raster() {
        return PageRaster.of(picture, DPI);
    }

    PageRaster leaning(double degrees) {
        BufferedImage turned = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
        Graphics2D other = turned.createGraphics();
        other.setColor(new Color(248, 246, 240));
        other.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        other.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        other.rotate(Math.toRadians(degrees), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        other.drawImage(picture, 0, 0, null);
        other.dispose();
        return PageRaster.of(turned, DPI);
    }

    PageRaster upsideDown() {
        AffineTransform over =
                AffineTransform.getRotateInstance(Math.PI, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        return PageRaster.of(
                new AffineTransformOp(over, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                        .filter(picture, new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType())),
                DPI);
    }

    PageRaster sideways() {
        BufferedImage turned = new BufferedImage(picture.getHeight(), picture.getWidth(), picture.getType());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                turned.setRGB(picture.getHeight() - 1 - y, x, picture.getRGB(x, y));
            }
        }
        return PageRaster.of(turned, DPI);
    }

    /** A decision of a department. */
    static PaintedPage decision() {
        return new PaintedPage()
                .words(28, 22, Font.PLAIN, 13, "UBND TỈNH AN LẠC")
                .words(34, 28, Font.BOLD, 13, "SỞ XÂY DỰNG")
                .words(30, 40, Font.PLAIN, 13, "Số: 318/QĐ-SXD")
                .words(95, 22, Font.BOLD, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .words(112, 28, Font.BOLD, 13, "Độc lập - Tự do - Hạnh phúc")
                .words(110, 40, Font.ITALIC, 13, "An Lạc, ngày 15 tháng 10 năm 2026")
                .words(88, 56, Font.BOLD, 14, "QUYẾT ĐỊNH")
                .words(62, 63, Font.BOLD, 14, "Về việc kiện toàn Ban Chỉ đạo chuyển đổi số")
                .words(76, 76, Font.BOLD, 14, "GIÁM ĐỐC SỞ XÂY DỰNG")
                .words(38, 90, Font.ITALIC, 14, "Căn cứ Luật Tổ chức chính quyền địa phương;")
                .words(38, 98, Font.PLAIN, 14, "Điều 1. Kiện toàn Ban Chỉ đạo chuyển đổi số của Sở gồm các ông, bà")
                .words(30, 105, Font.PLAIN, 14, "có tên trong danh sách kèm theo, bảo đảm an toàn và bí mật nhà nước.")
                .words(38, 113, Font.PLAIN, 14, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.")
                .words(28, 130, Font.BOLD, 12, "Nơi nhận:")
                .words(28, 136, Font.PLAIN, 11, "- Như Điều 2;")
                .words(28, 141, Font.PLAIN, 11, "- Lưu: VT.")
                .words(136, 130, Font.BOLD, 14, "GIÁM ĐỐC")
                .words(128, 165, Font.BOLD, 14, "Nguyễn Hữu Phước");
    }
}
