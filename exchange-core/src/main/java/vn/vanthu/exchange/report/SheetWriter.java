package vn.vanthu.exchange.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an Excel workbook (ECMA-376), written row by row and never held. Texts are inline strings, so that a text
 * which looks like a formula stays a text. Not thread-safe.
 */
final class SheetWriter implements Closeable {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_CELL = 32_767;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            </Types>""",
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(RELATIONS),
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="rId2" Type="%1$s/styles" Target="styles.xml"/></Relationships>""".formatted(RELATIONS),
            "xl/styles.xml",
            """
            <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
            <fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font>\
            <font><b/><sz val="11"/><name val="Times New Roman"/></font>\
            <font><strike/><sz val="11"/><name val="Times New Roman"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">\
            <xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="164" fontId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>\
            <xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="164" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>\
            </cellXfs></styleSheet>""".formatted(MAIN));

    private final ZipOutputStream zip;
    private final Writer sheet;
    private int row;

    /** How a row looks. */
    enum Look {
        PLAIN,
        HEAD,
        STRUCK
    }

    /**
     * @param name of the sheet, at most 31 letters
     * @param widths of the columns, in letters
     * @param out is closed with this
     */
    SheetWriter(String name, List<Integer> widths, OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out);
        for (var part : new java.util.TreeMap<>(PARTS).entrySet()) {
            part(part.getKey(), part.getValue());
        }
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + escaped(name)
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        this.sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        sheet.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><cols>");
        for (int i = 0; i < widths.size(); i++) {
            sheet.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        sheet.write("</cols><sheetData>");
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** @param cells texts, numbers, days; null stays empty */
    void row(Look look, List<? extends @Nullable Object> cells) throws IOException {
        row++;
        sheet.write("<row r=\"" + row + "\">");
        for (Object cell : cells) {
            sheet.write(
                    switch (cell) {
                        case null -> "<c/>";
                        case Integer number -> "<c s=\"" + style(look) + "\"><v>" + number + "</v></c>";
                        case LocalDate day ->
                            "<c s=\"" + (look == Look.STRUCK ? 4 : 2) + "\"><v>"
                                    + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>";
                        default ->
                            "<c t=\"inlineStr\" s=\"" + style(look) + "\"><is><t xml:space=\"preserve\">"
                                    + escaped(cell.toString()) + "</t></is></c>";
                    });
        }
        sheet.write("</row>");
    }

    private static int style(Look look) {
        return switch (look) {
            case PLAIN -> 0;
            case HEAD -> 1;
            case STRUCK -> 3;
        };
    }

    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.close();
    }

    /** What XML cannot say is left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().limit(LONGEST_CELL).forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> {
                    if (each >= 0x20 && each != 0xFFFE && each != 0xFFFF && !(each >= 0xD800 && each <= 0xDFFF)) {
                        escaped.appendCodePoint(each);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
