package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Regulations;
import vn.vanthu.signature.trust.TrustStore;

/** Scans in the virus scanner, reads in a worker, judges here. */
public final class WorkerExaminer implements Examiner {
    private final FileReader reader;
    private final VirusScanner scanner;
    private final Regulations regulations;
    private final Optional<Path> trustFolder;
    private final TrustWatch trust = new TrustWatch();
    private volatile @Nullable Bench bench;

    /** The judge for one state of the trust. */
    private record Bench(TrustStore trust, FileJudge judge) {}

    /** @param trustFolder whom to trust, watched for changes; empty: nobody */
    public WorkerExaminer(Workers workers, VirusScanner scanner, Regulations regulations, Optional<Path> trustFolder) {
        this.reader = new FileReader(workers, trustFolder);
        this.scanner = scanner;
        this.regulations = regulations;
        this.trustFolder = trustFolder;
    }

    @Override
    public FileReport examine(Path file, String fileName, ExaminationOrder order) {
        FileJudge judge = judge();
        Malware malware = order.virusScan() ? scanner.scan(file) : Malware.skipped();
        return judge.judge(reader.read(file, fileName, order.at()), malware, fileName, order);
    }

    /** The same trust is the same object until its files change. */
    @SuppressWarnings("ReferenceEquality")
    private FileJudge judge() {
        TrustStore current = trust.current(trustFolder);
        Bench seen = bench;
        if (seen == null || seen.trust != current) {
            seen = new Bench(current, new FileJudge(regulations, current));
            bench = seen;
        }
        return seen.judge;
    }
}
