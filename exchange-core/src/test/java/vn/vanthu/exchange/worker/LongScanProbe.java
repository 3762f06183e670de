package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Instant;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.recognising.PageStore;
import vn.vanthu.exchange.judging.LeafReading;

/** Reads a scan in a process whose heap is bounded from outside, and says how much of it is kept as pages pass by. */
public final class LongScanProbe {
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
    private static final int EVERY = 10;

    private LongScanProbe() {}

    /** Usage: FILE. Prints a line {@code PAGES BYTES} every few pages, then the length of the text. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        DocumentReading reading = LeafReading.recognised(file, "quet.pdf", AT, PageStore.NONE, (done, all) -> {
            if (done % EVERY == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.println(done + " " + (runtime.totalMemory() - runtime.freeMemory()));
            }
        });
        System.out.println("text " + reading.text().length());
    }
}
