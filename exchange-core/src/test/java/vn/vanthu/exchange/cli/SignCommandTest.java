package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.signature.DocumentSignatures;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.KeyKind;
import vn.vanthu.signature.keys.Pkcs12Keys;
import vn.vanthu.signature.keys.SignatureValues;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.trust.TrustStore;

@ResourceLock(Resources.SYSTEM_OUT)
class SignCommandTest {
    private static final Instant MADE = Instant.now();
    private static final DemoAuthority AUTHORITY = DemoAuthority.create("CA thử nghiệm", new SecureRandom(), MADE);
    private static final SoftwareKey KEY =
            AUTHORITY.issue("Sở Xây dựng tỉnh An Lạc", Optional.empty(), Optional.empty(), KeyKind.ECDSA_P256);
    private static final TrustStore TRUST =
            new TrustStore(List.of(AUTHORITY.anchor()), List.of(AUTHORITY.crl(List.of())), Map.of());
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private Path folder = Path.of("");

    private String printed = "";
    private String key = "";
    private String password = "";

    @BeforeEach
    void keepTheKey() throws IOException {
        Path file = folder.resolve("key.p12");
        Pkcs12Keys.store(file, KEY, "mật khẩu 1".toCharArray());
        key = file.toString();
        password = Files.writeString(folder.resolve("password"), "mật khẩu 1\n").toString();
    }

    private int run(String... words) {
        Ran ran = Ran.of(words);
        printed = ran.out();
        return ran.status();
    }

    private int sign(String file, String... more) {
        List<String> words =
                new java.util.ArrayList<>(List.of("sign", file, "--key", key, "--password-file", password));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void signsADocumentBesideItselfAndTellsPrograms() throws IOException {
        assertThat(sign(docx(), "--format", "json")).isZero();
        Path signed = folder.resolve("a-signed.docx");
        assertValid(DocumentSignatures.verify(signed, DOCX, TRUST, now()));
        JsonNode one = JsonMapper.shared().readTree(printed).get(0);
        assertThat(one.get("status").asString()).isEqualTo("SIGNED");
        assertThat(one.get("out").asString()).isEqualTo(signed.toString());
        assertThat(sign(docx())).as("nothing is overwritten unasked").isEqualTo(1);
        assertThat(sign(docx(), "--force")).isZero();
    }

    @Test
    void putsOtherFilesIntoAContainerOrASignatureBesideThem() throws IOException {
        String text =
                Files.writeString(folder.resolve("Phụ lục.txt"), "Nội dung").toString();
        assertThat(sign(text)).isZero();
        assertValid(
                DocumentSignatures.verify(folder.resolve("Phụ lục.txt.asice"), AsicSigner.MEDIA_TYPE, TRUST, now()));
        assertThat(sign(text, "--as", "cades")).isZero();
        byte[] cms = Files.readAllBytes(folder.resolve("Phụ lục.txt.p7s"));
        assertValid(DetachedCms.verify(
                new ByteArrayInputStream("Nội dung".getBytes(StandardCharsets.UTF_8)), cms, TRUST, now()));
    }

    @Test
    void saysTwoForAWrongPasswordAndOneForABrokenDocument() throws IOException {
        String wrong = Files.writeString(folder.resolve("wrong"), "sai").toString();
        assertThat(run("sign", docx(), "--key", key, "--password-file", wrong)).isEqualTo(2);
        assertThat(run("sign", docx(), "--password-file", password)).isEqualTo(2);
        String broken =
                Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\nnot one").toString();
        assertThat(sign(broken)).isEqualTo(1);
        assertThat(folder.resolve("a-signed.pdf")).doesNotExist();
    }

    @Test
    void signsABatchForItsOwnCertificateAlone() throws IOException {
        byte[] toBeSigned = "SignedInfo".getBytes(StandardCharsets.UTF_8);
        UUID document = UUID.randomUUID();
        SigningBatch batch = new SigningBatch(
                UUID.randomUUID(),
                now(),
                SigningBatch.encoded(KEY.certificate()),
                List.of(new SigningBatch.Item(document, "15/QĐ-SXD", toBeSigned)));
        Path file = Files.writeString(folder.resolve("batch.json"), batch.written(false));
        Path answer = folder.resolve("answer.json");
        assertThat(run(
                        "token-sign",
                        file.toString(),
                        "-o",
                        answer.toString(),
                        "--key",
                        key,
                        "--password-file",
                        password))
                .isZero();
        SignatureAnswers answers = SignatureAnswers.read(Files.readAllBytes(answer));
        assertThat(answers.batch()).isEqualTo(batch.id());
        assertThat(SignatureValues.checked(
                        KEY.certificate(), toBeSigned, answers.values().get(document)))
                .isPresent();

        String another = folder.resolve("another.p12").toString();
        Pkcs12Keys.store(
                Path.of(another),
                AUTHORITY.issue("Người khác", Optional.empty(), Optional.empty()),
                "mật khẩu 1".toCharArray());
        assertThat(run(
                        "token-sign",
                        file.toString(),
                        "-o",
                        answer.toString(),
                        "--key",
                        another,
                        "--password-file",
                        password))
                .isEqualTo(2);
    }

    /** The command takes the machine's time. */
    private static Instant now() {
        return Instant.now().plus(Duration.ofSeconds(1));
    }

    private static void assertValid(List<SignatureReport> reports) {
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).isEmpty());
    }

    private String docx() throws IOException {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Hỗ trợ");
            document.write(out);
        }
        return file.toString();
    }
}
