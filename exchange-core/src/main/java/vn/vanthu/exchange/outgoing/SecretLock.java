package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.LOCKED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.Readings;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.KeptNumbers;

/**
 * Locks what bears a mark of a state secret (decisions: state secrets): everything derived from it, in all
 * its revisions, and the file's name
 * leave the row at once; its bytes stay encrypted, out of everybody's reach, until the officer decides.
 */
@Component
class SecretLock {

    private final Documents documents;
    private final ContentStore contents;
    private final PageReader pages;
    private final Readings readings;
    private final Companions companions;
    private final Books books;
    private final KeptNumbers keptNumbers;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    SecretLock(
            Documents documents,
            ContentStore contents,
            PageReader pages,
            Readings readings,
            Companions companions,
            Books books,
            KeptNumbers keptNumbers,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.pages = pages;
        this.readings = readings;
        this.companions = companions;
        this.books = books;
        this.keptNumbers = keptNumbers;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    void lock(OutgoingDocument document, FileReport report, String step) {
        String clauses = Judge.forbidding(report).stream()
                .map(finding -> finding.instrument() + ", " + finding.clause())
                .distinct()
                .collect(Collectors.joining("; "));
        DeskMachine.inStep(
                scope,
                document,
                step,
                () -> locked(
                        document, report.facts().secrecy().level(), clauses, DeskMachine.hubName(), DeskMachine.HUB));
    }

    /** In the caller's transaction. */
    boolean locked(OutgoingDocument document, String mark, String clauses, String byName, String actor) {
        String caseNumber = caseNumber(document.id());
        Columns columns = Desk.withoutNumber()
                .set("case_number", caseNumber)
                .set("locked_mark", mark)
                .set("locked_clauses", clauses)
                .set("locked_at", clock.instant())
                .set("verdict", "REFUSED")
                .set("legal_effect", "NONE")
                .set("approver_id", null)
                .set("approver_person", null)
                .set("approver_name", null)
                .set("approver_position", null);
        for (String derived : List.of(
                "file_name",
                "media_type",
                "form",
                "symbol",
                "printed_number",
                "printed_on",
                "kind",
                "summary",
                "described_by",
                "draft_report",
                "final_report",
                "reason")) {
            columns.set(derived, null);
        }
        columns.set("urgency", "NONE").set("bears_number", false);
        if (!documents.move(document, LOCKED, byName, columns)) {
            return false;
        }
        documents.replaceRecipients(document.agency(), document.id(), List.of());
        pages.forget(document.agency(), documents.contents(document, true));
        companions.forgetWords(document);
        readings.forget(document.agency(), List.of(document.upload().content(), document.present()));
        readings.forget(document.agency(), documents.contents(document, true));
        documents.contents(document, false).forEach(content -> contents.destroy(document.agency(), content));
        document.reservation().ifPresent(reserved -> {
            keptNumbers.forget(document.agency(), reserved.entryId());
            books.voidNumber(document.agency(), reserved.entryId(), "Không phát hành, hồ sơ " + caseNumber, actor);
        });
        journal.record(
                actor, document.agency(), "DOCUMENT_LOCKED", document.id().toString(), Map.of("case", caseNumber));
        return true;
    }

    private String caseNumber(UUID id) {
        return "KT-" + LocalDate.now(clock).getYear() + "-"
                + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
