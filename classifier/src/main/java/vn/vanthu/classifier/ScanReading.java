package vn.vanthu.classifier;

/**
 * What the pictures of a scanned document are like.
 *
 * @param dpi the lowest resolution among the pages
 * @param colour every page is stored in colour
 */
public record ScanReading(int dpi, boolean colour) {}
