package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.PartReading;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.recognising.PageReader;
import vn.vanthu.classifier.recognising.ReaderVersion;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.worker.WorkerTasks.ScanAnswer;

/**
 * Reads the words of scanned pages, the pages of one file on all cores, in turns with other files. It has a process of its
 * own, so that a scan of hundreds of pages keeps no other file waiting; where that process fails, the file stays as it was
 * found without its words. Thread-safe.
 */
public final class PaperReader implements AutoCloseable {
    static final int HEAP_MEGABYTES = 512;
    private static final int MOST_FILES = 200;
    /** Documents inside a document are not counted. */
    private static final int PAGES_INSIDE = 20;

    private final Workers workers;
    private final Path scratch;
    private final PageTurns turns = new PageTurns();

    /** @param scratch where plain bytes may lie */
    public PaperReader(Path scratch) {
        this.workers = new Workers(new WorkerSettings(1, scratch, HEAP_MEGABYTES, MOST_FILES, Duration.ofMinutes(5)));
        this.scratch = scratch;
    }

    /** Whether this machine has what it takes; where not, scans stay without words. */
    public static boolean ready() {
        return PageReader.ready();
    }

    /** Whether words of the document stay unread because this machine lacks what it takes. */
    public static boolean missingFor(DocumentReading document) {
        return wanted(document) && !ready();
    }

    /**
     * The same with the words of its scanned pages, where there are any to be read.
     *
     * @param found without them, of the same file
     */
    public LeafReading read(LeafReading found, Path file, String fileName, Instant at, PaperOrder order) {
        if (!wanted(found.document()) || !ready()) {
            return found;
        }
        int pages = pages(found.document());
        try (PaperTurn turn = new PaperTurn(turns, scratch, order, pages)) {
            Path kept = PageFolder.pages(turn.folder());
            order.memory().recall(found.sha256(), ReaderVersion.current(), kept);
            long before = size(kept);
            WorkerTasks.ScanRequest request = new WorkerTasks.ScanRequest(file, fileName, at, turn.folder());
            WorkerTask<WorkerTasks.ScanRequest, WorkerTasks.ScanAnswer> task =
                    WorkerTasks.RECOGNISE.within(ScanReader.longest(pages));
            DocumentReading words = turn.read(() -> switch (workers.run(task, request, turn)) {
                case WorkerOutcome.Done<ScanAnswer>(ScanAnswer(Optional<DocumentReading> read)) ->
                    read.map(whole -> alike(whole, found.document()) ? whole : found.document());
                case WorkerOutcome.Failed<ScanAnswer> _ -> Optional.of(found.document());
            });
            // Of a secret nothing is kept.
            if (open(words) && size(kept) > before) {
                order.memory().remember(found.sha256(), ReaderVersion.current(), kept);
            }
            return found.with(words);
        }
    }

    /**
     * An editable document beside the scan of its paper.
     *
     * @param sha256 of the scan, to know its pages again; empty: they are read anew
     */
    public Compared compare(
            Path typed, String typedName, Path scan, String scanName, String sha256, Instant at, PaperOrder order) {
        if (!ready()) {
            return Compared.not(Compared.Outcome.NO_RECOGNITION);
        }
        try (PaperTurn turn = new PaperTurn(turns, scratch, order, 1)) {
            CompareTask.Request request = new CompareTask.Request(typed, typedName, scan, scanName, at, turn.folder());
            return turn.read(() -> switch (workers.run(CompareTask.COMPARE, request, turn)) {
                case WorkerOutcome.Done<CompareTask.Answer>(CompareTask.Answer(Optional<Compared> compared)) ->
                    compared;
                case WorkerOutcome.Failed<CompareTask.Answer> _ -> Optional.of(Compared.not(Compared.Outcome.FAILED));
            });
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean alike(DocumentReading one, DocumentReading other) {
        return one.form() == other.form()
                && one.mediaType().equals(other.mediaType())
                && one.parts().size() == other.parts().size();
    }

    /** A mark in the text itself needs no second one. */
    private static boolean wanted(DocumentReading document) {
        return open(document)
                && (scanned(document) > 0
                        || document.secrecy()
                                .undetermined()
                                .filter(why -> switch (why) {
                                    case SCAN, SCANNED_PAGES, PICTURES, NO_TEXT, OUTLINES -> true;
                                    case UNMAPPED_FONT, POSSIBLE_MARK, NOT_SUPPORTED, UNREADABLE -> false;
                                })
                                .isPresent());
    }

    private static int pages(DocumentReading document) {
        int pages = scanned(document);
        return pages == 0 ? PAGES_INSIDE : pages;
    }

    private static int scanned(DocumentReading document) {
        return document.parts().isEmpty()
                ? document.scan().map(ScanReading::pages).stream()
                        .mapToInt(pages -> pages.size())
                        .sum()
                : document.parts().stream()
                        .map(PartReading::reading)
                        .mapToInt(PaperReader::scanned)
                        .sum();
    }

    private static boolean open(DocumentReading document) {
        SecrecyLevel level = document.secrecy().level();
        return level == SecrecyLevel.NONE || level == SecrecyLevel.UNDETERMINED;
    }

    /** For the health page. */
    public Workers.State state() {
        return workers.state();
    }

    @Override
    public void close() {
        workers.close();
    }
}
