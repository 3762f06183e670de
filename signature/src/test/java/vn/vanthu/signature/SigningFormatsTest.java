package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vanthu.signature.TestTrust.AUTHORITY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.odf.OdfSigner;
import vn.vanthu.signature.ooxml.OoxmlSigner;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.stamp.TimeStamps;

/** Every format with every kind of key: what is signed is valid, and a second signature leaves the first valid. */
class SigningFormatsTest {
    private static final Map<KeyKind, SigningKey> KEYS = new EnumMap<>(KeyKind.class);

    @TempDir
    Path folder;

    static {
        for (KeyKind kind : KeyKind.values()) {
            KEYS.put(kind, AUTHORITY.issue("Người ký " + kind, Optional.empty(), Optional.empty(), kind));
        }
    }

    static Stream<Object[]> officeAndKinds() {
        return Stream.of("docx", "xlsx", "pptx", "odt", "ods", "asice")
                .flatMap(ending -> Stream.of(KeyKind.values()).map(kind -> new Object[] {ending, kind}));
    }

    @ParameterizedTest
    @MethodSource("officeAndKinds")
    void signsTwiceAndBothStayValid(String ending, KeyKind kind) throws IOException {
        Path once = folder.resolve("once." + ending);
        Path twice = folder.resolve("twice." + ending);
        sign(document(ending), once, KEYS.get(kind));
        assertThat(verify(once, ending)).singleElement().satisfies(report -> {
            assertThat(report.reason()).isEmpty();
            assertThat(report.certificate()).contains(KEYS.get(kind).certificate());
            assertThat(report.signedAt()).contains(NOW);
        });
        sign(once, twice, TestTrust.AGENCY);
        assertThat(verify(twice, ending))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.reason()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void signsDetachedAndPdf(KeyKind kind) throws IOException {
        Path content = Files.writeString(folder.resolve("a.txt"), "Nội dung");
        byte[] cms;
        try (InputStream in = Files.newInputStream(content)) {
            cms = DetachedCms.sign(in, KEYS.get(kind), NOW);
        }
        try (InputStream in = Files.newInputStream(content)) {
            assertThat(DetachedCms.verify(in, cms, TRUST, NOW))
                    .allMatch(report -> report.reason().isEmpty());
        }
        Path signed = folder.resolve("signed.pdf");
        PdfSigner.appending()
                .sign(
                        Documents.pdf(folder, "Noi dung"),
                        signed,
                        KEYS.get(kind),
                        PdfSignature.unseen(NOW, "người ký"),
                        TimeStamps.NONE);
        assertThat(DocumentSignatures.verify(signed, "application/pdf", TRUST, NOW))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("officeAndKinds")
    void givesTheSameBytesForTheSameInput(String ending, KeyKind kind) throws IOException {
        Path document = document(ending);
        List<byte[]> shown = new ArrayList<>();
        for (String name : List.of("first.", "second.")) {
            sign(document, folder.resolve(name + ending), new Recording(KEYS.get(kind), shown));
        }
        assertThat(shown.getFirst()).isEqualTo(shown.getLast());
    }

    private record Recording(SigningKey key, List<byte[]> shown) implements vn.vanthu.signature.keys.Signatory {
        @Override
        public List<java.security.cert.X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            shown.add(toBeSigned);
            return key.sign(toBeSigned);
        }
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void isValidForPoiToo(KeyKind kind) throws Exception {
        for (String ending : List.of("docx", "xlsx", "pptx")) {
            Path once = folder.resolve("once." + ending);
            Path twice = folder.resolve("twice." + ending);
            sign(document(ending), once, KEYS.get(kind));
            sign(once, twice, TestTrust.AGENCY);
            try (OPCPackage opc = OPCPackage.open(twice.toFile(), PackageAccess.READ)) {
                SignatureInfo info = new SignatureInfo();
                SignatureConfig config = new SignatureConfig();
                config.setSecureValidation(false);
                info.setSignatureConfig(config);
                info.setOpcPackage(opc);
                assertThat(info.getSignatureParts()).hasSize(2).allMatch(part -> part.validate());
                assertThat(info.verifySignature()).isTrue();
            }
        }
    }

    @Test
    void seesAChangeOfAnyPartOfAnOpenDocument() throws IOException {
        Path signed = folder.resolve("signed.odt");
        sign(document("odt"), signed, TestTrust.AGENCY);
        try (var zip = java.nio.file.FileSystems.newFileSystem(signed)) {
            Path content = zip.getPath("/content.xml");
            Files.writeString(content, Files.readString(content).replace("15 triệu", "95 triệu"));
        }
        assertThat(verify(signed, "odt"))
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains(SignatureReason.TAMPERED));
    }

    @Test
    void putsTheTypeOfAContainerFirstAndStored() throws IOException {
        Path signed = folder.resolve("a.asice");
        sign(document("asice"), signed, TestTrust.AGENCY);
        try (ZipFile zip = new ZipFile(signed.toFile())) {
            ZipEntry first = Collections.list(zip.entries()).getFirst();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
        byte[] bytes = Files.readAllBytes(signed);
        assertThat(new String(bytes, 38, AsicSigner.MEDIA_TYPE.length(), StandardCharsets.US_ASCII))
                .isEqualTo(AsicSigner.MEDIA_TYPE);
    }

    private void sign(Path in, Path out, vn.vanthu.signature.keys.Signatory by) {
        String name = in.getFileName().toString();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx", "xlsx", "pptx" -> OoxmlSigner.sign(in, out, by, NOW, "Ký & phát hành");
            case "odt", "ods" -> OdfSigner.sign(in, out, by, NOW, TimeStamps.NONE);
            case "asice" -> AsicSigner.sign(in, out, by, NOW, TimeStamps.NONE);
            case "txt" -> AsicSigner.wrap(in, out, "Phụ lục 1+2.txt", "text/plain", by, NOW, TimeStamps.NONE);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private Path document(String ending) throws IOException {
        return ending.equals("asice")
                ? Files.writeString(folder.resolve("a.txt"), "Hỗ trợ 15 triệu đồng")
                : Documents.of(folder, ending);
    }

    private static List<SignatureReport> verify(Path file, String ending) {
        return DocumentSignatures.verify(file, Documents.mediaType(ending), TRUST, NOW);
    }
}
