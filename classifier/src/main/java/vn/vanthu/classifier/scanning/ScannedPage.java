package vn.vanthu.classifier.scanning;

import java.awt.image.BufferedImage;
import java.util.List;
import vn.vanthu.classifier.Box;

/** A page as it is shown: turned as the file says, its colours as the file says. */
public sealed interface ScannedPage {

    /** From 1. */
    int number();

    /**
     * @param dpi pixels to an inch of paper; where the file says none, of an A4 sheet as high as the picture
     * @param place of the picture on the page as it is shown
     * @param laid where on it smaller pictures, which let through around what they show, were laid over the page
     */
    record Picture(int number, BufferedImage picture, double dpi, Box place, List<Box> laid) implements ScannedPage {

        public Picture {
            laid = List.copyOf(laid);
        }

        /** Nothing was laid over it. */
        Picture(int number, BufferedImage picture, double dpi, Box place) {
            this(number, picture, dpi, place, List.of());
        }

        /** What stays to be known of it without its pixels. */
        public Frame frame() {
            return new Frame(picture.getWidth(), picture.getHeight(), dpi, place, laid);
        }
    }

    /**
     * A picture without its pixels.
     *
     * @param width in pixels, as {@code height}
     */
    record Frame(int width, int height, double dpi, Box place, List<Box> laid) {

        public Frame {
            laid = List.copyOf(laid);
        }

        private static final float POINTS = 72;
        private static final float MILLIMETRES = 25.4f;

        /** Where on the page something on the picture is, all given in millimetres from the picture's upper left. */
        public Box onPage(double left, double top, double width, double height) {
            double by = POINTS / MILLIMETRES;
            return new Box(
                    (float) (place.left() + left * by), (float) (place.top() + top * by), (float) (width * by), (float)
                            (height * by));
        }
    }

    /** No decoder here, damaged, or larger than is looked at. */
    record NotReadable(int number) implements ScannedPage {}
}
