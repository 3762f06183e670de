package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.HANDED_OVER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.DispatchLoop;
import vn.vanthu.exchange.dispatch.DispatchOrder;
import vn.vanthu.exchange.dispatch.DispatchOrder.Recipient;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Described;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.registry.Books;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryFields;

/** The end of the desk: the number is issued and the deliveries are made, in one transaction with the state. */
@Component
class HandOver {

    private static final DateTimeFormatter EDXML_DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final Documents documents;
    private final Settlements settlements;
    private final Directory directory;
    private final Books books;
    private final Dispatch dispatch;
    private final DispatchLoop loop;
    private final AgencyScope scope;
    private final Clock clock;

    HandOver(
            Documents documents,
            Settlements settlements,
            Directory directory,
            Books books,
            Dispatch dispatch,
            DispatchLoop loop,
            AgencyScope scope,
            Clock clock) {
        this.documents = documents;
        this.settlements = settlements;
        this.directory = directory;
        this.books = books;
        this.dispatch = dispatch;
        this.loop = loop;
        this.scope = scope;
        this.clock = clock;
    }

    void handOver(OutgoingDocument document) {
        boolean moved = DeskMachine.inStep(scope, document, "handed-over", () -> {
            if (!documents.move(document, HANDED_OVER, DeskMachine.hubName(), Columns.none())) {
                return false;
            }
            List<Recipient> recipients = documents.recipients(document.id());
            Reservation reservation = document.reservation().orElseThrow();
            Entry reserved =
                    books.entry(document.agency(), reservation.entryId()).orElseThrow();
            String actor = document.release().orElseThrow().by();
            books.issue(document.agency(), reserved.id(), fields(document, reserved, recipients), actor);
            dispatch.accept(order(document, reservation, recipients), actor);
            return true;
        });
        if (moved) {
            loop.poke();
        }
    }

    /** NĐ 30/2020 Phụ lục IV, sổ đăng ký văn bản đi. */
    private EntryFields fields(OutgoingDocument document, Entry reserved, List<Recipient> recipients) {
        Reservation reservation = document.reservation().orElseThrow();
        return new EntryFields(
                null,
                reservation.documentNumber(),
                reservation.issuedOn(),
                document.described().kind(),
                document.described().summary(),
                document.approver().map(OutgoingDocument.Approver::name).orElse(null),
                recipients.stream().map(Recipient::name).collect(Collectors.joining("; ")),
                null,
                null,
                LocalDate.now(clock),
                null,
                reserved.fields().note());
    }

    private DispatchOrder order(OutgoingDocument document, Reservation reservation, List<Recipient> recipients) {
        Described described = document.described();
        Agency sender = directory.agency(document.agency()).orElseThrow();
        String number = reservation.documentNumber();
        return new DispatchOrder(
                document.id(),
                document.agency(),
                sender.stateIdentifier().orElse(sender.code().value()) + "," + EDXML_DAY.format(reservation.issuedOn())
                        + "," + number,
                number,
                reservation.issuedOn(),
                String.valueOf(described.summary()),
                Optional.ofNullable(described.kind())
                        .map(kind -> DocumentKind.valueOf(kind).title()),
                described.urgency(),
                document.present(),
                fileName(document, number),
                Optional.ofNullable(document.upload().mediaType()).orElse("application/octet-stream"),
                recipients,
                settlements.of(document).stream()
                        .filter(settled -> !settled.waitsForSecond())
                        .map(Settlements.SettledFact::settlement)
                        .toList());
    }

    /** By its number, in letters that every mail program and file system takes: {@code 15-QD-SXD.docx}. */
    static String fileName(OutgoingDocument document, String number) {
        String plain = java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9]+", "-");
        return plain + MediaTypes.ending(document.upload().mediaType());
    }
}
