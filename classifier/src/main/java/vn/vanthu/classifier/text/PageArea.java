package vn.vanthu.classifier.text;

import vn.vanthu.classifier.Box;

/**
 * A part of a page of text on which words may be drawn that are no text.
 *
 * @param page from 1
 * @param box on the page as it is shown
 * @param outlines letters are drawn there as lines; else it is a picture
 */
public record PageArea(int page, Box box, boolean outlines) {}
