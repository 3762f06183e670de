package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.classifier.seeing.Blobs.Blob;

/** Strokes of a hand: thin, long, bent, much larger than letters, and not in lines. */
final class SignatureFinder {
    private static final int INKED = 52;
    private static final int BLUISH = 30;
    /** In millimetres. */
    private static final double SHORTEST = 9;

    private static final double LOWEST = 4.2;
    private static final double LONGEST = 95;
    private static final double TALLEST = 55;
    private static final double GAP = 3;
    /** In cells. */
    private static final int SPECK = 5;

    private static final double NEAR_SEAL = 6;
    /** In parts of the page's height: the letterhead is above. */
    private static final double HEAD = 0.2;

    /** Black letters of a title that touch are as high as this, in millimetres. */
    private static final double TOUCHING = 5.5;

    private static final int MOST = 4;

    private final Inks inks;
    private final Edges edges;
    private final List<SeenSeal> seals;
    private final double letter;

    /** @param letter the height of letters, in millimetres */
    SignatureFinder(Inks inks, Edges edges, List<SeenSeal> seals, double letter) {
        this.inks = inks;
        this.edges = edges;
        this.seals = seals;
        this.letter = letter;
    }

    /** @param dark all ink that is neither red nor blue */
    List<SeenSignature> find(Blobs dark) {
        Blobs blue = new Blobs(mask(inks, true), inks.width, inks.height);
        List<SeenSignature> found = new ArrayList<>();
        strokes(blue, Ink.BLUE, found);
        strokes(dark, Ink.DARK, found);
        found.sort(Comparator.comparingDouble(SeenSignature::confidence).reversed());
        List<SeenSignature> apart = new ArrayList<>();
        for (SeenSignature each : found) {
            if (apart.size() < MOST
                    && apart.stream().allMatch(other -> other.extent().distance(each.extent()) > 0)) {
                apart.add(each);
            }
        }
        return apart;
    }

    /** Blue ink, or other ink that is neither red nor blue. */
    static boolean[] mask(Inks inks, boolean blue) {
        boolean[] mask = new boolean[inks.other.length];
        for (int at = 0; at < mask.length; at++) {
            mask[at] = (inks.other[at] & 0xFF) >= INKED && (inks.blue[at] & 0xFF) >= BLUISH == blue;
        }
        return mask;
    }

    private void strokes(Blobs all, Ink ink, List<SeenSignature> into) {
        List<List<Blob>> groups = new ArrayList<>();
        all.blobs.stream()
                .filter(this::large)
                .sorted(Comparator.comparingInt(Blob::area).reversed())
                .limit(40)
                .forEach(blob -> groups.add(new ArrayList<>(List.of(blob))));
        merge(groups);
        if (ink == Ink.BLUE) {
            absorb(all, groups);
        }
        for (List<Blob> group : groups) {
            into.addAll(judge(all, group, ink));
        }
    }

    private boolean large(Blob blob) {
        double width = blob.width() / inks.perMillimetre;
        double height = blob.height() / inks.perMillimetre;
        boolean atEdge = blob.left() <= 1
                || blob.top() <= 1
                || blob.right() >= inks.width - 2
                || blob.bottom() >= inks.height - 2;
        return !atEdge
                && width <= LONGEST
                && height <= TALLEST
                && height >= Math.max(LOWEST * 0.7, 1.25 * letter)
                && Math.hypot(width, height) >= Math.max(7, 2.6 * letter)
                && blob.density() < 0.5;
    }

    private void merge(List<List<Blob>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (extent(groups.get(i)).distance(extent(groups.get(j))) < GAP) {
                    groups.get(i).addAll(groups.remove(j));
                    j = i;
                }
            }
        }
    }

    /** Blue pieces nearby belong to it: print is black, and red ink cuts strokes apart. */
    private void absorb(Blobs all, List<List<Blob>> groups) {
        for (List<Blob> group : groups) {
            Extent extent = extent(group);
            for (Blob blob : all.blobs) {
                if (blob.area() > SPECK && !large(blob) && extent(List.of(blob)).distance(extent) < GAP) {
                    group.add(blob);
                }
            }
        }
    }

    private Extent extent(List<Blob> group) {
        int left = group.stream().mapToInt(Blob::left).min().orElse(0);
        int top = group.stream().mapToInt(Blob::top).min().orElse(0);
        int right = group.stream().mapToInt(Blob::right).max().orElse(0) + 1;
        int bottom = group.stream().mapToInt(Blob::bottom).max().orElse(0) + 1;
        double by = inks.perMillimetre;
        return new Extent(left / by, top / by, (right - left) / by, (bottom - top) / by);
    }

    private List<SeenSignature> judge(Blobs all, List<Blob> group, Ink ink) {
        Extent extent = extent(group);
        if (extent.width() < SHORTEST
                || extent.height() < LOWEST
                || extent.width() > LONGEST
                || extent.height() > TALLEST) {
            return List.of();
        }
        int left = group.stream().mapToInt(Blob::left).min().orElse(0) - 1;
        int top = group.stream().mapToInt(Blob::top).min().orElse(0) - 1;
        int width = (int) Math.ceil(extent.width() * inks.perMillimetre) + 3;
        int height = (int) Math.ceil(extent.height() * inks.perMillimetre) + 3;
        boolean[] own = new boolean[width * height];
        group.forEach(blob -> all.each(blob, (y, from, to) -> {
            for (int x = from; x <= to; x++) {
                own[(y - top) * width + x - left] = true;
            }
        }));
        Stroke stroke = Stroke.of(own, width, height, left, top, edges);
        double shape = Ring.ramp(Math.hypot(extent.width(), extent.height()) / letter, 3, 6)
                * (1 - Ring.ramp(stroke.upright(), 0.5, 0.68))
                * (1 - Ring.ramp(stroke.density(), 0.3, 0.5))
                * (1 - Ring.ramp(stroke.thickness() / inks.perMillimetre, 1.3, 2.2))
                * (ink == Ink.BLUE
                        ? Ring.ramp(extent.height(), 3.5, 6)
                        : Ring.ramp(extent.height(), Math.max(TOUCHING, 2.2 * letter), TOUCHING + 3));
        double where = extent.top() + extent.height() / 2 < HEAD * inks.height / inks.perMillimetre ? 0.25 : 1;
        double seal = seals.stream()
                .filter(each -> each.confidence() >= PageSight.SURE)
                .mapToDouble(each -> each.extent().distance(extent))
                .min()
                .orElse(Double.MAX_VALUE);
        double confidence = shape * where;
        if (seal <= NEAR_SEAL) {
            confidence = 1 - (1 - confidence) * (confidence > PageSight.POSSIBLE ? 0.6 : 1);
        } else {
            confidence *= ink == Ink.BLUE ? 0.95 : 0.85;
        }
        return confidence < PageSight.POSSIBLE
                ? List.of()
                : List.of(new SeenSignature(extent, ink, confidence, covered(own, width, height, left, top, ink)));
    }

    private double covered(boolean[] own, int width, int height, int left, int top, Ink ink) {
        int all = 0;
        int within = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean blackened = ink == Ink.BLUE && !own[y * width + x] && dark(x + left, y + top);
                if (own[y * width + x] || blackened) {
                    double px = (x + left + 0.5) / inks.perMillimetre;
                    double py = (y + top + 0.5) / inks.perMillimetre;
                    boolean under = seals.stream().anyMatch(seal -> within(seal, px, py));
                    all += under || !blackened ? 1 : 0;
                    within += under ? 1 : 0;
                }
            }
        }
        return within / Math.max(1.0, all);
    }

    /** Blue ink looks so where red ink lies over it. */
    private boolean dark(int x, int y) {
        return x >= 0
                && y >= 0
                && x < inks.width
                && y < inks.height
                && (inks.other[y * inks.width + x] & 0xFF) >= INKED;
    }

    private static boolean within(SeenSeal seal, double x, double y) {
        double radius = seal.diameter() / 2;
        return Math.hypot(seal.extent().left() + radius - x, seal.extent().top() + radius - y) <= radius;
    }
}
