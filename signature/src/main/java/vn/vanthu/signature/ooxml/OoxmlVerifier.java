package vn.vanthu.signature.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureTraces;
import vn.vanthu.signature.asic.ZipLayout;
import vn.vanthu.signature.trust.Carried;
import vn.vanthu.signature.trust.CertificateCheck;
import vn.vanthu.signature.trust.TrustStore;
import vn.vanthu.signature.xades.SignedProperties;
import vn.vanthu.signature.xades.UnsignedProperties;

/** Signatures of a DOCX, XLSX or PPTX: integrity by the package's own references, then coverage, then the signer. */
public final class OoxmlVerifier {
    private OoxmlVerifier() {}

    /** In the order of their parts. A package that cannot be opened has no signatures to tell of. */
    public static List<SignatureReport> verify(Path file, TrustStore trust, Instant at) {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            SignatureInfo signatures = new SignatureInfo();
            SignatureConfig config = new SignatureConfig();
            // Its thirty parts are fewer than a document has; what a reference may do is checked here.
            config.setSecureValidation(false);
            signatures.setSignatureConfig(config);
            signatures.setOpcPackage(opc);
            List<SignatureReport> reports = new ArrayList<>();
            if (signatures.getSignatureParts().iterator().hasNext()) {
                ZipLayout.check(file);
                oneOrigin(opc);
            }
            for (SignaturePart part : signatures.getSignatureParts()) {
                reports.add(report(part, opc, trust, at));
            }
            return reports;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            return SignatureTraces.unreadable(file, SignatureFormat.OOXML);
        }
    }

    /** A package has one (ECMA-376 part 2, 12.2.4.3); readers differ in which of several they follow. */
    private static void oneOrigin(OPCPackage opc) throws IOException {
        if (opc.getRelationshipsByType(Relationships.ORIGIN).size() > 1) {
            throw new IOException("more than one origin of signatures");
        }
    }

    private static SignatureReport report(SignaturePart part, OPCPackage opc, TrustStore trust, Instant at) {
        try {
            SignedReferences references = SignedReferences.read(part.getPackagePart());
            if (references.carried().isEmpty() || references.odd()) {
                return SignatureReport.malformed(SignatureFormat.OOXML);
            }
            boolean intact = isIntact(part);
            X509Certificate certificate =
                    intact ? part.getSigner() : references.carried().getFirst();
            if (!SignedProperties.name(references.signature(), certificate)) {
                return SignatureReport.malformed(SignatureFormat.OOXML);
            }
            boolean covers = references.coverContentOf(opc);
            Optional<SignatureReason> flaw = flaw(intact, covers, references, certificate);
            Carried around = UnsignedProperties.carried(references.signature(), references.carried());
            Optional<Instant> stampedAt = flaw.isPresent()
                    ? Optional.empty()
                    : UnsignedProperties.stampedAt(references.signature(), trust, around, at);
            Instant proven = stampedAt.filter(at::isAfter).orElse(at);
            return SignatureReport.of(
                    SignatureFormat.OOXML,
                    flaw,
                    certificate,
                    new CertificateCheck(trust, around, proven).check(certificate),
                    references.signedAt(),
                    stampedAt,
                    trust.agencyOf(certificate, proven),
                    covers);
        } catch (IOException | RuntimeException e) {
            return SignatureReport.malformed(SignatureFormat.OOXML);
        }
    }

    /** A part that is no longer there is a changed one. */
    private static boolean isIntact(SignaturePart part) {
        try {
            return part.validate();
        } catch (EncryptedDocumentException e) {
            if (e.getCause() instanceof XMLSignatureException failed
                    && failed.getCause() instanceof URIReferenceException) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<SignatureReason> flaw(
            boolean intact, boolean covers, SignedReferences references, X509Certificate certificate) {
        if (!intact) {
            return Optional.of(SignatureReason.TAMPERED);
        }
        if (!covers) {
            return Optional.of(SignatureReason.PARTIAL_COVERAGE);
        }
        boolean shortKey = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < 2048;
        return references.weak() || shortKey ? Optional.of(SignatureReason.WEAK_ALGORITHM) : Optional.empty();
    }
}
