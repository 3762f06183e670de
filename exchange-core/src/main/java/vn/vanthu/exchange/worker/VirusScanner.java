package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** Looks for malware; what cannot be scanned is NOT_SCANNED with its reason. Thread-safe. */
public interface VirusScanner extends AutoCloseable {

    Malware scan(Path file);

    /** Whether an engine that is down may come back by itself, so that waiting for it makes sense. */
    default boolean mayComeBack() {
        return true;
    }

    @Override
    void close();
}
