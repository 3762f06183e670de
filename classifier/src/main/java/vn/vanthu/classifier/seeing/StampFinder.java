package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.classifier.seeing.Blobs.Blob;

/** Red print outside seals, gathered into places. */
final class StampFinder {
    private static final int RED = 26;
    private static final double GAP = 2.6;
    private static final double SHORTEST = 8;
    private static final double LOWEST = 2.5;
    private static final int MOST_PIECES = 600;
    private static final int MOST = 12;

    private final Inks inks;

    StampFinder(Inks inks) {
        this.inks = inks;
    }

    List<SeenStamp> find(List<SeenSeal> seals) {
        boolean[] mask = new boolean[inks.red.length];
        for (int at = 0; at < mask.length; at++) {
            mask[at] = (inks.red[at] & 0xFF) >= RED;
        }
        Blobs all = new Blobs(mask, inks.width, inks.height);
        List<List<Blob>> groups = new ArrayList<>();
        all.blobs.stream()
                .filter(blob -> blob.area() > 4 && seals.stream().noneMatch(seal -> within(seal, blob)))
                .sorted(Comparator.comparingInt(Blob::area).reversed())
                .limit(MOST_PIECES)
                .forEach(blob -> gather(groups, blob));
        List<SeenStamp> stamps = new ArrayList<>();
        for (List<Blob> group : groups) {
            Extent extent = extent(group);
            if (Math.max(extent.width(), extent.height()) >= SHORTEST
                    && Math.min(extent.width(), extent.height()) >= LOWEST
                    && stamps.size() < MOST) {
                stamps.add(stamp(all, group, extent));
            }
        }
        stamps.sort(Comparator.comparingDouble(stamp -> stamp.extent().top()));
        return stamps;
    }

    private void gather(List<List<Blob>> groups, Blob blob) {
        List<Blob> own = new ArrayList<>(List.of(blob));
        boolean again = true;
        while (again) {
            again = false;
            for (int i = groups.size() - 1; i >= 0; i--) {
                List<Blob> near = groups.get(i);
                Extent extent = extent(own);
                if (extent.distance(extent(near)) < GAP
                        && near.stream().anyMatch(each -> extent(List.of(each)).distance(extent) < GAP)) {
                    own.addAll(groups.remove(i));
                    again = true;
                }
            }
        }
        groups.add(own);
    }

    private boolean within(SeenSeal seal, Blob blob) {
        double radius = seal.diameter() / 2;
        double x = (blob.left() + blob.right() + 1) / 2.0 / inks.perMillimetre;
        double y = (blob.top() + blob.bottom() + 1) / 2.0 / inks.perMillimetre;
        return seal.ink() == Ink.RED
                && Math.hypot(seal.extent().left() + radius - x, seal.extent().top() + radius - y) < 1.06 * radius;
    }

    private Extent extent(List<Blob> group) {
        int left = group.stream().mapToInt(Blob::left).min().orElse(0);
        int top = group.stream().mapToInt(Blob::top).min().orElse(0);
        int right = group.stream().mapToInt(Blob::right).max().orElse(0) + 1;
        int bottom = group.stream().mapToInt(Blob::bottom).max().orElse(0) + 1;
        double by = inks.perMillimetre;
        return new Extent(left / by, top / by, (right - left) / by, (bottom - top) / by);
    }

    /** The rectangle of least area around it tells its angle; ink along all four sides is a frame. */
    private SeenStamp stamp(Blobs all, List<Blob> group, Extent extent) {
        List<int[]> points = new ArrayList<>();
        group.forEach(blob -> all.each(blob, (y, from, to) -> {
            points.add(new int[] {from, y});
            points.add(new int[] {to, y});
        }));
        double best = Double.MAX_VALUE;
        double angle = 0;
        Turned tightest = new Turned(points, 0);
        for (double degrees = -45; degrees < 45; degrees += 1) {
            Turned turned = new Turned(points, degrees);
            if (turned.area() < best - 1e-9) {
                best = turned.area();
                angle = degrees;
                tightest = turned;
            }
        }
        boolean across = tightest.width() >= tightest.height();
        double along = across ? angle : angle > 0 ? angle - 90 : angle + 90;
        return new SeenStamp(extent, Math.abs(along) > 45 ? angle : along, tightest.framed());
    }

    /** The points on axes that are turned. */
    private static final class Turned {
        private static final int PARTS = 20;
        private static final double NEAR = 3.5;
        private final List<int[]> points;
        private final double cos;
        private final double sin;
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        Turned(List<int[]> points, double degrees) {
            this.points = points;
            cos = Math.cos(Math.toRadians(degrees));
            sin = Math.sin(Math.toRadians(degrees));
            for (int[] point : points) {
                left = Math.min(left, u(point));
                right = Math.max(right, u(point));
                top = Math.min(top, v(point));
                bottom = Math.max(bottom, v(point));
            }
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

        double area() {
            return width() * height();
        }

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
}
