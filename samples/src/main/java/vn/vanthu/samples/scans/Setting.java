package vn.vanthu.samples.scans;

import java.awt.Color;

/**
 * A sheet of paper under one scanner.
 *
 * @param skew degrees clockwise
 * @param turn 0, 90, 180 or 270 degrees clockwise that the sheet was laid in
 * @param tone of the paper
 * @param bed what the scanner sees beside the sheet
 * @param shiftX millimetres by which the sheet lies off, as {@code shiftY}
 * @param shade share of light missing in the darkest place
 * @param grain levels of noise, of 255
 * @param bleed 0, crisp, to 1
 * @param grey whether the scanner sees no colours
 * @param paper false for a page that a program drew and nobody scanned
 */
record Setting(
        int dpi,
        double skew,
        int turn,
        Color tone,
        Color bed,
        double shiftX,
        double shiftY,
        double shade,
        double grain,
        double bleed,
        boolean grey,
        boolean paper) {
    double pixelsPerMillimetre() {
        return dpi / 25.4;
    }
}
