package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.worker.ForeignBytes.PreviewOutcome;
import vn.vanthu.exchange.worker.PreviewTask.Format;

/**
 * Makes previews in one worker process of its own, beside which LibreOffice runs from the first preview on. Thread-safe;
 * previews wait for each other.
 */
public final class PreviewOffice implements AutoCloseable {
    private static final String PDF = "application/pdf";
    private static final String NOT_OPENED = "Tệp hỏng hoặc có mật khẩu nên không có bản xem trước.";
    private static final int HEAP_MEGABYTES = 96;
    private static final int MOST_PREVIEWS = 200;

    private final Workers workers;
    private final Path folder;
    private final Optional<Path> home;
    private final WorkerTask<PreviewTask.Request, PreviewTask.Answer> task;

    /** @param scratch where plain bytes may lie */
    public PreviewOffice(Path scratch) {
        this(scratch, installed(), PreviewTask.LIMIT);
    }

    PreviewOffice(Path scratch, Optional<Path> home, Duration limit) {
        this.workers =
                new Workers(new WorkerSettings(1, scratch, HEAP_MEGABYTES, MOST_PREVIEWS, Duration.ofMinutes(5)));
        this.folder = scratch.toAbsolutePath().resolve("office");
        this.home = home;
        this.task = PreviewTask.PREVIEW.within(limit);
    }

    /** @param pdf is written, or not there afterwards */
    PreviewOutcome preview(Path in, String mediaType, Path pdf) {
        if (mediaType.equals(PDF)) {
            return copied(in, pdf);
        }
        Optional<Format> format = Format.of(mediaType);
        if (format.isEmpty()) {
            return new PreviewOutcome.NotPossible("Định dạng tệp này không có bản xem trước.");
        }
        Optional<Path> able = home.filter(format.get()::openedBy);
        if (able.isEmpty()) {
            return new PreviewOutcome.NotPossible(
                    "Máy chủ chưa cài phần mềm để tạo bản xem trước của định dạng tệp này.");
        }
        PreviewOutcome outcome = converted(new PreviewTask.Request(in, format.get(), pdf, able.get(), folder));
        if (!(outcome instanceof PreviewOutcome.Written)) {
            remove(pdf);
        }
        return outcome;
    }

    /** For the health page. */
    public boolean installedHere() {
        return home.isPresent();
    }

    List<Long> processIds() {
        return workers.processIds();
    }

    private PreviewOutcome converted(PreviewTask.Request request) {
        WorkerOutcome<PreviewTask.Answer> outcome = workers.run(task, request);
        if (outcome instanceof WorkerOutcome.Failed<PreviewTask.Answer>(UnreadableReason reason)
                && reason == UnreadableReason.WORKER_CRASHED) {
            // LibreOffice, or its worker, may have been killed; a document that really brings it down does so twice.
            outcome = workers.run(task, request);
        }
        return switch (outcome) {
            case WorkerOutcome.Done<PreviewTask.Answer>(PreviewTask.Answer(boolean written)) ->
                written && Files.isRegularFile(request.pdf(), LinkOption.NOFOLLOW_LINKS)
                        ? new PreviewOutcome.Written(request.pdf())
                        : new PreviewOutcome.NotPossible(NOT_OPENED, true);
            case WorkerOutcome.Failed<PreviewTask.Answer>(UnreadableReason reason) ->
                new PreviewOutcome.NotPossible(
                        reason == UnreadableReason.TIMEOUT
                                ? "Tạo bản xem trước của tệp này quá thời gian cho phép."
                                : "Trình tạo bản xem trước dừng đột ngột khi mở tệp này.",
                        true);
        };
    }

    private static PreviewOutcome copied(Path in, Path pdf) {
        try {
            Files.copy(in, pdf, StandardCopyOption.REPLACE_EXISTING);
            return new PreviewOutcome.Written(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice")
                .map(Path::of)
                .filter(home -> Files.isExecutable(home.resolve("program/soffice.bin")))
                .findFirst();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workers.close();
        ScratchFolder.remove(folder);
    }
}
