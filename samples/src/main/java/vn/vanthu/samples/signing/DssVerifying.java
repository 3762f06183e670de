package vn.vanthu.samples.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/** The signatures of a PDF by EU DSS, its comparison of rendered pages off, the one of objects on. */
public final class DssVerifying implements Function<Path, List<String>> {
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
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> report.getIndication(id) == Indication.TOTAL_PASSED
                        ? "TOTAL_PASSED"
                        : report.getIndication(id) + " " + report.getSubIndication(id))
                .toList();
    }
}
