package vn.vanthu.samples.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** DOCX, XLSX, ODT: entities, depth, and text that is told once and shown a million times. */
final class HostileOffice {
    private static final String WORD = "wordprocessingml.document";
    private static final String SHEET = "spreadsheetml.sheet";
    private static final String OPEN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";
    private static final String CALC = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private HostileOffice() {}

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record Part(String name, Content content) {}

    static List<HostileFile> all() {
        return List.of(
                new HostileFile(
                        "ty-tieng-cuoi.docx",
                        file -> zip(
                                file,
                                types(WORD, "word/document"),
                                part(
                                        "word/document.xml",
                                        laughs() + OPEN + "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>" + CLOSE))),
                new HostileFile(
                        "thuc-the-ngoai.docx",
                        file -> zip(
                                file,
                                types(WORD, "word/document"),
                                part(
                                        "word/document.xml",
                                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///dev/zero\">]>" + OPEN
                                                + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>" + CLOSE))),
                new HostileFile(
                        "ty-tieng-cuoi.odt",
                        file -> zip(
                                file,
                                part("mimetype", "application/vnd.oasis.opendocument.text"),
                                part("content.xml", laughs() + "<p>&a29;</p>"))),
                new HostileFile(
                        "the-long-nhau.docx",
                        file -> zip(
                                file,
                                types(WORD, "word/document"),
                                part("word/document.xml", OPEN + "<w:tbl><w:tr><w:tc>".repeat(100_000)))),
                new HostileFile(
                        "no-200-mb.docx",
                        file -> zip(file, types(WORD, "word/document"), new Part("word/document.xml", out -> {
                            out.write(bytes(OPEN));
                            byte[] blanks = bytes(" ".repeat(1 << 20));
                            for (int i = 0; i < 200; i++) {
                                out.write(blanks);
                            }
                        }))),
                new HostileFile(
                        "mot-doan-dai.docx",
                        file -> zip(file, types(WORD, "word/document"), new Part("word/document.xml", out -> {
                            out.write(bytes(OPEN + "<w:p>"));
                            for (int i = 0; i < 400_000; i++) {
                                out.write(bytes("<w:r><w:t>" + Integer.toString(i * 31 % 99_991, 36) + "</w:t></w:r>"));
                            }
                            out.write(bytes("</w:p>" + CLOSE));
                        }))),
                new HostileFile(
                        "nhieu-ma-truong.docx",
                        file -> zip(
                                file,
                                types(WORD, "word/document"),
                                part(
                                        "word/document.xml",
                                        OPEN + "<w:p>"
                                                + "<w:r><w:instrText>QUOTE \"ạ\"</w:instrText></w:r><w:r><w:fldChar/></w:r>"
                                                        .repeat(200_000)
                                                + "</w:p>" + CLOSE))),
                new HostileFile("mot-chuoi-nhieu-o.xlsx", HostileOffice::oneStringInManyCells),
                new HostileFile("chuoi-dung-chung-lon.xlsx", HostileOffice::manyStrings),
                new HostileFile("bi-cat.docx", file -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (XWPFDocument document = new XWPFDocument()) {
                        document.createParagraph().createRun().setText("Bị cắt giữa chừng");
                        document.write(bytes);
                    }
                    Files.write(file, HostileArchives.cut(bytes.toByteArray()));
                }));
    }

    private static void oneStringInManyCells(Path file) throws IOException {
        zip(
                file,
                types(SHEET, "xl/workbook"),
                part("xl/workbook.xml", "<workbook " + CALC + "/>"),
                part("xl/sharedStrings.xml", "<sst " + CALC + "><si><t>" + "Dài ".repeat(8_000) + "</t></si></sst>"),
                new Part("xl/worksheets/sheet1.xml", out -> {
                    out.write(bytes("<worksheet " + CALC + "><sheetData>"));
                    for (int row = 1; row <= 200_000; row++) {
                        out.write(bytes("<row r=\"" + row + "\"><c t=\"s\"><v>0</v></c></row>"));
                    }
                    out.write(bytes("</sheetData></worksheet>"));
                }));
    }

    private static void manyStrings(Path file) throws IOException {
        zip(
                file,
                types(SHEET, "xl/workbook"),
                part("xl/workbook.xml", "<workbook " + CALC + "/>"),
                new Part("xl/sharedStrings.xml", out -> {
                    out.write(bytes("<sst " + CALC + ">"));
                    for (int i = 0; i < 3_000_000; i++) {
                        out.write(bytes("<si><t>" + Integer.toString(i * 7919, 36) + "</t></si>"));
                    }
                    out.write(bytes("</sst>"));
                }),
                part("xl/worksheets/sheet1.xml", "<worksheet " + CALC + "><sheetData/></worksheet>"));
    }

    static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return entities.append("]>").toString();
    }

    private static Part types(String kind, String main) {
        return part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
                PartName="/%s.xml" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>""".formatted(main, kind));
    }

    private static Part part(String name, String text) {
        return new Part(name, out -> out.write(bytes(text)));
    }

    private static void zip(Path file, Part... parts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name));
                OutputStream content = new BufferedOutputStream(zip, 1 << 16);
                part.content.write(content);
                content.flush();
                zip.closeEntry();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
