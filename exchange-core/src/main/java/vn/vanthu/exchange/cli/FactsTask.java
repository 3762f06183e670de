package vn.vanthu.exchange.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.rules.Regulations;

/** Facts and signatures, no verdict. */
record FactsTask(FileJudge judge, ExaminationOrder order) implements FileTask {

    static FactsTask of(FileArguments arguments) {
        ExaminationOrder order = new ExaminationOrder(
                Regulations.NATIONAL,
                arguments.moment(),
                Stage.FINAL,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
        return new FactsTask(new FileJudge(Regulations.bundled(), arguments.trustStore()), order);
    }

    @Override
    public Malware scan(Path file) {
        return Malware.skipped();
    }

    @Override
    public FileReport report(LeafReading found, Malware malware, String name) {
        return judge.report(found, malware, name, order);
    }
}
