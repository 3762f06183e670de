package vn.vanthu.signature.pades;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.vanthu.signature.cms.SignedDataTemplate;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Signs a PDF (PAdES-BASELINE-B; with a time-stamp BASELINE-T) by appending to it; what stood before stays byte for byte, so
 * that earlier signatures stay valid. In two steps, since the key may be elsewhere than the document. Thread-safe.
 */
public interface PdfSigner {

    /**
     * Writes the document with a hole where the signature will stand.
     *
     * @param chain of whoever will sign, his certificate first
     * @throws vn.vanthu.signature.SignatureException DOCUMENT_UNSIGNABLE where it cannot be read, is encrypted or forbids signatures
     */
    PreparedPdf prepare(Path in, Path out, List<X509Certificate> chain, PdfSignature signature);

    /** Prepares, signs and fills in. */
    default void sign(Path in, Path out, Signatory signatory, PdfSignature signature, TimeStamps stamps) {
        PreparedPdf prepared = prepare(in, out, signatory.chain(), signature);
        SignedDataTemplate template = SignedDataTemplate.of(signatory.chain());
        prepared.complete(template, signatory.sign(template.toBeSigned(prepared.digest())), stamps);
    }

    /** The one that the hub uses. */
    static PdfSigner appending() {
        return AppendingSigner.INSTANCE;
    }
}
