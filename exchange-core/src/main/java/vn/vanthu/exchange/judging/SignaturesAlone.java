package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.judging.ReportedFacts.HandSignature;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.ReportedFacts.Seal;
import vn.vanthu.exchange.judging.ReportedFacts.Secrecy;

/** A report that tells of signatures only: nothing of what the document says stays in it. */
public final class SignaturesAlone {
    private static final String UNDETERMINED = "UNDETERMINED";

    private SignaturesAlone() {}

    /** @param name under which the file is to be known */
    public static FileReport of(FileReport report, String name) {
        return new FileReport(
                name,
                report.sha256(),
                report.sizeBytes(),
                null,
                null,
                null,
                List.of(),
                facts(report.facts()),
                report.error(),
                Map.of(),
                null,
                List.of(),
                List.of(),
                report.judgedAt());
    }

    private static ReportedFacts facts(ReportedFacts facts) {
        @Nullable String unsaid = null;
        return new ReportedFacts(
                facts.form(),
                facts.mediaType(),
                facts.pages(),
                new Secrecy(facts.secrecy().level(), List.of()),
                unsaid,
                List.of(),
                facts.signatures(),
                null,
                new Seal(UNDETERMINED, null, null, null),
                new HandSignature(UNDETERMINED, null, null),
                null,
                Malware.skipped(),
                List.of(),
                unsaid,
                unsaid,
                unsaid,
                unsaid,
                unsaid,
                unsaid,
                null,
                List.of(),
                List.of(),
                unsaid,
                List.of());
    }
}
