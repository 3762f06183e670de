package vn.vanthu.exchange.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.pades.FieldChoice;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.PreparedPdf;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.pades.SealPicture;
import vn.vanthu.signature.pades.Seen;

/** A PDF is made ready for its signature, and a picture for being shown. The key stays with the owner. */
final class PdfSigningTask {
    static final WorkerTask<Request, Answer> PREPARE = new WorkerTask<>(
            "PREPARE_PDF", Request.class, Answer.class, Duration.ofSeconds(30), PdfSigningTask::prepare);

    static final WorkerTask<PictureRequest, PictureAnswer> PICTURE = new WorkerTask<>(
            "PREPARE_PICTURE",
            PictureRequest.class,
            PictureAnswer.class,
            Duration.ofSeconds(30),
            PdfSigningTask::picture);

    static final WorkerTask<FieldsRequest, FieldsAnswer> FIELDS = new WorkerTask<>(
            "FIELDS_OF_PDF", FieldsRequest.class, FieldsAnswer.class, Duration.ofSeconds(25), PdfSigningTask::fields);

    private PdfSigningTask() {}

    record Request(
            Path in,
            Path out,
            Instant at,
            String signerName,
            List<X509Certificate> chain,
            int stampRoom,
            SigningOrder.@Nullable Shown shown,
            FieldChoice field) {
        Request {
            chain = List.copyOf(chain);
        }
    }

    /** Exactly one of them is there. */
    record Answer(@Nullable PreparedPdf prepared, SignatureException.@Nullable ErrorCode refused) {}

    record FieldsRequest(Path pdf, List<X509Certificate> chain, boolean stamped) {
        FieldsRequest {
            chain = List.copyOf(chain);
        }
    }

    /** @param ready null where it is no PDF that could be signed */
    record FieldsAnswer(@Nullable ReadyFields ready) {}

    record PictureRequest(Path png, Path prepared, Path shown) {}

    /** @param look null where it is no picture */
    record PictureAnswer(@Nullable PictureLook look) {}

    private static Answer prepare(Request request, Path scratch) throws IOException {
        try {
            PdfSignature plain = new PdfSignature(
                    request.at(), request.signerName(), List.of(), request.stampRoom(), request.field());
            PdfSignature signature = Optional.ofNullable(seen(request.shown()))
                    .map(plain::showing)
                    .orElse(plain);
            return new Answer(
                    PdfSigner.appending().prepare(request.in(), request.out(), request.chain(), signature), null);
        } catch (SignatureException refused) {
            return new Answer(null, refused.code());
        }
    }

    private static FieldsAnswer fields(FieldsRequest request, Path scratch) {
        try {
            return new FieldsAnswer(PdfSigner.appending().fields(request.pdf(), request.chain(), request.stamped()));
        } catch (SignatureException unsignable) {
            return new FieldsAnswer(null);
        }
    }

    private static @Nullable Seen seen(SigningOrder.@Nullable Shown shown) throws IOException {
        return switch (shown) {
            case null -> null;
            case SigningOrder.Shown.Picture picture ->
                new Seen.Picture(SealPicture.read(Files.readAllBytes(picture.prepared())), picture.place());
            case SigningOrder.Shown.Text text -> new Seen.Text(text.lines(), text.place());
        };
    }

    private static PictureAnswer picture(PictureRequest request, Path scratch) throws IOException {
        try {
            BufferedImage picture = SealPicture.decoded(Files.readAllBytes(request.png()));
            Files.write(request.prepared(), SealPicture.of(picture).written());
            ImageIO.write(picture, "png", request.shown().toFile());
            return new PictureAnswer(PictureLook.of(picture));
        } catch (IOException notOne) {
            return new PictureAnswer(null);
        }
    }
}
