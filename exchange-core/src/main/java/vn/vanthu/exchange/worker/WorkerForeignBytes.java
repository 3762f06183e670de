package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.Wordings;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.keys.SigningKey;

/** Every call in a worker process; what a worker answers is held to what it was asked. */
public final class WorkerForeignBytes implements ForeignBytes {
    private final Workers workers;
    private final Optional<Path> trustFolder;
    private final PreviewOffice office;

    /** @param trustFolder whom to trust, watched for changes; empty: nobody */
    public WorkerForeignBytes(Workers workers, Optional<Path> trustFolder, PreviewOffice office) {
        this.workers = workers;
        this.trustFolder = trustFolder;
        this.office = office;
    }

    @Override
    public OpenedMessage open(Path raw, Path folder, Instant at) {
        WorkerTasks.OpenRequest request = new WorkerTasks.OpenRequest(raw, folder, trustFolder, at);
        return switch (workers.run(WorkerTasks.OPEN, request)) {
            case WorkerOutcome.Done<OpenedMessage>(OpenedMessage message) when partsLieIn(folder, message) -> message;
            case WorkerOutcome.Done<OpenedMessage> _ -> notOpened(UnreadableReason.WORKER_CRASHED);
            case WorkerOutcome.Failed<OpenedMessage> failed -> notOpened(failed.reason());
        };
    }

    @Override
    public NumberingOutcome number(Path draft, Path numbered, String documentNumber, LocalDate issuedOn) {
        WorkerTasks.NumberRequest request = new WorkerTasks.NumberRequest(draft, numbered, documentNumber, issuedOn);
        return switch (workers.run(WorkerTasks.NUMBER, request)) {
            case WorkerOutcome.Done<NumberingOutcome>(NumberingOutcome outcome) -> held(outcome, numbered);
            case WorkerOutcome.Failed<NumberingOutcome> failed -> new NumberingOutcome.NotReadable(failed.reason());
        };
    }

    private static NumberingOutcome held(NumberingOutcome outcome, Path numbered) {
        return switch (outcome) {
            case NumberingOutcome.Written _ ->
                isFile(numbered)
                        ? new NumberingOutcome.Written(numbered)
                        : new NumberingOutcome.NotReadable(UnreadableReason.WORKER_CRASHED);
            case NumberingOutcome.PlaceNotFound _, NumberingOutcome.NotReadable _, NumberingOutcome.AlreadySigned _ ->
                outcome;
        };
    }

    @Override
    public ConversionOutcome convert(Path file, Path converted) {
        WorkerTasks.ConvertRequest request = new WorkerTasks.ConvertRequest(file, converted);
        return switch (workers.run(WorkerTasks.CONVERT, request)) {
            case WorkerOutcome.Done<ConversionOutcome>(ConversionOutcome outcome) -> held(outcome, converted);
            case WorkerOutcome.Failed<ConversionOutcome> failed -> new ConversionOutcome.NotReadable(failed.reason());
        };
    }

    private static ConversionOutcome held(ConversionOutcome outcome, Path converted) {
        return switch (outcome) {
            case ConversionOutcome.Converted made ->
                isFile(converted)
                        ? new ConversionOutcome.Converted(converted, made.encoding(), made.changes())
                        : new ConversionOutcome.NotReadable(UnreadableReason.WORKER_CRASHED);
            case ConversionOutcome.NothingToConvert _,
                    ConversionOutcome.Signed _,
                    ConversionOutcome.NotSupported _,
                    ConversionOutcome.NotProven _,
                    ConversionOutcome.NotReadable _ -> outcome;
        };
    }

    @Override
    public void sign(Path in, Path out, String mediaType, SigningKey key, Instant at, String signerName) {
        SigningTask.Request request = SigningTask.Request.of(in, out, mediaType, key, at, signerName);
        WorkerOutcome<SigningTask.Answer> outcome = workers.runAlone(SigningTask.SIGN, request);
        if (outcome instanceof WorkerOutcome.Failed<SigningTask.Answer>(UnreadableReason reason)
                && reason == UnreadableReason.WORKER_CRASHED) {
            // Somebody may have killed it; a document that really brings it down does so twice.
            outcome = workers.runAlone(SigningTask.SIGN, request);
        }
        boolean signed = switch (outcome) {
            case WorkerOutcome.Done<SigningTask.Answer>(SigningTask.Answer answer) -> answer.signed() && isFile(out);
            case WorkerOutcome.Failed<SigningTask.Answer> _ -> false;
        };
        if (!signed) {
            remove(out);
            throw new SignatureException(SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "not signed: " + mediaType);
        }
    }

    @Override
    public PreviewOutcome preview(Path in, String mediaType, Path pdf) {
        return office.preview(in, mediaType, pdf);
    }

    /** A worker that a file took over must not name files of others as parts. */
    private static boolean partsLieIn(Path folder, OpenedMessage message) {
        return message.parts().stream()
                .map(OpenedMessage.Part::file)
                .allMatch(file -> folder.toAbsolutePath().equals(file.getParent()) && isFile(file));
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static OpenedMessage notOpened(UnreadableReason reason) {
        return new OpenedMessage(
                "",
                "",
                "",
                "",
                false,
                new MailSignature.Broken(Wordings.sentence(reason)),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
