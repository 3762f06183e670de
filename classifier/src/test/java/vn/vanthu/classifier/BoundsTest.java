package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.samples.hostile.HostileFile;

class BoundsTest {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String OPEN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static DocumentReading read(Path file, ReadingLimits limits) {
        return assertTimeoutPreemptively(LIMIT, () -> new DocumentReader().read(file, "file", limits));
    }

    private static void assertTooBig(DocumentReading reading) {
        assertThat(reading.form()).isEqualTo(Form.UNREADABLE);
        assertThat(reading.unreadable()).contains(UnreadableReason.TOO_BIG);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Path docx(Content document) throws IOException {
        Path file = folder.resolve("file.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(OPEN.getBytes(StandardCharsets.UTF_8));
            document.write(zip);
            zip.write(CLOSE.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void findsTheListOfRecipientsAmongManyLinesThatSayNoiNhan() throws IOException {
        Path file =
                Files.writeString(folder.resolve("file"), "Nơi nhận:\n\n".repeat(40_000) + "- Như trên;\n- Lưu: VT.\n");
        assertThat(read(file, ReadingLimits.ordinary()).form()).isEqualTo(Form.EDITABLE);
    }

    @Test
    void stopsInflatingABomb() throws IOException {
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        Path bomb = docx(out -> {
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        });
        assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
        assertTooBig(read(bomb, ReadingLimits.ordinary()));
    }

    @Test
    void stopsAtTheSumOfAllParts() throws IOException {
        Path file = docx(out ->
                out.write("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>".repeat(2000).getBytes(StandardCharsets.UTF_8)));
        assertThat(read(file, ReadingLimits.ordinary()).form()).isEqualTo(Form.EDITABLE);
        assertTooBig(read(file, new ReadingLimits(20_000, 100, 10_000, 10, 1_000_000)));
    }

    @Test
    void stopsAtTheNumberOfEntries() throws IOException {
        Path file = docx(out -> {});
        assertTooBig(read(file, new ReadingLimits(1_000_000, 1, 200, 10, 1_000_000)));
    }

    @Test
    void refusesDeepMarkup() throws IOException {
        Path file = docx(out ->
                out.write(("<w:a>".repeat(100_000) + "</w:a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)));
        assertTooBig(read(file, ReadingLimits.ordinary()));
    }

    @Test
    void refusesAPageWhoseElementsLieInOneAnotherWithoutEnd() throws IOException {
        Path file = folder.resolve("sau.html");
        Files.writeString(file, "<html><body>" + "<div>".repeat(1_000_000) + "MẬT");
        DocumentReading deep = new DocumentReader().read(file, "sau.html", ReadingLimits.ordinary());
        assertThat(deep.unreadable()).contains(UnreadableReason.TOO_DEEP);
        Files.writeString(file, "<html><body>" + "<".repeat(4_000_000));
        assertThat(read(file, ReadingLimits.ordinary()).unreadable()).isEmpty();
    }

    @Test
    void readsALongPageOfElementsThatEndByThemselves() throws IOException {
        Path file = folder.resolve("dai.html");
        Files.writeString(
                file,
                "<html><body><table>" + "<tr><td><o:p/><p>một".repeat(15_000) + "</table><div>MẬT</div></body></html>");
        DocumentReading reading = read(file, ReadingLimits.ordinary());
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
    }

    @Test
    void expandsNoEntities() throws IOException {
        Path file = folder.resolve("laughs.docx");
        StringBuilder types = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            types.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((types + "]>" + OPEN + "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>" + CLOSE)
                    .getBytes(StandardCharsets.UTF_8));
        }
        DocumentReading reading = read(file, ReadingLimits.ordinary());
        assertThat(reading.form()).isEqualTo(Form.UNREADABLE);
        assertThat(reading.unreadable()).contains(UnreadableReason.CORRUPT);
    }

    @Test
    void refusesAThirtyMegabyteText() throws IOException {
        Path file = folder.resolve("long.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = "Ủy ban nhân dân các xã, phường báo cáo kết quả thực hiện trước ngày 15 hằng tháng.\n"
                    .repeat(1000)
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 280; i++) {
                out.write(block);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(30_000_000);
        assertTooBig(read(file, ReadingLimits.ordinary()));
    }

    @Test
    void readsALongText() throws IOException {
        Path file = Files.writeString(
                folder.resolve("long.txt"),
                "Ủy ban nhân dân các xã, phường báo cáo kết quả thực hiện trước ngày 15 hằng tháng.\n".repeat(30_000));
        DocumentReading reading = read(file, ReadingLimits.ordinary());
        assertThat(reading.form()).isEqualTo(Form.EDITABLE);
        assertThat(reading.encoding()).contains(TextEncoding.UNICODE);
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void readsOneEndlessLine() throws IOException {
        Path file = Files.writeString(folder.resolve("line.txt"), "mật khẩu và bí mật ".repeat(100_000));
        assertThat(read(file, ReadingLimits.ordinary()).secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        Path blanks = Files.writeString(folder.resolve("blanks.txt"), "Số: " + " ".repeat(2_000_000) + "ngày");
        assertThat(read(blanks, ReadingLimits.ordinary()).form()).isEqualTo(Form.EDITABLE);
        Path dots = Files.writeString(
                folder.resolve("dots.txt"), "Số: " + ".".repeat(500_000) + "\nngày" + "…".repeat(500_000));
        assertThat(read(dots, ReadingLimits.ordinary()).form()).isEqualTo(Form.EDITABLE);
    }

    @Test
    void countsTheEmptyPagesOfALongPdf() throws IOException {
        Path file = folder.resolve("pages.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < 2000; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(file.toFile());
        }
        DocumentReading reading = read(file, ReadingLimits.ordinary());
        assertThat(reading.pages()).hasValue(2000);
        assertThat(reading.form()).isEqualTo(Form.DIGITAL_PDF);
        assertTooBig(read(file, new ReadingLimits(1_000_000, 100, 200, 1999, 1_000_000)));
    }

    @Test
    void survivesAPageTreeThatHoldsItself() throws IOException {
        Path file = Files.writeString(folder.resolve("loop.pdf"), """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>> endobj
                3 0 obj <</Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """);
        assertThat(read(file, ReadingLimits.ordinary()).form()).isIn(Form.UNREADABLE, Form.DIGITAL_PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinh-tu-ve.pdf", "hinh-trong-hinh.pdf"})
    void refusesFormsThatDrawFormsWithoutEnd(String name) throws IOException {
        Path file = folder.resolve(name);
        for (HostileFile hostile : HostileFile.all()) {
            if (hostile.name().equals(name)) {
                hostile.writing().write(file);
            }
        }
        assertThat(read(file, ReadingLimits.ordinary()).unreadable()).contains(UnreadableReason.TOO_DEEP);
    }

    @Test
    void putsAParagraphOfVeryManyRunsTogetherOnce() throws IOException {
        Path file = docx(out -> {
            out.write("<w:p>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200_000; i++) {
                out.write(("<w:r><w:t>đoạn " + i + " </w:t></w:r>").getBytes(StandardCharsets.UTF_8));
            }
            out.write("</w:p>".getBytes(StandardCharsets.UTF_8));
        });
        DocumentReading reading = read(file, ReadingLimits.ordinary());
        assertThat(reading.text()).startsWith("đoạn 0 đoạn 1 ").contains("đoạn 199999");
    }

    /** To put marks over one letter in their order takes time by the square of their number; these need two chars each. */
    @Test
    void refusesEndlessMarksBeyondTheFirstPlane() throws IOException {
        Path file = folder.resolve("dau.txt");
        Files.writeString(
                file,
                "a" + Character.toString(0x1D185).repeat(200_000)
                        + Character.toString(0x1E8D0).repeat(200_000));
        assertThat(read(file, ReadingLimits.ordinary()).unreadable()).contains(UnreadableReason.TOO_BIG);
    }

    @Test
    void looksForRecipientsOnceThoughEachLineSpeaksOfCopying() throws IOException {
        Path file = folder.resolve("sao.txt");
        Files.writeString(file, "được phép sao chụp\n".repeat(300_000));
        assertThat(read(file, ReadingLimits.ordinary()).unreadable()).isEmpty();
    }

    /** AaAa, AaBB, BBAa … have one hash. */
    @Test
    void readsWordsThatWereMadeToHaveOneHash() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 1 << 17; i++) {
            words.append('đ');
            for (int bit = 16; bit >= 0; bit--) {
                words.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            words.append(i % 20 == 0 ? '\n' : ' ');
        }
        Path file = folder.resolve("bam.txt");
        Files.writeString(file, words);
        assertThat(read(file, ReadingLimits.ordinary()).unreadable()).isEmpty();
    }

    /** Each page may have half a million operators; so may not all of them. */
    @Test
    void countsTheOperatorsOfAllPages() throws IOException {
        Path file = folder.resolve("trang.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDStream shared = new PDStream(pdf);
            try (OutputStream out = shared.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q Q ".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 400; i++) {
                PDPage page = new PDPage();
                page.setContents(shared);
                pdf.addPage(page);
            }
            pdf.save(file.toFile());
        }
        assertTooBig(read(file, ReadingLimits.ordinary()));
    }

    /** The library lays out every code of a range: four thousand million, or a few thousand many thousand times. */
    @ParameterizedTest
    @ValueSource(strings = {"<00000000> <FFFFFFFF> <0041>\n", "<0000> <FFFF> <0041>\n<0000><FFFF><0041>"})
    void doesNotLayOutEndlessRangesOfCodes(String range) throws IOException {
        assertTooBig(read(
                withMeaning(range.repeat(5), "BT /F 12 Tf 50 700 Td (Thong bao) Tj ET"), ReadingLimits.ordinary()));
    }

    /** An operator that nobody knows leaves the page to the library before its font is met. */
    @Test
    void doesNotLetTheLibraryLayThemOutEither() throws IOException {
        assertTooBig(read(
                withMeaning("<00000000> <FFFFFFFF> <0041>", "odd BT /F 12 Tf 50 700 Td (Thong bao) Tj ET"),
                ReadingLimits.ordinary()));
    }

    private Path withMeaning(String ranges, String drawn) throws IOException {
        Path file = folder.resolve("file.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, "Helvetica");
            PDStream meaning = new PDStream(pdf);
            try (OutputStream out = meaning.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(("1 beginbfrange\n" + ranges + "\nendbfrange").getBytes(StandardCharsets.US_ASCII));
            }
            font.setItem(COSName.TO_UNICODE, meaning);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            PDStream content = new PDStream(pdf);
            try (OutputStream out = content.createOutputStream()) {
                out.write(drawn.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
            pdf.save(file.toFile());
        }
        return file;
    }

    /** The library keeps a width for every code of a range: two thousand million, or many thousand times a few. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void keepsNoEndlessRangesOfWidths(int ranges) throws IOException {
        Path file = folder.resolve("file.pdf");
        try (PDDocument pdf = new PDDocument();
                InputStream letters =
                        Objects.requireNonNull(BoundsTest.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(PDType0Font.load(pdf, letters, true), 12);
                content.showText("Thông báo");
                content.endText();
            }
            pdf.save(file.toFile());
        }
        Path changed = folder.resolve("changed.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            COSDictionary fonts = pdf.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            COSDictionary descendant =
                    (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            COSArray widths = new COSArray();
            for (int range = 0; range < ranges; range++) {
                widths.add(COSInteger.ZERO);
                widths.add(COSInteger.get(ranges == 1 ? Integer.MAX_VALUE : 65_535));
                widths.add(COSInteger.get(500));
            }
            descendant.setItem(COSName.W, widths);
            // What runs downwards is read by the library's own fonts.
            font.setItem(COSName.ENCODING, COSName.IDENTITY_V);
            pdf.save(changed.toFile());
        }
        assertTooBig(read(changed, ReadingLimits.ordinary()));
    }
}
