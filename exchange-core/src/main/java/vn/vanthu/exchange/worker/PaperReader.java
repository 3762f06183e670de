package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.PartReading;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.recognising.PageReader;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.exchange.judging.LeafReading;

/**
 * Reads the words of scanned pages, file after file, the pages of one on all cores. It has a process of its own, so that a
 * scan of hundreds of pages keeps no other file waiting; where that process fails, the file stays as it was found without
 * its words. Thread-safe.
 */
public final class PaperReader implements AutoCloseable {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int HEAP_MEGABYTES = 512;
    private static final int MOST_FILES = 200;
    /** Documents inside a document are not counted. */
    private static final int PAGES_INSIDE = 20;

    private static final int MOST_KNOWN = 500;

    private final Workers workers;
    private final Map<Known, DocumentReading> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, DocumentReading> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @param scratch where plain bytes may lie */
    public PaperReader(Path scratch) {
        this.workers = new Workers(new WorkerSettings(1, scratch, HEAP_MEGABYTES, MOST_FILES, Duration.ofMinutes(5)));
    }

    /**
     * What the words were read for: another agency, another name or another day may be told another thing.
     *
     * @param owner the agency that has it read; empty on the command line
     */
    private record Known(String owner, String sha256, String fileName, LocalDate on) {}

    /** Whether this machine has what it takes; where not, scans stay without words. */
    public static boolean ready() {
        return PageReader.ready();
    }

    /**
     * The same with the words of its scanned pages, where there are any to be read.
     *
     * @param found without them, of the same file
     * @param owner whoever may know that it was read before
     */
    public LeafReading read(
            LeafReading found, Path file, String fileName, Instant at, String owner, PagesRead progress) {
        if (!wanted(found.document()) || !ready()) {
            return found;
        }
        Known key = new Known(owner, found.sha256(), fileName, LocalDate.ofInstant(at, VIETNAM));
        Optional<DocumentReading> before = before(key);
        if (before.isPresent()) {
            return found.with(before.get());
        }
        Duration limit = ScanReader.longest(pages(found.document()));
        return switch (workers.run(
                WorkerTasks.RECOGNISE.within(limit), new WorkerTasks.ScanRequest(file, fileName, at), progress)) {
            case WorkerOutcome.Done<DocumentReading>(DocumentReading read) -> {
                if (!alike(read, found.document())) {
                    yield found;
                }
                keep(key, read);
                yield found.with(read);
            }
            case WorkerOutcome.Failed<DocumentReading> _ -> found;
        };
    }

    /**
     * An editable document beside the scan of its paper, both read anew.
     *
     * @param progress told after each page of the scan
     */
    public Compared compare(Path typed, String typedName, Path scan, String scanName, Instant at, PagesRead progress) {
        if (!ready()) {
            return Compared.not(Compared.Outcome.NO_RECOGNITION);
        }
        CompareTask.Request request = new CompareTask.Request(typed, typedName, scan, scanName, at);
        return switch (workers.run(CompareTask.COMPARE, request, progress)) {
            case WorkerOutcome.Done<Compared>(Compared compared) -> compared;
            case WorkerOutcome.Failed<Compared> _ -> Compared.not(Compared.Outcome.FAILED);
        };
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
                                    case SCAN, SCANNED_PAGES -> true;
                                    case NO_TEXT, OUTLINES, UNMAPPED_FONT, POSSIBLE_MARK, NOT_SUPPORTED, UNREADABLE ->
                                        false;
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

    private synchronized Optional<DocumentReading> before(Known key) {
        return Optional.ofNullable(known.get(key));
    }

    /** Of a secret nothing is kept. */
    private synchronized void keep(Known key, DocumentReading read) {
        if (open(read)) {
            known.put(key, read);
        }
    }

    /** Whatever was read so far; it is read anew where somebody asks. */
    synchronized void forget() {
        known.clear();
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
