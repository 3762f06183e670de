package vn.vanthu.exchange.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.journal.JournalEntry;
import vn.vanthu.exchange.judging.Road;
import vn.vanthu.exchange.judging.Road.Approval;
import vn.vanthu.exchange.judging.Road.Releaser;

/**
 * Who approved a document and who released it, as the journal tells: a row can be changed, the journal cannot. Runs in
 * the caller's transaction.
 */
@Component
class RoadsOut {

    /** What the journal keeps of a release, beside the office: whether the paper is sent as well. */
    static final String PAPER = "paper";

    private static final Set<String> APPROVING = Set.of("SIGNATURE_ORDERED", "APPROVAL_RECORDED", "PERSON_SIGNED");
    private static final Set<String> RELEASING = Set.of("DOCUMENT_RELEASED");
    private static final Set<String> FREEZING = Set.of("AGENCY_SIGNED", "FROZEN_AS_IT_IS");

    private final Journal journal;
    private final Directory directory;
    private final JsonMapper json;

    RoadsOut(Journal journal, Directory directory, JsonMapper json) {
        this.journal = journal;
        this.directory = directory;
        this.json = json;
    }

    /** @param mailbox from which it goes; empty where the agency has none */
    Road of(OutgoingDocument document, Optional<String> mailbox) {
        List<JournalEntry> told = journal.of(document.id().toString());
        return Road.out(
                approval(document, told),
                releaser(document, told),
                mailbox.filter(this::personal).isPresent(),
                paperFollows(told));
    }

    /** The bytes approved are those released, and the bytes that go are those that the hub made of them. */
    private Approval approval(OutgoingDocument document, List<JournalEntry> told) {
        Optional<JournalEntry> approved = last(told, APPROVING);
        if (document.approval().isEmpty() || approved.isEmpty()) {
            return Approval.NOT_APPROVED;
        }
        boolean same = isOf(approved, document.beforeRelease())
                && isOf(last(told, RELEASING), document.beforeRelease())
                && isOf(last(told, FREEZING), document.present());
        return same ? Approval.APPROVED : Approval.CHANGED_SINCE;
    }

    /** Null for a release of before the journal told the office: nobody can say now in which one it was. */
    private @Nullable Releaser releaser(OutgoingDocument document, List<JournalEntry> told) {
        Optional<String> office = last(told, RELEASING)
                .filter(entry -> document.release()
                        .filter(release -> release.by().equals(entry.actor()))
                        .isPresent())
                .map(entry -> detail(entry, "office"));
        if (office.filter(String::isEmpty).isPresent()) {
            return null;
        }
        return office.filter(Role.CLERK.name()::equals).isPresent() ? Releaser.VAN_THU : Releaser.NGUOI_KHAC;
    }

    /** Null for a release of before the journal told it. */
    private @Nullable Boolean paperFollows(List<JournalEntry> told) {
        return last(told, RELEASING)
                .map(entry -> detail(entry, PAPER))
                .filter(said -> !said.isEmpty())
                .map(Boolean::valueOf)
                .orElse(null);
    }

    private boolean personal(String mailbox) {
        return directory
                .mailbox(mailbox)
                .filter(each -> each.person().isPresent())
                .isPresent();
    }

    private boolean isOf(Optional<JournalEntry> entry, ContentId content) {
        return entry.filter(each -> content.sha256().equals(detail(each, "content")))
                .isPresent();
    }

    private String detail(JournalEntry entry, String name) {
        JsonNode value = json.readTree(entry.details()).path(name);
        return value.asString("");
    }

    private static Optional<JournalEntry> last(List<JournalEntry> told, Set<String> actions) {
        return told.stream().filter(entry -> actions.contains(entry.action())).reduce((earlier, later) -> later);
    }
}
