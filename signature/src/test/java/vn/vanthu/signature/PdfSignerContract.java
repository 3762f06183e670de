package vn.vanthu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.samples.SampleTrust;
import vn.vanthu.samples.attack.AttackFile;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.keys.SoftwareKey;
import vn.vanthu.signature.pades.PdfSignature;
import vn.vanthu.signature.pades.PdfSigner;
import vn.vanthu.signature.pades.SealPicture;
import vn.vanthu.signature.pades.Seen;
import vn.vanthu.signature.pades.SignaturePlace;
import vn.vanthu.signature.stamp.TimeStamps;

/** What every signer of PDFs does. */
interface PdfSignerContract {
    SampleTrust KEYS = new SampleTrust();

    PdfSigner signer();

    /** The files of a test. */
    Path folder();

    /** How a PDF may be built. */
    enum Build {
        TABLE {
            @Override
            void write(PDDocument document, Path file) throws IOException {
                document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
            }
        },
        OBJECT_STREAMS {
            @Override
            void write(PDDocument document, Path file) throws IOException {
                document.save(file.toFile());
            }
        },
        WITH_FORM {
            @Override
            void write(PDDocument document, Path file) throws IOException {
                PDAcroForm form = new PDAcroForm(document);
                document.getDocumentCatalog().setAcroForm(form);
                PDTextField field = new PDTextField(form);
                field.setPartialName("ghi-chu");
                form.getFields().add(field);
                document.save(file.toFile());
            }
        },
        TURNED {
            @Override
            void write(PDDocument document, Path file) throws IOException {
                document.getPage(0).setRotation(90);
                document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
            }
        },
        DEEP_TREE {
            @Override
            void write(PDDocument document, Path file) throws IOException {
                for (int i = 0; i < 40; i++) {
                    document.addPage(new PDPage(PDRectangle.A4));
                }
                document.save(file.toFile());
            }
        };

        abstract void write(PDDocument document, Path file) throws IOException;
    }

    private Path built(Build build) throws IOException {
        Path plain = Documents.pdf(folder(), "Quyet dinh so 15");
        Path file = folder().resolve(build + ".pdf");
        try (PDDocument document = Loader.loadPDF(plain.toFile())) {
            build.write(document, file);
        }
        return file;
    }

    private Path signed(Path in, SoftwareKey key, PdfSignature signature) {
        Path out = folder().resolve("signed-" + in.getFileName());
        signer().sign(in, out, key, signature, TimeStamps.NONE);
        return out;
    }

    private static PdfSignature unseen() {
        return PdfSignature.unseen(NOW, "Nguyễn Hữu Phước");
    }

    private static void allValid(Path file, int signatures) {
        assertThat(DocumentSignatures.verify(file, "application/pdf", TRUST, NOW))
                .hasSize(signatures)
                .allSatisfy(report -> {
                    assertThat(report.reason()).isEmpty();
                    assertThat(report.signedAt()).contains(NOW);
                });
    }

    @Test
    default void leavesNothingOfALongerFileThatWasThere() throws IOException {
        Path file = built(Build.TABLE);
        Path out = folder().resolve("signed-" + file.getFileName());
        Files.write(out, new byte[1 << 20]);
        allValid(signed(file, PERSON, unseen()), 1);
        Files.write(out, new byte[1 << 20]);
        signer().prepare(file, out, PERSON.chain(), unseen());
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).endsWith("%%EOF\n");
    }

    @ParameterizedTest
    @EnumSource(Build.class)
    default void signsTwiceAndKeepsEveryByteOfWhatWas(Build build) throws IOException {
        Path plain = built(build);
        Path once = signed(plain, PERSON, unseen());
        Path twice = signed(once, AGENCY, unseen());
        allValid(once, 1);
        allValid(twice, 2);
        byte[] before = Files.readAllBytes(once);
        assertThat(Arrays.copyOf(Files.readAllBytes(twice), before.length)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pdf-linearised.pdf",
                "pdf-signed.pdf",
                "pdf-described-in-object-stream.pdf",
                "pdf-seal-beside-name.pdf"
            })
    default void signsOddButHonestFilesOnTopOfTheirSignatures(String name) throws IOException {
        Path in = made(name);
        int before = signatures(in);
        Path signed = signed(in, AGENCY, unseen());
        assertThat(signatures(signed)).isEqualTo(before + 1);
        assertThat(DocumentSignatures.verify(signed, "application/pdf", TRUST, NOW))
                .noneMatch(report -> report.status() == SignatureStatus.INVALID);
    }

    private Path made(String name) throws IOException {
        Path file = folder().resolve(name);
        for (AttackFile each : AttackFile.all()) {
            if (each.name().equals(name)) {
                each.writing().write(file, KEYS);
            }
        }
        return file;
    }

    private static int signatures(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getSignatureDictionaries().size();
        }
    }

    @Test
    default void signsAHybridFile() throws IOException {
        Path in = Files.write(folder().resolve("hybrid.pdf"), hybrid());
        try (PDDocument document = Loader.loadPDF(in.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        allValid(signed(in, AGENCY, unseen()), 1);
    }

    /** Its page is called free by the table and stands in an object stream, as the hidden stream says. */
    private static byte[] hybrid() {
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        int catalog = file.length();
        file.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        int pages = file.length();
        file.append("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        int objects = file.length();
        String page = "3 0 <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
        file.append("4 0 obj\n<</Type/ObjStm/N 1/First 4/Length ")
                .append(page.length())
                .append(">>stream\n")
                .append(page)
                .append("\nendstream\nendobj\n");
        int hidden = file.length();
        String rows =
                "\u0002\u0000\u0004\u0000" + "\u0001" + (char) (objects >> 8) + (char) (objects & 0xff) + "\u0000";
        file.append("5 0 obj\n<</Type/XRef/W[1 2 1]/Index[3 2]/Size 6/Length ")
                .append(rows.length())
                .append(">>stream\n")
                .append(rows)
                .append("\nendstream\nendobj\n");
        int table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f\r\n")
                .append("%010d 00000 n\r\n%010d 00000 n\r\n".formatted(catalog, pages))
                .append("0000000000 00000 f\r\n".repeat(3))
                .append("trailer\n<</Size 6/Root 1 0 R/XRefStm ")
                .append(hidden)
                .append(">>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    default void claimsNoTimeInTheAttributesButInTheDocument() throws IOException {
        Path signed = signed(built(Build.TABLE), AGENCY, unseen());
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
            assertThat(signature.getName()).isEqualTo("Nguyễn Hữu Phước");
            byte[] signingTime = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x09, 0x05
            };
            assertThat(new String(signature.getContents(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(signingTime, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    default void refusesWhatIsEncrypted() throws IOException {
        Path in = folder().resolve("encrypted.pdf");
        try (PDDocument document =
                Loader.loadPDF(Documents.pdf(folder(), "Mat khau").toFile())) {
            document.protect(new StandardProtectionPolicy("chu", "", new AccessPermission()));
            document.save(in.toFile());
        }
        refuses(in, ErrorCode.DOCUMENT_ENCRYPTED);
    }

    @Test
    default void refusesWhatItsAuthorClosed() throws IOException {
        refuses(made("pdf-p1-signed-again.pdf"), ErrorCode.DOCUMENT_FORBIDS_SIGNATURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PD", "không phải PDF"})
    default void refusesWhatIsNone(String text) throws IOException {
        refuses(Files.writeString(folder().resolve("none.pdf"), text), ErrorCode.DOCUMENT_UNSIGNABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-", "%PDF-1.7\nstartxref\n99999\n%%EOF", "%PDF-1.4\nxref\n0 99999999999\n"})
    default void refusesWhatIsDamaged(String text) throws IOException {
        refuses(Files.writeString(folder().resolve("damaged.pdf"), text), ErrorCode.DOCUMENT_DAMAGED);
    }

    private void refuses(Path in, ErrorCode code) {
        Path out = folder().resolve("out.pdf");
        assertThatThrownBy(() -> signer().sign(in, out, AGENCY, unseen(), TimeStamps.NONE))
                .isInstanceOfSatisfying(
                        SignatureException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    default void showsAPictureUprightWhereItWasPlaced(int turned) throws IOException {
        Path in = folder().resolve("turned.pdf");
        try (PDDocument document =
                Loader.loadPDF(Documents.pdf(folder(), "Quyet dinh").toFile())) {
            document.getPage(0).setMediaBox(new PDRectangle(20, 30, 500, 700));
            document.getPage(0).setRotation(turned);
            document.save(in.toFile());
        }
        BufferedImage halves = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = halves.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 20, 20);
        pen.setColor(Color.BLUE);
        pen.fillRect(20, 0, 20, 10);
        pen.dispose();
        SealPicture picture = SealPicture.read(SealPicture.of(halves).written());
        SignaturePlace place = new SignaturePlace(1, 300, 200, 80, 40);
        Path signed = signed(in, AGENCY, unseen().showing(new Seen.Picture(picture, place)));
        allValid(signed, 1);
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            BufferedImage shown = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(shown.getRGB(310, 210))).isEqualTo(Color.RED);
            assertThat(new Color(shown.getRGB(310, 230))).isEqualTo(Color.RED);
            assertThat(new Color(shown.getRGB(370, 210))).isEqualTo(Color.BLUE);
            assertThat(new Color(shown.getRGB(370, 230))).as("transparent").isEqualTo(Color.WHITE);
            assertThat(new Color(shown.getRGB(290, 210))).isEqualTo(Color.WHITE);
            assertThat(new Color(shown.getRGB(390, 210))).isEqualTo(Color.WHITE);
        }
    }

    @Test
    default void showsLinesOfTextThatCanBeRead() throws IOException {
        List<String> lines =
                List.of("SAO Y; Sở Xây dựng tỉnh An Lạc; 24/11/2026 09:00:00 +07:00", "ĐỮỆỶ ằắẵẳặ 15/QĐ-SXD");
        Path signed = signed(
                built(Build.OBJECT_STREAMS),
                AGENCY,
                unseen().showing(new Seen.Text(lines, new SignaturePlace(1, 330, 20, 260, 30))));
        allValid(signed, 1);
        try (PDDocument document = Loader.loadPDF(signed.toFile())) {
            document.getPage(0);
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document)).contains(lines);
        }
    }

    @Test
    default void showsASecondPictureWithoutHarmToTheFirstSignature() throws IOException {
        SealPicture picture = SealPicture.of(new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB));
        Path person = signed(
                built(Build.OBJECT_STREAMS),
                PERSON,
                unseen().showing(new Seen.Picture(picture, new SignaturePlace(1, 350, 600, 120, 60))));
        Path agency = signed(
                person, AGENCY, unseen().showing(new Seen.Picture(picture, new SignaturePlace(1, 288, 580, 102, 102))));
        allValid(agency, 2);
    }
}
