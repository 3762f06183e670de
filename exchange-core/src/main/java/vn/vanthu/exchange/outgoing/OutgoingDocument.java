package vn.vanthu.exchange.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;

/**
 * A document on the desk as one of its versions stood.
 *
 * @param revision of the file: 2 after the first corrected file
 * @param reason why it was given back, stopped or withdrawn
 */
record OutgoingDocument(
        UUID id,
        AgencyCode agency,
        DeskState state,
        int version,
        int revision,
        Upload upload,
        Described described,
        @Nullable Judgement judged,
        @Nullable Approver sentTo,
        @Nullable Reservation reserved,
        @Nullable Approval approvedAs,
        @Nullable Release releasedAs,
        @Nullable String reason,
        @Nullable Lock lockedAs,
        String changedByName,
        Instant changedAt) {

    /** @param nameContent where the name lies encrypted until the first verdict, and while the document is locked */
    record Upload(
            long by,
            String byName,
            Instant at,
            ContentId content,
            long bytes,
            @Nullable ContentId nameContent,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable String form) {}

    /**
     * @param symbol what follows the number, {@code QĐ-SXD}; {@code QĐ/TU} with the Party
     * @param by the clerk who confirmed what the machine read; null until then
     */
    record Described(
            boolean bearsNumber,
            Tradition tradition,
            @Nullable String symbol,
            @Nullable String printedNumber,
            @Nullable LocalDate printedOn,
            @Nullable String kind,
            @Nullable String summary,
            String urgency,
            @Nullable String by) {}

    /** @param legalEffect null where not even that can be said */
    record Judgement(Verdict verdict, @Nullable LegalEffect legalEffect) {}

    record Approver(long userId, long personId, String name, String position, Instant at) {}

    /**
     * @param problem why the number could not be written into the text; then the clerk is waited for
     * @param missing NUMBER, DATE or BOTH: what found no place in the text; null where that is not the problem
     */
    record Reservation(
            long entryId,
            String documentNumber,
            LocalDate issuedOn,
            @Nullable Instant signBefore,
            @Nullable String problem,
            @Nullable String missing,
            @Nullable ContentId content) {}

    /** @param bySignature false where he had no key, or the file takes no signature: his approval is recorded */
    record Approval(
            Instant at, boolean bySignature, @Nullable ContentId content) {}

    record Release(
            String by, String byName, Instant at, @Nullable ContentId finalContent) {}

    /** @param clauses what forbids it, as instrument and clause; nothing of the content */
    record Lock(
            String caseNumber,
            String mark,
            String clauses,
            Instant at,
            @Nullable Instant destroyedAt) {}

    public Optional<Judgement> judgement() {
        return Optional.ofNullable(judged);
    }

    public Optional<Approver> approver() {
        return Optional.ofNullable(sentTo);
    }

    public Optional<Reservation> reservation() {
        return Optional.ofNullable(reserved);
    }

    public Optional<Approval> approval() {
        return Optional.ofNullable(approvedAs);
    }

    public Optional<Release> release() {
        return Optional.ofNullable(releasedAs);
    }

    public Optional<Lock> lock() {
        return Optional.ofNullable(lockedAs);
    }

    /** Whether no place was found for its number. */
    boolean numberMissing() {
        return reservation().map(Reservation::problem).isPresent();
    }

    public boolean scanned() {
        return "SCAN".equals(upload.form());
    }

    public Verdict verdict() {
        return judgement().map(Judgement::verdict).orElse(Verdict.HELD);
    }

    /** The bytes as they stand now: the last of received, numbered, signed and final. */
    public ContentId present() {
        return release().map(Release::finalContent).orElseGet(this::beforeRelease);
    }

    /** The bytes as the clerk's release found them. */
    ContentId beforeRelease() {
        return approval()
                .map(Approval::content)
                .or(() -> reservation().map(Reservation::content))
                .orElse(upload.content());
    }
}
