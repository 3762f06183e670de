package vn.vanthu.classifier;

/**
 * A line that holds text in an old encoding.
 *
 * @param part BODY, TABLE, HEADER, COMMENT, METADATA …
 * @param stored the line as its file stores it
 * @param unicode the line in composed Unicode
 * @param file the file inside the file, with those around it; empty for the file itself
 */
public record LegacyStretch(
        Place place, String part, TextEncoding encoding, String stored, String unicode, String file) {

    public LegacyStretch(Place place, String part, TextEncoding encoding, String stored, String unicode) {
        this(place, part, encoding, stored, unicode, "");
    }

    /** The same, seen from the file around. */
    LegacyStretch within(String outer) {
        String way = file.isEmpty() ? outer : outer.isEmpty() ? file : outer + PartReading.INSIDE + file;
        return new LegacyStretch(place, part, encoding, stored, unicode, way);
    }

    /** Both texts cut to so many characters. */
    LegacyStretch shortened(int most) {
        return new LegacyStretch(place, part, encoding, shortened(stored, most), shortened(unicode, most), file);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
