package vn.vanthu.classifier.seeing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** An A4 page drawn in millimetres, ink multiplied onto paper, then made to look scanned. */
public final class DrawnPage {
    public static final Color RED = new Color(205, 35, 45);
    public static final Color PEN = new Color(35, 50, 150);
    static final Color BLACK = new Color(25, 25, 30);

    private static final String[] WORDS =
            "căn cứ luật tổ chức theo đề nghị của giám đốc sở về việc triển khai kế hoạch năm nay trên địa bàn huyện"
                    .split(" ");

    private static final double[] GRAINS = new double[4096];

    static {
        Random grains = new Random(1);
        Arrays.setAll(GRAINS, at -> grains.nextGaussian());
    }

    private final Random random;
    private final double dpi;
    private final int width;
    private final int height;
    private final double turn;
    private BufferedImage page;

    public DrawnPage(long seed, double dpi, double turn) {
        this.random = new Random(seed);
        this.dpi = dpi;
        this.turn = turn;
        width = (int) Math.round(210 / 25.4 * dpi);
        height = (int) Math.round(297 / 25.4 * dpi);
        page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(pixels(page), 0xFFFFFF);
    }

    static int[] pixels(BufferedImage picture) {
        return ((java.awt.image.DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private interface Drawing {
        void draw(Graphics2D to);
    }

    /** @param pressure 1 for even and full ink, less for paler, patchier ink */
    private DrawnPage ink(double pressure, Drawing drawing) {
        BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] ink = pixels(layer);
        Arrays.fill(ink, 0xFFFFFF);
        Graphics2D to = layer.createGraphics();
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        to.scale(dpi / 25.4, dpi / 25.4);
        to.rotate(Math.toRadians(turn), 105, 148.5);
        drawing.draw(to);
        to.dispose();
        int[] below = pixels(page);
        double a = random.nextDouble() * 6;
        double b = random.nextDouble() * 6;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] != 0xFFFFFFFF && (ink[i] & 0xFFFFFF) != 0xFFFFFF) {
                double x = (i % width) / dpi * 25.4;
                double y = (i / width) / dpi * 25.4;
                double patch = pressure >= 1
                        ? 1
                        : Math.min(1, pressure * (1 + 0.45 * Math.sin(x / 4 + a) * Math.cos(y / 5 + b)))
                                * (random.nextInt(100) < 100 * (1 - pressure) * 0.3 ? 0.3 : 1);
                below[i] = channel(below[i], ink[i], 16, patch)
                        | channel(below[i], ink[i], 8, patch)
                        | channel(below[i], ink[i], 0, patch);
            }
        }
        return this;
    }

    private static int channel(int below, int ink, int shift, double patch) {
        double through = 1 - patch * (1 - (ink >> shift & 0xFF) / 255.0);
        return (int) ((below >> shift & 0xFF) * through) << shift;
    }

    public DrawnPage text() {
        return text(75, 180);
    }

    DrawnPage text(double from, double to) {
        return ink(1, g -> {
            g.setColor(BLACK);
            centred(g, "SỞ THÔNG TIN BÌNH AN", 60, 22, 4.3, Font.BOLD);
            centred(g, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 145, 22, 3.9, Font.BOLD);
            centred(g, "Độc lập - Tự do - Hạnh phúc", 145, 28, 4.5, Font.BOLD);
            g.fill(new Rectangle2D.Double(120, 30, 50, 0.4));
            centred(g, "QUYẾT ĐỊNH", 110, 50, 5, Font.BOLD);
            g.setFont(font(4.7, Font.PLAIN));
            for (double y = from; y < to; y += 7) {
                StringBuilder line = new StringBuilder();
                while (g.getFontMetrics().stringWidth(line.toString()) < 150) {
                    line.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
                }
                g.drawString(line.toString(), 30f, (float) y);
            }
        });
    }

    public DrawnPage title() {
        return ink(1, g -> {
            g.setColor(BLACK);
            centred(g, "GIÁM ĐỐC", 150, 205, 4.8, Font.BOLD);
            centred(g, "Nguyễn Văn An", 150, 242, 4.8, Font.BOLD);
            g.setFont(font(3.9, Font.PLAIN));
            g.drawString("Nơi nhận:", 30f, 205f);
            g.drawString("- Như Điều 3;", 30f, 211f);
            g.drawString("- Lưu: VT.", 30f, 217f);
        });
    }

    private static Font font(double millimetres, int style) {
        return new Font("Serif", style, 1).deriveFont((float) millimetres);
    }

    private static void centred(Graphics2D g, String text, double x, double y, double size, int style) {
        g.setFont(font(size, style));
        g.drawString(
                text, (float) (x - g.getFontMetrics().getStringBounds(text, g).getWidth() / 2), (float) y);
    }

    public DrawnPage seal(double x, double y, double diameter, Color colour, double pressure, double angle) {
        return ink(pressure, g -> {
            double r = diameter / 2;
            g.setColor(colour);
            g.translate(x, y);
            g.rotate(Math.toRadians(angle));
            circle(g, r - 0.4, 0.8);
            circle(g, r - 1.6, 0.3);
            circle(g, r * 0.62, 0.3);
            around(g, "ỦY BAN NHÂN DÂN TỈNH BÌNH AN", r * 0.72, 3.4, -150, 300);
            around(g, "★", r * 0.72, 3.4, 180, 0);
            centred(g, "SỞ", 0, -2, 3.6, Font.BOLD);
            centred(g, "THÔNG TIN", 0, 2, 3.2, Font.BOLD);
            centred(g, "TRUYỀN THÔNG", 0, 5.5, 2.4, Font.BOLD);
        });
    }

    static void circle(Graphics2D g, double r, double line) {
        g.setStroke(new BasicStroke((float) line));
        g.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }

    static void around(Graphics2D g, String text, double r, double size, double from, double span) {
        g.setFont(font(size, Font.BOLD));
        for (int i = 0; i < text.length(); i++) {
            AffineTransform before = g.getTransform();
            double at = from + (text.length() > 1 ? span * i / (text.length() - 1) : 0);
            g.rotate(Math.toRadians(at));
            String letter = text.substring(i, i + 1);
            g.drawString(letter, (float) (-g.getFontMetrics().stringWidth(letter) / 2.0), (float) -r);
            g.setTransform(before);
        }
    }

    public DrawnPage signature(double x, double y, double w, double h, Color colour) {
        double line = 0.35 + 0.4 * random.nextDouble();
        return ink(1, g -> {
            g.setColor(colour);
            Path2D path = new Path2D.Double();
            int loops = 5 + random.nextInt(5);
            double lean = 0.15 + 0.35 * random.nextDouble();
            path.moveTo(x, y + h * 0.6);
            for (int i = 0; i < loops; i++) {
                double left = x + w * i / loops;
                double tall = h * (0.35 + 0.65 * random.nextDouble());
                path.curveTo(
                        left + w / loops * 0.4 + lean * tall, y + h * 0.5 - tall,
                        left + w / loops * 1.4 + lean * tall, y + h * 0.5 - tall * 0.8,
                        left + w / loops * 0.9, y + h * (0.45 + 0.4 * random.nextDouble()));
            }
            if (random.nextBoolean()) {
                path.quadTo(x + w * 0.6, y + h * 1.3, x + w * 0.1, y + h * 0.95);
            }
            g.setStroke(new BasicStroke((float) line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        });
    }

    public DrawnPage stamp(String words, double x, double y, double angle) {
        return ink(0.9, g -> {
            g.setColor(RED);
            g.translate(x, y);
            g.rotate(Math.toRadians(angle));
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Rectangle2D.Double(-16, -5, 32, 10));
            centred(g, words, 0, 2, 5.5, Font.BOLD);
        });
    }

    /** With lines for number and day. */
    DrawnPage arrival(double x, double y, double angle) {
        return arrival(x, y, angle, RED);
    }

    DrawnPage arrival(double x, double y, double angle, Color colour) {
        return ink(0.9, g -> {
            g.setColor(colour);
            g.translate(x, y);
            g.rotate(Math.toRadians(angle));
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Rectangle2D.Double(-25, -15, 50, 30));
            g.fill(new Rectangle2D.Double(-25, -8, 50, 0.6));
            g.fill(new Rectangle2D.Double(-25, 7, 50, 0.6));
            centred(g, "VĂN PHÒNG SỞ", 0, -10, 3.6f, Font.BOLD);
            centred(g, "ĐẾN", -17, 1, 5, Font.BOLD);
            centred(g, "Số: ..............", 7, -3, 3.6f, Font.PLAIN);
            centred(g, "Ngày: ............", 7, 4, 3.6f, Font.PLAIN);
            centred(g, "Chuyển: ..........................", 0, 12, 3.6f, Font.PLAIN);
        });
    }

    DrawnPage redHead() {
        return ink(1, g -> {
            g.setColor(RED);
            centred(g, "CÔNG TY CỔ PHẦN BÌNH AN", 105, 20, 8, Font.BOLD);
            centred(g, "Địa chỉ: 12 đường Hoa Mai, Bình An", 105, 28, 4, Font.PLAIN);
            g.fill(new Rectangle2D.Double(25, 32, 160, 1));
        });
    }

    /** Two lines of bold capitals so close that signs above letters touch the letters above. */
    DrawnPage closeTitle(double y) {
        return ink(1, g -> {
            g.setColor(BLACK);
            centred(g, "KT. GIÁM ĐỐC HỌC VIỆN", 140, y, 5.4, Font.BOLD);
            centred(g, "PHÓ TRƯỞNG BỘ MÔN", 140, y + 5.2, 5.4, Font.BOLD);
        });
    }

    DrawnPage staple(double x, double y, double angle) {
        return ink(0.9, g -> {
            g.setColor(new Color(90, 90, 95));
            g.translate(x, y);
            g.rotate(Math.toRadians(angle));
            g.fill(new Rectangle2D.Double(-6, -0.6, 12, 1.2));
        });
    }

    /** Long and low, nearly level. */
    DrawnPage flatSignature(double x, double y, double w, double h, Color colour) {
        return ink(1, g -> {
            g.setColor(colour);
            g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D path = new Path2D.Double();
            for (int i = 0; i <= 100; i++) {
                double reach = 0.15 + 0.35 * i / 100;
                double at = i / 100.0 * 2.6 * 2 * Math.PI;
                double px = x + w / 2 + w * reach * Math.cos(at);
                double py = y + h / 2 + h * reach * Math.sin(at);
                if (i == 0) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
            }
            path.lineTo(x, y + h * 0.9);
            g.draw(path);
        });
    }

    /** Along the upper edge: two lines of print over two rules. */
    DrawnPage edgeHead(double middle) {
        return ink(0.9, g -> {
            g.setColor(RED);
            centred(g, "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI", middle, 9, 5.4, Font.BOLD);
            centred(g, "Số 5 đường Hoa Mai, Bình An - ĐT 0123 456 789", middle, 13.6, 3, Font.PLAIN);
            g.fill(new Rectangle2D.Double(20, 16, 170, 0.7));
            g.fill(new Rectangle2D.Double(20, 17, 170, 0.3));
        });
    }

    /** A round emblem: a red disc with a yellow star in a yellow wreath. */
    DrawnPage emblem(double x, double y, double diameter) {
        return ink(1, g -> {
            double r = diameter / 2;
            g.translate(x, y);
            g.setColor(new Color(250, 205, 40));
            g.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
            g.setColor(new Color(218, 37, 29));
            g.fill(new Ellipse2D.Double(-0.8 * r, -0.8 * r, 1.6 * r, 1.6 * r));
            g.setColor(new Color(250, 205, 40));
            star(g, 0.4 * r);
        });
    }

    DrawnPage flag(double x, double y) {
        return ink(1, g -> {
            g.translate(x, y);
            g.setColor(new Color(218, 37, 29));
            g.fill(new Rectangle2D.Double(-30, -20, 60, 40));
            g.setColor(new Color(255, 235, 0));
            star(g, 12);
        });
    }

    private static void star(Graphics2D g, double r) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double at = Math.PI * i / 5;
            double far = i % 2 == 0 ? r : 0.4 * r;
            if (i == 0) {
                star.moveTo(0, -far);
            } else {
                star.lineTo(far * Math.sin(at), -far * Math.cos(at));
            }
        }
        star.closePath();
        g.fill(star);
    }

    DrawnPage pie(double x, double y, double r) {
        return ink(1, g -> {
            Color[] colours = {RED, new Color(40, 90, 200), new Color(240, 180, 30), new Color(60, 160, 80)};
            for (int i = 0; i < 4; i++) {
                g.setColor(colours[i]);
                g.fill(new java.awt.geom.Arc2D.Double(
                        x - r, y - r, 2 * r, 2 * r, i * 90 + 20, 90, java.awt.geom.Arc2D.PIE));
            }
        });
    }

    DrawnPage bars() {
        return ink(1, g -> {
            g.setColor(BLACK);
            g.setStroke(new BasicStroke(0.3f));
            g.draw(new Rectangle2D.Double(40, 190, 80, 50));
            for (int i = 0; i < 6; i++) {
                g.setColor(i % 2 == 0 ? RED : new Color(40, 90, 200));
                double tall = 10 + random.nextInt(35);
                g.fill(new Rectangle2D.Double(44 + i * 12, 240 - tall, 8, tall));
            }
        });
    }

    /** A square of changing warm colours. */
    DrawnPage photograph(double x, double y, double side) {
        double a = random.nextDouble() * 10;
        return ink(1, g -> {
            for (double v = 0; v < side; v += 0.25) {
                for (double u = 0; u < side; u += 0.25) {
                    double level = Math.sin(u / 5 + a) * Math.cos(v / 7)
                            + Math.sin((u + v) / 3) * 0.5
                            + random.nextGaussian() * 0.2;
                    int red = (int) Math.max(0, Math.min(250, 150 + 70 * level));
                    int green = (int) Math.max(0, Math.min(250, 90 + 80 * Math.sin(u / 9 + v / 4) * level));
                    g.setColor(new Color(red, green, green * 3 / 4));
                    g.fill(new Rectangle2D.Double(x + u, y + v, 0.3, 0.3));
                }
            }
        });
    }

    DrawnPage drawnCircle(double x, double y, double diameter) {
        return ink(1, g -> {
            g.setColor(RED);
            g.translate(x, y);
            circle(g, diameter / 2, 0.6);
        });
    }

    DrawnPage table() {
        return ink(1, g -> {
            g.setColor(BLACK);
            g.setStroke(new BasicStroke(0.3f));
            for (int i = 0; i < 5; i++) {
                g.draw(new Rectangle2D.Double(30, 190 + i * 8, 35, 8));
                g.draw(new Rectangle2D.Double(65, 190 + i * 8, 50, 8));
            }
        });
    }

    /** As a scanner gives it. */
    public BufferedImage scanned(double noise, float quality) {
        BufferedImage soft = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        float side = 0.09f;
        float middle = 1 - 4 * side;
        new ConvolveOp(
                        new Kernel(3, 3, new float[] {0, side, 0, side, middle, side, 0, side, 0}),
                        ConvolveOp.EDGE_NO_OP,
                        null)
                .filter(page, soft);
        int[] all = pixels(soft);
        int warm = random.nextInt(14);
        double across = random.nextDouble() * 16;
        long chance = random.nextLong();
        for (int i = 0; i < all.length; i++) {
            double light = 247 - across * (i % width) / width - 6.0 * (i / width) / height;
            chance = chance * 6364136223846793005L + 1442695040888963407L;
            double grain = noise * GRAINS[(int) (chance >>> 52)];
            all[i] = level(all[i] >> 16 & 0xFF, light, grain + noise / 2 * GRAINS[(int) (chance >>> 40 & 0xFFF)]) << 16
                    | level(all[i] >> 8 & 0xFF, light - warm / 3.0, grain) << 8
                    | level(all[i] & 0xFF, light - warm, grain + noise / 2 * GRAINS[(int) (chance >>> 28 & 0xFFF)]);
        }
        return quality >= 1 ? soft : recompressed(soft, quality);
    }

    private static int level(int ink, double light, double grain) {
        return (int) Math.max(0, Math.min(255, ink * light / 255 + grain));
    }

    /** As a program draws it. */
    BufferedImage clean() {
        return page;
    }

    static BufferedImage recompressed(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
