package vn.vanthu.exchange.intake;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.DispatchLoop;
import vn.vanthu.exchange.inbox.Inbox;
import vn.vanthu.exchange.inbox.OfferedArrival;
import vn.vanthu.exchange.inbox.OfferedArrival.OfferedFile;
import vn.vanthu.exchange.intake.Examination.ExaminedFile;
import vn.vanthu.exchange.intake.IncomingMessages.Ending;
import vn.vanthu.exchange.intake.IncomingMessages.Ending.Kind;
import vn.vanthu.exchange.intake.IncomingMessages.Identity;
import vn.vanthu.exchange.intake.IncomingMessages.Known;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.inbound.OpenedMessage;

/** A message's ending: what follows from it, its row and its journal entry are one transaction of its agency. */
@Component
class Endings {
    /** By the hub itself, to one agency within an hour: whoever forges much must not make us write much. */
    private static final int MOST_REFUSALS = 10;

    private static final String HUB = "hub";

    private final IncomingMessages messages;
    private final AnswerWaits waits;
    private final LockedCases cases;
    private final ContentStore contents;
    private final Directory directory;
    private final Inbox inbox;
    private final Dispatch dispatch;
    private final DispatchLoop loop;
    private final Journal journal;
    private final AgencyScope scope;

    Endings(
            IncomingMessages messages,
            AnswerWaits waits,
            LockedCases cases,
            ContentStore contents,
            Directory directory,
            Inbox inbox,
            Dispatch dispatch,
            DispatchLoop loop,
            Journal journal,
            AgencyScope scope) {
        this.messages = messages;
        this.waits = waits;
        this.cases = cases;
        this.contents = contents;
        this.directory = directory;
        this.inbox = inbox;
        this.dispatch = dispatch;
        this.loop = loop;
        this.journal = journal;
        this.scope = scope;
    }

    /**
     * @param prepared the contents of the files, in their order, where they may be offered
     * @param answersSeen how many answers on revocation were in store before
     */
    record Judged(
            IncomingMessage message,
            OpenedMessage opened,
            Sender sender,
            Examination found,
            List<PreparedContent> prepared,
            long answersSeen) {

        Judged {
            prepared = List.copyOf(prepared);
        }

        /** How the sender calls his document; of a known agency only. */
        Dispatch.Answered answered() {
            return Answers.answered(
                    opened,
                    sender.agency(),
                    found.files().isEmpty() ? null : found.files().getFirst().report());
        }

        Identity identity() {
            return new Identity(
                    opened.messageId().isEmpty() ? null : opened.messageId(),
                    opened.fromAddress().isEmpty() ? null : opened.fromAddress(),
                    opened.fromName().isEmpty() ? null : opened.fromName(),
                    sender.claimed().map(agency -> agency.code().value()).orElse(null),
                    sender.verified(),
                    opened.subject(),
                    sender.signature(),
                    sender.signatureReason(),
                    sender.signer(),
                    Answers.edxmlId(opened),
                    found.files().isEmpty()
                            ? null
                            : found.files().getFirst().report().sha256(),
                    sender.verified() ? answered() : null);
        }
    }

    void conclude(Judged judged, Decision decision) {
        IncomingMessage message = judged.message();
        scope.inAgency(message.agency(), () -> {
            messages.oneAtATime(message.agency());
            follow(judged, decision);
            reached("intake.before-ending");
        });
        reached("intake.ended");
        loop.poke();
    }

    /** Tried too often: a person has to look. Nothing of it was read, so nothing is written down. */
    void giveUp(IncomingMessage message) {
        scope.inAgency(message.agency(), () -> {
            Ending ending = new Ending(Kind.QUARANTINED, Reason.FAILED.name(), null, caseNumber(message));
            if (messages.end(message, ending, Identity.NONE)) {
                record(message, ending, Map.of());
            }
        });
        reached("intake.ended");
    }

    private void follow(Judged judged, Decision decision) {
        switch (decision) {
            case Decision.Lock lock -> lock(judged, lock.level());
            case Decision.Quarantine quarantine -> quarantine(judged, quarantine);
            case Decision.ApplyStatus status -> status(judged, status.status());
            case Decision.ApplyBounce bounce -> bounce(judged, bounce.bounce());
            case Decision.Offer offer -> offer(judged);
        }
    }

    private void lock(Judged judged, String level) {
        IncomingMessage message = judged.message();
        Ending ending = new Ending(Kind.LOCKED, null, null, caseNumber(message));
        if (end(judged, ending, judged.identity().locked(), false)) {
            cases.open(
                    message,
                    level,
                    judged.found().files().stream()
                            .map(file -> new ContentId(file.report().sha256()))
                            .toList());
            record(message, ending, Map.of("level", level));
        }
    }

    private void quarantine(Judged judged, Decision.Quarantine quarantine) {
        IncomingMessage message = judged.message();
        if (duplicate(judged, messages.sameBytes(message))) {
            return;
        }
        Ending ending =
                new Ending(Kind.QUARANTINED, quarantine.reason().name(), quarantine.note(), caseNumber(message));
        if (end(judged, ending, judged.identity(), true)) {
            record(message, ending, Map.of("reason", quarantine.reason().name()));
            quarantine.refusal().ifPresent(words -> refuse(judged, words));
        }
    }

    /** Not where the very document has arrived unharmed: a forged copy must not take it back. */
    private void refuse(Judged judged, String words) {
        IncomingMessage message = judged.message();
        Dispatch.Answered answered = judged.answered();
        if (answered.documentId().isEmpty()
                || messages.refusedLately(
                                message, judged.sender().agency().code().value())
                        >= MOST_REFUSALS
                || messages.offered(
                        message.agency(), judged.sender().agency().code().value(), answered.documentId())) {
            return;
        }
        dispatch.tell(message.agency(), judged.opened().fromAddress(), BusinessState.REJECTED, words, null, answered);
    }

    private void status(Judged judged, EdxmlMessage.Status status) {
        IncomingMessage message = judged.message();
        if (duplicate(judged, messages.sameStatus(message, judged.identity()))) {
            return;
        }
        boolean applied = dispatch.apply(
                message.agency(),
                status.answeredDocumentId(),
                judged.opened().fromAddress(),
                status.statusCode(),
                status.description(),
                Answers.saidAt(status, message.receivedAt()));
        if (!applied) {
            quarantine(judged, Decision.Quarantine.silently(Reason.STATUS_UNKNOWN, status.answeredCode()));
            return;
        }
        Ending ending = new Ending(Kind.STATUS_APPLIED, null, status.statusCode(), message.caseNumber());
        if (end(judged, ending, judged.identity(), false)) {
            record(message, ending, Map.of("status", status.statusCode()));
        }
    }

    private void bounce(Judged judged, OpenedMessage.Bounce bounce) {
        IncomingMessage message = judged.message();
        boolean failed = bounce.action().equalsIgnoreCase("failed");
        String diagnostic = (bounce.status() + " " + bounce.diagnostic()).strip();
        if (!dispatch.bounced(message.agency(), bounce.originalMessageId(), failed, diagnostic)) {
            quarantine(judged, Decision.Quarantine.silently(Reason.BOUNCE_UNKNOWN, diagnostic));
            return;
        }
        Ending ending = new Ending(Kind.BOUNCE_APPLIED, null, diagnostic, message.caseNumber());
        if (end(judged, ending, judged.identity(), false)) {
            record(message, ending, Map.of("status", bounce.status()));
        }
    }

    private void offer(Judged judged) {
        IncomingMessage message = judged.message();
        Optional<Known> known = messages.sameBytes(message);
        if (known.isEmpty() && judged.sender().verified()) {
            known = messages.sameDocument(message, judged.identity());
        }
        if (duplicate(judged, known)) {
            return;
        }
        Ending ending = new Ending(Kind.OFFERED, null, null, message.caseNumber());
        if (!end(judged, ending, judged.identity(), true)) {
            return;
        }
        inbox.offer(arrival(judged));
        if (judged.found().waitsForAnswers()) {
            waits.begin(message, judged.answersSeen());
        }
        Map<String, Object> details = new HashMap<>();
        details.put("verified", judged.sender().verified());
        message.admission().ifPresent(admission -> details.put("admittedBy", admission.by()));
        record(message, ending, details);
        if (judged.sender().verified()) {
            dispatch.tell(
                    message.agency(),
                    judged.opened().fromAddress(),
                    BusinessState.ARRIVED,
                    "Văn bản đã đến",
                    null,
                    judged.answered());
        }
    }

    /** The receipt of the first goes out again: its sender may have missed it. */
    private boolean duplicate(Judged judged, Optional<Known> known) {
        if (known.isEmpty()) {
            return false;
        }
        IncomingMessage message = judged.message();
        Known first = known.get();
        Ending ending = new Ending(Kind.DUPLICATE, null, first.id().toString(), message.caseNumber());
        if (end(judged, ending, judged.identity(), false)) {
            record(message, ending, Map.of("of", first.id().toString()));
            if (first.ending().equals(Kind.OFFERED.name()) && judged.sender().verified()) {
                dispatch.tellAgain(
                        message.agency(),
                        judged.opened().fromAddress(),
                        BusinessState.ARRIVED,
                        judged.answered().documentId());
            }
        }
        return true;
    }

    private boolean end(Judged judged, Ending ending, Identity identity, boolean withFiles) {
        if (!messages.end(judged.message(), ending, identity)) {
            return false;
        }
        messages.files(
                judged.message(),
                withFiles
                        ? judged.found().files().stream()
                                .map(ExaminedFile::report)
                                .toList()
                        : List.of());
        return true;
    }

    private OfferedArrival arrival(Judged judged) {
        IncomingMessage message = judged.message();
        OpenedMessage opened = judged.opened();
        Sender sender = judged.sender();
        List<OfferedFile> files = new ArrayList<>();
        for (int i = 0; i < judged.prepared().size(); i++) {
            ExaminedFile file = judged.found().files().get(i);
            StoredContent stored =
                    contents.keep(message.agency(), judged.prepared().get(i));
            String type = file.report().facts().mediaType();
            files.add(new OfferedFile(
                    stored.id(),
                    stored.bytes(),
                    file.part().name(),
                    type == null ? file.part().mediaType() : type,
                    i == 0 ? Answers.withUnreadEdxml(file.report(), opened) : file.report()));
        }
        return new OfferedArrival(
                message.agency(),
                message.id(),
                Optional.of(opened.messageId()).filter(id -> !id.isEmpty()),
                message.receivedAt(),
                sender.verified()
                        ? sender.agency().name()
                        : opened.fromName().isEmpty() ? opened.fromAddress() : opened.fromName(),
                sender.verified() ? Optional.of(sender.agency().code().value()) : Optional.empty(),
                opened.fromAddress(),
                sender.verified(),
                files,
                Answers.declared(opened, organ -> names(organ, message)));
    }

    /** By any of the names that agencies give one another: both schemes of identifiers occur. */
    private boolean names(Organ organ, IncomingMessage message) {
        Agency own = directory.agency(message.agency()).orElseThrow();
        return organ.id().equalsIgnoreCase(own.code().value())
                || own.stateIdentifier().filter(organ.id()::equalsIgnoreCase).isPresent()
                || organ.name().equalsIgnoreCase(own.name())
                || directory.mailboxes(own.code()).stream()
                        .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(organ.email()));
    }

    private String caseNumber(IncomingMessage message) {
        String given = message.caseNumber();
        return given == null ? messages.nextCaseNumber(message.agency()) : given;
    }

    private void record(IncomingMessage message, Ending ending, Map<String, ?> details) {
        journal.record(
                HUB,
                message.agency(),
                "MESSAGE_" + ending.kind().name(),
                message.id().toString(),
                details);
    }
}
