package vn.vanthu.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a letter as ODT: head and foot in tables, looks in automatic styles. */
final class OdtWriter {
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String STYLES = """
            <office:automatic-styles>\
            <style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>\
            <style:text-properties style:font-name="Times New Roman"/></style:style>\
            <style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>\
            <style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="J" style:family="paragraph"><style:paragraph-properties fo:text-align="justify"/>\
            </style:style></office:automatic-styles>""";

    private OdtWriter() {}

    static void write(Letter letter, Path file) throws IOException {
        StringBuilder body = new StringBuilder();
        letter.marks().forEach(mark -> body.append(paragraph("B", mark)));
        body.append(table(letter.head()));
        for (Lines.Line line : Lines.below(letter)) {
            body.append(paragraph(
                    switch (line.style()) {
                        case TITLE, SUBJECT -> "B";
                        case CENTRED -> "C";
                        case BODY -> "J";
                    },
                    line.text()));
        }
        body.append(table(Lines.foot(letter)));
        save(
                file,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">\
                """ + STYLES + "<office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
    }

    private static String table(List<String[]> rows) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < 2; column++) {
            cells.append("<table:table-cell>");
            for (String[] row : rows) {
                if (!row[column].isEmpty()) {
                    cells.append(paragraph("C", row[column]));
                }
            }
            cells.append("</table:table-cell>");
        }
        return "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-row>" + cells
                + "</table:table-row></table:table>";
    }

    /** More than one blank in a row is counted, not written. */
    private static String paragraph(String style, String text) {
        StringBuilder content = new StringBuilder();
        int blanks = 0;
        for (char c : (text + "\n").toCharArray()) {
            if (c == ' ') {
                blanks++;
                continue;
            }
            if (blanks > 0) {
                content.append(content.isEmpty() ? "" : " ");
                int counted = content.isEmpty() ? blanks : blanks - 1;
                content.append(counted > 0 ? "<text:s text:c=\"" + counted + "\"/>" : "");
                blanks = 0;
            }
            content.append(
                    switch (c) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '\t' -> "<text:tab/>";
                        case '\n' -> "";
                        default -> String.valueOf(c);
                    });
        }
        return "<text:p text:style-name=\"" + style + "\">" + content + "</text:p>";
    }

    private static void save(Path file, String content) throws IOException {
        String manifest = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            put(zip, "content.xml", content);
            put(zip, "META-INF/manifest.xml", manifest);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
