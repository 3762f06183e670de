package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Seals in red ink, then those in another. */
final class SealFinder {
    private static final int RED_FLOOR = 16;
    private static final int OTHER_FLOOR = 36;
    private static final int BLUISH = 24;
    private static final double WHOLE = 0.97;
    private static final double PRINTED = 0.75;

    private final PageRaster page;
    private final Inks inks;
    private final Rings reds;
    private final Rings others;

    /** @param red ink among which seals may be */
    SealFinder(PageRaster page, Inks inks, byte[] red) {
        this.page = page;
        this.inks = inks;
        reds = new Rings(red, inks, RED_FLOOR);
        others = new Rings(inks.other, inks, OTHER_FLOOR);
    }

    /** Of all ink that is not red. */
    Edges edges() {
        return others.edges();
    }

    List<SeenSeal> find() {
        List<SeenSeal> seals = new ArrayList<>();
        List<Ring> red = new ArrayList<>();
        for (Ring ring : reds.find()) {
            if (ring.likeness() >= PageSight.POSSIBLE) {
                red.add(ring);
                Extent extent = extent(ring);
                seals.add(seal(ring, extent, Ink.RED, ring.likeness(), new SealLook(page, inks.paper).doubts(extent)));
            }
        }
        for (Ring ring : others.find()) {
            double likeness = ring.likeness()
                    * Ring.ramp(ring.printed(), 0.55, 0.8)
                    * Math.max(Ring.ramp(ring.contrast(), 0.15, 0.4), ring.whole());
            if (likeness >= PageSight.POSSIBLE && red.stream().allMatch(each -> ring.distance(each) > each.radius())) {
                seals.add(seal(ring, extent(ring), bluish(ring) ? Ink.BLUE : Ink.DARK, likeness, Set.of()));
            }
        }
        seals.sort(Comparator.comparingDouble(SeenSeal::confidence).reversed());
        return seals;
    }

    private SeenSeal seal(Ring ring, Extent extent, Ink ink, double confidence, Set<SealDoubt> doubts) {
        return new SeenSeal(
                extent, extent.width(), ink, ring.visible() < WHOLE || ring.printed() < PRINTED, confidence, doubts);
    }

    private Extent extent(Ring ring) {
        double radius = (ring.radius() + 0.5) / inks.perMillimetre;
        return new Extent(
                (ring.x() + 0.5) / inks.perMillimetre - radius,
                (ring.y() + 0.5) / inks.perMillimetre - radius,
                2 * radius,
                2 * radius);
    }

    private boolean bluish(Ring ring) {
        int sum = 0;
        int inked = 0;
        for (int i = 0; i < 360; i++) {
            for (double r = ring.radius() - 3; r <= ring.radius() + 1; r++) {
                int x = (int) Math.round(ring.x() + r * Math.cos(Math.toRadians(i)));
                int y = (int) Math.round(ring.y() + r * Math.sin(Math.toRadians(i)));
                if (x >= 0 && y >= 0 && x < inks.width && y < inks.height) {
                    int at = y * inks.width + x;
                    if ((inks.other[at] & 0xFF) >= ring.level()) {
                        inked++;
                        sum += inks.blue[at] & 0xFF;
                    }
                }
            }
        }
        return sum > BLUISH * inked;
    }
}
