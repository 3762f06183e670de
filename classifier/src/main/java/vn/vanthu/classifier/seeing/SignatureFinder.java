package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** In millimetres. */
    private static final double BROAD = 38;

    /** Letters, as below a signature: a name, and recipients beside it. */
    private static final int FEW = 150;

    /** Black letters of a title that touch are as high as this, in millimetres. */
    private static final double TOUCHING = 5.5;

    private static final int MOST = 4;

    private static final Set<Ink> NOT_RED = EnumSet.of(Ink.BLUE, Ink.DARK);
    private static final Set<Ink> ANY = EnumSet.allOf(Ink.class);

    private final Inks inks;
    private final Edges edges;
    private final List<SeenSeal> seals;
    private final Lines lines;
    /** Its height, in millimetres. */
    private final double letter;

    private final boolean level;

    SignatureFinder(Inks inks, Edges edges, List<SeenSeal> seals, Lines lines) {
        this.inks = inks;
        this.edges = edges;
        this.seals = seals;
        this.lines = lines;
        this.letter = lines.letter();
        this.level = lines.level();
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
                && !sealed(extent(blob), NOT_RED)
                && Math.max(width, height) <= LONGEST
                && Math.min(width, height) <= TALLEST
                && Math.min(width, height) >= Math.max(LOWEST * 0.7, 1.25 * letter)
                && Math.hypot(width, height) >= Math.max(7, 2.6 * letter)
                && blob.density() < 0.5;
    }

    /** Whether it lies within a seal of such ink, or is a part of it. */
    private boolean sealed(Extent extent, Set<Ink> inks) {
        return seals.stream()
                .filter(seal -> seal.confidence() >= PageSight.SURE && inks.contains(seal.ink()))
                .map(SeenSeal::extent)
                .anyMatch(seal -> extent.left() > seal.left() - 1
                        && extent.right() < seal.right() + 1
                        && extent.top() > seal.top() - 1
                        && extent.bottom() < seal.bottom() + 1);
    }

    private static List<int[]> points(Blobs all, List<Blob> group) {
        List<int[]> points = new ArrayList<>();
        group.forEach(blob -> all.each(blob, (y, from, to) -> {
            points.add(new int[] {from, y});
            points.add(new int[] {to, y});
        }));
        return points;
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
                Extent piece = extent(blob);
                if (blob.area() > SPECK && !large(blob) && !sealed(piece, NOT_RED) && piece.distance(extent) < GAP) {
                    group.add(blob);
                }
            }
        }
    }

    private Extent extent(Blob blob) {
        double by = inks.perMillimetre;
        return new Extent(blob.left() / by, blob.top() / by, blob.width() / by, blob.height() / by);
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
        double broad = Math.max(extent.width(), extent.height());
        double narrow = Math.min(extent.width(), extent.height());
        if (broad < SHORTEST || narrow < LOWEST || broad > LONGEST || narrow > TALLEST) {
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
        double shape = shape(stroke, extent, ink) * (1 - Ring.ramp(group.size(), 20, 36));
        if (ink == Ink.DARK && shape > 0) {
            shape *= 1 - Ring.ramp(continued(all, group, extent), 0.3, 0.55);
        }
        double seal = seals.stream()
                .filter(each -> each.confidence() >= PageSight.SURE)
                .mapToDouble(each -> each.extent().distance(extent))
                .min()
                .orElse(Double.MAX_VALUE);
        double confidence = shape * (inHead(extent) ? 0.25 : 1);
        if (seal <= NEAR_SEAL) {
            confidence = 1 - (1 - confidence) * (confidence > PageSight.POSSIBLE ? 0.6 : 1);
        } else {
            confidence *= ink == Ink.BLUE ? 0.95 : 0.85;
        }
        return confidence < PageSight.POSSIBLE
                        || Turned.tightest(points(all, group)).framed()
                ? List.of()
                : List.of(new SeenSignature(extent, ink, confidence, covered(own, width, height, left, top, ink)));
    }

    /** From 0 to 1; print is black, so that black strokes have to be larger than letters that touch. */
    private double shape(Stroke stroke, Extent extent, Ink ink) {
        double broad = Math.max(extent.width(), extent.height());
        double narrow = Math.min(extent.width(), extent.height());
        double size = ink == Ink.BLUE
                ? Ring.ramp(narrow, 3.5, 6)
                : Ring.ramp(narrow, Math.max(TOUCHING, 2.2 * letter), TOUCHING + 3) * Ring.ramp(broad, 12, 22);
        return size
                * Ring.ramp(Math.hypot(broad, narrow) / letter, 3, 6)
                * (1 - Ring.ramp(stroke.boxed(), 0.5, 0.68))
                * (1 - Ring.ramp(stroke.upright(), 0.76, 0.88))
                * (1 - Ring.ramp(stroke.straight(), 0.84, 0.93))
                * (1 - Ring.ramp(stroke.density(), 0.3, 0.5))
                * (1 - Ring.ramp(stroke.thickness() / inks.perMillimetre, 1.3, 2.2));
    }

    /** Whether it stands high, above much text, and is no larger than a mark of trade in the head of a letter. */
    private boolean inHead(Extent extent) {
        return extent.top() + extent.height() / 2 < HEAD * inks.height / inks.perMillimetre
                && Math.hypot(extent.width(), extent.height()) < BROAD
                && lines.below(extent.bottom()) > FEW;
    }

    /** How far lines of print go on from it on either side, in parts of its height: letters of two lines that touch. */
    private double continued(Blobs all, List<Blob> group, Extent extent) {
        Extent own = laid(extent);
        boolean[] rows = new boolean[(int) Math.ceil(own.height() * inks.perMillimetre) + 1];
        for (Blob blob : all.blobs) {
            Extent place = extent(blob);
            Extent other = laid(place);
            double gap = Math.max(own.left() - other.right(), other.left() - own.right());
            double from = Math.max(0, other.top() - own.top());
            double to = Math.min(own.bottom(), other.bottom()) - own.top();
            boolean print = other.height() > 0.4 * letter && other.height() < 2.4 * letter;
            if (print && gap > -0.3 && gap < 2 * letter && from < to && !group.contains(blob) && !sealed(place, ANY)) {
                Arrays.fill(rows, (int) (from * inks.perMillimetre), (int) (to * inks.perMillimetre) + 1, true);
            }
        }
        int taken = 0;
        for (boolean row : rows) {
            taken += row ? 1 : 0;
        }
        return (double) taken / rows.length;
    }

    /** As it would be if the page did not lie on its side. */
    private Extent laid(Extent extent) {
        return level ? extent : new Extent(extent.top(), extent.left(), extent.height(), extent.width());
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
