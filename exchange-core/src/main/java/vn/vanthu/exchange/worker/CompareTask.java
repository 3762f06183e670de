package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.comparing.Comparison;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.exchange.judging.LeafReading;

/** Lays an editable document beside the scan of its paper (HCM-8.4b). */
final class CompareTask {
    private static final int MOST_PAGES = 1_000;

    static final WorkerTask<Request, Compared> COMPARE = new WorkerTask<>(
            "COMPARE",
            Request.class,
            Compared.class,
            ScanReader.longest(MOST_PAGES),
            (request, scratch, progress) -> compare(request, progress));

    private CompareTask() {}

    record Request(Path typed, String typedName, Path scan, String scanName, Instant at) {}

    private static Compared compare(Request request, PagesRead progress) {
        DocumentReading typed = LeafReading.pages(request.typed(), request.typedName(), request.at(), PagesRead.NOBODY);
        if (typed.form() == Form.SCAN || typed.text().isBlank()) {
            return Compared.not(Compared.Outcome.NO_TEXT);
        }
        DocumentReading scan = LeafReading.pages(request.scan(), request.scanName(), request.at(), progress);
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
