package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
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
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.odf.OdfSigner;
import vn.vanthu.signature.stamp.TimeStamps;

/** What we sign is valid for EU DSS and openssl; what EU DSS, POI and openssl sign is valid here. */
class InteroperationIT {
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir
    Path folder;

    private static SoftwareKey key(KeyKind kind) {
        return AUTHORITY.issue("Người ký " + kind, Optional.empty(), Optional.empty(), kind);
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void isValidForDss(KeyKind kind) throws Exception {
        Path content = content();
        Path container = folder.resolve("a.asice");
        AsicSigner.wrap(content, container, "Phụ lục số 1.txt", "text/plain", key(kind), NOW, TimeStamps.NONE);
        Path twice = folder.resolve("twice.asice");
        AsicSigner.sign(container, twice, TestTrust.AGENCY, NOW, TimeStamps.NONE);
        passes(twice, Optional.empty(), 2);

        Path odt = odt();
        Path signed = folder.resolve("signed.odt");
        OdfSigner.sign(odt, signed, key(kind), NOW, TimeStamps.NONE);
        passes(signed, Optional.empty(), 1);

        Path detached = folder.resolve("a.txt.p7s");
        Files.write(detached, detached(content, key(kind)));
        passes(detached, Optional.of(content), 1);
    }

    private static byte[] detached(Path content, SoftwareKey key) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return DetachedCms.sign(in, key, NOW);
        }
    }

    private static void passes(Path file, Optional<Path> content, int signatures) throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(AUTHORITY.anchor()));
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(AUTHORITY.crl(List.of()).getEncoded())));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(NOW));
        content.ifPresent(path -> validator.setDetachedContents(List.of(new FileDocument(path.toFile()))));
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignatureIdList()).hasSize(signatures);
        assertThat(report.getSignatureIdList())
                .allSatisfy(id -> assertThat(report.getIndication(id))
                        .as(() -> report.getAdESValidationErrors(id).toString() + report.getAdESValidationWarnings(id))
                        .isEqualTo(Indication.TOTAL_PASSED));
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void callsWhatDssSignedValid(KeyKind kind) throws Exception {
        SoftwareKey key = key(kind);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        ASiCWithXAdESService xades = new ASiCWithXAdESService(verifier);
        for (Path file : List.of(content(), odt())) {
            ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
            parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
            parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
            prepare(parameters, key);
            DSSDocument document = new FileDocument(file.toFile());
            ToBeSigned data = xades.getDataToSign(document, parameters);
            Path signed = folder.resolve("dss-" + file.getFileName());
            xades.signDocument(document, parameters, value(data, key, parameters))
                    .save(signed.toString());
            valid(signed, file.toString().endsWith(".odt") ? ODT : AsicSigner.MEDIA_TYPE, 1);
            // Ours beside theirs: both stay valid, for both.
            Path both = folder.resolve("both-" + file.getFileName());
            if (file.toString().endsWith(".odt")) {
                OdfSigner.sign(signed, both, TestTrust.AGENCY, NOW, TimeStamps.NONE);
                valid(both, ODT, 2);
            } else {
                AsicSigner.sign(signed, both, TestTrust.AGENCY, NOW, TimeStamps.NONE);
                valid(both, AsicSigner.MEDIA_TYPE, 2);
            }
            passes(both, Optional.empty(), 2);
        }

        ASiCWithCAdESService container = new ASiCWithCAdESService(verifier);
        ASiCWithCAdESSignatureParameters inContainer = new ASiCWithCAdESSignatureParameters();
        inContainer.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        inContainer.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        prepare(inContainer, key);
        DSSDocument document = new FileDocument(content().toFile());
        Path signed = folder.resolve("dss-cades.asice");
        container
                .signDocument(
                        document, inContainer, value(container.getDataToSign(document, inContainer), key, inContainer))
                .save(signed.toString());
        valid(signed, AsicSigner.MEDIA_TYPE, 1);

        CAdESService cades = new CAdESService(verifier);
        CAdESSignatureParameters detached = new CAdESSignatureParameters();
        detached.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        detached.setSignaturePackaging(SignaturePackaging.DETACHED);
        prepare(detached, key);
        byte[] cms = cades.signDocument(
                        document, detached, value(cades.getDataToSign(document, detached), key, detached))
                .openStream()
                .readAllBytes();
        assertThat(verifyDetached(content(), cms).reason()).isEmpty();
    }

    private static void prepare(
            eu.europa.esig.dss.signature.AbstractSignatureParameters<?> parameters, SoftwareKey key) {
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(NOW));
    }

    private static SignatureValue value(
            ToBeSigned data, SoftwareKey key, eu.europa.esig.dss.signature.AbstractSignatureParameters<?> parameters) {
        return new SignatureValue(parameters.getSignatureAlgorithm(), key.sign(data.getBytes()));
    }

    @Test
    void callsWhatPoiSignedValid() throws Exception {
        SoftwareKey key = key(KeyKind.RSA_3072);
        Path file = Documents.docx(folder, "Hỗ trợ");
        SignatureConfig config = new SignatureConfig();
        config.setKey(key.privateKey());
        config.setSigningCertificateChain(key.chain());
        config.setExecutionTime(Date.from(NOW));
        config.setIncludeEntireCertificateChain(true);
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE)) {
            SignatureInfo signature = new SignatureInfo();
            signature.setSignatureConfig(config);
            signature.setOpcPackage(opc);
            signature.confirmSignature();
        }
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        valid(file, docx, 1);
        Path both = folder.resolve("both.docx");
        vn.vanthu.signature.ooxml.OoxmlSigner.sign(file, both, TestTrust.AGENCY, NOW, "Phát hành");
        valid(both, docx, 2);
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void agreesWithOpenssl(KeyKind kind) throws Exception {
        SoftwareKey key = key(kind);
        Path content = content();
        Path ca = pem("ca.pem", AUTHORITY.anchor());
        Path ours = folder.resolve("ours.p7s");
        Files.write(ours, detached(content, key));
        openssl(
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-binary",
                "-in",
                ours.toString(),
                "-content",
                content.toString(),
                "-CAfile",
                ca.toString(),
                "-purpose",
                "any",
                "-attime",
                String.valueOf(NOW.getEpochSecond()),
                "-out",
                folder.resolve("out").toString());
        assertThat(folder.resolve("out")).hasSameBinaryContentAs(content);
        Path changed = Files.writeString(folder.resolve("changed.txt"), "Nội dung khác");
        assertThat(run(
                        "cms",
                        "-verify",
                        "-inform",
                        "DER",
                        "-binary",
                        "-in",
                        ours.toString(),
                        "-content",
                        changed.toString(),
                        "-CAfile",
                        ca.toString(),
                        "-purpose",
                        "any",
                        "-attime",
                        String.valueOf(NOW.getEpochSecond()),
                        "-out",
                        "/dev/null"))
                .isNotZero();

        Path secret = pem("key.pem", key.privateKey());
        Path signer = pem("signer.pem", key.certificate());
        Path theirs = folder.resolve("theirs.p7s");
        openssl(
                "cms",
                "-sign",
                "-binary",
                "-md",
                "sha256",
                "-in",
                content.toString(),
                "-signer",
                signer.toString(),
                "-inkey",
                secret.toString(),
                "-outform",
                "DER",
                "-out",
                theirs.toString());
        assertThat(verifyDetached(content, Files.readAllBytes(theirs)).reason()).isEmpty();
    }

    private static void openssl(String... arguments) throws IOException, InterruptedException {
        assertThat(run(arguments)).isZero();
    }

    private static int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor();
    }

    private Path pem(String name, X509Certificate certificate) throws IOException, GeneralSecurityException {
        return pem(name, "CERTIFICATE", certificate.getEncoded());
    }

    private Path pem(String name, PrivateKey key) throws IOException {
        return pem(name, "PRIVATE KEY", key.getEncoded());
    }

    private Path pem(String name, String kind, byte[] der) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind
                        + "-----\n");
    }

    private static SignatureReport verifyDetached(Path content, byte[] cms) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            List<SignatureReport> reports = DetachedCms.verify(in, cms, TRUST, NOW);
            assertThat(reports).hasSize(1);
            return reports.getFirst();
        }
    }

    private static void valid(Path file, String mediaType, int signatures) {
        assertThat(DocumentSignatures.verify(file, mediaType, TRUST, NOW))
                .hasSize(signatures)
                .allSatisfy(report ->
                        assertThat(report.reason()).as(report.toString()).isEmpty());
    }

    private Path content() throws IOException {
        return Files.write(folder.resolve("a.txt"), "Nội dung\r\nhai dòng\n".getBytes(StandardCharsets.UTF_8));
    }

    private Path odt() throws IOException {
        Path odt = folder.resolve("a.odt");
        Documents.openDocument(odt, ODT);
        return odt;
    }
}
