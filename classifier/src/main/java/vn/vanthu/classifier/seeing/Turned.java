package vn.vanthu.classifier.seeing;

import java.util.List;

/** Points of ink on axes that are turned, in cells. */
final class Turned {
    private static final int PARTS = 20;
    private static final double NEAR = 3.5;
    private final List<int[]> points;
    final double degrees;
    private final double cos;
    private final double sin;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Turned(List<int[]> points, double degrees) {
        this.points = points;
        this.degrees = degrees;
        cos = Math.cos(Math.toRadians(degrees));
        sin = Math.sin(Math.toRadians(degrees));
        for (int[] point : points) {
            left = Math.min(left, u(point));
            right = Math.max(right, u(point));
            top = Math.min(top, v(point));
            bottom = Math.max(bottom, v(point));
        }
    }

    /** On the axes on which they fill the least area. */
    static Turned tightest(List<int[]> points) {
        Turned tightest = new Turned(points, -45);
        for (double degrees = -44; degrees < 45; degrees += 1) {
            Turned turned = new Turned(points, degrees);
            tightest = turned.area() < tightest.area() - 1e-9 ? turned : tightest;
        }
        return tightest;
    }

    private double u(int[] point) {
        return point[0] * cos + point[1] * sin;
    }

    private double v(int[] point) {
        return point[1] * cos - point[0] * sin;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    private double area() {
        return width() * height();
    }

    /** Whether there are points along all four sides. */
    boolean framed() {
        boolean[][] side = new boolean[4][PARTS];
        for (int[] point : points) {
            double u = u(point);
            double v = v(point);
            int along = (int) Math.min(PARTS - 1, (u - left) / Math.max(1, width()) * PARTS);
            int down = (int) Math.min(PARTS - 1, (v - top) / Math.max(1, height()) * PARTS);
            if (v - top < NEAR) {
                side[0][along] = true;
            }
            if (bottom - v < NEAR) {
                side[1][along] = true;
            }
            if (u - left < NEAR) {
                side[2][down] = true;
            }
            if (right - u < NEAR) {
                side[3][down] = true;
            }
        }
        return marked(side[2]) && marked(side[3]) && (ends(side[0]) && ends(side[1]));
    }

    private static boolean marked(boolean[] side) {
        int marks = 0;
        for (boolean part : side) {
            marks += part ? 1 : 0;
        }
        return marks >= 0.7 * PARTS;
    }

    /** A level line has only its ends among the ends of runs. */
    private static boolean ends(boolean[] side) {
        return side[0] && side[PARTS - 1];
    }
}
