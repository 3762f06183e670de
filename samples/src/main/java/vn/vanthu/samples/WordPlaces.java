package vn.vanthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** DOCX: where words stand besides the lines of the letter. */
final class WordPlaces {
    private static final Letter LETTER =
            Letter.state("31/TB-SXD", "THÔNG BÁO", "Về lịch tiếp công dân của Lãnh đạo Sở năm 2027");
    private static final String HERE = "cho-nay";
    private static final String PARAGRAPH = "<w:p><w:r><w:t>" + HERE + "</w:t></w:r></w:p>";
    private static final String TEXT = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";

    private WordPlaces() {}

    private interface Filling {
        void fill(XWPFDocument document, String words) throws IOException;
    }

    static List<MarkPlace> all() {
        return List.of(
                docx(
                        "header",
                        (document, words) -> document.createHeader(HeaderFooterType.FIRST)
                                .createParagraph()
                                .createRun()
                                .setText(words)),
                docx(
                        "footer",
                        (document, words) -> document.createFooter(HeaderFooterType.DEFAULT)
                                .createParagraph()
                                .createRun()
                                .setText(words)),
                docx("footnote", (document, words) -> {
                    document.createFootnotes();
                    document.createFootnote().createParagraph().createRun().setText(words);
                }),
                docx("endnote", (document, words) -> {
                    document.createEndnotes();
                    document.createEndnote().createParagraph().createRun().setText(words);
                }),
                docx(
                        "comment",
                        (document, words) -> document.createComments()
                                .createComment(BigInteger.ONE)
                                .createParagraph()
                                .createRun()
                                .setText(words)),
                docx(
                        "table",
                        (document, words) ->
                                document.createTable(3, 3).getRow(2).getCell(1).setText(words)),
                docx("hidden", (document, words) -> {
                    XWPFRun run = document.createParagraph().createRun();
                    run.setVanish(true);
                    run.setText(words);
                }),
                docx(
                        "title",
                        (document, words) ->
                                document.getProperties().getCoreProperties().setTitle(words)),
                docx(
                        "keywords",
                        (document, words) ->
                                document.getProperties().getCoreProperties().setKeywords(words)),
                docx(
                        "property",
                        (document, words) ->
                                document.getProperties().getCustomProperties().addProperty("Độ mật", words)),
                raw("textbox", """
                        <w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t202">\
                        <v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>""".formatted(TEXT)),
                raw("wordart", """
                        <w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape type="#_x0000_t136">\
                        <v:textpath string="%s"/></v:shape></w:pict></w:r></w:p>"""),
                raw("content-control", "<w:sdt><w:sdtPr/><w:sdtContent>" + TEXT + "</w:sdtContent></w:sdt>"),
                raw("inserted", """
                        <w:p><w:ins w:id="7" w:author="A"><w:r><w:t>%s</w:t></w:r></w:ins></w:p>"""),
                raw("deleted", """
                        <w:p><w:del w:id="8" w:author="A"><w:r><w:delText>%s</w:delText></w:r></w:del></w:p>"""),
                raw("alt-text", """
                        <w:p><w:r><w:drawing><wp:inline \
                        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">\
                        <wp:docPr id="9" name="Hình 1" descr="%s"/></wp:inline></w:drawing></w:r></w:p>"""),
                raw("field", """
                        <w:p><w:fldSimple w:instr=" QUOTE 1 "><w:r><w:t>%s</w:t></w:r></w:fldSimple></w:p>"""));
    }

    /** An ordinary notice. */
    static void plain(Path file) throws IOException {
        WordWriter.unicode().write(LETTER, file);
    }

    private static MarkPlace docx(String place, Filling filling) {
        return new MarkPlace("docx-" + place, "docx", (words, file) -> {
            try (XWPFDocument document = new XWPFDocument();
                    OutputStream out = Files.newOutputStream(file)) {
                WordWriter.unicode().fill(document, LETTER);
                filling.fill(document, words);
                document.write(out);
            }
        });
    }

    /** @param markup in place of one paragraph, with the words' place in it */
    static MarkPlace raw(String place, String markup) {
        return new MarkPlace("docx-" + place, "docx", (words, file) -> {
            docx(
                            place,
                            (document, none) ->
                                    document.createParagraph().createRun().setText(HERE))
                    .writing()
                    .write("", file);
            Zips.change(file, "/word/document.xml", xml -> xml.replace(PARAGRAPH, markup.formatted(words)));
        });
    }
}
