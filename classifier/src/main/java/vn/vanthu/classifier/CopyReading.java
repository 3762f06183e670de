package vn.vanthu.classifier;

import java.util.Optional;

/** The copier's own data on a copy; those of the copied document stand in {@link DocumentData}. */
public record CopyReading(CopyForm form, Optional<String> number, Optional<String> agency, Place place) {}
