package vn.vanthu.samples.scans;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * Something put on the paper after the print: a stamp, a seal, a pen's line, a fold.
 *
 * @param x of its middle, in millimetres from the left edge of the sheet, as {@code y} from the upper
 * @param width of what is drawn, in millimetres, as {@code height}
 * @param degrees clockwise
 * @param drawing in millimetres around its own middle
 */
record Mark(double x, double y, double width, double height, double degrees, Ink ink, Consumer<Graphics2D> drawing) {

    /**
     * How the ink lies on the paper.
     *
     * @param strength share of the light that it takes where it lies fully
     * @param unevenness from 0, printed, to 1, pressed on one side only
     * @param side degrees, towards which it was pressed harder
     * @param colours true where the drawing brings its own colours, false where it is a shape of this colour
     */
    record Ink(Color colour, double strength, double unevenness, double side, boolean colours) {
        static Ink printed() {
            return new Ink(Color.BLACK, 0.92, 0, 0, true);
        }

        static Ink pen(Color colour) {
            return new Ink(colour, 0.93, 0.12, 0, false);
        }

        /** A trace of light and shadow. */
        static Ink shade(double strength) {
            return new Ink(new Color(60, 58, 55), strength, 0.1, 0, false);
        }
    }
}
