package vn.vanthu.exchange.wiring;

import java.nio.file.Path;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.worker.VirusScanner;

/** Where no engine can be started: nothing is scanned, and every judgement says so. */
record MissingScanner() implements VirusScanner {

    @Override
    public Malware scan(Path file) {
        return Malware.notScanned("ENGINE_DOWN");
    }

    @Override
    public void close() {
        // holds nothing
    }
}
