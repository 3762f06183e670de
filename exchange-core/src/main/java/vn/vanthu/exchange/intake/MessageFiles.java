package vn.vanthu.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.content.Readings;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.intake.Examination.ExaminedFile;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.Examiner;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.KeptLists;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.judging.Road;
import vn.vanthu.exchange.judging.Settlement;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.lists.AgencyLists;
import vn.vanthu.exchange.reading.ReadingProgress;
import vn.vanthu.exchange.worker.VirusScanner;
import vn.vanthu.mailer.inbound.OpenedMessage;

/** Examines the letter and the files of an opened message, as of when the hub received it. */
@Component
class MessageFiles {
    private final Examiner examiner;
    private final ReadingProgress progress;
    private final Readings readings;
    private final VirusScanner scanner;
    private final Directory directory;
    private final AgencyLists lists;
    private final AgencyScope scope;
    private final Clock clock;

    MessageFiles(
            Examiner examiner,
            ReadingProgress progress,
            Readings readings,
            VirusScanner scanner,
            Directory directory,
            AgencyLists lists,
            AgencyScope scope,
            Clock clock) {
        this.examiner = examiner;
        this.progress = progress;
        this.readings = readings;
        this.scanner = scanner;
        this.directory = directory;
        this.lists = lists;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param sender the agency that sent it; empty where nobody is verified */
    Examination examine(
            IncomingMessage message, OpenedMessage opened, Optional<Agency> sender, Path raw, WorkSpace.Scratch scratch)
            throws IOException {
        Followed followed = followed(message);
        KeptLists kept = scope.inAgency(message.agency(), () -> lists.of(message.agency()));
        List<Settlement> cleared = cleared(message);
        Road road = road(message, opened, sender);
        ExaminationOrder order = order(message, opened, sender, followed, cleared, kept, road);
        FileReport letter = examiner.examine(letter(opened, scratch), "thu.txt", order);
        List<ExaminedFile> files = new ArrayList<>();
        try (ReadingProgress.Telling telling =
                progress.begin(message.agency(), message.id(), ReadingProgress.Road.IN)) {
            PaperOrder paper = new PaperOrder(
                    telling,
                    // What a stranger calls urgent overtakes nobody.
                    sender.isPresent() ? Answers.urgency(opened) : Urgency.NONE,
                    readings.under(message.agency(), message.raw()));
            for (OpenedMessage.Part part : opened.parts()) {
                List<Settlement> settlements = new ArrayList<>(cleared);
                sender.ifPresent(agency -> settlements.addAll(Answers.settled(opened, part, agency)));
                files.add(new ExaminedFile(
                        part,
                        examiner.examine(
                                part.file(),
                                part.name(),
                                order(message, opened, sender, followed, settlements, kept, road),
                                paper)));
            }
        }
        return new Examination(inOrder(opened, files), letter, scanner.scan(raw));
    }

    /** What stands in the message itself: a mark of secrecy in a subject or a file name counts too. */
    private static Path letter(OpenedMessage opened, WorkSpace.Scratch scratch) throws IOException {
        StringBuilder text = new StringBuilder(opened.subject()).append('\n');
        text.append(opened.fromName()).append('\n');
        opened.parts().forEach(part -> text.append(part.name()).append('\n'));
        return Files.writeString(
                scratch.file("letter.txt"),
                text.append('\n').append(opened.text()).append('\n'));
    }

    private Followed followed(IncomingMessage message) {
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), clock.getZone());
        return scope.asSystem(() -> directory.followed(message.agency(), day)).orElse(Followed.NONE);
    }

    /** Whose mailboxes it joins. An agency's From address alone proves nothing; a person's only ever takes weight away. */
    private Road road(IncomingMessage message, OpenedMessage opened, Optional<Agency> sender) {
        return scope.asSystem(() -> {
            Optional<Mailbox> from =
                    directory.mailbox(opened.fromAddress()).filter(mailbox -> mailbox.state() == Mailbox.State.ACTIVE);
            boolean personal =
                    from.filter(mailbox -> mailbox.person().isPresent()).isPresent();
            if (sender.isEmpty() && !personal) {
                return Road.BY_MAIL;
            }
            boolean same = from.filter(mailbox -> mailbox.agency().equals(message.agency()))
                    .isPresent();
            long toPersons = message.envelopeTo().stream()
                    .flatMap(address -> directory.mailbox(address).stream())
                    .filter(mailbox -> mailbox.person().isPresent())
                    .count();
            return Road.in(personal, same, Math.toIntExact(toPersons));
        });
    }

    /** What two persons here settled of all of it. */
    private static List<Settlement> cleared(IncomingMessage message) {
        return message.cleared()
                .map(clearing -> List.of(new Settlement(
                        "secrecy",
                        "NONE",
                        clearing.by(),
                        Optional.of(clearing.second()),
                        clearing.reason(),
                        clearing.at())))
                .orElse(List.of());
    }

    private static ExaminationOrder order(
            IncomingMessage message,
            OpenedMessage opened,
            Optional<Agency> sender,
            Followed followed,
            List<Settlement> settlements,
            KeptLists kept,
            Road road) {
        return new ExaminationOrder(
                followed.regulation(),
                message.receivedAt(),
                Stage.ARRIVED,
                Optional.of(opened.fromAddress()).filter(address -> !address.isEmpty()),
                sender.map(agency -> agency.code().value()),
                message.envelopeTo(),
                settlements,
                true,
                kept,
                followed.filled(),
                road);
    }

    /** The document first: what the edXML part names, else what is no picture. */
    private static List<ExaminedFile> inOrder(OpenedMessage opened, List<ExaminedFile> files) {
        List<String> named = Answers.document(opened)
                .map(document -> document.references().stream()
                        .map(reference -> reference.contentId())
                        .toList())
                .orElse(List.of());
        List<ExaminedFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingInt((ExaminedFile file) -> {
                    int place = named.indexOf(file.part().contentId());
                    return place < 0 ? Integer.MAX_VALUE : place;
                })
                .thenComparing(file ->
                        String.valueOf(file.report().facts().mediaType()).startsWith("image/")));
        return sorted;
    }
}
