package vn.vanthu.classifier;

/**
 * A line that holds text in an old encoding.
 *
 * @param part BODY, TABLE, HEADER, COMMENT, METADATA …
 * @param stored the line as its file stores it
 * @param unicode the line in composed Unicode
 */
public record LegacyStretch(Place place, String part, TextEncoding encoding, String stored, String unicode) {}
