package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.vanthu.signature.ReadyPdf.dictionary;
import static vn.vanthu.signature.TestTrust.AGENCY;
import static vn.vanthu.signature.TestTrust.NOW;
import static vn.vanthu.signature.TestTrust.PERSON;
import static vn.vanthu.signature.TestTrust.TRUST;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.pades.FieldChoice;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.pades.SealPicture;
import vn.vanthu.signature.pades.Seen;
import vn.vanthu.signature.pades.SignaturePlace;
import vn.vanthu.signature.stamp.TimeStamps;

/** A field that waits for a signature takes it, and what it demands and locks is obeyed. */
class ReadyFieldTest {
    @TempDir
    Path folder;

    @Test
    void signsIntoTheFieldsThatWaitOneAfterTheOther() throws IOException {
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of())
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        Path once = signed(in, PERSON, unseen());
        Path twice = signed(once, AGENCY, unseen());
        Path thrice = signed(twice, AGENCY, unseen());
        allValid(thrice, 3);
        assertThat(fields(thrice))
                .extracting(PDSignatureField::getFullyQualifiedName)
                .startsWith("NguoiKy", "CoQuan")
                .hasSize(3);
        assertThat(signerOf(thrice, "NguoiKy")).isEqualTo("Nguyễn Hữu Phước");
        assertThat(fields(thrice).getFirst().getWidgets().getFirst().getRectangle())
                .extracting(PDRectangle::getWidth, PDRectangle::getHeight)
                .containsExactly(120f, 60f);
        try (PDDocument document = Loader.loadPDF(twice.toFile())) {
            assertThat(document.getPage(0).getAnnotations()).hasSize(2);
            assertThat(document.getDocumentCatalog().getAcroForm().isAppendOnly())
                    .isTrue();
        }
        byte[] before = Files.readAllBytes(in);
        assertThat(Arrays.copyOf(Files.readAllBytes(thrice), before.length)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 270})
    void showsThePictureWithinTheField(int turned) throws IOException {
        Path in = new ReadyPdf().turned(turned).field("NguoiKy", Map.of()).write(folder.resolve("in.pdf"));
        BufferedImage red = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = red.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 200, 200);
        pen.dispose();
        Seen seal = new Seen.Picture(
                SealPicture.read(SealPicture.of(red).written()), new SignaturePlace(1, 50, 500, 200, 200));
        Path signed = signed(in, PERSON, unseen().showing(seal));
        allValid(signed, 1);
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            document.getPage(0).setRotation(0);
            BufferedImage shown = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(shown.getRGB(360, 842 - 130))).isEqualTo(Color.RED);
            assertThat(new Color(shown.getRGB(310, 842 - 130))).as("beside it").isEqualTo(Color.WHITE);
            assertThat(new Color(shown.getRGB(360, 842 - 170))).as("above").isEqualTo(Color.WHITE);
            assertThat(new Color(shown.getRGB(150, 600))).as("elsewhere").isEqualTo(Color.WHITE);
        }
    }

    @Test
    void passesOverAFieldThatIsForAnother() throws Exception {
        COSDictionary forTheAgency = dictionary(Map.of(
                "Ff",
                COSInteger.get(1),
                "Subject",
                array(new COSString(AGENCY.certificate().getEncoded()))));
        Path in = new ReadyPdf()
                .field("CoQuan", Map.of("SV", dictionary(Map.of("Cert", forTheAgency))))
                .write(folder.resolve("in.pdf"));
        Path person = signed(in, PERSON, unseen());
        assertThat(signerOf(person, "CoQuan")).isEmpty();
        Path agency = signed(person, AGENCY, PdfSignature.unseen(NOW, "Sở Xây dựng"));
        assertThat(signerOf(agency, "CoQuan")).isEqualTo("Sở Xây dựng");
        allValid(agency, 2);
    }

    static Stream<Arguments> constraints() throws CertificateEncodingException {
        COSString issuer = new COSString(TestTrust.AUTHORITY.anchor().getEncoded());
        COSString stranger = new COSString(TestTrust.STRANGER.certificate().getEncoded());
        return Stream.of(
                Arguments.of(2, Map.of("Issuer", array(issuer)), true),
                Arguments.of(2, Map.of("Issuer", array(stranger)), false),
                Arguments.of(0, Map.of("Issuer", array(stranger)), true),
                Arguments.of(4, Map.of("OID", array(new COSString("1.2.3.4"))), false),
                Arguments.of(32, Map.of("KeyUsage", array(new COSString("1XX"))), true),
                Arguments.of(32, Map.of("KeyUsage", array(new COSString("0XX"), new COSString("XXX1"))), false),
                Arguments.of(
                        8,
                        Map.of("SubjectDN", array(dictionary(Map.of("CN", new COSString("Nguyễn Hữu Phước"))))),
                        true),
                Arguments.of(
                        8, Map.of("SubjectDN", array(dictionary(Map.of("CN", new COSString("Người khác"))))), false));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void knowsWhomAFieldIsFor(int demanded, Map<String, ? extends COSBase> constraint, boolean his) throws IOException {
        COSDictionary certificate = dictionary(constraint);
        certificate.setInt("Ff", demanded);
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("SV", dictionary(Map.of("Cert", certificate))))
                .write(folder.resolve("in.pdf"));
        Path signed = signed(in, PERSON, unseen());
        allValid(signed, 1);
        assertThat(signerOf(signed, "NguoiKy").isEmpty()).isEqualTo(!his);
    }

    static Stream<Arguments> demands() {
        return Stream.of(
                Arguments.of(1, Map.of("Filter", COSName.getPDFName("Entrust.PPKEF")), false),
                Arguments.of(1, Map.of("Filter", COSName.getPDFName("Adobe.PPKLite")), true),
                Arguments.of(2, Map.of("SubFilter", array(COSName.getPDFName("adbe.pkcs7.detached"))), false),
                Arguments.of(0, Map.of("SubFilter", array(COSName.getPDFName("adbe.pkcs7.detached"))), true),
                Arguments.of(
                        2,
                        Map.of(
                                "SubFilter",
                                array(
                                        COSName.getPDFName("adbe.pkcs7.detached"),
                                        COSName.getPDFName("ETSI.CAdES.detached"))),
                        true),
                Arguments.of(64, Map.of("DigestMethod", array(new COSString("SHA512"))), false),
                Arguments.of(64, Map.of("DigestMethod", array(new COSString("SHA1"), new COSString("SHA256"))), true),
                Arguments.of(4, Map.of("V", COSInteger.get(9)), false),
                Arguments.of(4, Map.of("V", COSInteger.TWO), true),
                Arguments.of(8, Map.of("Reasons", array(new COSString("Phê duyệt"))), false),
                Arguments.of(8, Map.of("Reasons", array(new COSString("."))), true),
                Arguments.of(16, Map.of("LegalAttestation", array(new COSString("x"))), false),
                Arguments.of(32, Map.of("AddRevInfo", COSBoolean.TRUE), false),
                Arguments.of(128, Map.of("LockDocument", COSName.getPDFName("true")), false),
                Arguments.of(0, Map.of("MDP", dictionary(Map.of("P", COSInteger.ONE))), false),
                Arguments.of(0, Map.of("MDP", dictionary(Map.of("P", COSInteger.ZERO))), true));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void refusesWhatItCannotGive(int demanded, Map<String, ? extends COSBase> demand, boolean met) throws IOException {
        COSDictionary seed = dictionary(demand);
        seed.setInt("Ff", demanded);
        Path in = new ReadyPdf().field("NguoiKy", Map.of("SV", seed)).write(folder.resolve("in.pdf"));
        if (met) {
            Path signed = signed(in, PERSON, unseen());
            allValid(signed, 1);
            assertThat(signerOf(signed, "NguoiKy")).isNotEmpty();
        } else {
            refuses(in, ErrorCode.FIELD_DEMANDS_OTHERWISE);
        }
    }

    @Test
    void refusesAFieldThatDemandsATimeStampWhereNoneIsToBeHad() throws IOException {
        COSDictionary seed = dictionary(Map.of("TimeStamp", dictionary(Map.of("Ff", COSInteger.ONE))));
        Path in = new ReadyPdf().field("NguoiKy", Map.of("SV", seed)).write(folder.resolve("in.pdf"));
        refuses(in, ErrorCode.FIELD_DEMANDS_TIME_STAMP);
        PdfSigner.appending().prepare(in, folder.resolve("out.pdf"), PERSON.chain(), unseen().stamped());
    }

    @Test
    void locksWhatTheFieldLocks() throws IOException {
        COSDictionary lock =
                dictionary(Map.of("Action", COSName.getPDFName("Include"), "Fields", array(new COSString("SoTien"))));
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", lock))
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        Path signed = signed(signed(in, PERSON, unseen()), AGENCY, unseen());
        allValid(signed, 2);
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            COSDictionary reference = (COSDictionary) document.getSignatureDictionaries()
                    .getFirst()
                    .getCOSObject()
                    .getCOSArray(COSName.getPDFName("Reference"))
                    .getObject(0);
            assertThat(reference.getNameAsString("TransformMethod")).isEqualTo("FieldMDP");
            COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
            assertThat(parameters.getNameAsString("Action")).isEqualTo("Include");
            assertThat(parameters.getCOSArray(COSName.FIELDS).getObject(0)).isEqualTo(new COSString("SoTien"));
        }
    }

    static Stream<Arguments> closing() {
        return Stream.of(
                Arguments.of(Map.of("Action", COSName.getPDFName("All"))),
                Arguments.of(Map.of("Action", COSName.getPDFName("Exclude"), "Fields", array(new COSString("SoTien")))),
                Arguments.of(Map.of(
                        "Action",
                        COSName.getPDFName("Include"),
                        "Fields",
                        array(new COSString("SoTien")),
                        "P",
                        COSInteger.ONE)));
    }

    @ParameterizedTest
    @MethodSource("closing")
    void signsNothingThatASignatureLocked(Map<String, ? extends COSBase> lock) throws IOException {
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", dictionary(lock)))
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        refuses(signed(in, PERSON, unseen()), ErrorCode.DOCUMENT_FORBIDS_SIGNATURES);
    }

    /** What a document says of a lock goes into the signature's own dictionary. */
    @Test
    void letsNoLockWriteIntoTheSignature() throws IOException {
        COSDictionary lock = dictionary(Map.of("Action", new COSString("xAll/ByteRange[0 1 2 3]")));
        Path in = new ReadyPdf().field("NguoiKy", Map.of("Lock", lock)).write(folder.resolve("in.pdf"));
        refuses(in, ErrorCode.DOCUMENT_DAMAGED);
    }

    @Test
    void refusesTablesOfMoreObjectsThanAnyReaderKnows() throws IOException {
        Path in = new ReadyPdf().write(folder.resolve("in.pdf"));
        String text = Files.readString(in, StandardCharsets.ISO_8859_1);
        assertThat(text).containsPattern("/Size \\d+");
        Files.writeString(in, text.replaceAll("/Size \\d+", "/Size 2147483000"), StandardCharsets.ISO_8859_1);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refuses(in, ErrorCode.DOCUMENT_DAMAGED));
    }

    @Test
    void addsAFieldWhereTheOneThatWaitsIsLocked() throws IOException {
        COSDictionary lock =
                dictionary(Map.of("Action", COSName.getPDFName("Include"), "Fields", array(new COSString("CoQuan"))));
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", lock))
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        Path signed = signed(signed(in, PERSON, unseen()), AGENCY, unseen());
        allValid(signed, 2);
        assertThat(signerOf(signed, "CoQuan")).isEmpty();
    }

    @Test
    void refusesADamagedPdf() throws IOException {
        Path whole = folder.resolve("whole.pdf");
        try (PDDocument document =
                Loader.loadPDF(Documents.pdf(folder, "Quyet dinh").toFile())) {
            document.save(whole.toFile(), CompressParameters.NO_COMPRESSION);
        }
        signed(whole, PERSON, unseen());
        byte[] bytes = Files.readAllBytes(whole);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String damaged : List.of(
                text.replaceFirst("\n14 0 obj", "\n14 0 obk"),
                text.replaceFirst("\n14 0 obj", "\n<<>> null\n14 0 obj"),
                text.substring(0, text.length() / 2),
                text.replaceFirst("startxref\n\\d+", "startxref\n7"))) {
            assertThat(damaged).isNotEqualTo(text);
            Path file = Files.write(folder.resolve("damaged.pdf"), damaged.getBytes(StandardCharsets.ISO_8859_1));
            refuses(file, ErrorCode.DOCUMENT_DAMAGED);
        }
    }

    @Test
    void signsTheFieldThatIsChosen() throws Exception {
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of())
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        Path chosen = signed(in, PERSON, unseen().into(FieldChoice.named("CoQuan")));
        assertThat(signerOf(chosen, "CoQuan")).isEqualTo("Nguyễn Hữu Phước");
        assertThat(signerOf(chosen, "NguoiKy")).isEmpty();
        refuses(chosen, unseen().into(FieldChoice.named("CoQuan")), ErrorCode.FIELD_NOT_READY);
        refuses(chosen, unseen().into(FieldChoice.named("KhongCo")), ErrorCode.FIELD_NOT_READY);
        Path own = signed(chosen, AGENCY, unseen().into(FieldChoice.own()));
        allValid(own, 2);
        assertThat(signerOf(own, "NguoiKy")).isEmpty();
        assertThat(fields(own)).hasSize(3);
    }

    @Test
    void refusesAChosenFieldThatIsLockedOrForAnother() throws Exception {
        COSDictionary lock =
                dictionary(Map.of("Action", COSName.getPDFName("Include"), "Fields", array(new COSString("CoQuan"))));
        COSDictionary forTheAgency = dictionary(Map.of(
                "Ff",
                COSInteger.get(1),
                "Subject",
                array(new COSString(AGENCY.certificate().getEncoded()))));
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", lock))
                .field("CoQuan", Map.of())
                .field("VanThu", Map.of("SV", dictionary(Map.of("Cert", forTheAgency))))
                .write(folder.resolve("in.pdf"));
        assertThat(named(in, PERSON)).containsExactly("NguoiKy", "CoQuan");
        Path signed = signed(in, PERSON, unseen());
        refuses(signed, unseen().into(FieldChoice.named("CoQuan")), ErrorCode.FIELD_NOT_READY);
        assertThat(named(signed, AGENCY)).containsExactly("VanThu");
        assertThat(named(signed, PERSON)).isEmpty();
    }

    /** Each field takes 120 × 60 points, 300 from the left and 100 from the lower edge of the page before it is turned. */
    @ParameterizedTest
    @CsvSource({"0, 300, 682, 120, 60", "90, 100, 300, 60, 120", "180, 175, 100, 120, 60", "270, 682, 175, 60, 120"})
    void saysWhereAFieldStandsOnThePageAsItIsShown(int turned, float left, float top, float width, float height)
            throws IOException {
        Path in = new ReadyPdf().turned(turned).field("NguoiKy", Map.of()).write(folder.resolve("in.pdf"));
        ReadyFields ready = PdfSigner.appending().fields(in, PERSON.chain(), false);
        assertThat(ready.elsewhere()).isTrue();
        assertThat(ready.first().orElseThrow().place())
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 0.6f ? 0 : 1, Float.class)
                .isEqualTo(new SignaturePlace(1, left, top, width, height));
        Path own = signed(
                in,
                PERSON,
                unseen().into(FieldChoice.own())
                        .showing(new Seen.Text(
                                List.of("Đã ký"), ready.first().get().place())));
        PDRectangle beside = fields(own).getLast().getWidgets().getFirst().getRectangle();
        assertThat(new float[] {beside.getLowerLeftX(), beside.getLowerLeftY(), beside.getWidth(), beside.getHeight()})
                .containsExactly(new float[] {300, 100, 120, 60}, within(0.1f));
    }

    @Test
    void saysWhyAFieldTakesNoSignatureOfOurs() throws IOException {
        COSDictionary stamped = dictionary(Map.of("TimeStamp", dictionary(Map.of("Ff", COSInteger.ONE))));
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("SV", stamped))
                .field("CoQuan", Map.of("F", COSInteger.TWO))
                .write(folder.resolve("in.pdf"));
        ReadyFields ready = PdfSigner.appending().fields(in, PERSON.chain(), false);
        assertThat(ready.fields())
                .extracting(ReadyFields.Field::refusal)
                .containsExactly(ErrorCode.FIELD_DEMANDS_TIME_STAMP);
        assertThat(ready.first()).isEmpty();
        assertThat(ready.named("NguoiKy")).isEmpty();
        assertThat(PdfSigner.appending().fields(in, PERSON.chain(), true).named("NguoiKy"))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("closing")
    void offersNothingWhereASignatureLockedAll(Map<String, ? extends COSBase> lock) throws IOException {
        Path in = new ReadyPdf()
                .field("NguoiKy", Map.of("Lock", dictionary(lock)))
                .field("CoQuan", Map.of())
                .write(folder.resolve("in.pdf"));
        assertThat(PdfSigner.appending()
                        .fields(signed(in, PERSON, unseen()), AGENCY.chain(), false)
                        .elsewhere())
                .isFalse();
    }

    private static List<String> named(Path in, SoftwareKey key) {
        return PdfSigner.appending().fields(in, key.chain(), false).fields().stream()
                .map(ReadyFields.Field::name)
                .toList();
    }

    private static PdfSignature unseen() {
        return PdfSignature.unseen(NOW, "Nguyễn Hữu Phước");
    }

    private static COSArray array(COSBase... elements) {
        return new COSArray(List.of(elements));
    }

    private Path signed(Path in, SoftwareKey key, PdfSignature signature) {
        Path out = folder.resolve("signed-" + in.getFileName());
        PdfSigner.appending().sign(in, out, key, signature, TimeStamps.NONE);
        return out;
    }

    private void refuses(Path in, ErrorCode code) {
        refuses(in, unseen(), code);
    }

    private void refuses(Path in, PdfSignature signature, ErrorCode code) {
        assertThatThrownBy(() -> signed(in, AGENCY, signature))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void allValid(Path file, int signatures) {
        assertThat(DocumentSignatures.verify(file, "application/pdf", TRUST, NOW))
                .hasSize(signatures)
                .allSatisfy(report -> assertThat(report.status()).isEqualTo(SignatureStatus.VALID));
    }

    private static List<PDSignatureField> fields(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getSignatureFields();
        }
    }

    /** Empty where nobody signed it. */
    private static String signerOf(Path file, String field) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDSignature signature = ((PDSignatureField)
                            document.getDocumentCatalog().getAcroForm().getField(field))
                    .getSignature();
            return signature == null ? "" : signature.getName();
        }
    }
}
