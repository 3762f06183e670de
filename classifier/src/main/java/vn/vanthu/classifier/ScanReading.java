package vn.vanthu.classifier;

import java.util.OptionalInt;

/**
 * What the pictures of scanned pages are like.
 *
 * @param dpi the lowest resolution among the scanned pages; empty where one does not say
 * @param colour every one of them is stored in colour
 */
public record ScanReading(OptionalInt dpi, boolean colour) {}
