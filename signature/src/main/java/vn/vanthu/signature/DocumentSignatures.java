package vn.vanthu.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.vanthu.signature.asic.PackageVerifier;
import vn.vanthu.signature.ooxml.OoxmlVerifier;
import vn.vanthu.signature.pades.PadesVerifier;
import vn.vanthu.signature.trust.TrustStore;
import vn.vanthu.signature.xades.XadesVerifier;

/** The signatures inside a document, in the order in which they were made. Never throws for what a file contains. */
public final class DocumentSignatures {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private DocumentSignatures() {}

    /**
     * @param mediaType as detected from the content
     * @param at the best proven time: now, or when the hub received the file
     * @return empty where the file has none, or its type carries none
     */
    public static List<SignatureReport> verify(Path file, String mediaType, TrustStore trust, Instant at) {
        if (mediaType.equals("application/pdf")) {
            return PadesVerifier.verify(file, trust, at);
        }
        if (mediaType.startsWith(OOXML)
                || mediaType.startsWith("application/vnd.ms-") && mediaType.contains("macroenabled")) {
            return OoxmlVerifier.verify(file, trust, at);
        }
        if (mediaType.startsWith("application/vnd.oasis.opendocument.")) {
            return PackageVerifier.odf(file, trust, at);
        }
        if (mediaType.startsWith("application/vnd.etsi.asic-")) {
            return PackageVerifier.asic(file, trust, at);
        }
        if (mediaType.equals("application/xml") || mediaType.endsWith("+xml")) {
            return XadesVerifier.verify(file, trust, at);
        }
        return List.of();
    }
}
