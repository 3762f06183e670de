package vn.vanthu.exchange.cli;

import java.nio.file.Path;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** What one command makes of one file; scanned and read at the same time. */
interface FileTask {

    Malware scan(Path file);

    FileReport report(LeafReading found, Malware malware, String name);
}
