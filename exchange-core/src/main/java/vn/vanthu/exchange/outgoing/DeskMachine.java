package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.journal.StateBoundary.reached;
import static vn.vanthu.exchange.outgoing.DeskState.FROZEN;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERED;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERING;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;
import static vn.vanthu.exchange.outgoing.DeskState.SIGNED;
import static vn.vanthu.exchange.outgoing.DeskState.SUBMITTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approver;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Release;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.SigningKey;

/**
 * The steps between the acts of people. Each does its slow work outside of any transaction and then moves the document
 * from exactly the version it began with: done twice, after a crash or by two at once, one result is kept.
 */
@Component
class DeskMachine {

    static final String HUB = "hub";
    private static final String HUB_NAME = "Hệ thống";

    private final Documents documents;
    private final Judge judge;
    private final HandOver handOver;
    private final ForeignBytes foreign;
    private final ContentStore contents;
    private final WorkSpace work;
    private final KeyRing keys;
    private final SignatureMarks marks;
    private final NumberPlaces places;
    private final Books books;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    DeskMachine(
            Documents documents,
            Judge judge,
            HandOver handOver,
            ForeignBytes foreign,
            ContentStore contents,
            WorkSpace work,
            KeyRing keys,
            SignatureMarks marks,
            NumberPlaces places,
            Books books,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.judge = judge;
        this.handOver = handOver;
        this.foreign = foreign;
        this.contents = contents;
        this.work = work;
        this.keys = keys;
        this.marks = marks;
        this.places = places;
        this.books = books;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes every step that needs no person. */
    void advance(AgencyCode agency, UUID id) throws IOException {
        Optional<OutgoingDocument> found = scope.inAgency(agency, () -> documents.find(agency, id));
        int before = -1;
        while (found.isPresent() && found.get().version() != before) {
            OutgoingDocument document = found.get();
            before = document.version();
            step(document);
            found = scope.inAgency(agency, () -> documents.find(agency, id));
        }
    }

    private void step(OutgoingDocument document) throws IOException {
        switch (document.state()) {
            case RECEIVED -> judge.draft(document);
            case NUMBERING -> {
                if (lapsed(document)) {
                    lapse(document);
                } else if (document.reservation().orElseThrow().problem() == null) {
                    number(document);
                }
            }
            case NUMBERED -> {
                if (lapsed(document)) {
                    lapse(document);
                }
            }
            case SIGNING -> signByPerson(document);
            case RELEASING -> signByAgency(document);
            case FROZEN -> judge.frozen(document);
            case CLEARED -> handOver.handOver(document);
            case JUDGED,
                    IN_REVIEW,
                    SUBMITTED,
                    SIGNED,
                    HELD_BACK,
                    HANDED_OVER,
                    RETURNED,
                    STOPPED,
                    WITHDRAWN,
                    LOCKED -> {}
        }
    }

    private void number(OutgoingDocument document) throws IOException {
        Reservation reservation = document.reservation().orElseThrow();
        NumberingOutcome outcome;
        Optional<PreparedContent> numbered = Optional.empty();
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease draft =
                        contents.lease(document.agency(), document.upload().content())) {
            Path target = scratch.file("numbered");
            outcome = foreign.number(
                    draft.path(),
                    target,
                    reservation.documentNumber(),
                    reservation.issuedOn(),
                    places.pointed(document, reservation));
            if (outcome instanceof NumberingOutcome.Written written) {
                numbered = Optional.of(prepared(written.file()));
            }
        }
        reached("desk.numbered.stored");
        switch (outcome) {
            case NumberingOutcome.Written _ -> numbered(document, numbered.orElseThrow());
            case NumberingOutcome.PlaceNotFound place ->
                move(
                        document,
                        NUMBERING,
                        "numbered",
                        "NUMBER_NOT_WRITTEN",
                        Map.of("reason", "PLACE_NOT_FOUND"),
                        missing(place));
            case NumberingOutcome.AlreadySigned _ ->
                move(
                        document,
                        NUMBERING,
                        "numbered",
                        "NUMBER_NOT_WRITTEN",
                        Map.of("reason", "ALREADY_SIGNED"),
                        Columns.none().set("number_problem", "Tệp đã có chữ ký số nên không ghi thêm vào được."));
            case NumberingOutcome.NotReadable unreadable ->
                move(
                        document,
                        NUMBERING,
                        "numbered",
                        "NUMBER_NOT_WRITTEN",
                        Map.of("reason", unreadable.reason().name()),
                        Columns.none().set("number_problem", "Hệ thống không ghi được số vào loại tệp này."));
        }
    }

    private void numbered(OutgoingDocument document, PreparedContent made) {
        moveWith(
                document,
                NUMBERED,
                "numbered",
                "NUMBER_WRITTEN",
                Map.of("content", made.content().sha256()),
                Columns.none().set("numbered_content", made.content()),
                () -> contents.keep(document.agency(), made));
    }

    private static Columns missing(NumberingOutcome.PlaceNotFound place) {
        boolean number = place.missing().contains(NumberingOutcome.Missing.NUMBER);
        boolean date = place.missing().contains(NumberingOutcome.Missing.DATE);
        String what = number && date
                ? "chỗ để trống cho số và ngày"
                : number ? "chỗ để trống cho số" : "chỗ để trống cho ngày";
        return Columns.none()
                .set("number_problem", "Không tìm thấy " + what + " trong văn bản.")
                .set("number_missing", number && date ? "BOTH" : number ? "NUMBER" : "DATE");
    }

    private boolean lapsed(OutgoingDocument document) {
        Instant until = document.reservation().map(Reservation::signBefore).orElse(null);
        return until != null && clock.instant().isAfter(until);
    }

    /** Nobody signed in time: the number is voided, the document waits with the competent person as before. */
    private void lapse(OutgoingDocument document) {
        Reservation reservation = document.reservation().orElseThrow();
        String reason = "Không ký trong thời hạn " + Desk.TIME_TO_SIGN.toMinutes() + " phút";
        moveWith(
                document,
                SUBMITTED,
                "lapsed",
                "RESERVATION_LAPSED",
                Map.of(),
                Desk.withoutNumber()
                        .set(
                                "submitted_at",
                                document.approver().map(Approver::at).orElse(null))
                        .set(
                                "reason",
                                "Số " + reservation.documentNumber() + " đã hủy: "
                                        + reason.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                        + reason.substring(1) + "."),
                () -> books.voidNumber(document.agency(), reservation.entryId(), reason, HUB));
    }

    private void signByPerson(OutgoingDocument document) throws IOException {
        Approver approver = document.approver().orElseThrow();
        SigningKey key = keys.ofPerson(approver.personId())
                .orElseThrow(() -> new IllegalStateException("the key of person " + approver.personId() + " is gone"));
        Signed signed = signed(document, key, approver.name(), Whose.PERSON);
        reached("desk.signed.stored");
        if (!(signed instanceof Signed.Made(PreparedContent made))) {
            unsignable(document, signed);
            return;
        }
        moveWith(
                document,
                SIGNED,
                "signed",
                "PERSON_SIGNED",
                Map.of("name", approver.name(), "content", made.content().sha256()),
                Columns.none().set("signed_content", made.content()),
                () -> contents.keep(document.agency(), made));
    }

    /** The clerk's order stands in the row; the key is used in his name. */
    private void signByAgency(OutgoingDocument document) throws IOException {
        Release release = document.release().orElseThrow();
        Optional<SigningKey> key = keys.ofAgency(document.agency());
        boolean signs = key.isPresent()
                && MediaTypes.signable(document.upload().mediaType())
                && !judge.signedByAgency(document);
        if (!signs) {
            ContentId present = document.present();
            move(
                    document,
                    FROZEN,
                    "frozen",
                    "FROZEN_AS_IT_IS",
                    Map.of("by", release.by(), "name", release.byName(), "content", present.sha256()),
                    Columns.none().set("final_content", present));
            return;
        }
        Signed signed = signed(document, key.orElseThrow(), release.byName(), Whose.AGENCY);
        reached("desk.frozen.stored");
        if (!(signed instanceof Signed.Made(PreparedContent frozen))) {
            unsignable(document, signed);
            return;
        }
        moveWith(
                document,
                FROZEN,
                "frozen",
                "AGENCY_SIGNED",
                Map.of(
                        "by",
                        release.by(),
                        "name",
                        release.byName(),
                        "content",
                        frozen.content().sha256()),
                Columns.none().set("final_content", frozen.content()),
                () -> contents.keep(document.agency(), frozen));
    }

    /** What became of a document that was to be signed. */
    private sealed interface Signed {
        record Made(PreparedContent content) implements Signed {}

        record Refused(NotSignable why) implements Signed {}
    }

    private Signed signed(OutgoingDocument document, SigningKey key, String name, Whose whose) throws IOException {
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease present = contents.lease(document.agency(), document.present())) {
            Path target = scratch.file("signed");
            String mediaType = String.valueOf(document.upload().mediaType());
            Instant now = clock.instant();
            SigningOrder order = marks.shown(document, whose, scratch, now).apply(SigningOrder.unseen(key, now, name));
            try {
                foreign.sign(present.path(), target, mediaType, order);
            } catch (SignatureException refused) {
                return new Signed.Refused(NotSignable.of(refused));
            }
            return new Signed.Made(prepared(target));
        }
    }

    /** A file of the right kind that takes no signature goes back to the clerk; its number is voided. */
    private void unsignable(OutgoingDocument document, Signed signed) {
        if (!(signed instanceof Signed.Refused(NotSignable(String reason, String remedy)))) {
            throw new IllegalArgumentException("it was signed");
        }
        moveWith(
                document,
                RETURNED,
                "unsignable",
                "DOCUMENT_UNSIGNABLE",
                Map.of(),
                Desk.withoutNumber().set("reason", reason + ": " + remedy + "."),
                () -> document.reservation()
                        .ifPresent(reserved -> books.voidNumber(document.agency(), reserved.entryId(), reason, HUB)));
    }

    private PreparedContent prepared(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return contents.prepare(bytes);
        }
    }

    private void move(
            OutgoingDocument document,
            DeskState to,
            String name,
            String action,
            Map<String, ?> details,
            Columns columns) {
        moveWith(document, to, name, action, details, columns, () -> {});
    }

    /** Nothing happens, and nothing else is written, where the document was moved meanwhile. */
    private void moveWith(
            OutgoingDocument document,
            DeskState to,
            String name,
            String action,
            Map<String, ?> details,
            Columns columns,
            Runnable also) {
        inStep(scope, document, name, () -> {
            if (!documents.move(document, to, HUB_NAME, columns)) {
                return false;
            }
            also.run();
            journal.record(HUB, document.agency(), action, document.id().toString(), details);
            return true;
        });
    }

    static boolean inStep(AgencyScope scope, OutgoingDocument document, String name, Supplier<Boolean> work) {
        boolean moved = scope.inAgency(document.agency(), () -> {
            boolean done = work.get();
            reached("desk." + name + ".before-commit");
            return done;
        });
        reached("desk." + name + ".committed");
        return moved;
    }

    static String hubName() {
        return HUB_NAME;
    }
}
