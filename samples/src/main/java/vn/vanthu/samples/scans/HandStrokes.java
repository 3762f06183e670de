package vn.vanthu.samples.scans;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Signatures that nobody writes: quick lines of a pen whose pressure changes. */
final class HandStrokes {
    private HandStrokes() {}

    private record Point(double x, double y) {}

    /** Around its middle, {@code width} × {@code height} millimetres. */
    static Consumer<Graphics2D> signature(double width, double height, RandomGenerator random) {
        List<List<Point>> strokes = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> {
                strokes.add(loops(width, height, 4 + random.nextInt(5), random));
                strokes.add(flourish(width, height, random));
            }
            case 1 -> {
                strokes.add(capital(width * 0.35, height, -width * 0.32, random));
                strokes.add(teeth(width * 0.65, height * 0.45, width * 0.16, 4 + random.nextInt(6), random));
            }
            case 2 -> strokes.add(swirl(width, height, random));
            case 3 -> {
                strokes.add(teeth(width, height * 0.8, 0, 5 + random.nextInt(7), random));
                strokes.add(flourish(width, height, random));
            }
            default -> {
                strokes.add(capital(width * 0.4, height, -width * 0.3, random));
                strokes.add(loops(width * 0.7, height * 0.5, 3 + random.nextInt(4), random));
                strokes.add(flourish(width * 1.1, height, random));
            }
        }
        double nib = 0.35 + random.nextDouble() * 0.35;
        double phase = random.nextDouble() * 6;
        return canvas -> strokes.forEach(stroke -> trace(canvas, stroke, nib, phase));
    }

    private static List<Point> loops(double width, double height, int count, RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= count * 6; i++) {
            double share = i / (count * 6.0);
            double angle = share * count * 2 * Math.PI;
            double grown = height * 0.5 * (1 - 0.7 * share) * (0.75 + 0.5 * random.nextDouble());
            points.add(new Point(
                    -width / 2 + share * width + width / count * 0.45 * Math.cos(angle), grown * Math.sin(angle)));
        }
        return points;
    }

    private static List<Point> teeth(double width, double height, double x, int count, RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= count * 2; i++) {
            double share = i / (count * 2.0);
            double reach = height / 2 * (0.35 + 0.65 * random.nextDouble()) * (1 - 0.55 * share);
            points.add(new Point(
                    x - width / 2 + share * width + (i % 2 == 0 ? 0 : width / count * 0.3),
                    i % 2 == 0 ? reach : -reach));
        }
        points.add(new Point(x + width * 0.75, -height * 0.1));
        return points;
    }

    private static List<Point> capital(double width, double height, double x, RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        double lean = random.nextDouble() * 0.4;
        double[][] shape = {
            {-0.4, 0.2}, {-0.1, -0.5}, {0.2, -0.35}, {0.0, 0.1}, {-0.3, 0.5}, {-0.45, 0.3}, {0.1, 0.05}, {0.5, -0.1}
        };
        for (double[] each : shape) {
            double atX = each[0] + (random.nextDouble() - 0.5) * 0.25;
            double atY = each[1] + (random.nextDouble() - 0.5) * 0.2;
            points.add(new Point(x + width * (atX - lean * atY), height * atY));
        }
        return points;
    }

    private static List<Point> swirl(double width, double height, RandomGenerator random) {
        List<Point> points = new ArrayList<>();
        double turns = 1.5 + random.nextDouble() * 2;
        for (int i = 0; i < 26; i++) {
            double angle = i / 26.0 * turns * 2 * Math.PI;
            double reach = 0.2 + 0.8 * i / 26;
            points.add(new Point(
                    width * 0.42 * reach * Math.cos(angle) * (0.9 + 0.2 * random.nextDouble()),
                    height * 0.5 * reach * Math.sin(angle) * (0.8 + 0.3 * random.nextDouble())));
        }
        points.add(new Point(width * 0.55, height * 0.35));
        points.add(new Point(-width * 0.4, height * 0.5));
        return points;
    }

    private static List<Point> flourish(double width, double height, RandomGenerator random) {
        double low = height * (0.25 + 0.2 * random.nextDouble());
        return List.of(
                new Point(width * 0.45, -height * 0.05),
                new Point(width * 0.1, low),
                new Point(-width * 0.45, low * 0.9),
                new Point(-width * 0.2, low * 0.55),
                new Point(width * 0.52, low * (0.2 + random.nextDouble())));
    }

    /** A smooth curve through the points; slow parts are pressed harder. */
    private static void trace(Graphics2D canvas, List<Point> points, double nib, double phase) {
        Point before = points.getFirst();
        for (int i = 0; i + 1 < points.size(); i++) {
            Point a = points.get(Math.max(0, i - 1));
            Point b = points.get(i);
            Point c = points.get(i + 1);
            Point d = points.get(Math.min(points.size() - 1, i + 2));
            for (int step = 1; step <= 12; step++) {
                double t = step / 12.0;
                Point next = new Point(between(a.x(), b.x(), c.x(), d.x(), t), between(a.y(), b.y(), c.y(), d.y(), t));
                double speed = Math.hypot(next.x() - before.x(), next.y() - before.y());
                double pressed = nib * (0.55 + 0.6 / (1 + speed * 1.6)) * (1 + 0.25 * Math.sin(phase + i * 0.9 + t));
                canvas.setStroke(new BasicStroke((float) pressed, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                canvas.draw(new Line2D.Double(before.x(), before.y(), next.x(), next.y()));
                before = next;
            }
        }
        canvas.fill(new Ellipse2D.Double(before.x() - nib / 2, before.y() - nib / 2, nib, nib));
    }

    private static double between(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
