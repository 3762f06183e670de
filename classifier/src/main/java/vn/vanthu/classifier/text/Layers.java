package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text drawn over other text, as a watermark or a stamp is: read by place alone their letters would mix. Letters drawn one
 * after the other on one base line and in one size are a run; runs that lie over each other come into layers apart.
 */
final class Layers {

    /** In parts of the letters' size. */
    private static final float BASE_SHIFT = 0.12f;

    private static final float BACKWARDS = 0.35f;
    private static final float GAP = 1;
    private static final float OVERLAP = 0.2f;
    private static final float SAME_SIZE = 0.05f;

    private static final float OTHER_SIZE = 1.3f;
    /** So much larger than the page's usual letters, a run stands beside several lines. */
    private static final float TOWERING = 1.8f;

    /** A word put beside a line afterwards is no longer than a mark. */
    private static final int SHORT = 12;

    private static final int MOST_PAIRS = 200_000;

    private final List<Run> runs = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    private Layers() {}

    /** @param marks letters that are neither accents nor blanks */
    private static final class Run {
        private final int number;
        private final int direction;
        private final float size;
        private final String face;
        private float base;
        private float end;
        private int marks;
        private boolean digits;
        private int layer;
        private final List<Run> others = new ArrayList<>();

        Run(int number, Drawn first) {
            this.number = number;
            direction = first.direction();
            size = Math.max(1, first.points());
            face = first.face();
            base = first.base();
            end = -Float.MAX_VALUE;
        }

        boolean takes(Drawn glyph) {
            return glyph.direction() == direction
                    && (accent(glyph.text())
                            || (Math.abs(glyph.points() - size) <= SAME_SIZE * size
                                    && Math.abs(glyph.base() - base) <= BASE_SHIFT * size
                                    && glyph.left() >= end - BACKWARDS * size));
        }
    }

    /** A part of a run without a wide gap. */
    private static final class Segment {
        private final Run run;
        private final float left;
        private float right;
        private float top;
        private float base;

        Segment(Run run, Drawn first) {
            this.run = run;
            left = first.left();
            top = Float.MAX_VALUE;
            base = -Float.MAX_VALUE;
            add(first);
        }

        void add(Drawn glyph) {
            right = Math.max(right, glyph.left() + glyph.width());
            top = Math.min(top, glyph.base() - glyph.height());
            base = Math.max(base, glyph.base());
        }

        boolean over(Segment other) {
            return shared(other) > OVERLAP * Math.min(run.size, other.run.size);
        }

        private float shared(Segment other) {
            return Math.min(right, other.right) - Math.max(left, other.left);
        }

        /** A word without digits, of another look than the line that it touches, and drawn at another time. */
        boolean joins(Segment line) {
            boolean next = run.number == line.run.number + 1 && left > line.left;
            boolean before = run.number + 1 == line.run.number && left < line.left;
            return !next
                    && !before
                    && run.marks <= SHORT
                    && run.marks < line.run.marks
                    && !run.digits
                    && shared(line) > -GAP * Math.max(run.size, line.run.size)
                    && !(run.face.equals(line.run.face) && Math.abs(run.size - line.run.size) <= SAME_SIZE * run.size);
        }
    }

    /** The text of the page first, in the order of drawing; one list alone where nothing lies over anything. */
    static <T extends Drawn> List<List<T>> of(List<T> glyphs) {
        Layers layers = new Layers();
        int[] runOf = new int[glyphs.size()];
        for (int i = 0; i < runOf.length; i++) {
            runOf[i] = layers.add(glyphs.get(i));
        }
        if (!layers.stacked()) {
            return List.of(glyphs);
        }
        List<List<T>> parted = new ArrayList<>();
        for (int i = 0; i < runOf.length; i++) {
            int layer = layers.runs.get(runOf[i]).layer;
            while (parted.size() <= layer) {
                parted.add(new ArrayList<>());
            }
            parted.get(layer).add(glyphs.get(i));
        }
        return parted;
    }

    private int add(Drawn glyph) {
        Run run = runs.isEmpty() ? null : runs.getLast();
        if (run == null || !run.takes(glyph)) {
            run = new Run(runs.size(), glyph);
            runs.add(run);
        }
        if (accent(glyph.text())) {
            return run.number;
        }
        if (!Alphabets.blank(glyph.text())) {
            Segment last = segments.isEmpty() ? null : segments.getLast();
            if (last != null && last.run == run && glyph.left() - last.right <= GAP * run.size) {
                last.add(glyph);
            } else {
                segments.add(new Segment(run, glyph));
            }
            run.marks++;
            run.digits |= Character.isDigit(glyph.text().codePointAt(0));
        }
        run.base = glyph.base();
        run.end = glyph.left() + glyph.width();
        return run.number;
    }

    private boolean stacked() {
        if (runs.size() < 2) {
            return false;
        }
        Map<Integer, Integer> lettersBySize = new HashMap<>();
        for (Run run : runs) {
            if (run.marks > 0) {
                lettersBySize.merge(Math.round(run.size * 2), run.marks, Integer::sum);
            }
        }
        float usual = lettersBySize.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey)
                        .orElse(0)
                / 2f;
        Segment[] byTop = segments.toArray(Segment[]::new);
        Arrays.sort(byTop, (one, other) -> Float.compare(one.top, other.top));
        int pairs = 0;
        for (int i = 0; i < byTop.length; i++) {
            Segment upper = byTop[i];
            for (int j = i + 1; j < byTop.length && byTop[j].top <= upper.base; j++) {
                if (apart(upper, byTop[j], usual)) {
                    if (++pairs > MOST_PAIRS) {
                        runs.forEach(run -> run.layer = run.number);
                        return true;
                    }
                    upper.run.others.add(byTop[j].run);
                    byTop[j].run.others.add(upper.run);
                }
            }
        }
        if (pairs == 0) {
            return false;
        }
        lay(usual);
        return true;
    }

    /** Whether two segments that stand level would mix. */
    private static boolean apart(Segment one, Segment other, float usual) {
        float larger = Math.max(one.run.size, other.run.size);
        float smaller = Math.min(one.run.size, other.run.size);
        return one.run != other.run
                && one.run.direction == other.run.direction
                && (one.over(other)
                        || one.joins(other)
                        || other.joins(one)
                        || larger >= TOWERING * Math.max(usual, smaller));
    }

    /** What looks like most of the page comes first and stays below. */
    private void lay(float usual) {
        List<Run> stacked = new ArrayList<>(
                runs.stream().filter(run -> !run.others.isEmpty()).toList());
        stacked.sort(Comparator.<Run, Boolean>comparing(run -> odd(run, usual))
                .thenComparing(run -> -run.marks)
                .thenComparing(run -> run.number));
        stacked.forEach(run -> run.layer = -1);
        for (Run run : stacked) {
            boolean[] taken = new boolean[run.others.size() + 1];
            for (Run other : run.others) {
                if (other.layer >= 0 && other.layer < taken.length) {
                    taken[other.layer] = true;
                }
            }
            int layer = 0;
            while (taken[layer]) {
                layer++;
            }
            run.layer = layer;
        }
    }

    private static boolean odd(Run run, float usual) {
        return Math.max(run.size, usual) / Math.max(1, Math.min(run.size, usual)) >= OTHER_SIZE;
    }

    static boolean accent(String text) {
        if (text.length() != 1 || text.charAt(0) == '\u30fc') {
            return false;
        }
        char letter = text.charAt(0);
        if (letter < 0x80) {
            return letter == '^' || letter == '`';
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.MODIFIER_SYMBOL
                || type == Character.MODIFIER_LETTER;
    }
}
