package vn.vanthu.samples.speed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX with all that a word processor puts around and between the words: styles, theme, settings, runs cut anywhere. */
final class WordPackage {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SPACES = "xmlns:w=\"" + W + "\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String FONT =
            "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>";
    private static final List<String> PARTS =
            List.of("styles", "settings", "fontTable", "webSettings", "header1", "footer1");
    private final RandomGenerator random;

    WordPackage(RandomGenerator random) {
        this.random = random;
    }

    void write(List<LongText.Line> lines, Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put(
                "_rels/.rels",
                relations(relation(1, "officeDocument", "word/document.xml")
                        + relation(2, "extended-properties", "docProps/app.xml")));
        parts.put("word/document.xml", document(lines));
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < PARTS.size(); i++) {
            relations.append(relation(i + 1, PARTS.get(i).replaceAll("\\d", ""), PARTS.get(i) + ".xml"));
        }
        parts.put("word/_rels/document.xml.rels", relations(relations + relation(9, "theme", "theme/theme1.xml")));
        parts.put("word/header1.xml", XML + "<w:hdr " + SPACES + "><w:p><w:r><w:t>2</w:t></w:r></w:p></w:hdr>");
        parts.put("word/footer1.xml", XML + "<w:ftr " + SPACES + "><w:p/></w:ftr>");
        parts.put("word/theme/theme1.xml", theme());
        parts.put("word/settings.xml", settings());
        parts.put("word/styles.xml", styles());
        parts.put("word/fontTable.xml", XML + "<w:fonts " + SPACES + "/>");
        parts.put("word/webSettings.xml", XML + "<w:webSettings " + SPACES + "/>");
        parts.put(
                "docProps/app.xml",
                XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Pages>12</Pages><Company>Sở Xây dựng</Company></Properties>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(1_760_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private String document(List<LongText.Line> lines) {
        StringBuilder body = new StringBuilder(XML + "<w:document " + SPACES + "><w:body>");
        int at = 0;
        while (at < lines.size()) {
            int to = at;
            while (to < lines.size() && !lines.get(to).right().isEmpty()) {
                to++;
            }
            if (to > at) {
                body.append(
                                "<w:tbl><w:tblPr><w:tblW w:w=\"9639\" w:type=\"dxa\"/><w:tblLook w:val=\"01E0\"/></w:tblPr><w:tr>")
                        .append(cell(lines.subList(at, to), true))
                        .append(cell(lines.subList(at, to), false))
                        .append("</w:tr></w:tbl>");
                at = to;
            } else {
                body.append(paragraph(lines.get(at), lines.get(at).left()));
                at++;
            }
        }
        return body.append("<w:sectPr w:rsidR=\"")
                .append(revision())
                .append("\"><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11907\" w:h=\"16840\"/>"
                        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr>"
                        + "</w:body></w:document>")
                .toString();
    }

    private String cell(List<LongText.Line> lines, boolean left) {
        StringBuilder cell = new StringBuilder("<w:tc><w:tcPr><w:tcW w:w=\"4800\" w:type=\"dxa\"/></w:tcPr>");
        lines.forEach(line -> cell.append(paragraph(line, left ? line.left() : line.right())));
        return cell.append("</w:tc>").toString();
    }

    private String paragraph(LongText.Line line, String text) {
        StringBuilder out = new StringBuilder("<w:p w14:paraId=\"" + revision() + "\" w:rsidR=\"" + revision()
                + "\" w:rsidRDefault=\"00A77B3E\"><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/>"
                + (line.centred() ? "" : "<w:ind w:firstLine=\"720\"/>") + "<w:jc w:val=\""
                + (line.centred() ? "center" : "both") + "\"/></w:pPr>");
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + random.nextInt(40, 160));
            out.append("<w:r w:rsidRPr=\"00C52F7D\"><w:rPr>" + FONT + (line.bold() ? "<w:b/>" : "")
                            + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr>"
                            + "<w:t xml:space=\"preserve\">")
                    .append(text.substring(from, to).replace("&", "&amp;"))
                    .append("</w:t></w:r>");
            from = to;
        }
        return out.append("</w:p>").toString();
    }

    private String revision() {
        return "%08X".formatted(random.nextInt(1 << 24));
    }

    private static String styles() {
        StringBuilder out =
                new StringBuilder(XML + "<w:styles " + SPACES + "><w:docDefaults><w:rPrDefault><w:rPr>" + FONT
                        + "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
                        + "<w:pPrDefault/></w:docDefaults><w:latentStyles w:defLockedState=\"0\" w:count=\"371\">");
        for (int i = 0; i < 370; i++) {
            out.append("<w:lsdException w:name=\"Grid Table %d Accent %d\" w:uiPriority=\"%d\"/>"
                    .formatted(i / 7, i % 7, 45 + i % 8));
        }
        out.append("</w:latentStyles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        for (int i = 1; i < 10; i++) {
            out.append("<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\"><w:name w:val=\"heading %1$d\"/>"
                            .formatted(i))
                    .append(
                            "<w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/>"
                                    + "<w:sz w:val=\"28\"/></w:rPr></w:style>");
        }
        return out.append("</w:styles>").toString();
    }

    private static String settings() {
        StringBuilder out = new StringBuilder(XML + "<w:settings " + SPACES + "><w:zoom w:percent=\"100\"/><w:rsids>");
        for (int i = 0; i < 60; i++) {
            out.append("<w:rsid w:val=\"%08X\"/>".formatted(0x00100000 + i * 7919));
        }
        return out.append("</w:rsids></w:settings>").toString();
    }

    private static String theme() {
        StringBuilder out = new StringBuilder(
                XML + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\">"
                        + "<a:themeElements><a:fontScheme name=\"Office\"><a:majorFont>");
        for (int i = 0; i < 60; i++) {
            out.append("<a:font script=\"S%03d\" typeface=\"Times New Roman\"/>".formatted(i));
        }
        return out.append("</a:majorFont></a:fontScheme></a:themeElements></a:theme>")
                .toString();
    }

    private static String types() {
        StringBuilder out =
                new StringBuilder(XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>");
        PARTS.forEach(part -> out.append("<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE
                + part.replaceAll("\\d", "") + "+xml\"/>"));
        return out.append("</Types>").toString();
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String content) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }
}
