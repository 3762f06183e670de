package vn.vanthu.signature.odf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.asic.PackageRewriting;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.stamp.TimeStamps;
import vn.vanthu.signature.xades.SignatureList;
import vn.vanthu.signature.xades.SignedReference;
import vn.vanthu.signature.xades.XadesWriting;

/**
 * Signs an OpenDocument file (ODF 1.3 part 2, 5): everything in it but the signatures themselves. Each file's media type is among what is signed, as XAdES-B-B asks
 * (EN 319 132-1, 6.3, requirement k).
 */
public final class OdfSigner {
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";
    private static final SignatureList LIST =
            new SignatureList("document-signatures", "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0");

    private OdfSigner() {}

    /** @throws SignatureException DOCUMENT_UNSIGNABLE if it is no such package */
    public static void sign(Path in, Path out, Signatory signatory, Instant when, TimeStamps stamps) {
        try (PackageRewriting content = new PackageRewriting(in)) {
            if (!content.names().contains("mimetype") || !content.names().contains(MANIFEST)) {
                throw new IOException("no OpenDocument package");
            }
            ManifestTypes types = new ManifestTypes(content.read(MANIFEST));
            List<SignedReference> references = new ArrayList<>();
            for (String name : content.names()) {
                if (!name.endsWith("/") && (!name.startsWith("META-INF/") || name.equals(MANIFEST))) {
                    String type = name.equals(MANIFEST) ? "text/xml" : types.of(name);
                    references.add(new SignedReference(
                            PackageRewriting.uri(name), "", content.sha256(name), Optional.of(type)));
                }
            }
            byte[] before = content.names().contains(SIGNATURES) ? content.read(SIGNATURES) : new byte[0];
            String id = XadesWriting.idOf(signatory.certificate(), when, references);
            byte[] list = LIST.with(
                    before,
                    around -> new XadesWriting(id, around, references, List.of()).sign(signatory, when, stamps));
            content.write(out, Map.of(SIGNATURES, list), when);
        } catch (IOException | RuntimeException e) {
            throw SignatureException.unsignable(e);
        }
    }
}
