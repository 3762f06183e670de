package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Regulations;

/** Scans in the virus scanner, reads in a worker, judges here. */
public final class WorkerExaminer implements Examiner {
    private final FileReader reader;
    private final PaperReader paper;
    private final VirusScanner scanner;
    private final CurrentJudge judge;

    /** Where nothing is fetched. */
    public WorkerExaminer(
            Workers workers,
            PaperReader paper,
            VirusScanner scanner,
            Regulations regulations,
            Optional<Path> trustFolder) {
        this(workers, paper, scanner, regulations, trustFolder, MissingAnswers.NONE);
    }

    /**
     * @param trustFolder whom to trust, watched for changes; empty: nobody
     * @param missing asked, outside of the worker, for what no authority has said yet
     */
    public WorkerExaminer(
            Workers workers,
            PaperReader paper,
            VirusScanner scanner,
            Regulations regulations,
            Optional<Path> trustFolder,
            MissingAnswers missing) {
        this.reader = new FileReader(workers, trustFolder, missing);
        this.paper = paper;
        this.scanner = scanner;
        this.judge = new CurrentJudge(regulations, trustFolder);
    }

    @Override
    public FileReport examine(Path file, String fileName, ExaminationOrder order) {
        return examine(file, fileName, order, PaperOrder.PLAIN);
    }

    @Override
    public FileReport examine(Path file, String fileName, ExaminationOrder order, PaperOrder paperOrder) {
        FileJudge now = judge.get();
        Malware malware = order.virusScan() ? scanner.scan(file) : Malware.skipped();
        LeafReading found = reader.readWithAnswers(file, fileName, order.at());
        return now.judge(paper.read(found, file, fileName, order.at(), paperOrder), malware, fileName, order);
    }
}
