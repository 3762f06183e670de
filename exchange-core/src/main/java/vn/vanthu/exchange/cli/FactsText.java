package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import vn.vanthu.exchange.judging.FileReport;

final class FactsText implements FileRun.TextForm {
    @Override
    public void print(FileReport report, PrintStream out) {
        Lines lines = new Lines(out);
        lines.head(report);
        lines.line("SHA-256", report.sha256());
        lines.facts(report);
        lines.signatures(report);
    }
}
