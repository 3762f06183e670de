package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Outcome;
import vn.vanthu.rules.Verdict;

/** The verdict in one line, then what a person should look at, each with its clause and remedy, then the facts. */
final class VerdictText implements FileRun.TextForm {
    @Override
    public void print(FileReport report, PrintStream out) {
        Lines lines = new Lines(out);
        lines.head(report);
        Verdict verdict = report.verdict();
        if (verdict != null) {
            out.println("  Kết luận         " + Lines.paint(colour(verdict), word(verdict)));
        }
        LegalEffect effect = report.legalEffect();
        if (effect != null) {
            lines.line("Giá trị pháp lý", word(effect));
        }
        List<ReportedFinding> demanding = report.findings().stream()
                .filter(ReportedFinding::demands)
                .sorted(Comparator.comparing(ReportedFinding::verdict).reversed())
                .toList();
        for (ReportedFinding finding : demanding) {
            out.println("  " + Lines.paint(colour(finding.verdict()), mark(finding)) + " "
                    + Lines.plain(finding.message()));
            out.println("      " + finding.instrument() + ", " + finding.clause());
            if (!finding.remedy().isBlank()) {
                out.println("      Cách xử lý: " + Lines.plain(finding.remedy()));
            }
        }
        lines.facts(report);
        lines.signatures(report);
    }

    private static String mark(ReportedFinding finding) {
        return switch (finding.verdict()) {
            case REFUSED -> "[chặn]";
            case HELD -> "[giữ]";
            case PAPER_REQUIRED -> "[giấy]";
            case ACCEPTED -> finding.result() == Outcome.UNDETERMINED ? "[chưa rõ]" : "[lưu ý]";
        };
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Lines.GREEN;
            case PAPER_REQUIRED -> Lines.BLUE;
            case HELD -> Lines.YELLOW;
            case REFUSED -> Lines.RED;
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "ĐƯỢC GỬI (ACCEPTED)";
            case PAPER_REQUIRED -> "PHẢI GỬI KÈM BẢN GIẤY (PAPER_REQUIRED)";
            case HELD -> "TẠM GIỮ (HELD)";
            case REFUSED -> "KHÔNG ĐƯỢC GỬI (REFUSED)";
        };
    }

    private static String word(LegalEffect effect) {
        return switch (effect) {
            case ORIGINAL -> "bản gốc (ORIGINAL)";
            case EQUIVALENT -> "tương đương bản giấy (EQUIVALENT)";
            case COPY -> "bản sao (COPY)";
            case INFORMATION_ONLY -> "để biết, tham khảo (INFORMATION_ONLY)";
            case NONE -> "không có (NONE)";
        };
    }
}
