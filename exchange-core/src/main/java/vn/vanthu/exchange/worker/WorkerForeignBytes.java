package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.exchange.judging.Wordings;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.cms.SignedDataTemplate;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.PreparedPdf;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.stamp.TimeStamps;

/** Every call in a worker process; what a worker answers is held to what it was asked. */
public final class WorkerForeignBytes implements ForeignBytes {
    private static final String PDF = "application/pdf";

    private final Workers workers;
    private final Optional<Path> trustFolder;
    private final PreviewOffice office;
    private final TimeStamps stamps;

    /**
     * @param trustFolder whom to trust, watched for changes; empty: nobody
     * @param stamps for signatures of PDF
     */
    public WorkerForeignBytes(Workers workers, Optional<Path> trustFolder, PreviewOffice office, TimeStamps stamps) {
        this.stamps = stamps;
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
    public NumberingOutcome number(
            Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed) {
        WorkerTasks.NumberRequest request =
                new WorkerTasks.NumberRequest(draft, numbered, documentNumber, issuedOn, pointed);
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
    public void sign(Path in, Path out, String mediaType, SigningOrder order) {
        boolean signed = false;
        try {
            if (mediaType.equals(PDF)) {
                signPdf(in, out, order);
            } else {
                signOther(in, out, mediaType, order);
            }
            signed = true;
        } finally {
            if (!signed) {
                remove(out);
            }
        }
    }

    /** The worker writes all but the signature; what is signed is digested here, from what it wrote. */
    private void signPdf(Path in, Path out, SigningOrder order) {
        PdfSigningTask.Request request = new PdfSigningTask.Request(
                in,
                out,
                order.at(),
                order.signerName(),
                order.signatory().chain(),
                stamps == TimeStamps.NONE ? 0 : PdfSignature.ORDINARY_STAMP_ROOM,
                order.shown().orElse(null),
                order.field());
        PreparedPdf prepared = switch (workers.run(PdfSigningTask.PREPARE, request)) {
            case WorkerOutcome.Done<PdfSigningTask.Answer>(
                    PdfSigningTask.Answer(PreparedPdf made, SignatureException.ErrorCode refused)) -> {
                if (made == null || !isFile(out)) {
                    throw new SignatureException(
                            refused == null ? SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE : refused,
                            "not signed: " + PDF);
                }
                yield made;
            }
            case WorkerOutcome.Failed<PdfSigningTask.Answer> _ -> throw unsignable(PDF);
        };
        PreparedPdf own = PreparedPdf.appendedTo(in, out, prepared.hole(), prepared.room());
        SignedDataTemplate template = SignedDataTemplate.of(order.signatory().chain());
        own.complete(template, order.signatory().sign(template.toBeSigned(own.digest())), stamps);
    }

    /** The worker is asked what is to be signed, and again with each answer. */
    private void signOther(Path in, Path out, String mediaType, SigningOrder order) {
        Signatory signatory = order.signatory();
        SigningTask.Request request = new SigningTask.Request(
                in,
                out,
                mediaType,
                order.fileName(),
                order.at(),
                order.signerName(),
                signatory.chain(),
                null,
                null,
                stamps != TimeStamps.NONE,
                null);
        byte[] asked = signing(request).toBeSigned();
        if (asked == null || !isXmlSignature(asked)) {
            throw unsignable(mediaType);
        }
        request = request.answered(asked, signatory.sign(asked));
        SigningTask.Answer answer = signing(request);
        byte[] imprint = answer.imprint();
        if (imprint != null) {
            answer = signing(stamps.over(imprint).map(request::stamped).orElseGet(request::unstamped));
        }
        if (!answer.signed() || !isFile(out)) {
            throw unsignable(mediaType);
        }
    }

    private SigningTask.Answer signing(SigningTask.Request request) {
        return switch (workers.run(SigningTask.SIGN, request)) {
            case WorkerOutcome.Done<SigningTask.Answer>(SigningTask.Answer answer) -> answer;
            case WorkerOutcome.Failed<SigningTask.Answer> _ -> throw unsignable(request.mediaType());
        };
    }

    /** A worker that a file took over gets nothing else signed than an XML signature. */
    private static boolean isXmlSignature(byte[] asked) {
        byte[] start = "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\"".getBytes(StandardCharsets.US_ASCII);
        return Arrays.mismatch(asked, 0, Math.min(asked.length, start.length), start, 0, start.length) < 0;
    }

    private static SignatureException unsignable(String mediaType) {
        return new SignatureException(SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "not signed: " + mediaType);
    }

    @Override
    public Optional<PictureLook> preparePicture(Path png, Path prepared, Path shown) {
        PdfSigningTask.PictureRequest request = new PdfSigningTask.PictureRequest(png, prepared, shown);
        return switch (workers.run(PdfSigningTask.PICTURE, request)) {
            case WorkerOutcome.Done<PdfSigningTask.PictureAnswer>(PdfSigningTask.PictureAnswer(PictureLook look)) ->
                Optional.ofNullable(look).filter(_ -> isFile(prepared) && isFile(shown));
            case WorkerOutcome.Failed<PdfSigningTask.PictureAnswer> _ -> Optional.empty();
        };
    }

    @Override
    public Optional<ReadyFields> fields(Path pdf, List<X509Certificate> chain) {
        PdfSigningTask.FieldsRequest request = new PdfSigningTask.FieldsRequest(pdf, chain, stamps != TimeStamps.NONE);
        return switch (workers.run(PdfSigningTask.FIELDS, request)) {
            case WorkerOutcome.Done<PdfSigningTask.FieldsAnswer>(PdfSigningTask.FieldsAnswer(ReadyFields ready)) ->
                Optional.of(ready == null ? ReadyFields.NONE : ready);
            case WorkerOutcome.Failed<PdfSigningTask.FieldsAnswer> _ -> Optional.empty();
        };
    }

    @Override
    public LayoutOutcome layout(Path pdf, int page) {
        return switch (workers.run(PdfPageTask.LAYOUT, new PdfPageTask.LayoutRequest(pdf, page))) {
            case WorkerOutcome.Done<PdfPageTask.LayoutAnswer>(PdfPageTask.LayoutAnswer(PdfLayout layout)) ->
                layout == null ? new LayoutOutcome.NoSuchPage() : new LayoutOutcome.Read(layout);
            case WorkerOutcome.Failed<PdfPageTask.LayoutAnswer> _ -> new LayoutOutcome.NotAnswered();
        };
    }

    @Override
    public boolean drawPage(Path pdf, int page, Path png) {
        return switch (workers.run(PdfPageTask.DRAW, new PdfPageTask.DrawRequest(pdf, page, png))) {
            case WorkerOutcome.Done<PdfPageTask.DrawAnswer>(PdfPageTask.DrawAnswer(boolean drawn)) ->
                drawn && isFile(png);
            case WorkerOutcome.Failed<PdfPageTask.DrawAnswer> _ -> false;
        };
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
