package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What office life does to paper: folds, a staple, holes, dust. */
final class PaperMarks {
    private PaperMarks() {}

    static List<Mark> of(Setting setting, RandomGenerator random) {
        List<Mark> marks = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            boolean thirds = random.nextBoolean();
            fold(marks, thirds ? 99 : 148.5, random);
            if (thirds) {
                fold(marks, 198, random);
            }
        }
        if (random.nextInt(3) == 0) {
            staple(marks, random);
        }
        if (random.nextInt(4) == 0) {
            for (double y : new double[] {108.5, 188.5}) {
                marks.add(new Mark(
                        11,
                        y,
                        6.4,
                        6.4,
                        0,
                        new Mark.Ink(setting.bed(), 0.95, 0.05, 0, false),
                        canvas -> canvas.fill(new Ellipse2D.Double(-3, -3, 6, 6))));
            }
        }
        int specks = random.nextInt(14);
        for (int i = 0; i < specks; i++) {
            double size = 0.15 + random.nextDouble() * 0.4;
            marks.add(new Mark(
                    random.nextDouble() * 210,
                    random.nextDouble() * 297,
                    size,
                    size,
                    0,
                    Mark.Ink.shade(0.25 + random.nextDouble() * 0.5),
                    canvas -> canvas.fill(new Ellipse2D.Double(-size / 2, -size / 2, size, size * 0.8))));
        }
        return marks;
    }

    private static void fold(List<Mark> marks, double y, RandomGenerator random) {
        double strength = 0.08 + random.nextDouble() * 0.16;
        marks.add(new Mark(105, y, 210, 5, random.nextDouble() - 0.5, Mark.Ink.shade(strength), canvas -> {
            for (int i = 0; i < 10; i++) {
                canvas.setColor(new Color(1f, 1f, 1f, 0.06f));
                canvas.fill(new Rectangle2D.Double(-105, -0.2, 210, 0.3 + i * 0.24));
            }
            canvas.setColor(Color.WHITE);
            canvas.fill(new Rectangle2D.Double(-105, -0.13, 210, 0.26));
        }));
    }

    private static void staple(List<Mark> marks, RandomGenerator random) {
        double degrees = -60 + random.nextDouble() * 40;
        double x = 12 + random.nextDouble() * 5;
        double y = 11 + random.nextDouble() * 5;
        marks.add(new Mark(x + 0.5, y + 0.8, 13, 2.4, degrees, Mark.Ink.shade(0.3), canvas -> line(canvas, 1.5f)));
        marks.add(new Mark(x, y, 13, 1.6, degrees, Mark.Ink.shade(0.8), canvas -> line(canvas, 0.55f)));
    }

    private static void line(Graphics2D canvas, float width) {
        canvas.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Line2D.Double(-5.8, 0, 5.8, 0));
    }
}
