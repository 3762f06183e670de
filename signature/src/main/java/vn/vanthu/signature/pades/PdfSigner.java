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
     * <p>Where nothing else is chosen the first field that waits for a signature, is not locked and is for this signer takes
     * it, in its own rectangle; without one a field is added.
     *
     * @param chain of whoever will sign, his certificate first
     * @throws vn.vanthu.signature.SignatureException DOCUMENT_UNSIGNABLE where it is no PDF, DOCUMENT_DAMAGED,
     *     DOCUMENT_ENCRYPTED, DOCUMENT_FORBIDS_SIGNATURES (certified or locked), FIELD_DEMANDS_OTHERWISE,
     *     FIELD_DEMANDS_TIME_STAMP, FIELD_NOT_READY as they say
     */
    PreparedPdf prepare(Path in, Path out, List<X509Certificate> chain, PdfSignature signature);

    /**
     * Where the document lets him sign.
     *
     * @param chain of whoever will sign, his certificate first
     * @param stamped whether his signature would have a time-stamp
     * @throws vn.vanthu.signature.SignatureException DOCUMENT_UNSIGNABLE, DOCUMENT_DAMAGED, DOCUMENT_ENCRYPTED as they say
     */
    ReadyFields fields(Path in, List<X509Certificate> chain, boolean stamped);

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
