package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a reader sees, and what is in force, ends a secret. */
class DeclassificationTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String STYLES =
            "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"Trang\"><w:rPr>"
                    + "<w:color w:val=\"FFFFFF\"/></w:rPr></w:style></w:styles>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:rPr><w:strike/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:rPr><w:dstrike/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:t>ĐÃ </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>GIẢI MẬT</w:t></w:r>",
                "<w:del><w:r><w:delText>ĐÃ GIẢI MẬT</w:delText></w:r></w:del>",
                "<w:pPr><w:pStyle w:val=\"Trang\"/></w:pPr><w:r><w:t>ĐÃ GIẢI MẬT</w:t></w:r>",
                "<w:r><w:drawing><docPr descr=\"ĐÃ GIẢI MẬT\"/></w:drawing></w:r>"
            })
    void endsNothingWhereNobodySeesIt(String stamp) throws IOException {
        assertThat(docx(stamp).level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(docx(stamp).declassified()).isFalse();
    }

    @Test
    void endsTheSecretWhereItIsShown() throws IOException {
        SecrecyReading shown = docx(
                "<w:r><w:rPr><w:strike w:val=\"0\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"28\"/></w:rPr><w:t>ĐÃ GIẢI MẬT</w:t></w:r>");
        assertThat(shown.level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(shown.declassified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p><s>ĐÃ GIẢI MẬT</s></p> | TOI_MAT",
                "<p><del>ĐÃ GIẢI MẬT</del></p> | TOI_MAT",
                "<p style=\"color:#FFF\">ĐÃ GIẢI MẬT</p> | TOI_MAT",
                "<p style=\"color: white\">ĐÃ GIẢI MẬT</p> | TOI_MAT",
                "<p style=\"font-size:1pt\">ĐÃ GIẢI MẬT</p> | TOI_MAT",
                "<p style=\"opacity:0\">ĐÃ GIẢI MẬT</p> | TOI_MAT",
                "<p style=\"text-decoration: line-through\">ĐÃ GIẢI MẬT</p> | TOI_MAT",
                "<p style=\"background-color: white; color: red; font-size: 14pt\">ĐÃ GIẢI MẬT</p> | NONE"
            })
    void isSeenOrNotInAWebPage(String stamp, SecrecyLevel level) throws IOException {
        assertThat(read("thu.html", ("<html><body><p>TỐI MẬT</p>" + stamp + "<p>Kính gửi: Sở Nội vụ</p></body></html>"))
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "\\strike,TOI_MAT",
        "\\fs2,TOI_MAT",
        "\\v,TOI_MAT",
        "\\cf2,TOI_MAT",
        "\\cf3,TOI_MAT",
        "\\cf4,NONE",
        "\\cf1,NONE",
        "\\cf2\\plain,NONE",
        "\\fs28,NONE"
    })
    void isSeenOrNotInRichText(String look, SecrecyLevel level) throws IOException {
        String text = "{\\rtf1\\ansi{\\colortbl;\\red255\\green0\\blue0;\\red255\\green255\\blue255;"
                + "\\red255\\green0\\green255\\blue255;\\green255\\blue255;} T\\u7888?I M\\u7852?T\\par {"
                + look + " \\u272?\\u195? GI\\u7842?I M\\u7852?T}\\par " + "K\\u237?nh g\\u7917?i\\par}";
        assertThat(read("thu.rtf", text).level()).isEqualTo(level);
    }

    /** What is declassified from a later day is still a secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TỐI MẬT | Giải mật từ ngày 01/3/2031 | TOI_MAT",
                "TỐI MẬT | GIẢI MẬT NGÀY 27 THÁNG 11 NĂM 2026 | TOI_MAT",
                "TỐI MẬT | Giải mật từ ngày 01/3/2026 | NONE",
                "TỐI MẬT | ĐÃ GIẢI MẬT ngày 26/11/2026 | NONE",
                "Thông báo | Giải mật từ ngày 01/3/2031 | UNDETERMINED"
            })
    void isInForceFromItsDay(String mark, String stamp, SecrecyLevel level) throws IOException {
        assertThat(read("thu.txt", mark + "\n\n" + stamp + "\n\nKính gửi: Sở Nội vụ\n")
                        .level())
                .isEqualTo(level);
    }

    private SecrecyReading docx(String stamp) throws IOException {
        Path file = folder.resolve("thu.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] part : new String[][] {
                {"[Content_Types].xml", TYPES},
                {
                    "word/document.xml",
                    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p><w:p>" + stamp
                            + "</w:p><w:p><w:r><w:t>Kính gửi: Sở Nội vụ</w:t></w:r></w:p></w:body></w:document>"
                },
                {"word/styles.xml", STYLES}
            }) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return read(file);
    }

    private SecrecyReading read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private static SecrecyReading read(Path file) {
        return new DocumentReader(LocalDate.of(2026, 11, 26))
                .read(file, "thu", ReadingLimits.ordinary())
                .secrecy();
    }
}
