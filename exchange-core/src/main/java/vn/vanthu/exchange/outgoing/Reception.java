package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.journal.StateBoundary.reached;
import static vn.vanthu.exchange.outgoing.DeskState.JUDGED;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERED;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERING;
import static vn.vanthu.exchange.outgoing.DeskState.RECEIVED;
import static vn.vanthu.exchange.outgoing.DeskState.RETURNED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.channel.MailSettings;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.registry.DocumentNumber;
import vn.vanthu.rules.Verdict;

/** Where a clerk's files come in: kept raw and hashed before anything else. */
@Service
class Reception {

    private static final long MEGABYTE = 1L << 20;
    private static final long MOST_MEGABYTES = 200;

    private final Acts acts;
    private final Documents documents;
    private final Judge judge;
    private final SecretLock secrets;
    private final ContentStore contents;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final Journal journal;
    private final long mostMegabytes;

    Reception(
            Acts acts,
            Documents documents,
            Judge judge,
            SecretLock secrets,
            ContentStore contents,
            WorkSpace work,
            AgencyScope scope,
            Journal journal,
            MailSettings mail) {
        this.acts = acts;
        this.documents = documents;
        this.judge = judge;
        this.secrets = secrets;
        this.contents = contents;
        this.work = work;
        this.scope = scope;
        this.journal = journal;
        this.mostMegabytes = mostMegabytes(mail);
    }

    /** A file as the browser sent it. */
    interface Offered {
        String name();

        long bytes();

        InputStream open() throws IOException;
    }

    /** @param again the same form was posted before: this is the document that it made */
    record Received(UUID id, boolean again) {}

    /** What is wrong with a file before it is read; empty if nothing is. */
    List<String> objections(Offered file) {
        if (file.bytes() == 0) {
            return List.of("Tệp rỗng (0 byte): chọn lại tệp có nội dung.");
        }
        return tooBig(file.bytes(), mostMegabytes).stream().toList();
    }

    /** The desk takes nothing that no mail listener would take once it has its number. */
    static long mostMegabytes(MailSettings mail) {
        return Math.min(MOST_MEGABYTES, mail.largestDocumentBytes() / MEGABYTE);
    }

    long mostMegabytes() {
        return mostMegabytes;
    }

    static Optional<String> tooBig(long bytes, long mostMegabytes) {
        if (bytes <= mostMegabytes * MEGABYTE) {
            return Optional.empty();
        }
        long megabytes = (bytes + MEGABYTE - 1) / MEGABYTE;
        return Optional.of("Tệp " + megabytes + " MB lớn hơn mức " + mostMegabytes
                + " MB mà thư điện tử gửi được: nén ảnh quét hoặc chia nhỏ rồi nộp.");
    }

    /**
     * @param token of the form: the same file posted with it again makes no second document
     */
    Received receive(SignedInUser user, String token, Offered file) throws IOException {
        return receive(user, token, file, Urgency.NONE);
    }

    /** @param urgency the more urgent is read first */
    Received receive(SignedInUser user, String token, Offered file, Urgency urgency) throws IOException {
        Acts.require(user, Role.CLERK);
        AgencyCode agency = user.agencyCode();
        PreparedContent prepared = prepared(file);
        reached("desk.received.stored");
        UUID id = UUID.nameUUIDFromBytes(
                (agency + "/" + token + "/" + prepared.content()).getBytes(StandardCharsets.UTF_8));
        PreparedContent name = preparedName(id, 1, file.name());
        boolean fresh = scope.inAgency(agency, () -> {
            boolean inserted = documents.insert(
                    id,
                    agency,
                    user.userId(),
                    user.fullName(),
                    prepared.content(),
                    prepared.bytes(),
                    name.content(),
                    urgency);
            if (inserted) {
                contents.keep(agency, prepared);
                contents.keep(agency, name);
                journal.record(
                        user.username(),
                        agency,
                        "DOCUMENT_RECEIVED",
                        id.toString(),
                        Map.of("content", prepared.content().sha256(), "bytes", prepared.bytes()));
            }
            reached("desk.received.before-commit");
            return inserted;
        });
        reached("desk.received.committed");
        return new Received(id, !fresh);
    }

    /** A corrected file in place of the one that was judged, given back or stopped. */
    ActOutcome replace(SignedInUser user, UUID id, int version, Offered file) throws IOException {
        return replace(user, id, version, file, "DOCUMENT_REPLACED");
    }

    /** @param action under which the journal keeps it */
    ActOutcome replace(SignedInUser user, UUID id, int version, Offered file, String action) throws IOException {
        Acts.require(user, Role.CLERK);
        AgencyCode agency = user.agencyCode();
        OutgoingDocument before = seen(agency, id);
        int revision = before.revision() + 1;
        PreparedContent prepared = prepared(file);
        PreparedContent name = preparedName(id, revision, file.name());
        reached("desk.replaced.stored");
        return acts.act(user, id, version, "replaced", EnumSet.of(JUDGED, RETURNED, DeskState.STOPPED), document -> {
            contents.keep(agency, prepared);
            contents.keep(agency, name);
            return acts.moved(
                    document,
                    RECEIVED,
                    user,
                    action,
                    Map.of(
                            "content",
                            prepared.content().sha256(),
                            "bytes",
                            prepared.bytes(),
                            "revision",
                            revision,
                            "instead of",
                            before.upload().content().sha256()),
                    Desk.withoutNumber()
                            .set("revision", revision)
                            .set("received_content", prepared.content())
                            .set("received_bytes", prepared.bytes())
                            .set("name_content", name.content())
                            .set("file_name", null)
                            .set("draft_report", null)
                            .set("final_report", null)
                            .set("verdict", null)
                            .set("legal_effect", null)
                            .set("reason", null));
        });
    }

    /** The clerk typed the reserved number into the text himself, because the hub found no place for it. */
    ActOutcome numberedVersion(SignedInUser user, UUID id, int version, Offered file) throws IOException {
        Acts.require(user, Role.CLERK);
        AgencyCode agency = user.agencyCode();
        OutgoingDocument seen = seen(agency, id);
        if (seen.version() != version || seen.state() != NUMBERING) {
            return new ActOutcome.Overtaken(seen);
        }
        FileReport report;
        try (WorkSpace.Scratch scratch = work.open();
                InputStream bytes = file.open()) {
            Path copy = scratch.file("numbered");
            Files.copy(bytes, copy);
            report = judge.examine(seen, copy, SealedName.cleaned(file.name()), Stage.DRAFT);
        }
        if (report.classified()) {
            secrets.lock(seen, report, "numbered-version");
            return new ActOutcome.Done();
        }
        List<ActOutcome.Problem> problems = problems(seen.reservation().orElseThrow(), report);
        if (!problems.isEmpty()) {
            return new ActOutcome.Refused(problems);
        }
        PreparedContent prepared = prepared(file);
        reached("desk.numbered-version.stored");
        return acts.act(user, id, version, "numbered-version", EnumSet.of(NUMBERING), document -> {
            contents.keep(agency, prepared);
            return acts.moved(
                    document,
                    NUMBERED,
                    user,
                    "NUMBERED_VERSION_RECEIVED",
                    Map.of("content", prepared.content().sha256()),
                    Columns.none()
                            .set("numbered_content", prepared.content())
                            .set("number_problem", null)
                            .set("number_missing", null)
                            .set("media_type", report.facts().mediaType())
                            .set("form", report.facts().form())
                            .set("draft_report", documents.written(report))
                            .set("verdict", report.judged().orElse(Verdict.HELD))
                            .set("legal_effect", report.legalEffect()));
        });
    }

    private static List<ActOutcome.Problem> problems(Reservation reservation, FileReport report) {
        ReportedFacts facts = report.facts();
        String number = facts.documentNumber();
        if (number == null || !DocumentNumber.same(number, reservation.documentNumber())) {
            return List.of(new ActOutcome.Problem(
                    "file",
                    number == null
                            ? "Không đọc được số trong tệp; số phải ghi là " + reservation.documentNumber() + "."
                            : "Số trong tệp là " + number + ", số đã cấp là " + reservation.documentNumber() + "."));
        }
        if (!reservation.issuedOn().toString().equals(facts.issuedOn())) {
            return List.of(new ActOutcome.Problem(
                    "file", "Ngày trong tệp phải là " + FormReader.DAY.format(reservation.issuedOn()) + "."));
        }
        return switch (report.judged().orElse(Verdict.HELD)) {
            case ACCEPTED, PAPER_REQUIRED -> List.of();
            case HELD, REFUSED ->
                List.of(new ActOutcome.Problem("file", "Tệp này không đủ điều kiện gửi; nộp tệp soạn thảo khác."));
        };
    }

    private OutgoingDocument seen(AgencyCode agency, UUID id) {
        return scope.inAgency(agency, () -> documents.find(agency, id))
                .orElseThrow(() -> new NoSuchDocumentException(id));
    }

    private PreparedContent prepared(Offered file) throws IOException {
        try (InputStream bytes = file.open()) {
            return contents.prepare(bytes);
        }
    }

    private PreparedContent preparedName(UUID id, int revision, String name) throws IOException {
        byte[] sealed = SealedName.seal(id, revision, name).getBytes(StandardCharsets.UTF_8);
        return contents.prepare(new ByteArrayInputStream(sealed));
    }
}
