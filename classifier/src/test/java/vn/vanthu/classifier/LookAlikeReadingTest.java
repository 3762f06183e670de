package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

class LookAlikeReadingTest {
    private static final String SENTENCE = "Quyết định của Ủy ban nhân dân tỉnh về việc phê duyệt kế hoạch";

    @TempDir
    private Path folder = Path.of("");

    private static LookAlikeReading read(String text) {
        return EncodingDetector.read(List.of(
                        new TextLine(2, 7, Region.BODY, 0, 0, Alignment.UNKNOWN, false, List.of(TextRun.plain(text))),
                        new TextLine(
                                2, 8, Region.BODY, 0, 0, Alignment.UNKNOWN, false, List.of(TextRun.plain(SENTENCE)))))
                .lookAlikes();
    }

    @ParameterizedTest
    @CsvSource({
        "'Hội ðồng',ðồng,U+00F0,đồng",
        "'được gi\u200Bao',gi\u200Bao,U+200B,giao",
        "'nh\u00ADân dân',nh\u00ADân,U+00AD,nhân",
        "'Số: 15/QÐ-SXD',QÐ,U+00D0,QĐ",
        "'của \u0421ở',\u0421ở,U+0421,Cở",
        "'tổng k\u0456nh phí',k\u0456nh,U+0456,kinh",
        "'tỉnh \uFF21n Lạc',\uFF21n,U+FF21,An",
        "'Đ\u039Fàn',Đ\u039Fàn,U+039F,ĐOàn",
        "'U\u0412ND xã',U\u0412ND,U+0412,UBND"
    })
    void namesTheWordItsOddCharacterAndTheRepair(String text, String stored, String odd, String repaired) {
        LookAlikeReading reading = read(text);
        assertThat(reading.count()).isEqualTo(1);
        assertThat(reading.words()).singleElement().satisfies(word -> {
            assertThat(word.stored()).isEqualTo(stored);
            assertThat(word.codePoints()).containsExactly(odd);
            assertThat(word.repaired()).isEqualTo(repaired);
            assertThat(word.place().description()).isEqualTo("page 2, line 7");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Правительство Российской Федерации",
                "Þórður Ðeild Sögu, það er gott",
                "hệ số \u03B1x, \u0394T và 5 \u03BCm",
                "com\u00ADmu\u00ADni\u00ADca\u00ADtion",
                "ພາ\u200Bສາ",
                "👨\u200D👩\u200D👧 gia đình"
            })
    void leavesOtherLanguagesAndFormulasAlone(String text) {
        assertThat(read(text)).isEqualTo(LookAlikeReading.none());
    }

    @Test
    void countsEveryWordAndQuotesEachOnce() {
        LookAlikeReading reading = read("ðược ðược ðể");
        assertThat(reading.count()).isEqualTo(3);
        assertThat(reading.words()).extracting(LookAlikeWord::stored).containsExactly("ðược", "ðể");
    }

    @Test
    void quotesNothingOfADocumentUnderAMark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "MẬT\n\n" + SENTENCE + " ðược\n");
        DocumentReading reading = new DocumentReader().read(file, "a.txt", ReadingLimits.ordinary());
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(reading.lookAlikes()).isEqualTo(new LookAlikeReading(1, List.of()));
    }

    @Test
    void takesAFileThatBeginsWithAByteOrderMarkForWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFF" + SENTENCE + "\n");
        assertThat(new DocumentReader()
                        .read(file, "a.txt", ReadingLimits.ordinary())
                        .lookAlikes()
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dc:title", "dc:subject", "dc:creator", "cp:keywords", "cp:lastModifiedBy"})
    void looksIntoThePropertiesOfAWordFile(String property) throws IOException {
        DocumentReading odd = read(word(property, "Sở Xây dựng ðề nghị"));
        assertThat(odd.lookAlikes().words()).singleElement().satisfies(word -> {
            assertThat(word.part()).isEqualTo("METADATA");
            assertThat(word.stored()).isEqualTo("ðề");
        });
        DocumentReading old = read(word(property, "NguyÔn ThÞ Hång, phßng Qu¶n lý ®« thÞ"));
        assertThat(old.encoding()).contains(TextEncoding.MIXED);
        assertThat(old.legacy())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.unicode()).endsWith("Nguyễn Thị Hồng, phòng Quản lý đô thị"));
    }

    @Test
    void takesNobodysNameForAMark() throws IOException {
        assertThat(read(word("dc:creator", "Mật")).secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(read(word("dc:creator", "MẬT")).secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(read(word("dc:subject", "Mật")).secrecy().level()).isEqualTo(SecrecyLevel.MAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "Author", "Subject", "Keywords"})
    void looksIntoThePropertiesOfAPdf(String property) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setCustomMetadataValue(property, "Sở Xây dựng ðề nghị");
            pdf.save(file.toFile());
        }
        assertThat(read(file).lookAlikes().words())
                .extracting(LookAlikeWord::stored)
                .containsExactly("ðề");
    }

    private static DocumentReading read(Path file) {
        return new DocumentReader().read(file, "a", ReadingLimits.ordinary());
    }

    private Path word(String property, String value) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                        + "<w:t>" + SENTENCE + "</w:t></w:r></w:p></w:body></w:document>");
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><" + property + ">" + value + "</" + property
                        + "></cp:coreProperties>");
        Path file = folder.resolve("a.docx");
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
}
