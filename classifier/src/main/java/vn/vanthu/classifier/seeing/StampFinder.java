package vn.vanthu.classifier.seeing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.classifier.seeing.Blobs.Blob;

/** Red print outside seals, gathered into places. */
final class StampFinder {
    /** Of the mean of a cell and its neighbours, so that grain tears no letters apart. */
    private static final int RED = 17;

    private static final double GAP = 2.6;
    private static final double SHORTEST = 8;
    private static final double LOWEST = 2.5;
    /** In millimetres: what is larger frames a page, and no words. */
    private static final double WIDEST = 130;

    private static final double HIGHEST = 90;
    /** In millimetres, as stamps of arrival are; what is higher frames a part of the page, and there may be seals in it. */
    private static final double LOW = 45;
    /** Wider places are heads of letters, in which a frame is a place of its own. */
    private static final double HEAD = 90;

    private static final double FRAME = 7;
    /** Longer strokes are rules, where something is larger than words. */
    private static final double RULE = 25;

    private static final int MOST_PIECES = 600;
    private static final int MOST = 12;

    private final Inks inks;
    private final Blobs all;

    StampFinder(Inks inks) {
        this.inks = inks;
        boolean[] mask = mask(inks);
        Blobs found = new Blobs(mask, inks.width, inks.height);
        all = found.blobs.stream().allMatch(this::fits)
                ? found
                : new Blobs(withoutRules(found, mask), inks.width, inks.height);
    }

    private boolean fits(Blob blob) {
        return blob.width() <= WIDEST * inks.perMillimetre && blob.height() <= HIGHEST * inks.perMillimetre;
    }

    /** A rule below a head would tie everything together that it touches. */
    private boolean[] withoutRules(Blobs found, boolean[] mask) {
        int longest = (int) (RULE * inks.perMillimetre);
        for (Blob blob : found.blobs) {
            if (!fits(blob)) {
                found.each(blob, (y, from, to) -> {
                    if (to - from >= longest) {
                        Arrays.fill(mask, y * inks.width + from, y * inks.width + to + 1, false);
                    }
                });
            }
        }
        return mask;
    }

    private static boolean[] mask(Inks inks) {
        int width = inks.width;
        boolean[] mask = new boolean[inks.red.length];
        int[] sums = new int[width];
        for (int y = 1; y + 1 < inks.height; y++) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                sums[x] = (inks.red[at - width + x] & 0xFF)
                        + (inks.red[at + x] & 0xFF)
                        + (inks.red[at + width + x] & 0xFF);
            }
            for (int x = 1; x + 1 < width; x++) {
                mask[at + x] = sums[x - 1] + sums[x] + sums[x + 1] >= 9 * RED;
            }
        }
        return mask;
    }

    List<SeenStamp> find(List<SeenSeal> seals) {
        List<SeenStamp> stamps = new ArrayList<>();
        for (List<Blob> group : groups(seals)) {
            Extent extent = extent(group);
            if (Math.max(extent.width(), extent.height()) >= SHORTEST
                    && Math.min(extent.width(), extent.height()) >= LOWEST
                    && stamps.size() < MOST) {
                stamps.add(stamp(group, extent));
                if (extent.width() > HEAD && group.size() > 1) {
                    group.stream().filter(this::large).limit(MOST).map(List::of).forEach(frame -> {
                        stamps.add(stamp(frame, extent(frame)));
                    });
                }
            }
        }
        stamps.sort(Comparator.comparingDouble(stamp -> stamp.extent().top()));
        return stamps;
    }

    /** The red ink of the page but for low frames and what is within them, whose corners may lie on a circle. */
    byte[] outsideFrames() {
        byte[] red = inks.red;
        List<List<Blob>> places = groups(List.of());
        all.blobs.stream().filter(this::large).map(List::of).forEach(places::add);
        for (List<Blob> place : places) {
            Extent extent = extent(place);
            if (extent.width() >= SHORTEST && extent.height() >= LOWEST) {
                Turned tightest = Turned.tightest(points(place));
                if (Math.min(tightest.width(), tightest.height()) < LOW * inks.perMillimetre && tightest.framed()) {
                    red = red == inks.red ? red.clone() : red;
                    clear(red, points(place));
                }
            }
        }
        return red;
    }

    /** As the frame of a word, and larger than the letters of one. */
    private boolean large(Blob blob) {
        return blob.width() >= SHORTEST * inks.perMillimetre
                && blob.height() >= FRAME * inks.perMillimetre
                && fits(blob);
    }

    private void clear(byte[] red, List<int[]> points) {
        int[] from = new int[inks.height];
        int[] to = new int[inks.height];
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(to, -1);
        for (int[] point : points) {
            for (int y = Math.max(0, point[1] - 1); y <= Math.min(inks.height - 1, point[1] + 1); y++) {
                from[y] = Math.min(from[y], point[0]);
                to[y] = Math.max(to[y], point[0]);
            }
        }
        for (int y = 0; y < inks.height; y++) {
            if (to[y] >= 0) {
                int row = y * inks.width;
                Arrays.fill(red, row + Math.max(0, from[y] - 1), row + Math.min(inks.width, to[y] + 2), (byte) 0);
            }
        }
    }

    private List<List<Blob>> groups(List<SeenSeal> seals) {
        List<List<Blob>> groups = new ArrayList<>();
        all.blobs.stream()
                .filter(blob -> blob.area() > 4 && fits(blob) && seals.stream().noneMatch(seal -> within(seal, blob)))
                .sorted(Comparator.comparingInt(Blob::area).reversed())
                .limit(MOST_PIECES)
                .forEach(blob -> gather(groups, blob));
        return groups;
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

    /** What is not plainly a seal may be a stamp. */
    private boolean within(SeenSeal seal, Blob blob) {
        double radius = seal.diameter() / 2;
        double x = (blob.left() + blob.right() + 1) / 2.0 / inks.perMillimetre;
        double y = (blob.top() + blob.bottom() + 1) / 2.0 / inks.perMillimetre;
        return seal.ink() == Ink.RED
                && seal.confidence() >= PageSight.SURE
                && !seal.partial()
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

    private List<int[]> points(List<Blob> group) {
        List<int[]> points = new ArrayList<>();
        group.forEach(blob -> all.each(blob, (y, from, to) -> {
            points.add(new int[] {from, y});
            points.add(new int[] {to, y});
        }));
        return points;
    }

    /** The rectangle of least area around it tells its angle; ink along all four sides is a frame. */
    private SeenStamp stamp(List<Blob> group, Extent extent) {
        Turned tightest = Turned.tightest(points(group));
        double angle = tightest.degrees;
        boolean across = tightest.width() >= tightest.height();
        double along = across ? angle : angle > 0 ? angle - 90 : angle + 90;
        return new SeenStamp(extent, Math.abs(along) > 45 ? angle : along, tightest.framed());
    }
}
