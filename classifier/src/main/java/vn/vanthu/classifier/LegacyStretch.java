package vn.vanthu.classifier;

/**
 * A line that holds text in an old encoding.
 *
 * @param part BODY, TABLE, HEADER, COMMENT, METADATA …
 * @param stored the line as its file stores it
 * @param unicode the line in composed Unicode
 */
public record LegacyStretch(Place place, String part, TextEncoding encoding, String stored, String unicode) {

    /** Both texts cut to so many characters. */
    LegacyStretch shortened(int most) {
        return new LegacyStretch(place, part, encoding, shortened(stored, most), shortened(unicode, most));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
