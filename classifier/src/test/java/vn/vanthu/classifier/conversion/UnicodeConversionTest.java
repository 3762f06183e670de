package vn.vanthu.classifier.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.encoding.LegacyTable;

class UnicodeConversionTest {
    private static final String SENTENCE =
            "Căn cứ đề nghị của phòng quản lý quy hoạch, ủy ban nhân dân tỉnh quyết định";
    private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s"
            + "</w:body></w:document>";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/%s\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/></Types>";

    @TempDir
    private Path folder = Path.of("");

    private static String stored(String text, TextEncoding encoding) {
        StringBuilder stored = new StringBuilder();
        for (char letter : text.toCharArray()) {
            stored.append(
                    letter < 128
                            ? String.valueOf(letter)
                            : LegacyTable.of(encoding).encode(letter).orElseThrow());
        }
        return stored.toString();
    }

    private static String run(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr><w:t>" + text
                + "</w:t></w:r>";
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("in");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path word(String body, Map<String, String> others) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.formatted("word/document.xml", "wordprocessingml.document"));
        parts.put("word/document.xml", DOCUMENT.formatted(body));
        parts.putAll(others);
        return zip(parts);
    }

    private ConversionOutcome convert(Path file) {
        return new UnicodeConversion().convert(file, folder.resolve("out"), ReadingLimits.ordinary());
    }

    private String converted(Path file) {
        ConversionOutcome outcome = convert(file);
        assertThat(outcome).isInstanceOf(ConversionOutcome.Converted.class);
        DocumentReading reading = new DocumentReader().read(folder.resolve("out"), "", ReadingLimits.ordinary());
        assertThat(reading.encoding()).contains(TextEncoding.UNICODE);
        return reading.text();
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("out").toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI", "VISCII", "VPS", "BKHCM2", "WINDOWS_1258"})
    void turnsATextFileOfEveryEncodingIntoUtf8(TextEncoding encoding) throws IOException {
        Path file = folder.resolve("in");
        String stored = stored(SENTENCE, encoding) + "\r\n";
        Files.write(file, stored.repeat(4).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(convert(file)).isInstanceOf(ConversionOutcome.Converted.class);
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo((SENTENCE + "\r\n").repeat(4));
    }

    @Test
    void repairsLookAlikesOfAUnicodeFileEvenWhereAWordIsCutInTwo() throws IOException {
        Path file = word(
                "<w:p>" + run("Times New Roman", SENTENCE) + "</w:p><w:p>" + run("Times New Roman", "\u00F0")
                        + run("Times New Roman", "\u1ED3ng gi\u200Bao") + "</w:p>",
                Map.of());
        assertThat(converted(file)).isEqualTo(SENTENCE + "\n\u0111\u1ED3ng giao");
        assertThat(part("word/document.xml")).doesNotContain("\u00F0", "\u200B");
    }

    @Test
    void turnsAWordDocumentWithItsFontsHeadersCommentsAndPropertiesIntoUnicode() throws IOException {
        String old = stored(SENTENCE, TextEncoding.TCVN3);
        Path file = word(
                "<w:p>" + run(".VnTime", old) + "</w:p><w:p>" + run(".VnTimeH", stored("về việc", TextEncoding.TCVN3))
                        + "</w:p><w:p>" + run(".VnArial", "QUY\u00d5T \u00a7\u00deNH") + "</w:p>",
                Map.of(
                        "word/header1.xml",
                        DOCUMENT.formatted(
                                "<w:p>" + run(".VnTime", stored("mật độ dân số", TextEncoding.TCVN3)) + "</w:p>"),
                        "word/comments.xml",
                        DOCUMENT.formatted("<w:comment><w:p>"
                                + run(".VnTime", stored("sửa lại số liệu", TextEncoding.TCVN3)) + "</w:p></w:comment>"),
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>"
                                + stored("Quyết định phê duyệt", TextEncoding.TCVN3)
                                + "</dc:title></cp:coreProperties>",
                        "word/media/image1.png",
                        "bytes"));
        assertThat(converted(file))
                .contains(
                        SENTENCE, "VỀ VIỆC", "QUYẾT ĐỊNH", "mật độ dân số", "sửa lại số liệu", "Quyết định phê duyệt");
        assertThat(part("word/document.xml"))
                .contains("w:ascii=\"Times New Roman\"", "w:ascii=\"Arial\"")
                .doesNotContain(".Vn");
        assertThat(part("word/media/image1.png")).isEqualTo("bytes");
    }

    @Test
    void findsTheTextOfAWordDocumentWhereThePackageNamesIt() throws IOException {
        String old = stored(SENTENCE, TextEncoding.TCVN3);
        Path file = zip(Map.of(
                "[Content_Types].xml",
                TYPES.formatted("noidung/vb.xml", "wordprocessingml.document"),
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"noidung/vb.xml\"/></Relationships>",
                "noidung/vb.xml",
                DOCUMENT.formatted("<w:p>" + run(".VnTime", old) + "</w:p>")));
        assertThat(converted(file)).isEqualTo(SENTENCE);
        assertThat(part("noidung/vb.xml")).doesNotContain(".VnTime");
    }

    @Test
    void mendsTheSoftHyphenThatStandsForALetter() throws IOException {
        String old = stored(SENTENCE, TextEncoding.TCVN3);
        Path file = word(
                "<w:p>" + run(".VnTime", old)
                        + "</w:p><w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>nh</w:t>"
                        + "<w:softHyphen/><w:t>ng ng\u00ad\u00eai</w:t></w:r></w:p>",
                Map.of());
        assertThat(converted(file)).contains("những người".replace("ữ", "ư"));
    }

    @Test
    void joinsALetterThatIsCutBetweenTwoRuns() throws IOException {
        String old = stored(SENTENCE, TextEncoding.VNI);
        int cut = old.indexOf("û") > 0 ? old.indexOf("û") : 12;
        Path file = word(
                "<w:p>" + run("VNI-Times", old.substring(0, cut)) + run("VNI-Times", old.substring(cut)) + "</w:p>",
                Map.of());
        assertThat(converted(file)).contains(SENTENCE);
        assertThat(part("word/document.xml")).doesNotContain("VNI-");
    }

    @Test
    void leavesTheUnicodeOfAMixedDocumentAsItIs() throws IOException {
        String unicode = "Quyết định về việc phê duyệt kế hoạch sử dụng đất";
        Path file = word(
                "<w:p>" + run("Times New Roman", unicode) + "</w:p><w:p>"
                        + run(".VnTime", stored("Nơi nhận", TextEncoding.TCVN3)) + "</w:p>",
                Map.of());
        assertThat(converted(file)).isEqualTo(unicode + "\nNơi nhận");
    }

    @Test
    void turnsAWorkbookIntoUnicodeWithTheNamesOfItsSheets() throws IOException {
        String old = stored("Tổng số văn bản đi", TextEncoding.TCVN3);
        String sheet = stored("Biểu số liệu", TextEncoding.TCVN3);
        Path file = zip(Map.of(
                "[Content_Types].xml",
                TYPES.formatted("xl/workbook.xml", "spreadsheetml.sheet"),
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"" + sheet + "\"/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet><fonts><font><name val=\".VnTime\"/></font></fonts><cellXfs><xf fontId=\"0\"/></cellXfs>"
                        + "</styleSheet>",
                "xl/sharedStrings.xml",
                "<sst><si><t>" + old + "</t></si><si><t>" + stored("Số", TextEncoding.TCVN3) + "</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c r=\"B1\" t=\"s\" s=\"0\">"
                        + "<v>1</v></c><c r=\"C1\"><f>'" + sheet
                        + "'!A1</f><v>3</v></c></row></sheetData></worksheet>"));
        assertThat(converted(file)).contains("Tổng số văn bản đi", "Số", "Biểu số liệu");
        assertThat(part("xl/worksheets/sheet1.xml")).contains("<f>'Biểu số liệu'!A1</f><v>3</v>");
        assertThat(part("xl/styles.xml")).contains("Times New Roman");
    }

    @Test
    void turnsAnOpenDocumentTextIntoUnicode() throws IOException {
        String old = stored(SENTENCE, TextEncoding.VNI);
        Path file = zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" xmlns:fo=\"f\">"
                        + "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\">"
                        + "<style:text-properties fo:font-family=\"VNI-Times\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:text><text:p text:style-name=\"P1\">" + old.substring(0, 20)
                        + "<text:span>" + old.substring(20) + "</text:span></text:p></office:text></office:body>"
                        + "</office:document-content>",
                "meta.xml",
                "<office:document-meta xmlns:office=\"o\" xmlns:dc=\"d\"><dc:title>"
                        + stored("Quyết định phê duyệt", TextEncoding.VNI) + "</dc:title></office:document-meta>"));
        assertThat(converted(file)).contains(SENTENCE, "Quyết định phê duyệt");
        assertThat(part("content.xml")).contains("fo:font-family=\"Times New Roman\"");
    }

    @Test
    void turnsSlidesIntoUnicode() throws IOException {
        Path file = zip(Map.of(
                "[Content_Types].xml",
                TYPES.formatted("ppt/presentation.xml", "presentationml.presentation"),
                "ppt/presentation.xml",
                "<p:presentation xmlns:p=\"p\"/>",
                "ppt/slides/slide1.xml",
                "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:txBody><a:p><a:r><a:rPr><a:latin typeface=\".VnArial\"/>"
                        + "</a:rPr><a:t>" + stored(SENTENCE, TextEncoding.TCVN3)
                        + "</a:t></a:r></a:p></p:txBody></p:sp></p:sld>"));
        assertThat(converted(file)).contains(SENTENCE);
        assertThat(part("ppt/slides/slide1.xml")).contains("typeface=\"Arial\"");
    }

    @Test
    void composesDecomposedLettersAndRepairsLookAlikes() throws IOException {
        Path file = folder.resolve("in");
        Files.writeString(file, "Quye\u0302\u0301t đi\u0323nh cu\u0309a Hội ðồng nhân dân\n");
        assertThat(convert(file)).isInstanceOf(ConversionOutcome.Converted.class);
        assertThat(Files.readString(folder.resolve("out"))).isEqualTo("Quyết định của Hội đồng nhân dân\n");
    }

    @Test
    void neverTouchesASignedFile() throws IOException {
        Path file = word(
                "<w:p>" + run(".VnTime", stored(SENTENCE, TextEncoding.TCVN3)) + "</w:p>",
                Map.of("_xmlsignatures/sig1.xml", "<Signature/>"));
        assertThat(convert(file)).isEqualTo(new ConversionOutcome.Signed());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysSoWhereThereIsNothingToConvert() throws IOException {
        Path file = word("<w:p>" + run(".VnTime", SENTENCE) + "</w:p>", Map.of());
        assertThat(convert(file)).isEqualTo(new ConversionOutcome.NothingToConvert(TextEncoding.UNICODE));
        Files.writeString(file, "L'été dernier, la délégation a visité la préfecture et le château.");
        assertThat(convert(file)).isInstanceOf(ConversionOutcome.NothingToConvert.class);
        Files.write(file, new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7'});
        assertThat(convert(file)).isInstanceOf(ConversionOutcome.NotSupported.class);
    }
}
