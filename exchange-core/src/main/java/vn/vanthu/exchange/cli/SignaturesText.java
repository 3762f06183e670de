package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.SignatureAccount;
import vn.vanthu.exchange.judging.SignatureSentence;

final class SignaturesText implements FileRun.TextForm {
    @Override
    public void print(FileReport report, PrintStream out) {
        Lines lines = new Lines(out);
        lines.head(report);
        SignatureAccount account = SignatureAccount.of(report);
        out.println("  " + painted(account.sentence()));
        for (SignatureAccount.Told told : account.signatures()) {
            out.println("  " + Lines.paint(Lines.BOLD, Lines.plain(told.title())));
            told.lines().forEach(line -> lines.line("  " + line.label(), line.value()));
        }
        if (report.facts().form().equals("SCAN")) {
            lines.seen(report.facts());
        }
    }

    private static String painted(SignatureSentence sentence) {
        String colour = switch (sentence.light()) {
            case GREEN -> Lines.GREEN;
            case AMBER -> Lines.YELLOW;
            case RED -> Lines.RED;
        };
        return Lines.paint(colour, sentence.light().word()) + ". " + sentence.text();
    }
}
