package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.facets.KeyInfoSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.OOXMLSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.Office2010SignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.XAdESSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.facets.XAdESXLSignatureFacet;
import org.apache.poi.poifs.crypt.dsig.services.RevocationData;
import org.apache.poi.poifs.crypt.dsig.services.TimeStampService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.odf.OdfSigner;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampAuthority;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

/** XAdES-T and CAdES-T, alone and in packages: ours prove a time for EU DSS, those of EU DSS and POI prove one here. */
class StampedInteroperationIT {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static TimeStampAuthority authority;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheAuthority() {
        authority = TimeStampAuthority.start(
                AUTHORITY.issueForTimeStamps("Cấp dấu thời gian (thử nghiệm)"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom(),
                0);
    }

    @AfterAll
    static void stopIt() {
        authority.close();
    }

    private static TimeStamps stamps() {
        return new TimeStampClient(StampSettings.of(authority.address()), new SecureRandom(), wait -> {});
    }

    /** EU DSS asks the same authority. */
    private static TSPSource stampsForDss() {
        return (algorithm, imprint) -> {
            assertThat(algorithm).isEqualTo(DigestAlgorithm.SHA256);
            return new TimestampBinary(stamps().over(imprint).orElseThrow());
        };
    }

    @Test
    void oursProveATimeForDss() throws Exception {
        Path content = content();
        Path container = folder.resolve("a.asice");
        AsicSigner.wrap(content, container, "a.txt", "text/plain", AGENCY, NOW, stamps());
        assertStamped(container, Optional.empty(), SignatureLevel.XAdES_BASELINE_T);

        Path odt = folder.resolve("signed.odt");
        OdfSigner.sign(odt(), odt, AGENCY, NOW, stamps());
        assertStamped(odt, Optional.empty(), SignatureLevel.XAdES_BASELINE_T);

        Path detached = folder.resolve("a.txt.p7s");
        try (InputStream in = Files.newInputStream(content)) {
            Files.write(detached, DetachedCms.sign(in, AGENCY, NOW, stamps()));
        }
        assertStamped(detached, Optional.of(content), SignatureLevel.CAdES_BASELINE_T);
    }

    private static void assertStamped(Path file, Optional<Path> content, SignatureLevel level) throws Exception {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(NOW));
        content.ifPresent(path -> validator.setDetachedContents(List.of(new FileDocument(path.toFile()))));
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignatureIdList()).singleElement().satisfies(id -> {
            assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(level);
            assertThat(report.getSignatureTimestamps(id))
                    .singleElement()
                    .satisfies(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
            assertThat(report.getBestSignatureTime(id)).isEqualTo(Date.from(NOW));
        });
    }

    private static CommonCertificateVerifier verifier() throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(AUTHORITY.anchor()));
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(AUTHORITY.crl(List.of()).getEncoded())));
        return verifier;
    }

    @Test
    void thoseOfDssProveATimeHere() throws Exception {
        ASiCWithXAdESService xades = new ASiCWithXAdESService(verifier());
        xades.setTspSource(stampsForDss());
        for (Path file : List.of(content(), odt())) {
            ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
            parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
            parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_T);
            parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
            prepare(parameters);
            DSSDocument document = new FileDocument(file.toFile());
            ToBeSigned data = xades.getDataToSign(document, parameters);
            Path signed = folder.resolve("dss-" + file.getFileName());
            xades.signDocument(document, parameters, value(data, parameters)).save(signed.toString());
            assertProven(DocumentSignatures.verify(
                    signed, file.toString().endsWith(".odt") ? ODT : AsicSigner.MEDIA_TYPE, TRUST, later()));
        }

        CAdESService cades = new CAdESService(verifier());
        cades.setTspSource(stampsForDss());
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        prepare(parameters);
        DSSDocument document = new FileDocument(content().toFile());
        byte[] cms = cades.signDocument(
                        document, parameters, value(cades.getDataToSign(document, parameters), parameters))
                .openStream()
                .readAllBytes();
        try (InputStream in = Files.newInputStream(content())) {
            assertProven(DetachedCms.verify(in, cms, TRUST, later()));
        }
    }

    @Test
    void thatOfPoiProvesATimeHere() throws Exception {
        Path docx = Documents.docx(folder, "Hỗ trợ");
        SignatureConfig config = new SignatureConfig();
        config.setKey(AGENCY.privateKey());
        config.setSigningCertificateChain(AGENCY.chain());
        config.setExecutionTime(Date.from(NOW));
        config.setIncludeEntireCertificateChain(true);
        config.addSignatureFacet(new OOXMLSignatureFacet());
        config.addSignatureFacet(new KeyInfoSignatureFacet());
        config.addSignatureFacet(new XAdESSignatureFacet());
        config.addSignatureFacet(new XAdESXLSignatureFacet());
        config.addSignatureFacet(new Office2010SignatureFacet());
        config.setTspService(new TimeStampService() {
            @Override
            public byte[] timeStamp(SignatureInfo signature, byte[] data, RevocationData revocation) {
                return stamps().over(DigestProvider.sha256().digest(data)).orElseThrow();
            }
        });
        try (OPCPackage opc = OPCPackage.open(docx.toFile(), PackageAccess.READ_WRITE)) {
            SignatureInfo signature = new SignatureInfo();
            signature.setSignatureConfig(config);
            signature.setOpcPackage(opc);
            signature.confirmSignature();
        }
        assertProven(DocumentSignatures.verify(docx, DOCX, TRUST, later()));
    }

    private static Instant later() {
        return NOW.plusSeconds(3600);
    }

    private static void prepare(AbstractSignatureParameters<?> parameters) {
        parameters.setSigningCertificate(new CertificateToken(AGENCY.certificate()));
        parameters.setCertificateChain(
                AGENCY.chain().stream().map(CertificateToken::new).toList());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(NOW));
    }

    private static SignatureValue value(ToBeSigned data, AbstractSignatureParameters<?> parameters) {
        return new SignatureValue(parameters.getSignatureAlgorithm(), AGENCY.sign(data.getBytes()));
    }

    private static void assertProven(List<SignatureReport> reports) {
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.reason()).as(report.toString()).isEmpty();
            assertThat(report.stampedAt()).contains(NOW);
        });
    }

    private Path content() throws IOException {
        return Files.writeString(folder.resolve("a.txt"), "Nội dung\r\nhai dòng\n");
    }

    private Path odt() throws IOException {
        Path odt = folder.resolve("a.odt");
        Documents.openDocument(odt, ODT);
        return odt;
    }
}
