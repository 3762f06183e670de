package vn.vanthu.exchange.channel;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.dispatch.Channel;
import vn.vanthu.exchange.dispatch.DispatchOrder;
import vn.vanthu.exchange.dispatch.StatusOrder;
import vn.vanthu.exchange.judging.Settlement;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.outbound.MailHeaders;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.mailer.outbound.SendOutcome;
import vn.vanthu.mailer.outbound.SignedMailWriter;
import vn.vanthu.signature.keys.SigningKey;

/** S/MIME-signed mail with an edXML part: the document stands in it once, and the edXML refers to it. */
@Component
class MailChannel implements Channel {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String EDXML_TYPE = "application/edxml+xml";

    private final Relay relay;
    private final SignedMailWriter writer;
    private final ContentStore contents;
    private final WorkSpace work;
    private final Directory directory;
    private final KeyRing keys;
    private final AgencyScope scope;
    private final Clock clock;

    MailChannel(
            Relay relay,
            RandomGenerator random,
            ContentStore contents,
            WorkSpace work,
            Directory directory,
            KeyRing keys,
            AgencyScope scope,
            Clock clock) {
        this.relay = relay;
        this.writer = new SignedMailWriter(random);
        this.contents = contents;
        this.work = work;
        this.directory = directory;
        this.keys = keys;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public ContentId pack(DispatchOrder order) throws IOException {
        Agency sender = agency(order.agencyCode());
        String contentId = order.documentId() + "@" + domain(sender);
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease document =
                        scope.asSystem(() -> contents.lease(order.agencyCode(), order.finalContent()))) {
            String type = order.mediaType();
            EdxmlMessage message = document(order, sender, contentId, type);
            MailPart file = new MailPart(document.path(), type, order.fileName(), contentId);
            return write(order.agencyCode(), scratch, text(order, sender), List.of(file), message);
        }
    }

    @Override
    public ContentId pack(AgencyCode agency, StatusOrder status) throws IOException {
        Agency sender = agency(agency);
        EdxmlMessage message = new EdxmlMessage.Status(
                organ(sender),
                status.answersOrgan(),
                status.answersCode(),
                status.answersDate(),
                status.answersId(),
                status.staffName(),
                status.status().code(),
                status.description(),
                LocalDateTime.ofInstant(status.at(), VIETNAM));
        String text = sender.name() + " báo trạng thái " + status.status().code() + " của văn bản "
                + status.answersCode() + ":\n\n" + status.description() + "\n";
        try (WorkSpace.Scratch scratch = work.open()) {
            return write(agency, scratch, text, List.of(), message);
        }
    }

    private ContentId write(
            AgencyCode agency, WorkSpace.Scratch scratch, String text, List<MailPart> documents, EdxmlMessage message)
            throws IOException {
        Path edxml = scratch.file("van-ban.edxml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(edxml))) {
            EdxmlWriter.write(message, out);
        }
        List<MailPart> parts = new ArrayList<>(documents);
        parts.add(new MailPart(
                edxml, EDXML_TYPE, "van-ban.edxml", "edxml." + scratch.folder().getFileName()));
        SigningKey key = keys.ofAgency(agency)
                .orElseThrow(() -> new IllegalStateException("no key of agency " + agency + " to sign mail with"));
        Path body = scratch.file("body.eml");
        writer.writeBody(text, parts, key, clock.instant(), scratch.folder(), body);
        reached("channel.body-signed");
        try (InputStream in = Files.newInputStream(body)) {
            return scope.asSystem(() -> stored(agency, in));
        }
    }

    private ContentId stored(AgencyCode agency, InputStream in) {
        try {
            return contents.put(agency, in).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SendResult send(AgencyCode agency, ContentId body, Envelope envelope) {
        Agency sender = agency(agency);
        String from = sender.mailbox().orElseThrow();
        Instant now = clock.instant();
        String headers = SignedMailWriter.headers(new MailHeaders(
                envelope.messageId(),
                sender.name(),
                from,
                envelope.recipientName(),
                envelope.address(),
                envelope.subject(),
                now,
                envelope.answers(),
                envelope.recipientName().isEmpty()));
        SendOutcome outcome = relay.sender()
                .send(from, envelope.address(), headers, () -> scope.asSystem(() -> contents.open(agency, body)));
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> new SendResult.Accepted(accepted.reply());
            case SendOutcome.Deferred deferred -> new SendResult.Later(deferred.reply());
            case SendOutcome.Unreachable unreachable -> new SendResult.Later("chưa kết nối được máy chủ thư");
            case SendOutcome.Refused refused -> new SendResult.Never(refused.reply());
        };
    }

    private EdxmlMessage document(DispatchOrder order, Agency sender, String contentId, String mediaType) {
        int slash = order.documentNumber().indexOf('/');
        String number =
                slash < 0 ? order.documentNumber() : order.documentNumber().substring(0, slash);
        String notation = slash < 0 ? "" : order.documentNumber().substring(slash + 1);
        return new EdxmlMessage.Document(
                organ(sender),
                order.recipients().stream()
                        .map(recipient -> organ(recipient.name(), recipient.address()))
                        .toList(),
                order.edxmlId(),
                number,
                notation,
                Optional.empty(),
                Optional.of(order.issuedOn()),
                order.kind().orElse(""),
                order.subject(),
                Optional.empty(),
                priority(order.urgency()),
                Optional.empty(),
                order.recipients().stream().map(DispatchOrder.Recipient::name).toList(),
                LocalDateTime.now(clock),
                List.of(new EdxmlMessage.Reference(contentId, mediaType, order.fileName())),
                order.settlements().stream()
                        .map(settlement -> settled(contentId, settlement))
                        .toList());
    }

    private static EdxmlMessage.Settled settled(String contentId, Settlement settlement) {
        return new EdxmlMessage.Settled(
                contentId,
                settlement.fact(),
                settlement.value(),
                settlement.settledBy(),
                settlement.secondBy(),
                settlement.reason(),
                settlement.at());
    }

    private static String text(DispatchOrder order, Agency sender) {
        return sender.name() + " gửi văn bản số " + order.documentNumber() + " ngày " + DAY.format(order.issuedOn())
                + ".\n\nTrích yếu: " + order.subject() + "\n\nVăn bản ở tệp kèm theo (" + order.fileName()
                + "). Thư này được ký số bởi " + sender.name() + ".\n";
    }

    private Organ organ(Agency agency) {
        return new Organ(
                agency.stateIdentifier().orElse(agency.code().value()),
                agency.name(),
                agency.mailbox().orElse(""));
    }

    private Organ organ(String name, String address) {
        return scope.asSystem(() -> directory
                .mailbox(address)
                .flatMap(mailbox -> directory.agency(mailbox.agency()))
                .map(this::organ)
                .orElse(new Organ(address, name, address)));
    }

    private Agency agency(AgencyCode code) {
        return scope.asSystem(() -> directory.agency(code)).orElseThrow();
    }

    private static String domain(Agency agency) {
        String address = agency.mailbox().orElseThrow();
        return address.substring(address.indexOf('@') + 1);
    }

    private static int priority(String urgency) {
        return switch (urgency) {
            case "KHAN" -> 1;
            case "THUONG_KHAN" -> 2;
            case "HOA_TOC" -> 3;
            case "HOA_TOC_HEN_GIO" -> 4;
            default -> 0;
        };
    }
}
