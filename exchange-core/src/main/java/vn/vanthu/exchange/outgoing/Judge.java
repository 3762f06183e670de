package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.CLEARED;
import static vn.vanthu.exchange.outgoing.DeskState.HELD_BACK;
import static vn.vanthu.exchange.outgoing.DeskState.JUDGED;
import static vn.vanthu.exchange.outgoing.DeskState.STOPPED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.Readings;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.Road;
import vn.vanthu.exchange.judging.Settlement;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.lists.AgencyLists;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.reading.ReadingProgress;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;

/** Has a document judged, as a draft and again on its final bytes, and draws the consequence. */
@Component
class Judge {

    private final Documents documents;
    private final Settlements settlements;
    private final Recipients recipients;
    private final SecretLock secrets;
    private final RoadsOut roads;
    private final Examiner examiner;
    private final ReadingProgress progress;
    private final Readings readings;
    private final Comparing comparing;
    private final Companions companions;
    private final ContentStore contents;
    private final Directory directory;
    private final Regulations regulations;
    private final Books books;
    private final AgencyLists lists;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    Judge(
            Documents documents,
            Settlements settlements,
            Recipients recipients,
            SecretLock secrets,
            RoadsOut roads,
            Examiner examiner,
            ReadingProgress progress,
            Readings readings,
            Comparing comparing,
            Companions companions,
            ContentStore contents,
            Directory directory,
            Regulations regulations,
            Books books,
            AgencyLists lists,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.settlements = settlements;
        this.recipients = recipients;
        this.secrets = secrets;
        this.roads = roads;
        this.examiner = examiner;
        this.progress = progress;
        this.readings = readings;
        this.comparing = comparing;
        this.companions = companions;
        this.contents = contents;
        this.directory = directory;
        this.regulations = regulations;
        this.books = books;
        this.lists = lists;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    FileReport examine(OutgoingDocument document, Path file, String fileName, Stage stage) {
        ExaminationOrder order = scope.inAgency(document.agency(), () -> order(document, stage));
        try (ReadingProgress.Telling telling =
                progress.begin(document.agency(), document.id(), ReadingProgress.Road.OUT)) {
            return examiner.examine(file, fileName, order, paper(document, telling));
        }
    }

    /** Kept under the file as it was uploaded, which shows the same pages once it is signed. */
    private PaperOrder paper(OutgoingDocument document, ReadingProgress.Telling telling) {
        ContentId uploaded = document.upload().content();
        return new PaperOrder(
                telling,
                Urgency.valueOf(document.described().urgency()),
                readings.under(document.agency(), uploaded, uploaded));
    }

    private FileReport examine(OutgoingDocument document, ContentId content, String fileName, Stage stage) {
        try (ContentLease file = contents.lease(document.agency(), content)) {
            return examine(document, file.path(), fileName, stage);
        }
    }

    private ExaminationOrder order(OutgoingDocument document, Stage stage) {
        List<Settlement> settled = settlements.of(document).stream()
                .map(Settlements.SettledFact::settlement)
                .toList();
        // Where none is followed nothing may go, and the examiner says so (decisions: no regulation holds).
        Followed followed = directory
                .followed(document.agency(), LocalDate.now(clock))
                .filter(known -> regulations.find(known.regulation()).isPresent())
                .orElse(Followed.NONE);
        Optional<String> mailbox = directory.agency(document.agency()).flatMap(Agency::mailbox);
        return new ExaminationOrder(
                followed.regulation(),
                clock.instant(),
                stage,
                mailbox,
                Optional.of(document.agency().value()),
                documents.recipients(document.id()).stream()
                        .map(Recipient::address)
                        .toList(),
                settled,
                true,
                lists.of(document.agency()),
                followed.filled(),
                stage == Stage.FINAL ? roads.of(document, mailbox) : Road.UNKNOWN);
    }

    private Optional<Comparing.Beside> beside(OutgoingDocument document, String fileName) {
        try (ReadingProgress.Telling telling =
                progress.begin(document.agency(), document.id(), ReadingProgress.Road.OUT)) {
            return comparing.judged(
                    document,
                    fileName,
                    paper(document, telling),
                    (file, name) -> examine(document, file, name, Stage.DRAFT));
        }
    }

    void draft(OutgoingDocument document) throws IOException {
        String fileName = fileName(document);
        FileReport own = examine(document, document.upload().content(), fileName, Stage.DRAFT);
        if (own.classified()) {
            secrets.lock(document, own, "judged");
            return;
        }
        Optional<Comparing.Beside> beside = beside(document, fileName);
        if (beside.filter(scan -> scan.report().classified()).isPresent()) {
            secrets.lock(document, beside.get().report(), "judged");
            return;
        }
        FileReport report = beside.map(scan -> scan.worse(own)).orElse(own);
        boolean first = document.upload().nameContent() != null;
        DeskMachine.inStep(scope, document, "judged", () -> {
            Columns columns = verdict(report).set("draft_report", documents.written(report));
            if (first) {
                columns.set("file_name", fileName).set("name_content", null);
                read(document, report, columns);
            }
            if (!documents.move(document, JUDGED, DeskMachine.hubName(), columns)) {
                return false;
            }
            beside.ifPresent(scan -> companions.write(document, scan.compared()));
            if (first && documents.recipients(document.id()).isEmpty()) {
                Recipients.Matched matched = recipients.match(document.agency(), Recipients.named(report));
                documents.replaceRecipients(document.agency(), document.id(), matched.known());
            }
            journal.record(
                    DeskMachine.HUB,
                    document.agency(),
                    "DOCUMENT_JUDGED",
                    document.id().toString(),
                    Map.of(
                            "verdict",
                            verdictOf(report).name(),
                            "content",
                            document.upload().content().sha256()));
            ContentId name = document.upload().nameContent();
            if (name != null) {
                contents.destroy(document.agency(), name);
            }
            return true;
        });
    }

    /** The bytes that will go are judged as they lie there (decisions: judged again on the final bytes). */
    void frozen(OutgoingDocument document) {
        ContentId frozen = document.present();
        FileReport report =
                examine(document, frozen, String.valueOf(document.upload().fileName()), Stage.FINAL);
        if (report.classified()) {
            secrets.lock(document, report, "final-judged");
            return;
        }
        String mismatch = mismatch(document, report);
        Verdict verdict = verdictOf(report);
        DeskState next = switch (verdict) {
            case ACCEPTED, PAPER_REQUIRED -> mismatch == null ? CLEARED : HELD_BACK;
            case HELD -> HELD_BACK;
            case REFUSED -> STOPPED;
        };
        DeskMachine.inStep(scope, document, "final-judged", () -> {
            Columns columns = verdict(report)
                    .set("final_report", documents.written(report))
                    .set("reason", mismatch);
            if (next == STOPPED) {
                columns.set("reason", refusal(report));
            }
            if (!documents.move(document, next, DeskMachine.hubName(), columns)) {
                return false;
            }
            if (next == STOPPED) {
                books.voidNumber(
                        document.agency(),
                        document.reservation().orElseThrow().entryId(),
                        "Không được gửi khi xét lại bản cuối: " + refusal(report),
                        DeskMachine.HUB);
            }
            journal.record(
                    DeskMachine.HUB,
                    document.agency(),
                    "DOCUMENT_JUDGED_AGAIN",
                    document.id().toString(),
                    Map.of("verdict", verdict.name(), "content", frozen.sha256()));
            return true;
        });
    }

    boolean signedByAgency(OutgoingDocument document) {
        return scope
                .inAgency(document.agency(), () -> documents.draftReport(document.agency(), document.id()))
                .map(FileReport::facts)
                .stream()
                .flatMap(facts -> facts.signatures().stream())
                .anyMatch(signature ->
                        signature.status().equals("VALID") && signature.by().equals("AGENCY"));
    }

    private static @Nullable String mismatch(OutgoingDocument document, FileReport report) {
        String read = report.facts().documentNumber();
        Reservation reservation = document.reservation().orElseThrow();
        if (document.described().bearsNumber()
                || read == null
                || DocumentNumber.same(read, reservation.documentNumber())) {
            return null;
        }
        return "Số đọc được trong bản cuối là " + read + ", số đã cấp là " + reservation.documentNumber() + ".";
    }

    /** The clauses that forbid it; nothing of the content. */
    private static String refusal(FileReport report) {
        return String.join(
                "; ",
                report.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.REFUSED)
                        .map(finding -> finding.instrument() + ", " + finding.clause())
                        .distinct()
                        .toList());
    }

    private static Columns verdict(FileReport report) {
        return Columns.none()
                .set("verdict", verdictOf(report))
                .set("legal_effect", report.legalEffect())
                .set("media_type", report.facts().mediaType())
                .set("form", report.facts().form());
    }

    private static Verdict verdictOf(FileReport report) {
        return report.judged().orElse(Verdict.HELD);
    }

    /** What the machine read of a new file; the clerk confirms or corrects it. */
    private static void read(OutgoingDocument document, FileReport report, Columns columns) {
        ReportedFacts facts = report.facts();
        boolean bearsNumber =
                facts.form().equals("SCAN") || !facts.signatures().isEmpty() || facts.documentNumber() != null;
        columns.set("bears_number", bearsNumber)
                .set("tradition", "PARTY".equals(facts.tradition()) ? "PARTY" : "STATE")
                .set("symbol", bearsNumber ? null : report.draftSymbol())
                .set("printed_number", facts.documentNumber())
                .set("printed_on", bearsNumber ? day(facts.issuedOn()) : null)
                .set("kind", facts.kind())
                .set("summary", facts.summary())
                .set("urgency", urgency(document, facts))
                .set("described_by", null);
    }

    /** What the clerk said before it was read stands. */
    private static String urgency(OutgoingDocument document, ReportedFacts facts) {
        String said = document.described().urgency();
        return said.equals(Urgency.NONE.name()) && facts.urgency() != null ? facts.urgency() : said;
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private String fileName(OutgoingDocument document) throws IOException {
        ContentId sealed = document.upload().nameContent();
        if (sealed == null) {
            return String.valueOf(document.upload().fileName());
        }
        try (InputStream bytes = contents.open(document.agency(), sealed)) {
            return SealedName.open(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<ReportedFinding> forbidding(FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .toList();
    }
}
