package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.JUDGED;
import static vn.vanthu.exchange.outgoing.DeskState.RECEIVED;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.worker.Compared;
import vn.vanthu.exchange.worker.PaperReader;
import vn.vanthu.rules.Verdict;

/**
 * The scan of the paper beside an editable document: filed by the clerk, judged with the document as to secrecy, and laid
 * beside it (41/2011/QĐ-UBND, Điều 8 khoản 4 điểm b).
 */
@Service
class Comparing {
    private static final Set<DeskState> OPEN = EnumSet.of(JUDGED, RETURNED);
    private static final String NAME = "ban-quet";
    private static final String WHOSE = "Bản quét của văn bản giấy: ";

    private final Acts acts;
    private final Companions companions;
    private final Documents documents;
    private final ContentStore contents;
    private final PaperReader paper;
    private final AgencyScope scope;
    private final Clock clock;

    Comparing(
            Acts acts,
            Companions companions,
            Documents documents,
            ContentStore contents,
            PaperReader paper,
            AgencyScope scope,
            Clock clock) {
        this.acts = acts;
        this.companions = companions;
        this.documents = documents;
        this.contents = contents;
        this.paper = paper;
        this.scope = scope;
        this.clock = clock;
    }

    /** How a file is examined for a document. */
    interface Examining {
        FileReport examine(Path file, String fileName);
    }

    /**
     * What came of the scan beside a document.
     *
     * @param report of the scan
     */
    record Beside(FileReport report, Compared compared) {

        /** The worse of both as to secrecy; the document's own otherwise, for the scan does not go. */
        FileReport worse(FileReport own) {
            if (own.missingFacts().contains(Settlements.SECRECY)) {
                return own;
            }
            return report.findings().stream()
                    .filter(finding ->
                            finding.demands() && finding.missingFacts().contains(Settlements.SECRECY))
                    .findFirst()
                    .map(finding -> with(own, finding))
                    .orElse(own);
        }

        private static FileReport with(FileReport own, ReportedFinding held) {
            return new FileReport(
                    own.file(),
                    own.sha256(),
                    own.sizeBytes(),
                    own.regulation(),
                    own.judged().orElse(Verdict.HELD).worse(held.verdict()),
                    own.legalEffect(),
                    Stream.concat(
                                    own.findings().stream()
                                            .filter(finding -> !finding.rule().equals(held.rule())),
                                    Stream.of(new ReportedFinding(
                                            held.rule(),
                                            held.result(),
                                            held.level(),
                                            held.instrument(),
                                            held.clause(),
                                            WHOSE + held.message(),
                                            held.remedy(),
                                            held.missingFacts(),
                                            held.settledBy(),
                                            held.overtakenBy())))
                            .toList(),
                    own.facts(),
                    own.error(),
                    own.read(),
                    own.draftSymbol(),
                    own.addressees(),
                    own.packVersions(),
                    own.judgedAt(),
                    own.judgedOn());
        }
    }

    /** Whether this person may file a scan beside it now: a document that is no picture itself. */
    boolean offered(SignedInUser user, OutgoingDocument document) {
        return user.has(Role.CLERK) && OPEN.contains(document.state()) && !document.scanned();
    }

    Optional<Companion> of(OutgoingDocument document) {
        return scope.inAgency(document.agency(), () -> companions.find(document));
    }

    /** The document is judged anew, with it. */
    ActOutcome add(SignedInUser user, UUID id, int version, Reception.Offered file) throws IOException {
        Acts.require(user, Role.CLERK);
        PreparedContent prepared;
        try (InputStream bytes = file.open()) {
            prepared = contents.prepare(bytes);
        }
        return acts.act(user, id, version, "judge-again", OPEN, document -> {
            if (document.scanned()) {
                return ActOutcome.Refused.of(
                        "tep", "Văn bản này là bản quét; chỉ đối chiếu tệp soạn thảo với bản quét.");
            }
            contents.keep(document.agency(), prepared);
            documents.consistsOf(document.agency(), id, prepared.content(), "UPLOADED");
            companions.put(document, prepared.content(), prepared.bytes(), user.fullName());
            return acts.moved(
                    document,
                    RECEIVED,
                    user,
                    "COMPANION_ADDED",
                    Map.of("content", prepared.content().sha256(), "bytes", prepared.bytes()),
                    Columns.none());
        });
    }

    ActOutcome remove(SignedInUser user, UUID id, int version) {
        Acts.require(user, Role.CLERK);
        return acts.act(user, id, version, "judge-again", OPEN, document -> {
            companions.remove(document);
            return acts.moved(document, RECEIVED, user, "COMPANION_REMOVED", Map.of(), Columns.none());
        });
    }

    /** In a worker; empty where there is none. */
    Optional<Beside> judged(OutgoingDocument document, String fileName, PaperOrder order, Examining examining) {
        // It may be gone with another document that turned out to be a secret.
        Optional<Companion> companion =
                of(document).filter(scan -> contents.contains(document.agency(), scan.content()));
        if (companion.isEmpty()) {
            return Optional.empty();
        }
        ContentId content = companion.get().content();
        try (ContentLease scan = contents.lease(document.agency(), content)) {
            FileReport report = examining.examine(scan.path(), NAME);
            if (report.classified()) {
                return Optional.of(new Beside(report, Compared.SECRET));
            }
            try (ContentLease own =
                    contents.lease(document.agency(), document.upload().content())) {
                return Optional.of(new Beside(
                        report,
                        paper.compare(
                                own.path(), fileName, scan.path(), NAME, content.sha256(), clock.instant(), order)));
            }
        }
    }
}
