package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields of Word that start a program or fetch something, however their instructions are put together. */
class ActingFieldsTest {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    @TempDir
    Path folder;

    @Test
    void launchThoughTheirCommandIsAFieldOfItsOwn() throws IOException {
        assertThat(active(BEGIN + code(" DDEAUTO ") + BEGIN + code(" QUOTE 99 58 92 ") + END + code(" a ") + END))
                .containsExactly(ActiveContent.LAUNCH_ACTION);
    }

    @Test
    void launchThoughTheirNameIsWrittenInPieces() throws IOException {
        assertThat(active(BEGIN + code("DDE") + code("AUTO c:\\x") + END)).containsExactly(ActiveContent.LAUNCH_ACTION);
    }

    @Test
    void launchThoughAnotherFieldIsOpenBeforeThem() throws IOException {
        assertThat(active(code("x") + "<w:fldSimple w:instr=\"DDEAUTO c:\\x cmd\"/>"))
                .containsExactly(ActiveContent.LAUNCH_ACTION);
    }

    @Test
    void fetch() throws IOException {
        assertThat(active(BEGIN + code("INCLUDEPICTURE \"http://vi-du.example/a.png\"") + END))
                .containsExactly(ActiveContent.EXTERNAL_LINK);
    }

    @Test
    void areNotWordsThatOnlyBeginLikeThem() throws IOException {
        assertThat(active(BEGIN + code(" DDEFG a ") + END + BEGIN + code(" LINKED b ") + END))
                .isEmpty();
    }

    private static String code(String instruction) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText></w:r>";
    }

    private Set<ActiveContent> active(String runs) throws IOException {
        Path file = folder.resolve("truong.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                                    + runs + "</w:p></w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return new DocumentReader()
                .read(file, "truong.docx", ReadingLimits.ordinary())
                .activeContent();
    }
}
