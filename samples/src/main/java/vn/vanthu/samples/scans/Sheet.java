package vn.vanthu.samples.scans;

import java.util.List;
import java.util.Optional;

/**
 * One page before any scanner: what is printed in black on it; millimetres from the upper left corner of A4.
 *
 * @param signing the middle of the room that is left for a signature
 * @param picture the middle of the room that is left for a picture
 */
record Sheet(List<Word> words, List<Rule> rules, Optional<Spot> signing, Optional<Spot> picture) {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    Sheet {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** @param size of the letters in millimetres */
    record Word(String text, float x, float baseline, float size, Faces.Face face) {}

    /** A thin printed line. */
    record Rule(float x, float y, float width) {}

    /** A place on the page. */
    record Spot(double x, double y) {}
}
