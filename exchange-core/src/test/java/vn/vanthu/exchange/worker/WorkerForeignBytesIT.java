package vn.vanthu.exchange.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.exchange.worker.WorkerFixture.AT;
import static vn.vanthu.exchange.worker.WorkerFixture.EXAMINER;
import static vn.vanthu.exchange.worker.WorkerFixture.FOREIGN;
import static vn.vanthu.exchange.worker.WorkerFixture.SAMPLES;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.mailer.inbound.OpenedMessage.MailSignature;
import vn.vanthu.mailer.outbound.MailHeaders;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.mailer.outbound.SignedMailWriter;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.keys.SigningKey;

class WorkerForeignBytesIT {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final SigningKey AGENCY = WorkerFixture.key(SAMPLES.trust().sxd);
    private static final SigningKey HEAD = WorkerFixture.key(SAMPLES.trust().head);
    private static final EdxmlMessage.Document ENVELOPE = new EdxmlMessage.Document(
            new Organ("000.00.15.H99", "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example"),
            List.of(new Organ("000.00.16.H99", "Sở Tài chính tỉnh An Lạc", "stc@anlac.example")),
            "000.00.15.H99,2026/11/25,15",
            "15",
            "QĐ-SXD",
            Optional.of("An Lạc"),
            Optional.of(LocalDate.of(2026, 11, 25)),
            "Quyết định",
            "Về việc ban hành Quy chế làm việc",
            Optional.of(new EdxmlMessage.Signatory("", "Giám đốc", "Nguyễn Hữu Phước")),
            0,
            Optional.of(1),
            List.of("Như trên"),
            LocalDateTime.of(2026, 11, 25, 9, 0),
            List.of(new EdxmlMessage.Reference("doc1@anlac.example", PDF, "Quyết định.pdf")),
            List.of(new EdxmlMessage.Settled(
                    "doc1@anlac.example",
                    "seal",
                    "FOUND",
                    "Trần Thị Mỹ Duyên",
                    Optional.empty(),
                    "Tôi đã kiểm tra con dấu",
                    AT)));

    @TempDir
    Path folder;

    @Test
    void opensASignedMailWithItsPartsItsEnvelopeAndItsCertificate() throws Exception {
        Path document = SAMPLES.get("pdf-co-quan").file();
        OpenedMessage opened = FOREIGN.open(mail(document), Files.createDirectory(folder.resolve("parts")), AT);
        assertThat(opened.messageId()).isEqualTo("<1@anlac.example>");
        assertThat(opened.fromAddress()).isEqualTo("sxd@anlac.example");
        assertThat(opened.subject()).isEqualTo("15/QĐ-SXD: Về việc ban hành Quy chế làm việc");
        assertThat(opened.text()).startsWith("Kính gửi Sở Tài chính.").contains("Về việc ban hành Quy chế");
        assertThat(opened.edxml()).contains(new EdxmlResult.Read(ENVELOPE));
        assertThat(opened.signature()).isInstanceOfSatisfying(MailSignature.Intact.class, intact -> {
            assertThat(intact.mails()).containsExactly("sxd@anlac.example");
            assertThat(intact.report().status()).isEqualTo(SignatureStatus.VALID);
            assertThat(intact.report().registeredAgency()).contains("sxd");
            assertThat(intact.report().certificate()).contains(AGENCY.certificate());
        });
        assertThat(opened.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("Quyết định.pdf");
            assertThat(part.file()).hasParent(folder.resolve("parts")).hasSameBinaryContentAs(document);
        });
    }

    @Test
    void tellsAChangedMailAndOneThatIsNone() throws Exception {
        Path mail = mail(SAMPLES.get("pdf-co-quan").file());
        byte[] bytes = Files.readAllBytes(mail);
        int at = new String(bytes, UTF_8).indexOf("JVBERi0") + 40;
        bytes[at] = (byte) (bytes[at] == 'A' ? 'B' : 'A');
        Files.write(mail, bytes);
        OpenedMessage opened = FOREIGN.open(mail, Files.createDirectory(folder.resolve("parts")), AT);
        assertThat(opened.signature()).isInstanceOf(MailSignature.Tampered.class);

        Path empty = Files.createFile(folder.resolve("empty.eml"));
        assertThat(FOREIGN.open(empty, folder, AT).signature()).isInstanceOf(MailSignature.Broken.class);
    }

    @Test
    void numbersADraftAndSignsItForPersonAndAgency() {
        Path draft = SAMPLES.get("du-thao-chua-so").file();
        Path numbered = folder.resolve("numbered.docx");
        assertThat(FOREIGN.number(draft, numbered, "123/QĐ-SXD", LocalDate.of(2026, 11, 25)))
                .isEqualTo(new NumberingOutcome.Written(numbered));
        Path byHead = folder.resolve("head.docx");
        Path byAgency = folder.resolve("agency.docx");
        FOREIGN.sign(numbered, byHead, DOCX, SigningOrder.unseen(HEAD, AT, "Nguyễn Hữu Phước"));
        FOREIGN.sign(byHead, byAgency, DOCX, SigningOrder.unseen(AGENCY, AT, "Sở Xây dựng tỉnh An Lạc"));
        FileReport report = EXAMINER.examine(byAgency, "agency.docx", WorkerFixture.order());
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.legalEffect()).isEqualTo(LegalEffect.ORIGINAL);
        assertThat(report.facts().documentNumber()).isEqualTo("123/QĐ-SXD");
        assertThat(report.facts().issuedOn()).isEqualTo("2026-11-25");
        assertThat(report.facts().signatures())
                .extracting(signature -> signature.by() + " " + signature.status() + " " + signature.signedAt())
                .containsExactly("PERSON VALID 2026-11-25T09:00:00+07:00", "AGENCY VALID 2026-11-25T09:00:00+07:00");
    }

    @Test
    void numbersAPdfThatOfficeMade() {
        Path pdf = folder.resolve("draft.pdf");
        assertThat(FOREIGN.preview(SAMPLES.get("du-thao-chua-so").file(), DOCX, pdf))
                .isEqualTo(new ForeignBytes.PreviewOutcome.Written(pdf));
        Path numbered = folder.resolve("numbered.pdf");
        assertThat(FOREIGN.number(pdf, numbered, "123/QĐ-SXD", LocalDate.of(2026, 11, 25)))
                .isEqualTo(new NumberingOutcome.Written(numbered));
        FileReport report = EXAMINER.examine(numbered, "numbered.pdf", WorkerFixture.order());
        assertThat(report.facts().documentNumber()).isEqualTo("123/QĐ-SXD");
        assertThat(report.facts().issuedOn()).isEqualTo("2026-11-25");
    }

    @Test
    void signsAPdfOnTopOfAnEarlierSignature() {
        Path signed = folder.resolve("signed.pdf");
        FOREIGN.sign(
                SAMPLES.get("pdf-ca-nhan").file(),
                signed,
                PDF,
                SigningOrder.unseen(AGENCY, AT, "Sở Xây dựng tỉnh An Lạc"));
        FileReport report = EXAMINER.examine(signed, "signed.pdf", WorkerFixture.order());
        assertThat(report.legalEffect()).isEqualTo(LegalEffect.ORIGINAL);
        assertThat(report.facts().signatures())
                .extracting(signature -> signature.by() + " " + signature.status())
                .containsExactly("PERSON VALID", "AGENCY VALID");
    }

    @Test
    void signsAnOpenDocumentTwiceAndOtherFilesInAContainer() throws IOException {
        String odt = "application/vnd.oasis.opendocument.text";
        Path byHead = folder.resolve("by-head.odt");
        Path byAgency = folder.resolve("by-agency.odt");
        FOREIGN.sign(SAMPLES.get("bao-cao-odt").file(), byHead, odt, SigningOrder.unseen(HEAD, AT, "Nguyễn Hữu Phước"));
        FOREIGN.sign(byHead, byAgency, odt, SigningOrder.unseen(AGENCY, AT, "Sở Xây dựng tỉnh An Lạc"));
        Path text = Files.writeString(folder.resolve("in.txt"), "Kính gửi Sở Tài chính");
        Path container = folder.resolve("in.txt.asice");
        FOREIGN.sign(
                text,
                container,
                "text/plain",
                SigningOrder.unseen(AGENCY, AT, "Sở Xây dựng").named("Thư.txt"));
        assertThat(signatures(byAgency)).containsExactly("PERSON VALID ODF", "AGENCY VALID ODF");
        assertThat(signatures(container)).containsExactly("AGENCY VALID ASIC");
    }

    private static List<String> signatures(Path file) {
        return EXAMINER
                .examine(file, file.getFileName().toString(), WorkerFixture.order())
                .facts()
                .signatures()
                .stream()
                .map(signature -> signature.by() + " " + signature.status() + " " + signature.format())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({PDF, DOCX, "text/plain"})
    void refusesToSignWhatCarriesNoSignatureAndLeavesNothing(String mediaType) throws IOException {
        Path text = Files.writeString(folder.resolve("in.txt"), "Kính gửi Sở Tài chính");
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> FOREIGN.sign(text, out, mediaType, SigningOrder.unseen(AGENCY, AT, "Sở Xây dựng")))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(SignatureException.ErrorCode.DOCUMENT_UNSIGNABLE));
        assertThat(out).doesNotExist();
    }

    @Test
    void saysWhyADraftCannotBeNumbered() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.docx"));
        assertThat(FOREIGN.number(empty, folder.resolve("out"), "1/QĐ-SXD", LocalDate.of(2026, 11, 25)))
                .isEqualTo(new NumberingOutcome.NotReadable(UnreadableReason.EMPTY));
        Path done = SAMPLES.get("docx-co-quan").file();
        assertThat(FOREIGN.number(done, folder.resolve("out"), "1/QĐ-SXD", LocalDate.of(2026, 11, 25)))
                .isEqualTo(new NumberingOutcome.AlreadySigned());
        Path pdf = SAMPLES.get("pdf-chua-ky").file();
        assertThat(FOREIGN.number(pdf, folder.resolve("out"), "1/QĐ-SXD", LocalDate.of(2026, 11, 25)))
                .isInstanceOf(NumberingOutcome.PlaceNotFound.class);
    }

    private Path mail(Path document) throws IOException {
        Path edxml = folder.resolve("van-ban.edxml");
        try (OutputStream out = Files.newOutputStream(edxml)) {
            EdxmlWriter.write(ENVELOPE, out);
        }
        Path body = folder.resolve("body.eml");
        new SignedMailWriter(new Random(2))
                .writeBody(
                        "Kính gửi Sở Tài chính.\n",
                        List.of(
                                new MailPart(document, PDF, "Quyết định.pdf", "doc1@anlac.example"),
                                new MailPart(edxml, "application/edxml+xml", "van-ban.edxml", "edxml@anlac.example")),
                        AGENCY,
                        AT,
                        folder,
                        body);
        Path message = folder.resolve("message.eml");
        String headers = SignedMailWriter.headers(new MailHeaders(
                "<1@anlac.example>",
                "Sở Xây dựng tỉnh An Lạc",
                "sxd@anlac.example",
                "Sở Tài chính tỉnh An Lạc",
                "stc@anlac.example",
                "15/QĐ-SXD: Về việc ban hành Quy chế làm việc",
                AT,
                Optional.empty(),
                false));
        try (OutputStream out = Files.newOutputStream(message)) {
            out.write(headers.getBytes(UTF_8));
            Files.copy(body, out);
        }
        return message;
    }
}
