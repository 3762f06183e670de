package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import vn.vanthu.exchange.judging.FileReport;

final class SignaturesText implements FileRun.TextForm {
    @Override
    public void print(FileReport report, PrintStream out) {
        Lines lines = new Lines(out);
        lines.head(report);
        if (!report.facts().form().equals("UNREADABLE")) {
            out.println("  " + SignatureSentence.of(report.facts().signatures()).painted());
        }
        lines.signatures(report);
        if (report.facts().form().equals("SCAN")) {
            lines.line("Dấu đỏ", Lines.word(report.facts().seal().status()));
            lines.line("Chữ ký tay", Lines.word(report.facts().handSignature().status()));
        }
    }
}
