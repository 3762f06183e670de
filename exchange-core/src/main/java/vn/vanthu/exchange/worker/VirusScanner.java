package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** Looks for malware; what cannot be scanned is NOT_SCANNED with its reason. Thread-safe. */
public interface VirusScanner extends AutoCloseable {

    Malware scan(Path file);

    @Override
    void close();
}
