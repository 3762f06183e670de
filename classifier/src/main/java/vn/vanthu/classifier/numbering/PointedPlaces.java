package vn.vanthu.classifier.numbering;

import java.util.Optional;

/**
 * Where a person says that number and date stand on a page, because the draft leaves no blank that is found. PDF only.
 *
 * @param number empty where it goes into its blank
 * @param date likewise
 */
public record PointedPlaces(Optional<Pointed> number, Optional<Pointed> date) {

    /** Number and date go into their blanks. */
    public static final PointedPlaces NONE = new PointedPlaces(Optional.empty(), Optional.empty());

    /**
     * The box of a line of text, as the page is shown: in points from its left and upper edges.
     *
     * @param page from 1
     * @param text what is written there, on one line
     */
    public record Pointed(int page, float left, float top, String text) {
        public Pointed {
            if (page < 1 || !Float.isFinite(left) || !Float.isFinite(top) || text.isBlank()) {
                throw new IllegalArgumentException("page " + page + ", " + left + "," + top + ": no place for a text");
            }
        }
    }
}
