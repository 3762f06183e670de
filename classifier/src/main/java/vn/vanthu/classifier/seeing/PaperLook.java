package vn.vanthu.classifier.seeing;

/**
 * Whether the picture shows paper. Scanners that clean the background leave none of these traces, so that their absence
 * alone proves nothing.
 *
 * @param even the share of neighbouring pixels of paper that are exactly alike, from 0 to 1
 * @param grain mean difference of neighbouring pixels of paper, in levels of 255
 * @param light how much the brightness of the paper varies over the page, in levels of 255
 * @param blocks how much stronger steps are at every eighth pixel, as JPEG leaves them; 1 where there are none
 */
public record PaperLook(double even, double grain, double light, double blocks) {

    private static final double NEARLY_ALL = 0.995;
    private static final double MOST = 0.85;
    private static final double HARDLY_ANY = 2;

    /** Neither shade nor more grain than a compression leaves. */
    boolean clean() {
        return even > MOST && light < HARDLY_ANY;
    }

    /** No grain and no shade: drawn by a program, or cleaned. */
    public boolean flawless() {
        return even > NEARLY_ALL && light < HARDLY_ANY;
    }
}
