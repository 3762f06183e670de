package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFormat;
import org.jodconverter.core.office.OfficeException;
import org.jspecify.annotations.Nullable;

/** A document laid out as PDF by LibreOffice, which starts for the first one and stays with its worker. */
final class PreviewTask {
    static final Duration LIMIT = Duration.ofSeconds(60);

    static final WorkerTask<Request, Answer> PREVIEW =
            new WorkerTask<>("PREVIEW", Request.class, Answer.class, LIMIT, PreviewTask::preview);

    private static @Nullable Office office;

    private PreviewTask() {}

    /**
     * @param home where LibreOffice is installed
     * @param folder where it may keep its profile and temporary files
     */
    record Request(Path in, Format format, Path pdf, Path home, Path folder) {}

    /** @param written false where LibreOffice does not open it: broken, or behind a password */
    record Answer(boolean written) {}

    /** What LibreOffice is given; HTML and the like are not, for they are made to fetch. */
    enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Part.WRITER),
        DOC("application/msword", Part.WRITER),
        ODT("application/vnd.oasis.opendocument.text", Part.WRITER),
        RTF("application/rtf", Part.WRITER),
        TXT("text/plain", Part.WRITER),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Part.CALC),
        XLS("application/vnd.ms-excel", Part.CALC),
        ODS("application/vnd.oasis.opendocument.spreadsheet", Part.CALC),
        PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Part.IMPRESS),
        ODP("application/vnd.oasis.opendocument.presentation", Part.IMPRESS);

        private final String mediaType;
        private final Part part;

        Format(String mediaType, Part part) {
            this.mediaType = mediaType;
            this.part = part;
        }

        static Optional<Format> of(String mediaType) {
            return Arrays.stream(values())
                    .filter(format -> format.mediaType.equals(mediaType))
                    .findFirst();
        }

        boolean openedBy(Path home) {
            return Files.exists(home.resolve("program").resolve(part.library));
        }
    }

    /** Debian's packages of LibreOffice, told by what they install. */
    private enum Part {
        WRITER("libswlo.so"),
        CALC("libsclo.so"),
        IMPRESS("libsdlo.so");

        private final String library;

        Part(String library) {
            this.library = library;
        }
    }

    private static Answer preview(Request request, Path scratch) throws IOException, OfficeException {
        Office running = running(request);
        DocumentFormat format = DefaultDocumentFormatRegistry.getFormatByExtension(
                request.format().name().toLowerCase(java.util.Locale.ROOT));
        if (format == null) {
            throw new IllegalArgumentException("no format " + request.format());
        }
        try {
            running.convert(request.in(), format, request.pdf());
            return new Answer(true);
        } catch (OfficeException e) {
            // Where LibreOffice itself is gone the failure is told as such, and a fresh worker tries once more.
            if (e.getCause() instanceof com.sun.star.lang.DisposedException || !running.running()) {
                throw e;
            }
            return new Answer(false);
        }
    }

    private static synchronized Office running(Request request) throws IOException, OfficeException {
        Office present = office;
        if (present == null) {
            present = Office.start(request.home(), request.folder());
            office = present;
        }
        return present;
    }
}
