package vn.vanthu.exchange.judging;

import java.nio.file.Path;

/**
 * Where the pages of scans are kept that were read once, under the key of what they were read for. It is no more than a
 * help: where it fails nothing is known. Thread-safe.
 */
public interface PageMemory {

    /** Nothing is kept. */
    PageMemory NONE = new PageMemory() {
        @Override
        public void recall(String sha256, String version, Path pages) {}

        @Override
        public void remember(String sha256, String version, Path pages) {}
    };

    /**
     * Writes there what is known, and nothing where nothing is.
     *
     * @param sha256 of the file whose pages are asked for
     * @param version of what they are read with: by another one they are unknown
     */
    void recall(String sha256, String version, Path pages);

    void remember(String sha256, String version, Path pages);
}
