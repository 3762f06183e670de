package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.ReadyFields;

/**
 * What may be done with bytes from outside. Every call runs in a worker process with bounds on heap, time and output;
 * its outcome says where a file brought its worker down. Thread-safe.
 */
public interface ForeignBytes {

    /**
     * Opens one raw message; its parts become files in the folder, which the caller owns and removes.
     *
     * @param at when the hub received it
     */
    OpenedMessage open(Path raw, Path folder, Instant at);

    /**
     * Writes number and date into the blanks of a draft.
     *
     * @param documentNumber number and symbol, {@code 123/SXD-QHKT}
     * @param numbered where the numbered document is put
     */
    default NumberingOutcome number(Path draft, Path numbered, String documentNumber, LocalDate issuedOn) {
        return number(draft, numbered, documentNumber, issuedOn, PointedPlaces.NONE);
    }

    /**
     * Writes number and date where a person pointed in a PDF, and into the blanks what he did not point to.
     *
     * @param documentNumber number and symbol, {@code 123/SXD-QHKT}
     * @param numbered where the numbered document is put
     */
    NumberingOutcome number(
            Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed);

    /**
     * Turns text of old encodings into Unicode; a signed file is left alone.
     *
     * @param converted where the converted document is put
     */
    ConversionOutcome convert(Path file, Path converted);

    /**
     * Signs a PDF (PAdES), an Office or OpenDocument file or any other in an ASiC-E container (XAdES); earlier signatures
     * stay valid. Whoever signs is given the same bytes for the same order.
     *
     * @param mediaType as detected from the content
     * @throws vn.vanthu.signature.SignatureException DOCUMENT_UNSIGNABLE if it cannot be opened or carries no signature;
     *     DOCUMENT_ENCRYPTED, DOCUMENT_FORBIDS_SIGNATURES, TIME_STAMP_UNAVAILABLE as they say
     */
    void sign(Path in, Path out, String mediaType, SigningOrder order);

    /**
     * Decodes the picture of a seal or a hand signature once, for every signature that shows it.
     *
     * @param prepared as signatures take it
     * @param shown the same picture as a PNG of our own, for browsers
     * @return what it looks like; empty where it is no PNG
     */
    Optional<PictureLook> preparePicture(Path png, Path prepared, Path shown);

    /**
     * Where a PDF lets somebody sign; one that takes no signature has no fields.
     *
     * @param chain his certificate first
     * @return empty where no worker answered
     */
    Optional<ReadyFields> fields(Path pdf, List<X509Certificate> chain);

    /**
     * What stands where on a page of a PDF.
     *
     * @param page from 1; 0 for the one with the signer, else the last
     */
    LayoutOutcome layout(Path pdf, int page);

    /** What became of reading a page. */
    sealed interface LayoutOutcome {
        record Read(PdfLayout layout) implements LayoutOutcome {}

        /** It is no PDF, or has no such page: asking again brings nothing else. */
        record NoSuchPage() implements LayoutOutcome {}

        /** The worker did not answer; another one may. */
        record NotAnswered() implements LayoutOutcome {}
    }

    /**
     * How a page of a PDF looks.
     *
     * @param page from 1
     * @param png where its picture is put
     * @return false where it cannot be drawn
     */
    boolean drawPage(Path pdf, int page, Path png);

    /** A PDF for people to look at; never the document itself. */
    PreviewOutcome preview(Path in, String mediaType, Path pdf);

    /** What became of a preview. */
    sealed interface PreviewOutcome {
        record Written(Path pdf) implements PreviewOutcome {}

        /**
         * @param reason in Vietnamese, to stand on the page
         * @param lasting the file is the cause: asking again soon brings nothing else
         */
        record NotPossible(String reason, boolean lasting) implements PreviewOutcome {

            /** For now. */
            public NotPossible(String reason) {
                this(reason, false);
            }
        }
    }
}
