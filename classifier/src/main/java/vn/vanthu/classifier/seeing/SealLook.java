package vn.vanthu.classifier.seeing;

import java.util.EnumSet;
import java.util.Set;

/** Looks at a seal in all the pixels of the page, for what a scanner does not leave. */
final class SealLook {
    private static final int STRONG = 90;
    private static final int PALE = 14;
    private static final int FEWEST = 60;
    private static final double GRAINY = 0.6;
    private static final double GRAINLESS = 0.95;
    private static final double ONE_COLOUR = 0.5;
    private static final double ONE_STEP = 0.35;

    private final PageRaster page;
    private final PaperLook paper;
    private long papers;
    private long even;
    private int inked;
    private int[] shades = new int[0];
    private int steps;
    private int between;

    SealLook(PageRaster page, PaperLook paper) {
        this.page = page;
        this.paper = paper;
    }

    /** @param extent of a red seal */
    Set<SealDoubt> doubts(Extent extent) {
        double perMillimetre = page.dpi() / 25.4;
        int left = (int) Math.max(0, extent.left() * perMillimetre);
        int right = (int) Math.min(page.width(), extent.right() * perMillimetre);
        int top = (int) Math.max(0, extent.top() * perMillimetre);
        int bottom = (int) Math.min(page.height(), extent.bottom() * perMillimetre);
        int[] row = new int[page.width()];
        shades = new int[1 << 15];
        for (int y = top; y < bottom; y++) {
            page.row(y, row);
            look(row, left, right);
        }
        Set<SealDoubt> doubts = EnumSet.noneOf(SealDoubt.class);
        if (paper.even() < GRAINY && papers > FEWEST && even > GRAINLESS * papers) {
            doubts.add(SealDoubt.CONSTANT_PAPER);
        }
        int most = 0;
        for (int shade : shades) {
            most = Math.max(most, shade);
        }
        if (inked > FEWEST && most > ONE_COLOUR * inked) {
            doubts.add(SealDoubt.FLAT_INK);
        }
        if (steps > FEWEST && between < ONE_STEP * steps) {
            doubts.add(SealDoubt.SHARP_EDGES);
        }
        return doubts;
    }

    private void look(int[] row, int left, int right) {
        int lastPale = Integer.MIN_VALUE;
        for (int x = left; x < right; x++) {
            int p = row[x];
            int r = p >> 16 & 0xFF;
            int g = p >> 8 & 0xFF;
            int b = p & 0xFF;
            int redness = Inks.redness(r, g, b);
            if (redness >= STRONG) {
                inked++;
                shades[r >> 3 << 10 | g >> 3 << 5 | b >> 3]++;
                if (lastPale > x - 6) {
                    steps++;
                    between += x - lastPale - 1;
                }
                lastPale = Integer.MIN_VALUE;
            } else if (redness < PALE && g > 150) {
                if (lastPale == x - 1) {
                    papers++;
                    even += ((p ^ row[x - 1]) & 0xFFFFFF) == 0 ? 1 : 0;
                }
                lastPale = x;
            }
        }
    }
}
