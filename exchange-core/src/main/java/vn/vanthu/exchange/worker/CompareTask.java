package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.comparing.Comparison;
import vn.vanthu.classifier.recognising.PageStore;
import vn.vanthu.classifier.recognising.ReadingPaused;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.exchange.judging.LeafReading;

/** Lays an editable document beside the scan of its paper (HCM-8.4b). */
final class CompareTask {
    private static final int MOST_PAGES = 1_000;

    static final WorkerTask<Request, Answer> COMPARE = new WorkerTask<>(
            "COMPARE",
            Request.class,
            Answer.class,
            ScanReader.longest(MOST_PAGES),
            (request, scratch, progress) -> compare(request, progress));

    private CompareTask() {}

    /** @param pages a {@link PageFolder} */
    record Request(Path typed, String typedName, Path scan, String scanName, Instant at, Path pages) {}

    /** @param compared empty where it was told to pause */
    record Answer(Optional<Compared> compared) {}

    private static Answer compare(Request request, PagesRead progress) throws IOException {
        try {
            return new Answer(Optional.of(compared(request, PageFolder.open(request.pages()), progress)));
        } catch (ReadingPaused others) {
            return new Answer(Optional.empty());
        }
    }

    private static Compared compared(Request request, PageStore store, PagesRead progress) {
        DocumentReading typed =
                LeafReading.pages(request.typed(), request.typedName(), request.at(), store, PagesRead.NOBODY);
        if (typed.form() == Form.SCAN || typed.text().isBlank()) {
            return Compared.not(Compared.Outcome.NO_TEXT);
        }
        DocumentReading scan = LeafReading.pages(request.scan(), request.scanName(), request.at(), store, progress);
        if (scan.form() != Form.SCAN) {
            return Compared.not(Compared.Outcome.NO_SCAN);
        }
        if (Stream.of(typed, scan).anyMatch(CompareTask::secret)) {
            return Compared.not(Compared.Outcome.SECRET);
        }
        return scan.text().isBlank()
                ? Compared.not(Compared.Outcome.SCAN_NOT_READ)
                : new Compared(Compared.Outcome.COMPARED, Optional.of(Comparison.of(typed, scan)));
    }

    private static boolean secret(DocumentReading reading) {
        SecrecyLevel level = reading.secrecy().level();
        return level != SecrecyLevel.NONE && level != SecrecyLevel.UNDETERMINED;
    }
}
