package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.journal.StateBoundary.reached;
import static vn.vanthu.exchange.outgoing.DeskState.NUMBERED;
import static vn.vanthu.exchange.outgoing.DeskState.SIGNED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Approver;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.outgoing.TokenBatches.Batch;
import vn.vanthu.exchange.outgoing.TokenBatches.Item;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.keys.SignatoryElsewhere;
import vn.vanthu.signature.keys.SignatureValues;

/**
 * The competent person signs with a token at his own desk: digests go out in a batch, values come back, and each is
 * checked against his registered certificate and what was prepared before anything is kept.
 */
@Service
class TokenSigning {

    private final Acts acts;
    private final Documents documents;
    private final TokenBatches batches;
    private final Directory directory;
    private final ForeignBytes foreign;
    private final SignatureMarks marks;
    private final ContentStore contents;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final Journal journal;
    private final Clock clock;

    TokenSigning(
            Acts acts,
            Documents documents,
            TokenBatches batches,
            Directory directory,
            ForeignBytes foreign,
            SignatureMarks marks,
            ContentStore contents,
            WorkSpace work,
            AgencyScope scope,
            Journal journal,
            Clock clock) {
        this.acts = acts;
        this.documents = documents;
        this.batches = batches;
        this.directory = directory;
        this.foreign = foreign;
        this.marks = marks;
        this.contents = contents;
        this.work = work;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param certificate with which he would sign; empty where none of his is registered and in force */
    record Offer(Optional<RegisteredCertificate> certificate, List<OutgoingDocument> documents) {}

    /** What waits for his signature and takes one. */
    Offer offer(SignedInUser user) {
        Acts.require(user, Acts.COMPETENT);
        return scope.inAgency(
                user.agencyCode(),
                () -> new Offer(
                        certificate(user),
                        documents.toSign(user.agencyCode(), user.userId()).stream()
                                .filter(TokenSigning::signable)
                                .toList()));
    }

    /** Whether there is something that he can sign so. */
    boolean waits(SignedInUser user) {
        if (user.roles().stream().noneMatch(Acts.COMPETENT::contains)) {
            return false;
        }
        Offer offer = offer(user);
        return offer.certificate().isPresent() && !offer.documents().isEmpty();
    }

    boolean offered(SignedInUser user, OutgoingDocument document) {
        return document.state() == NUMBERED
                && signable(document)
                && certificate(user).isPresent();
    }

    private static boolean signable(OutgoingDocument document) {
        return !document.scanned() && MediaTypes.signable(document.upload().mediaType());
    }

    private Optional<RegisteredCertificate> certificate(SignedInUser user) {
        Instant now = clock.instant();
        return directory.certificates(user.agencyCode()).stream()
                .filter(each -> Objects.equals(each.personId(), user.personId()))
                .filter(each -> !now.isBefore(each.notBefore()) && now.isBefore(each.notAfter()))
                .max(Comparator.comparing(RegisteredCertificate::notBefore));
    }

    /** What became of preparing. */
    sealed interface Preparation {
        record Made(UUID batch) implements Preparation {}

        record NothingToSign(String reason) implements Preparation {}
    }

    Preparation prepare(SignedInUser user, List<UUID> chosen) throws IOException {
        Offer offer = offer(user);
        if (offer.certificate().isEmpty()) {
            return new Preparation.NothingToSign("Bạn chưa có chứng thư số còn hiệu lực đăng ký tại cơ quan.");
        }
        RegisteredCertificate registered = offer.certificate().get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Batch batch = new Batch(
                UUID.randomUUID(),
                user.agencyCode(),
                user.userId(),
                registered.pem(),
                now,
                now.plus(Desk.TIME_TO_SIGN));
        List<Item> items = new ArrayList<>();
        for (OutgoingDocument document : offer.documents()) {
            if (chosen.contains(document.id())) {
                asked(user, batch, document, registered.x509()).ifPresent(items::add);
            }
        }
        if (items.isEmpty()) {
            return new Preparation.NothingToSign(
                    "Không có văn bản nào trong số đã chọn nhận chữ ký số, hoặc hệ thống chưa đọc được trang của văn bản; "
                            + "thử lại sau ít phút.");
        }
        scope.inAgency(user.agencyCode(), () -> {
            batches.insert(batch, items);
            journal.record(
                    user.username(),
                    user.agencyCode(),
                    "TOKEN_BATCH_PREPARED",
                    batch.id().toString(),
                    Map.of("documents", items.size(), "certificate", registered.fingerprint()));
            reached("desk.token-prepared.before-commit");
        });
        reached("desk.token-prepared.committed");
        return new Preparation.Made(batch.id());
    }

    private Optional<Item> asked(SignedInUser user, Batch batch, OutgoingDocument document, X509Certificate certificate)
            throws IOException {
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease present = contents.lease(document.agency(), document.present())) {
            Path target = scratch.file("asked");
            if (!marks.pinned(document, Whose.PERSON, batch.createdAt(), user.fullName())) {
                return Optional.empty();
            }
            UnaryOperator<SigningOrder> shown = shown(batch, document, scratch);
            byte[] toBeSigned = SignatoryElsewhere.asked(
                    List.of(certificate),
                    signatory -> sign(user, batch, document, present.path(), target, signatory, shown));
            return Optional.of(new Item(document.id(), document.version(), document.present(), toBeSigned, null));
        } catch (SignatureException | PageNotReadException unsignable) {
            return Optional.empty();
        }
    }

    /** What is seen is as of the batch, so that both times the same bytes are asked for. */
    private UnaryOperator<SigningOrder> shown(Batch batch, OutgoingDocument document, WorkSpace.Scratch scratch)
            throws IOException {
        return marks.shown(document, Whose.PERSON, scratch, batch.createdAt());
    }

    private void sign(
            SignedInUser user,
            Batch batch,
            OutgoingDocument document,
            Path in,
            Path out,
            Signatory signatory,
            UnaryOperator<SigningOrder> shown) {
        foreign.sign(
                in,
                out,
                String.valueOf(document.upload().mediaType()),
                shown.apply(SigningOrder.unseen(signatory, batch.createdAt(), user.fullName())));
    }

    /** @param item with the document as it stands now */
    record Shown(Item item, OutgoingDocument document, String outcome) {
        public boolean open() {
            return outcome.isEmpty();
        }
    }

    record Open(Batch batch, RegisteredCertificate certificate, List<Shown> documents, boolean expired) {

        /** How many still wait for their value. */
        public long waiting() {
            return documents.stream().filter(Shown::open).count();
        }
    }

    /** @throws NoSuchDocumentException if it is not his */
    Open open(SignedInUser user, UUID id) {
        Acts.require(user, Acts.COMPETENT);
        return scope.inAgency(user.agencyCode(), () -> {
            Batch batch = batches.find(user, id).orElseThrow(() -> new NoSuchDocumentException(id));
            RegisteredCertificate certificate = directory.certificates(user.agencyCode()).stream()
                    .filter(each -> each.pem().equals(batch.certificate()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchDocumentException(id));
            List<Shown> shown = new ArrayList<>();
            for (Item item : batches.items(batch)) {
                OutgoingDocument document = documents
                        .find(user.agencyCode(), item.documentId())
                        .orElseThrow(() -> new NoSuchDocumentException(id));
                shown.add(new Shown(item, document, outcome(item, document)));
            }
            return new Open(batch, certificate, shown, clock.instant().isAfter(batch.expiresAt()));
        });
    }

    private static String outcome(Item item, OutgoingDocument document) {
        if (item.signedAt() != null) {
            return "đã ký";
        }
        return document.version() == item.version() ? "" : "văn bản đã thay đổi, không ký theo gói này được";
    }

    /** Digests for the token. */
    String download(SignedInUser user, UUID id) {
        Open open = open(user, id);
        X509Certificate certificate = open.certificate().x509();
        return new SigningBatch(
                        id,
                        open.batch().expiresAt(),
                        SigningBatch.encoded(certificate),
                        open.documents().stream()
                                .filter(Shown::open)
                                .map(shown -> new SigningBatch.Item(
                                        shown.item().documentId(),
                                        number(shown.document()),
                                        shown.item().toBeSigned()))
                                .toList())
                .written(certificate.getPublicKey().getAlgorithm().equals("RSA"));
    }

    private static String number(OutgoingDocument document) {
        return document.reservation().map(Reservation::documentNumber).orElse("");
    }

    /** @param problems one for each value that was not taken, or one for the whole file */
    record Answered(int signed, List<String> problems) {}

    Answered answer(SignedInUser user, UUID id, byte[] file) throws IOException {
        Open open = open(user, id);
        if (open.expired()) {
            return new Answered(0, List.of("Gói ký đã hết hạn; chuẩn bị gói mới rồi ký lại."));
        }
        SignatureAnswers answers;
        try {
            answers = SignatureAnswers.read(file);
        } catch (IOException notOne) {
            return new Answered(0, List.of("Tệp này không phải tệp trả lời của thiết bị ký."));
        }
        if (!answers.batch().equals(id)) {
            return new Answered(0, List.of("Tệp trả lời thuộc một gói ký khác."));
        }
        X509Certificate certificate = open.certificate().x509();
        List<String> problems = new ArrayList<>();
        int signed = 0;
        for (Shown shown : open.documents()) {
            String number = number(shown.document());
            byte[] value = answers.values().get(shown.item().documentId());
            if (shown.item().signedAt() != null) {
                continue;
            }
            if (value == null) {
                problems.add(number + ": tệp trả lời không có chữ ký cho văn bản này.");
                continue;
            }
            Optional<byte[]> checked =
                    SignatureValues.checked(certificate, shown.item().toBeSigned(), value);
            if (checked.isEmpty()) {
                problems.add(number + ": giá trị ký không phải của chứng thư đã đăng ký của bạn trên văn bản này.");
            } else if (kept(user, open.batch(), shown, certificate, checked.get())) {
                signed++;
            } else {
                problems.add(number + ": văn bản đã thay đổi hoặc quá thời hạn ký; mở văn bản để xem hiện trạng.");
            }
        }
        return new Answered(signed, problems);
    }

    private boolean kept(SignedInUser user, Batch batch, Shown shown, X509Certificate certificate, byte[] value)
            throws IOException {
        OutgoingDocument document = shown.document();
        Optional<PreparedContent> made = completed(user, batch, shown, certificate, value);
        reached("desk.token-signed.stored");
        if (made.isEmpty()) {
            return false;
        }
        PreparedContent signed = made.get();
        ActOutcome outcome =
                acts.act(user, document.id(), shown.item().version(), "token-signed", EnumSet.of(NUMBERED), locked -> {
                    Instant now = clock.instant();
                    Instant until =
                            locked.reservation().map(Reservation::signBefore).orElse(Instant.MAX);
                    boolean his = locked.approver()
                            .filter(approver -> approver.userId() == user.userId())
                            .isPresent();
                    if (!his
                            || now.isAfter(until)
                            || !locked.present().equals(shown.item().content())) {
                        return ActOutcome.Refused.of("sign", "Không ký được nữa.");
                    }
                    contents.keep(user.agencyCode(), signed);
                    batches.signed(batch, document.id(), now);
                    return acts.moved(
                            locked,
                            SIGNED,
                            user,
                            "PERSON_SIGNED",
                            Map.of(
                                    "name",
                                    locked.approver().map(Approver::name).orElse(user.fullName()),
                                    "content",
                                    signed.content().sha256(),
                                    "batch",
                                    batch.id().toString()),
                            Columns.none()
                                    .set("approved_at", now)
                                    .set("approved_by", "SIGNATURE")
                                    .set("sign_before", null)
                                    .set("signed_content", signed.content()));
                });
        return outcome instanceof ActOutcome.Done;
    }

    private Optional<PreparedContent> completed(
            SignedInUser user, Batch batch, Shown shown, X509Certificate certificate, byte[] value) throws IOException {
        OutgoingDocument document = shown.document();
        if (!document.present().equals(shown.item().content())) {
            return Optional.empty();
        }
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease present = contents.lease(document.agency(), document.present())) {
            Path target = scratch.file("signed");
            sign(
                    user,
                    batch,
                    document,
                    present.path(),
                    target,
                    SignatoryElsewhere.answering(
                            List.of(certificate), shown.item().toBeSigned(), value),
                    shown(batch, document, scratch));
            try (InputStream bytes = Files.newInputStream(target)) {
                return Optional.of(contents.prepare(bytes));
            }
        } catch (SignatureException | PageNotReadException unsignable) {
            return Optional.empty();
        }
    }
}
