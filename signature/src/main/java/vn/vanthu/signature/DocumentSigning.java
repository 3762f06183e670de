package vn.vanthu.signature;

import java.nio.file.Path;
import java.time.Instant;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.odf.OdfSigner;
import vn.vanthu.signature.ooxml.OoxmlSigner;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Signs a document in the way of its kind: PDF, Office Open XML, OpenDocument and ASiC-E take the signature in, any
 * other file goes into an ASiC-E container with it. The same order gives the signatory the same bytes.
 */
public final class DocumentSigning {
    private static final String PDF = "application/pdf";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private DocumentSigning() {}

    /**
     * @param mediaType as detected from the content
     * @param fileName what the file is called in a container
     * @param when the claimed time
     */
    public record Order(Path in, Path out, String mediaType, String fileName, Instant when, String signerName) {}

    /** The kind of what signing makes of such a file. */
    public static String mediaTypeOfSigned(String mediaType) {
        return takesSignature(mediaType) ? mediaType : AsicSigner.MEDIA_TYPE;
    }

    /** Whether a signature goes into such a file, rather than the file into a container. */
    public static boolean takesSignature(String mediaType) {
        return mediaType.equals(PDF)
                || mediaType.startsWith(OOXML)
                || mediaType.startsWith(ODF)
                || mediaType.equals(AsicSigner.MEDIA_TYPE);
    }

    /** @throws SignatureException DOCUMENT_UNSIGNABLE if it cannot be opened or takes no signature */
    public static void sign(Order order, Signatory signatory, TimeStamps stamps) {
        if (order.mediaType().equals(PDF)) {
            PdfSignature plain = PdfSignature.unseen(order.when(), order.signerName());
            PdfSigner.appending()
                    .sign(
                            order.in(),
                            order.out(),
                            signatory,
                            stamps == TimeStamps.NONE ? plain : plain.stamped(),
                            stamps);
        } else if (order.mediaType().startsWith(OOXML)) {
            OoxmlSigner.sign(order.in(), order.out(), signatory, order.when(), order.signerName(), stamps);
        } else if (order.mediaType().startsWith(ODF)) {
            OdfSigner.sign(order.in(), order.out(), signatory, order.when(), stamps);
        } else if (order.mediaType().equals(AsicSigner.MEDIA_TYPE)) {
            AsicSigner.sign(order.in(), order.out(), signatory, order.when(), stamps);
        } else {
            AsicSigner.wrap(
                    order.in(), order.out(), order.fileName(), order.mediaType(), signatory, order.when(), stamps);
        }
    }
}
