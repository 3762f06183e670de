package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;

/**
 * Tells of the signatures of a file that nobody here will open: it is read in a worker, no regulation is asked, no virus
 * is looked for. Thread-safe; never throws for what a file contains.
 */
public final class SignatureVerifier {
    private final FileReader reader;
    private final CurrentJudge judge;

    /**
     * @param trustFolder whom to trust, watched for changes; empty: nobody
     * @param missing asked, outside of the worker, for what no authority has said yet
     */
    public SignatureVerifier(
            Workers workers, Regulations regulations, Optional<Path> trustFolder, MissingAnswers missing) {
        this.reader = new FileReader(workers, trustFolder, missing);
        this.judge = new CurrentJudge(regulations, trustFolder);
    }

    /**
     * Whose signature is the sending agency's is told by what the document says of itself. A detached signature lies
     * beside the file under its name and {@code .p7s}.
     *
     * @param fileName as whoever brought it called it
     * @param at the moment to judge at
     */
    public FileReport verify(Path file, String fileName, Instant at) {
        return told(reader.readWithAnswers(file, fileName, at), fileName, at);
    }

    /** The same for strangers: nobody is asked anything on their account. */
    public FileReport verifyAsItStands(Path file, String fileName, Instant at) {
        return told(reader.read(file, fileName, at), fileName, at);
    }

    private FileReport told(LeafReading found, String fileName, Instant at) {
        ExaminationOrder order = new ExaminationOrder(
                Regulations.NATIONAL, at, Stage.FINAL, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
        return judge.get().report(found, Malware.skipped(), fileName, order);
    }
}
