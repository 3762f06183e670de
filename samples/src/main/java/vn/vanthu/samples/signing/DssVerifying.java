package vn.vanthu.samples.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The signatures of a PDF by EU DSS under the policy beside this class, its comparison of rendered pages off, the one of
 * objects on.
 */
public final class DssVerifying implements Function<Path, List<String>> {
    private static final ValidationPolicy POLICY = policy();

    private final CommonCertificateVerifier trust;
    private final Instant at;

    public DssVerifying(X509Certificate anchor, X509CRL crl, Instant at) {
        this.at = at;
        this.trust = new CommonCertificateVerifier();
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(anchor));
        trust.setTrustedCertSources(anchors);
        try {
            trust.setCrlSource(new ExternalResourcesCRLSource(new InMemoryDocument(crl.getEncoded(), "root.crl")));
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidationPolicy policy() {
        try (InputStream file = DssVerifying.class.getResourceAsStream("dss-policy.xml")) {
            return ValidationPolicyLoader.fromValidationPolicy(Objects.requireNonNull(file, "dss-policy.xml"))
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each signature {@code TOTAL_PASSED}, or the indication with its cause. */
    @Override
    public List<String> apply(Path file) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        PdfBoxDefaultObjectFactory objects = new PdfBoxDefaultObjectFactory();
        DefaultPdfDifferencesFinder unseen = new DefaultPdfDifferencesFinder();
        unseen.setMaximalPagesAmountForVisualComparison(0);
        objects.setPdfDifferencesFinder(unseen);
        validator.setPdfObjFactory(objects);
        validator.setCertificateVerifier(trust);
        validator.setValidationTime(Date.from(at));
        SimpleReport report = validator.validateDocument(POLICY).getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> report.getIndication(id) == Indication.TOTAL_PASSED
                        ? "TOTAL_PASSED"
                        : report.getIndication(id) + " " + report.getSubIndication(id))
                .toList();
    }
}
