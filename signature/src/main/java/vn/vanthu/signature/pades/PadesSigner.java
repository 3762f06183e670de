package vn.vanthu.signature.pades;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.Signatory;

/** Signs a PDF by an incremental update (PAdES-BASELINE-B); what stood before stays byte for byte. */
public final class PadesSigner {
    private static final COSName ETSI_CADES_DETACHED = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM_FOR_CMS = 24_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private PadesSigner() {}

    /** @throws SignatureException DOCUMENT_UNSIGNABLE if it cannot be opened or forbids changes */
    public static void sign(Path in, Path out, Signatory key, Instant when, String signerName) {
        try (PDDocument document = Loader.loadPDF(in.toFile());
                SignatureOptions options = new SignatureOptions();
                OutputStream signed = new BufferedOutputStream(Files.newOutputStream(out))) {
            if (document.isEncrypted()) {
                throw new SignatureException(
                        SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "an encrypted PDF is not signed");
            }
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(ETSI_CADES_DETACHED);
            signature.setName(signerName);
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(when, VIETNAM)));
            options.setPreferredSignatureSize(ROOM_FOR_CMS);
            document.addSignature(signature, options);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(signed);
            try (InputStream content = external.getContent()) {
                external.setSignature(DetachedCms.sign(content, key, when));
            }
        } catch (IOException e) {
            throw new SignatureException(
                    SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign: " + e.getMessage(), e);
        }
    }
}
