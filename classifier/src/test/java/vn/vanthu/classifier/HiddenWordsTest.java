package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that a program shows and that stand in no paragraph. */
class HiddenWordsTest {
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>.dau::before { content: \"%s\" }</style><p class=\"dau\"></p>",
                "<select><option>Thường</option><option selected>%s</option></select>",
                "<iframe srcdoc=\"&lt;p&gt;%s&lt;/p&gt;\"></iframe>",
            })
    void areReadInHtml(String markup) throws IOException {
        assertThat(html(markup.formatted("TỐI MẬT"))).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(html(markup.formatted("Bảo vệ bí mật"))).isEqualTo(SecrecyLevel.NONE);
    }

    /** What the list of a form in an old document has chosen stands in no text of it. */
    @Test
    void areReadInTheListOfAnOldForm() throws IOException {
        assertThat(stored("forms/muc-mat-da-chon.doc").secrecy().level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(stored("forms/muc-thuong-da-chon.doc").secrecy().level()).isEqualTo(SecrecyLevel.NONE);
    }

    private DocumentReading stored(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/" + name))) {
            return read("mau.doc", in.readAllBytes());
        }
    }

    /** Word keeps numberings that no paragraph has any more. */
    @Test
    void areReadInANumberingThatAParagraphHas() throws IOException {
        String definitions = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
                + "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"TỐI MẬT %2\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String text =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr>%s</w:pPr><w:r><w:t>Phần</w:t></w:r></w:p></w:body>"
                        + "</w:document>";
        String styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr>"
                + "<w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Con\">"
                + "<w:basedOn w:val=\"Muc\"/></w:style></w:styles>";
        String number = "<w:numPr><w:ilvl w:val=\"%s\"/><w:numId w:val=\"%s\"/></w:numPr>";
        for (String[] each : new String[][] {
            {number.formatted("1", "3"), "TOI_MAT"},
            {number.formatted("0", "3"), "NONE"},
            {number.formatted("1", "4"), "NONE"},
            {"<w:pStyle w:val=\"Con\"/>", "TOI_MAT"},
            {"", "NONE"}
        }) {
            DocumentReading reading = read(
                    "thu.docx",
                    zip(
                            "[Content_Types].xml",
                            TYPES,
                            "word/document.xml",
                            text.formatted(each[0]),
                            "word/styles.xml",
                            styles,
                            "word/numbering.xml",
                            definitions));
            assertThat(reading.secrecy().level()).as(each[0]).isEqualTo(SecrecyLevel.valueOf(each[1]));
            assertThat(reading.secrecy().cues().isEmpty()).isEqualTo(each[1].equals("NONE"));
        }
    }

    /** No reader is shown them: a person has to look. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- %s --><p>Kính gửi</p>",
                "<script>var nhan = 'x', dau = \"%s\";</script>",
                "<script>document.write('<p>%s</p>');</script>",
                "<script>// %s\nlet x = 1;</script>"
            })
    void areLeftOpenInRemarksAndScripts(String markup) throws IOException {
        assertThat(html(markup.formatted("Độ mật: Tối mật"))).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(html(markup.formatted("TUYỆT MẬT"))).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(html(markup.formatted("không gửi văn bản mật qua hộp thư"))).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void areReadInTheEscapesOfAScriptAndOfARemark() throws IOException {
        assertThat(html("<script>var d = 'T\\u1ed0I M\\u1EACT';</script>")).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(html("<!-- M&#7852;T -->")).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(html("<script>var muc = ['Mật', 'Tối mật', 'Tuyệt mật'];</script>"))
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void areReadInAnAddressAndInTheCapitalsOfAStyle() throws IOException {
        String coded = Base64.getEncoder().encodeToString("<p>TỐI MẬT</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(html("<object data=\"data:text/html;charset=utf-8;base64," + coded + "\"></object>"))
                .isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(html("<p style=\"text-transform: uppercase\">tối mật</p>")).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(html("<select><option>Mật</option><option selected>Thường</option></select>"))
                .isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><w:instrText> MACROBUTTON KhongCo %s </w:instrText></w:r><w:r><w:fldChar/></w:r>",
                "<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Thường\"/>"
                        + "<w:listEntry w:val=\"%s\"/></w:ddList></w:ffData></w:fldChar></w:r>",
                "<w:r><w:sym w:font=\"Times New Roman\" w:char=\"F054\"/><w:t>%s</w:t></w:r>",
            })
    void areReadInWord(String paragraph) throws IOException {
        String words = paragraph.contains("F054") ? "ỐI MẬT" : "TỐI MẬT";
        assertThat(docx(paragraph.formatted(words), 1).secrecy().level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(docx(paragraph.formatted("rang bìa"), 1).secrecy().level()).isEqualTo(SecrecyLevel.NONE);
    }

    /** Word's servers call it document2.xml; what stands at the usual place may be there to mislead. */
    @Test
    void areTakenFromThePartThatThePackageCallsItsDocument() throws IOException {
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "officeDocument\" Target=\"%s\"/></Relationships>";
        String shown =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:body></w:document>";
        String usual = shown.replace("TỐI MẬT", "Thông báo");
        for (String place : new String[] {"word/document2.xml", "/word/document2.xml", "noidung/vb.xml"}) {
            String name = place.startsWith("/") ? place.substring(1) : place;
            DocumentReading reading = read(
                    "thu.docx",
                    zip(
                            "[Content_Types].xml",
                            TYPES,
                            "_rels/.rels",
                            relations.formatted(place),
                            name,
                            shown,
                            "word/document.xml",
                            usual));
            assertThat(reading.secrecy().level()).as(place).isEqualTo(SecrecyLevel.TOI_MAT);
            assertThat(reading.text()).as(place).startsWith("TỐI MẬT");
        }
        assertThat(read("thu.docx", zip("[Content_Types].xml", TYPES, "noidung/vb.xml", shown))
                        .form())
                .isEqualTo(Form.UNREADABLE);
    }

    /** Programs differ in which of the two they open. */
    @Test
    void areNotJudgedWhereAnArchiveHasTwoFilesOfOneName() throws IOException {
        assertThat(docx("<w:r><w:t>Thông báo</w:t></w:r>", 1).form()).isEqualTo(Form.EDITABLE);
        DocumentReading twice = docx("<w:r><w:t>Thông báo</w:t></w:r>", 2);
        assertThat(twice.form()).isEqualTo(Form.UNREADABLE);
        assertThat(twice.secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    @Test
    void areLockedInAnArchiveWithAPassword() throws IOException {
        byte[] archive = zip("thu.txt", "Nội dung", "khac.txt", "Nội dung");
        archive[6] |= 1;
        assertThat(read("thu.zip", archive).unreadable()).contains(UnreadableReason.PASSWORD);
    }

    @Test
    void areReadInTheStampThatAViewerDrawsByItsName() throws IOException {
        assertThat(stamped("TopSecret")).isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(stamped("Approved")).isEqualTo(SecrecyLevel.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void areReadInFourBytesALetter(String encoding) throws IOException {
        byte[] text = "\uFEFFTỐI MẬT\nThông báo".getBytes(Charset.forName(encoding));
        assertThat(read("thu.txt", text).secrecy().level()).isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @Test
    void areReadInTextThatWasEncodedTwice() throws IOException {
        byte[] once = "TỐI MẬT\nThông báo".getBytes(StandardCharsets.UTF_8);
        String taken = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(once)).toString();
        assertThat(read("thu.txt", taken.getBytes(StandardCharsets.UTF_8))
                        .secrecy()
                        .level())
                .isEqualTo(SecrecyLevel.TOI_MAT);
    }

    private SecrecyLevel html(String body) throws IOException {
        return read(
                        "thu.html",
                        ("<html><body>" + body + "<p>Kính gửi</p></body></html>").getBytes(StandardCharsets.UTF_8))
                .secrecy()
                .level();
    }

    private DocumentReading docx(String paragraph, int times) throws IOException {
        String document = "<w:document xmlns:w=\"w\"><w:body><w:p>" + paragraph + "</w:p></w:body></w:document>";
        byte[] archive =
                zip("[Content_Types].xml", TYPES, "word/document.xml", document, "word/document.xmk", document);
        if (times == 2) {
            String bytes = new String(archive, StandardCharsets.ISO_8859_1);
            archive = bytes.replace("document.xmk", "document.xml").getBytes(StandardCharsets.ISO_8859_1);
        }
        return read("thu.docx", archive);
    }

    private SecrecyLevel stamped(String name) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setName(name);
            stamp.setRectangle(new PDRectangle(400, 700, 120, 30));
            page.getAnnotations().add(stamp);
            pdf.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return read("thu.pdf", out.toByteArray()).secrecy().level();
        }
    }

    private DocumentReading read(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return new DocumentReader().read(file, name, ReadingLimits.ordinary());
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
