package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Round seals of agencies that there are not. */
final class Seals {
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final List<String> UPPER = List.of(
            "ỦY BAN NHÂN DÂN TỈNH BÌNH KHÊ",
            "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM",
            "TỈNH AN LẠC - SỞ Y TẾ",
            "HUYỆN TRƯỜNG GIANG",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ĐẢNG BỘ TỈNH HẢI SƠN",
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO BÌNH KHÊ",
            "BAN QUẢN LÝ KHU KINH TẾ HẢI SƠN");
    private static final List<String> LOWER =
            List.of("★", "★ BÌNH KHÊ ★", "TỈNH AN LẠC", "★ TỈNH HẢI SƠN ★", "TỈNH TRƯỜNG GIANG", "★ ★");
    private static final List<List<String>> CENTRES = List.of(
            List.of("SỞ", "TÀI CHÍNH"),
            List.of("VĂN PHÒNG", "TỈNH ỦY"),
            List.of("BAN", "TỔ CHỨC"),
            List.of("TRƯỜNG", "TRUNG HỌC", "PHỔ THÔNG"),
            List.of("BỆNH VIỆN", "ĐA KHOA", "SÔNG MÂY"),
            List.of("HỘI ĐỒNG", "NHÂN DÂN"));

    private Seals() {}

    /** @param diameter over all, in millimetres */
    static Consumer<Graphics2D> drawing(double diameter, RandomGenerator random) {
        String upper = UPPER.get(random.nextInt(UPPER.size()));
        String lower = LOWER.get(random.nextInt(LOWER.size()));
        List<String> centre = CENTRES.get(random.nextInt(CENTRES.size()));
        int style = random.nextInt(3);
        double rim = 0.5 + random.nextDouble() * 0.6;
        double second = rim + 0.5 + random.nextDouble() * 0.7;
        double inner = diameter / 2 * (0.6 + random.nextDouble() * 0.07);
        return canvas -> {
            double radius = diameter / 2;
            circle(canvas, radius - rim / 2, rim);
            circle(canvas, radius - second - 0.15, 0.3);
            circle(canvas, inner, 0.35);
            Font font = new Faces("Arimo").font(Faces.Face.BOLD, (float) (radius - second - inner) * 0.82f);
            double baseline = inner + (radius - second - inner) * 0.2;
            arc(canvas, font, upper, baseline, false);
            arc(canvas, font, lower, baseline + font.getSize2D() * 0.72, true);
            switch (style) {
                case 0 -> canvas.fill(star(0, 0, inner * 0.72));
                case 1 -> emblem(canvas, inner * 0.9);
                default -> lines(canvas, centre, inner);
            }
        };
    }

    static Shape star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 5 * i - Math.PI / 2;
            double reach = i % 2 == 0 ? radius : radius * 0.39;
            double atX = x + reach * Math.cos(angle);
            double atY = y + reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(atX, atY);
            } else {
                star.lineTo(atX, atY);
            }
        }
        star.closePath();
        return star;
    }

    /** Ears of rice, a wheel and a star. */
    static void emblem(Graphics2D canvas, double radius) {
        canvas.fill(star(0, -radius * 0.32, radius * 0.42));
        canvas.setStroke(new BasicStroke(0.5f));
        canvas.draw(new Ellipse2D.Double(-radius * 0.28, radius * 0.28, radius * 0.56, radius * 0.56));
        for (int i = 0; i < 8; i++) {
            double angle = Math.PI / 4 * i;
            canvas.fill(new Ellipse2D.Double(
                    radius * 0.32 * Math.cos(angle) - 0.45, radius * (0.56 + 0.32 * Math.sin(angle)) - 0.45, 0.9, 0.9));
        }
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 11; i++) {
                double angle = Math.toRadians(100 + 14 * i);
                AffineTransform place = AffineTransform.getTranslateInstance(
                        side * -radius * 0.84 * Math.cos(angle) * -1, radius * 0.84 * Math.sin(angle));
                place.rotate(side * (angle + 0.7));
                canvas.fill(place.createTransformedShape(new Ellipse2D.Double(-1.1, -0.45, 2.2, 0.9)));
            }
        }
    }

    private static void lines(Graphics2D canvas, List<String> lines, double inner) {
        Faces faces = new Faces("Arimo");
        float size = (float) (inner * 0.42);
        for (String line : lines) {
            float width = faces.width(line, Faces.Face.BOLD, size);
            size = (float) Math.min(size, size * inner * 1.6 / width);
        }
        for (int i = 0; i < lines.size(); i++) {
            float width = faces.width(lines.get(i), Faces.Face.BOLD, size);
            canvas.setFont(faces.font(Faces.Face.BOLD, size));
            canvas.drawString(lines.get(i), -width / 2, size * (1.3f * (i - (lines.size() - 1) / 2f) + 0.35f));
        }
    }

    private static void circle(Graphics2D canvas, double radius, double width) {
        canvas.setStroke(new BasicStroke((float) width));
        canvas.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static void arc(Graphics2D canvas, Font font, String text, double radius, boolean below) {
        double natural = font.getStringBounds(text, SMOOTH).getWidth() * 1.12;
        double most = Math.toRadians(below ? 110 : 235);
        double spread = Math.min(most, natural / radius);
        double scale = Math.min(1, most * radius / natural);
        double at = -spread / 2;
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            double width = font.getStringBounds(letter, SMOOTH).getWidth() * 1.12 * scale;
            double angle = at + width / radius / 2;
            at += width / radius;
            AffineTransform place = new AffineTransform();
            place.rotate(below ? -angle : angle);
            place.translate(0, below ? radius : -radius);
            place.scale(scale, 1);
            Shape shape;
            if (letter.equals("★")) {
                shape = star(0, -font.getSize2D() * 0.36, font.getSize2D() * 0.42);
            } else {
                shape = font.createGlyphVector(SMOOTH, letter).getOutline((float) (-width / 2.24 / scale), 0);
            }
            canvas.fill(place.createTransformedShape(shape));
        }
    }
}
