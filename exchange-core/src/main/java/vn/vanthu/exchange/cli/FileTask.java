package vn.vanthu.exchange.cli;

import java.nio.file.Path;
import java.time.Instant;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;

/** What one command makes of one file. */
@FunctionalInterface
interface FileTask {

    FileReport report(Path file, String name, Reader reader);

    /** Reads a file within bounds of time and memory, whatever it contains. */
    @FunctionalInterface
    interface Reader {
        LeafReading read(Path file, String name, Instant at);
    }
}
