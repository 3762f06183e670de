package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.conversion.UnicodeConversion;
import vn.vanthu.classifier.numbering.DraftNumbering;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.classifier.recognising.ReadingPaused;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.mailer.inbound.MessageOpener;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpeningLimits;

/** The work that worker processes know; a task belongs in {@link #ALL} to be found there. */
final class WorkerTasks {
    private static final int MOST_CHANGES = 1000;
    private static final int LONGEST_CHANGE = 1000;
    /** With the start of a worker and the scan before it, every file has its answer within half a minute. */
    private static final Duration READING = Duration.ofSeconds(25);

    private static final Duration USUAL = Duration.ofSeconds(30);

    /** The trust of the process, read again when its files change. */
    private static final TrustWatch TRUST = new TrustWatch();

    static final WorkerTask<ReadRequest, LeafReading> READ =
            new WorkerTask<>("READ", ReadRequest.class, LeafReading.class, READING, WorkerTasks::read);

    static final WorkerTask<ScanRequest, ScanAnswer> RECOGNISE = new WorkerTask<>(
            "RECOGNISE", ScanRequest.class, ScanAnswer.class, ScanReader.longest(1), WorkerTasks::recognise);

    static final WorkerTask<OpenRequest, OpenedMessage> OPEN =
            new WorkerTask<>("OPEN", OpenRequest.class, OpenedMessage.class, USUAL, WorkerTasks::open);

    static final WorkerTask<NumberRequest, NumberingOutcome> NUMBER =
            new WorkerTask<>("NUMBER", NumberRequest.class, NumberingOutcome.class, USUAL, WorkerTasks::number);

    static final WorkerTask<ConvertRequest, ConversionOutcome> CONVERT =
            new WorkerTask<>("CONVERT", ConvertRequest.class, ConversionOutcome.class, USUAL, WorkerTasks::convert);

    static final List<WorkerTask<?, ?>> ALL = List.of(
            READ,
            RECOGNISE,
            CompareTask.COMPARE,
            OPEN,
            NUMBER,
            CONVERT,
            SigningTask.SIGN,
            PdfSigningTask.PREPARE,
            PdfSigningTask.PICTURE,
            PdfSigningTask.FIELDS,
            PdfPageTask.LAYOUT,
            PdfPageTask.DRAW,
            PreviewTask.PREVIEW,
            AnswerJudge.TASK);

    private WorkerTasks() {}

    record ReadRequest(Path file, String fileName, Optional<Path> trustFolder, Instant at) {}

    /** @param pages a {@link PageFolder} */
    record ScanRequest(Path file, String fileName, Instant at, Path pages) {}

    /** @param read empty where it was told to pause */
    record ScanAnswer(Optional<DocumentReading> read) {}

    record OpenRequest(Path raw, Path folder, Optional<Path> trustFolder, Instant at) {}

    record NumberRequest(Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed) {}

    record ConvertRequest(Path file, Path converted) {}

    private static LeafReading read(ReadRequest request, Path scratch) throws Exception {
        return LeafReading.of(request.file(), request.fileName(), TRUST.current(request.trustFolder()), request.at())
                .withoutText();
    }

    private static ScanAnswer recognise(ScanRequest request, Path scratch, PagesRead progress) throws IOException {
        try {
            return new ScanAnswer(Optional.of(LeafReading.recognised(
                            request.file(),
                            request.fileName(),
                            request.at(),
                            PageFolder.open(request.pages()),
                            progress)
                    .withoutText()));
        } catch (ReadingPaused others) {
            return new ScanAnswer(Optional.empty());
        }
    }

    private static OpenedMessage open(OpenRequest request, Path scratch) {
        return MessageOpener.open(
                request.raw(),
                request.folder(),
                TRUST.current(request.trustFolder()),
                request.at(),
                OpeningLimits.USUAL);
    }

    private static NumberingOutcome number(NumberRequest request, Path scratch) {
        return new DraftNumbering()
                .number(
                        request.draft(),
                        request.numbered(),
                        request.documentNumber(),
                        request.issuedOn(),
                        request.pointed(),
                        ReadingLimits.ordinary());
    }

    /** No more of the difference than fits an answer. */
    private static ConversionOutcome convert(ConvertRequest request, Path scratch) {
        ConversionOutcome outcome =
                new UnicodeConversion().convert(request.file(), request.converted(), ReadingLimits.ordinary());
        return outcome instanceof ConversionOutcome.Converted converted
                ? new ConversionOutcome.Converted(
                        converted.converted(),
                        converted.encoding(),
                        converted.changes().stream()
                                .limit(MOST_CHANGES)
                                .map(WorkerTasks::shortened)
                                .toList())
                : outcome;
    }

    private static ConversionOutcome.Change shortened(ConversionOutcome.Change change) {
        return new ConversionOutcome.Change(
                change.part(), change.paragraph(), shortened(change.before()), shortened(change.after()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CHANGE ? text : text.substring(0, LONGEST_CHANGE) + "…";
    }
}
