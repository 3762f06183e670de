package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.Acts.require;
import static vn.vanthu.exchange.outgoing.DeskState.HELD_BACK;
import static vn.vanthu.exchange.outgoing.DeskState.IN_REVIEW;
import static vn.vanthu.exchange.outgoing.DeskState.JUDGED;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERED;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERING;
import static vn.vanthu.exchange.outgoing.DeskState.RELEASING;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;
import static vn.vanthu.exchange.outgoing.DeskState.SIGNED;
import static vn.vanthu.exchange.outgoing.DeskState.SIGNING;
import static vn.vanthu.exchange.outgoing.DeskState.STOPPED;
import static vn.vanthu.exchange.outgoing.DeskState.SUBMITTED;
import static vn.vanthu.exchange.outgoing.DeskState.WITHDRAWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.Reauthentication;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.outgoing.ActOutcome.Refused;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Described;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.exchange.registry.EntryFields;
import vn.vanthu.exchange.registry.KeptNumber;
import vn.vanthu.exchange.registry.KeptNumbers;

/** What the clerk and the competent person do with a document, from its submission to its release. */
@Service
class Desk {

    /** A reserved number that is not signed within this time is voided. */
    static final Duration TIME_TO_SIGN = Duration.ofMinutes(30);

    private static final int LONGEST_REASON = 500;

    private final Acts acts;
    private final Documents documents;
    private final FormReader forms;
    private final Reviews reviews;
    private final Books books;
    private final KeptNumbers keptNumbers;
    private final KeyRing keys;
    private final Reauthentication passwords;
    private final Clock clock;

    Desk(
            Acts acts,
            Documents documents,
            FormReader forms,
            Reviews reviews,
            Books books,
            KeptNumbers keptNumbers,
            KeyRing keys,
            Reauthentication passwords,
            Clock clock) {
        this.acts = acts;
        this.documents = documents;
        this.forms = forms;
        this.reviews = reviews;
        this.books = books;
        this.keptNumbers = keptNumbers;
        this.keys = keys;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Keeps what the clerk typed, complete or not. */
    ActOutcome save(SignedInUser user, UUID id, int version, DeskForm form) {
        require(user, Role.CLERK);
        return acts.act(user, id, version, "save", EnumSet.of(JUDGED, RETURNED), document -> {
            FormReader.Reading reading = forms.read(document, form, user.fullName());
            return Acts.refusedOr(reading.problems(), () -> {
                documents.replaceRecipients(document.agency(), id, reading.recipients());
                return acts.moved(document, document.state(), user, "DOCUMENT_DESCRIBED", Map.of(), reading.columns());
            });
        });
    }

    /** Keeps what the clerk typed and, if it is complete and the draft may go, submits it to the competent person. */
    ActOutcome submit(SignedInUser user, UUID id, int version, DeskForm form) {
        return submit(user, id, version, form, Map.of());
    }

    /** @param reviewers whom the clerk chose for the steps that the agency's rule puts before the signature */
    ActOutcome submit(SignedInUser user, UUID id, int version, DeskForm form, Map<ReviewStep, Long> reviewers) {
        require(user, Role.CLERK);
        return acts.act(user, id, version, "submit", EnumSet.of(JUDGED, RETURNED), document -> {
            FormReader.Reading reading = forms.read(document, form, user.fullName());
            FormReader.Submission submission = forms.complete(document, form, reading);
            List<Problem> problems = new ArrayList<>(submission.problems());
            if (problems.isEmpty()) {
                problems.addAll(reviews.begin(document, reviewers));
            }
            return Acts.refusedOr(problems, () -> {
                documents.replaceRecipients(document.agency(), id, reading.recipients());
                SignedInUser approver = submission.approver().orElseThrow();
                return acts.moved(
                        document,
                        reviews.current(document).isPresent() ? IN_REVIEW : SUBMITTED,
                        user,
                        "DOCUMENT_SUBMITTED",
                        Map.of(
                                "to",
                                approver.username(),
                                "recipients",
                                reading.recipients().size()),
                        reading.columns()
                                .set("approver_id", approver.userId())
                                .set("approver_person", approver.personId())
                                .set("approver_name", approver.fullName())
                                .set("approver_position", approver.position())
                                .set("submitted_at", clock.instant())
                                .set("reason", null));
            });
        });
    }

    /** The clerk takes a submitted document back, to correct it. */
    ActOutcome takeBack(SignedInUser user, UUID id, int version) {
        require(user, Role.CLERK);
        return acts.act(user, id, version, "take-back", EnumSet.of(IN_REVIEW, SUBMITTED), document -> {
            reviews.end(document);
            return acts.moved(
                    document,
                    JUDGED,
                    user,
                    "SUBMISSION_TAKEN_BACK",
                    Map.of(),
                    Columns.none().set("submitted_at", null));
        });
    }

    /** Reserves the number and the date of this moment; they are then written into the text, to be seen before signing. */
    ActOutcome takeNumber(SignedInUser user, UUID id, int version) {
        return acts.act(user, id, version, "reserve", EnumSet.of(SUBMITTED), document -> {
            requireApprover(user, document);
            Described described = document.described();
            if (described.bearsNumber()) {
                throw new IllegalArgumentException("document " + id + " bears its number already");
            }
            Books.Numbered taken = books.reserve(
                    document.agency(),
                    new Books.Wanted(Objects.requireNonNull(described.symbol()), described.tradition(), false),
                    reservedFields(document, null, null),
                    user.username());
            return acts.moved(
                    document,
                    NUMBERING,
                    user,
                    "NUMBER_TAKEN",
                    Map.of("entry", taken.entry().id()),
                    Columns.none()
                            .set("register_entry_id", taken.entry().id())
                            .set("document_number", taken.documentNumber())
                            .set("issued_on", taken.day())
                            .set("sign_before", clock.instant().plus(TIME_TO_SIGN))
                            .set("number_problem", null)
                            .set("number_missing", null)
                            .set("numbered_content", null));
        });
    }

    /** He has seen the numbered text and signs it; without a key, or where the file takes none, his approval is recorded. */
    ActOutcome sign(SignedInUser user, UUID id, int version) {
        return acts.act(user, id, version, "sign", EnumSet.of(NUMBERED), document -> {
            requireApprover(user, document);
            Reservation reservation = document.reservation().orElseThrow();
            Instant now = clock.instant();
            if (reservation.signBefore() != null && now.isAfter(reservation.signBefore())) {
                return Refused.of(
                        "sign",
                        "Đã quá thời hạn ký; số " + reservation.documentNumber() + " được hủy, bạn cấp số lại rồi ký.");
            }
            return approved(user, document, now, Columns.none());
        });
    }

    /**
     * A document that bears its number: the next number of the book is reserved for it and he approves it, in one act.
     * Where that very number is held for a document to come, this is the document.
     */
    ActOutcome approvePrinted(SignedInUser user, UUID id, int version) {
        return acts.act(user, id, version, "approve", EnumSet.of(SUBMITTED), document -> {
            requireApprover(user, document);
            Described described = document.described();
            if (!described.bearsNumber()) {
                throw new IllegalArgumentException("document " + id + " has no number yet");
            }
            String printed = Objects.requireNonNull(described.printedNumber());
            LocalDate day = Objects.requireNonNull(described.printedOn());
            books.lockNumbers(document.agency());
            Optional<KeptNumber> kept = keptNumbers.find(document.agency(), printed, day.getYear());
            if (forms.taken(document, printed, day)) {
                return Refused.of("printedNumber", FormReader.taken(printed, day));
            }
            if (kept.isPresent()
                    && !keptNumbers.use(document.agency(), kept.get().entryId(), user.fullName())) {
                return Refused.of("printedNumber", "Số " + printed + " không còn được giữ cho văn bản này.");
            }
            long entryId = kept.map(KeptNumber::entryId).orElseGet(() -> next(user, document, printed));
            return approved(
                    user,
                    document,
                    clock.instant(),
                    Columns.none()
                            .set("register_entry_id", entryId)
                            .set("document_number", printed)
                            .set("issued_on", day)
                            .set("numbered_content", document.upload().content()));
        });
    }

    private long next(SignedInUser user, OutgoingDocument document, String printed) {
        int next = books.nextDeparture(document.agency(), document.described().kind(), false);
        OptionalInt own = DocumentNumber.numberOf(printed);
        String note = own.isPresent() && own.getAsInt() == next ? null : "Số in trên văn bản: " + printed;
        return books.reserve(document.agency(), reservedFields(document, printed, note), user.username())
                .id();
    }

    private ActOutcome approved(SignedInUser user, OutgoingDocument document, Instant now, Columns columns) {
        boolean signs = signs(document, user);
        columns.set("approved_at", now).set("approved_by", signs ? "SIGNATURE" : "RECORD");
        columns.set("sign_before", null);
        return acts.moved(
                document,
                signs ? SIGNING : SIGNED,
                user,
                signs ? "SIGNATURE_ORDERED" : "APPROVAL_RECORDED",
                Map.of("content", document.present().sha256()),
                columns);
    }

    /** Whether pressing the button puts his digital signature on the file. */
    boolean signs(OutgoingDocument document, SignedInUser user) {
        return !document.scanned()
                && MediaTypes.signable(document.upload().mediaType())
                && !signedByPerson(document)
                && keys.ofPerson(user.personId()).isPresent();
    }

    private boolean signedByPerson(OutgoingDocument document) {
        return documents.draftReport(document.agency(), document.id()).map(FileReport::facts).stream()
                .flatMap(facts -> facts.signatures().stream())
                .anyMatch(signature ->
                        signature.status().equals("VALID") && signature.by().equals("PERSON"));
    }

    /** The competent person gives it back; a number that was reserved is voided with his reason. */
    ActOutcome giveBack(SignedInUser user, UUID id, int version, String reason) {
        return acts.act(user, id, version, "give-back", EnumSet.of(SUBMITTED, NUMBERING, NUMBERED), document -> {
            requireApprover(user, document);
            return ended(document, RETURNED, user, "DOCUMENT_RETURNED", reason, "vì sao trả lại");
        });
    }

    /** The clerk ends its road; nothing was sent. A number that was reserved is voided with the reason. */
    ActOutcome withdraw(SignedInUser user, UUID id, int version, String reason) {
        require(user, Role.CLERK);
        return acts.act(
                user,
                id,
                version,
                "withdraw",
                EnumSet.of(JUDGED, RETURNED, IN_REVIEW, SUBMITTED, NUMBERING, NUMBERED, SIGNED, HELD_BACK, STOPPED),
                document -> ended(document, WITHDRAWN, user, "DOCUMENT_WITHDRAWN", reason, "vì sao rút văn bản"));
    }

    private ActOutcome ended(
            OutgoingDocument document, DeskState to, SignedInUser user, String action, String reason, String asked) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return Refused.of("reason", "Ghi rõ " + asked + ", không quá " + LONGEST_REASON + " ký tự.");
        }
        reviews.end(document);
        document.reservation()
                .ifPresent(reserved -> books.voidNumber(document.agency(), reserved.entryId(), said, user.username()));
        return acts.moved(document, to, user, action, Map.of(), withoutNumber().set("reason", said));
    }

    /** What a voided reservation leaves of the document: as if no number had been taken. */
    static Columns withoutNumber() {
        return Columns.none()
                .set("register_entry_id", null)
                .set("document_number", null)
                .set("issued_on", null)
                .set("sign_before", null)
                .set("number_problem", null)
                .set("number_missing", null)
                .set("numbered_content", null)
                .set("approved_at", null)
                .set("approved_by", null)
                .set("signed_content", null)
                .set("released_at", null)
                .set("released_by", null)
                .set("released_by_name", null)
                .set("final_content", null)
                .set("submitted_at", null);
    }

    /**
     * The clerk's own act: he puts the agency's signature on the document and lets it go (NĐ 30/2020 Điều 32 khoản 2).
     * Asks for his password; the key is used in his name.
     *
     * @param paperFollows that he will send the paper as well
     */
    ActOutcome release(SignedInUser user, UUID id, int version, String password, boolean paperFollows) {
        require(user, Role.CLERK);
        Optional<SignedInUser> himself = passwords.confirm(user, password);
        if (himself.isEmpty()) {
            return Refused.of(
                    "password", "Mật khẩu chưa đúng, hoặc tài khoản đang bị khóa; văn bản chưa được phát hành.");
        }
        SignedInUser clerk = himself.get();
        require(clerk, Role.CLERK);
        return acts.act(
                clerk,
                id,
                version,
                "release",
                EnumSet.of(SIGNED),
                document -> acts.moved(
                        document,
                        RELEASING,
                        clerk,
                        "DOCUMENT_RELEASED",
                        Map.of(
                                "name",
                                clerk.fullName(),
                                "office",
                                Role.CLERK.name(),
                                RoadsOut.PAPER,
                                paperFollows,
                                "content",
                                document.present().sha256()),
                        Columns.none()
                                .set("released_by", clerk.username())
                                .set("released_by_name", clerk.fullName())
                                .set("released_at", clock.instant())));
    }

    private static void requireApprover(SignedInUser user, OutgoingDocument document) {
        require(user, Acts.COMPETENT);
        if (document.approver()
                .filter(approver -> approver.userId() == user.userId())
                .isEmpty()) {
            throw new AccessDeniedException(user.username() + " is not the one whom it was submitted to");
        }
    }

    /** The subject enters the book when the document goes out, not before. */
    private static EntryFields reservedFields(
            OutgoingDocument document, @Nullable String number, @Nullable String note) {
        return new EntryFields(
                null,
                number,
                number == null ? null : document.described().printedOn(),
                document.described().kind(),
                null,
                document.approver().map(OutgoingDocument.Approver::name).orElse(null),
                null,
                null,
                null,
                null,
                null,
                note);
    }
}
