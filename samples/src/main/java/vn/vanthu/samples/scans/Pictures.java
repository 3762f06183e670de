package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What is printed in red and other colours and is no seal. */
final class Pictures {
    private static final Color RED = new Color(206, 22, 32);
    private static final Color YELLOW = new Color(252, 222, 40);

    private Pictures() {}

    /** A flag with one star. */
    static Consumer<Graphics2D> flag(double width) {
        return canvas -> {
            canvas.setColor(RED);
            canvas.fill(new Rectangle2D.Double(-width / 2, -width / 3, width, width * 2 / 3));
            canvas.setColor(YELLOW);
            canvas.fill(Seals.star(0, 0, width * 0.2));
        };
    }

    /** A printed round emblem, filled. */
    static Consumer<Graphics2D> emblem(double diameter) {
        return canvas -> {
            canvas.setColor(YELLOW);
            canvas.fill(new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter));
            canvas.setColor(RED);
            double inner = diameter * 0.86;
            canvas.fill(new Ellipse2D.Double(-inner / 2, -inner / 2, inner, inner));
            canvas.setColor(YELLOW);
            Seals.emblem(canvas, inner * 0.46);
        };
    }

    /** Two lines of red print between red rules, 170 mm wide. */
    static Consumer<Graphics2D> letterhead(String name, String address) {
        Faces faces = new Faces("Arimo");
        return canvas -> {
            canvas.setColor(RED);
            canvas.setFont(faces.font(Faces.Face.BOLD, 5.4f));
            canvas.drawString(name, -faces.width(name, Faces.Face.BOLD, 5.4f) / 2, -1.2f);
            canvas.setFont(faces.font(Faces.Face.REGULAR, 3));
            canvas.drawString(address, -faces.width(address, Faces.Face.REGULAR, 3) / 2, 3.6f);
            canvas.setStroke(new BasicStroke(0.7f));
            canvas.draw(new Line2D.Double(-84, 6.2, 84, 6.2));
            canvas.setStroke(new BasicStroke(0.25f));
            canvas.draw(new Line2D.Double(-84, 7.2, 84, 7.2));
        };
    }

    /** Bars and a pie, most of it red; 150 × 60 mm. */
    static Consumer<Graphics2D> chart(RandomGenerator random) {
        double[] bars = random.doubles(7).toArray();
        int first = 40 + random.nextInt(140);
        return canvas -> {
            canvas.setStroke(new BasicStroke(0.3f));
            canvas.setColor(Color.DARK_GRAY);
            canvas.draw(new Line2D.Double(-72, 26, 10, 26));
            canvas.draw(new Line2D.Double(-72, 26, -72, -26));
            for (int i = 0; i < bars.length; i++) {
                canvas.setColor(i % 3 == 2 ? new Color(240, 150, 60) : RED);
                double height = 8 + 40 * bars[i];
                canvas.fill(new Rectangle2D.Double(-68 + i * 11, 26 - height, 7, height));
            }
            canvas.setColor(RED);
            canvas.fill(new Arc2D.Double(26, -20, 40, 40, 0, first, Arc2D.PIE));
            canvas.setColor(new Color(250, 190, 80));
            canvas.fill(new Arc2D.Double(26, -20, 40, 40, first, 90, Arc2D.PIE));
            canvas.setColor(new Color(150, 20, 40));
            canvas.fill(new Arc2D.Double(26, -20, 40, 40, first + 90, 270 - first, Arc2D.PIE));
        };
    }

    /** A crowd under banners, as photographs are: soft, with reds among all colours; 110 × 70 mm. */
    static Consumer<Graphics2D> photograph(RandomGenerator random) {
        Field light = new Field(random, 24);
        Field detail = new Field(random, 3.5);
        Field red = new Field(random, 9);
        return canvas -> {
            double step = 0.4;
            for (double y = -35; y < 35; y += step) {
                for (double x = -55; x < 55; x += step) {
                    float base = 0.25f + 0.5f * light.at(x, y) * (float) (0.5 - y / 90) + 0.25f * detail.at(x, y);
                    float warm = red.at(x, y);
                    boolean banner = warm > 0.72f;
                    canvas.setColor(new Color(
                            Math.min(1, base + (banner ? 0.45f : 0.1f * warm)),
                            Math.min(1, base * (banner ? 0.35f : 0.95f)),
                            Math.min(1, base * (banner ? 0.35f : 1.05f - 0.3f * warm))));
                    canvas.fill(new Rectangle2D.Double(x, y, step * 1.3, step * 1.3));
                }
            }
        };
    }
}
