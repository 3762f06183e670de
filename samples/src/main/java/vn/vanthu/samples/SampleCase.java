package vn.vanthu.samples;

import java.nio.file.Path;

/** One document on disk and what is true of it. */
public record SampleCase(String name, Path file, Expected expected) {
    @Override
    public String toString() {
        return name;
    }
}
