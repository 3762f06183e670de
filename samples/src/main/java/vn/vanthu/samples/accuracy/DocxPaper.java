package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes WordprocessingML part by part, so that what stands where is known to the byte. */
final class DocxPaper {
    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private final Layout layout;
    private final String font;
    private final StringBuilder comments = new StringBuilder();

    private DocxPaper(Layout layout, String font) {
        this.layout = layout;
        this.font = font;
    }

    static void write(List<Item> items, Layout layout, String font, Path file) throws IOException {
        new DocxPaper(layout, font).save(items, file);
    }

    private void save(List<Item> items, Path file) throws IOException {
        String body = body(items);
        String header = marginal(items, Item.Kind.PAGE_HEADER) + watermark(items);
        String footer = marginal(items, Item.Kind.PAGE_FOOTER);
        ZipParts zip = new ZipParts();
        zip.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/word/document.xml", TYPE + "document.main+xml")
                        + override("/word/header1.xml", TYPE + "header+xml")
                        + override("/word/footer1.xml", TYPE + "footer+xml")
                        + override("/word/comments.xml", TYPE + "comments+xml")
                        + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                        + "</Types>");
        zip.put(
                "_rels/.rels",
                relations(relation(1, OFFICE + "officeDocument", "word/document.xml")
                        + relation(
                                2,
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml")));
        zip.put(
                "word/_rels/document.xml.rels",
                relations(relation(1, OFFICE + "header", "header1.xml")
                        + relation(2, OFFICE + "footer", "footer1.xml")
                        + relation(3, OFFICE + "comments", "comments.xml")));
        zip.put(
                "word/document.xml",
                XML + "<w:document " + SPACES + "><w:body>" + body
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>"
                        + "<w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
                        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        zip.put("word/header1.xml", XML + "<w:hdr " + SPACES + ">" + orEmpty(header) + "</w:hdr>");
        zip.put("word/footer1.xml", XML + "<w:ftr " + SPACES + ">" + orEmpty(footer) + "</w:ftr>");
        zip.put("word/comments.xml", XML + "<w:comments " + SPACES + ">" + comments + "</w:comments>");
        String keywords = Papers.texts(items, Item.Kind.PROPERTY);
        zip.put(
                "docProps/core.xml",
                XML
                        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Văn thư</dc:creator>"
                        + "<cp:keywords>" + ZipParts.escaped(keywords) + "</cp:keywords></cp:coreProperties>");
        zip.save(file);
    }

    private String body(List<Item> items) {
        StringBuilder out = new StringBuilder();
        for (List<Item> group : Papers.groups(items)) {
            Item first = group.getFirst();
            switch (first.kind()) {
                case PAIR -> out.append(pairs(group));
                case CENTRED -> out.append(paragraph("center", first.left()));
                case BODY -> out.append(paragraph("both", first.left()));
                case NEW_PAGE -> out.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
                case CELL -> out.append(table(List.of(List.of(paragraph("center", first.left())))));
                case BOX -> out.append(box(paragraph("center", first.left())));
                case NOTE -> out.append(note(first.left()));
                case PICTURE_WORDS -> out.append(picture(first.left()));
                case PAGE_HEADER, PAGE_FOOTER, WATERMARK, PROPERTY -> {}
            }
        }
        return out.toString();
    }

    private String pairs(List<Item> group) {
        List<String> left = Papers.side(group, true);
        List<String> right = Papers.side(group, false);
        return switch (layout) {
            case DOCX_ROW_PER_LINE ->
                table(group.stream()
                        .map(item -> List.of(paragraph("center", item.left()), paragraph("center", item.right())))
                        .toList());
            case DOCX_NESTED_TABLE ->
                table(List.of(List.of(
                        table(List.of(List.of(paragraphs(left)))) + "<w:p/>",
                        table(List.of(List.of(paragraphs(right)))) + "<w:p/>")));
            case DOCX_LINE_BREAKS ->
                table(List.of(List.of(
                        paragraph("center", String.join("\n", left)), paragraph("center", String.join("\n", right)))));
            case DOCX_TABS -> each(group, item -> paragraph("left", item.left() + "\t" + item.right()));
            case DOCX_BLANKS -> each(group, item -> paragraph("left", Papers.blanked(item)));
            case DOCX_TEXT_BOXES -> box(paragraphs(left)) + box(paragraphs(right));
            case DOCX_STACKED -> paragraphs(left) + paragraphs(right);
            default -> table(List.of(List.of(paragraphs(left), paragraphs(right))));
        };
    }

    private static String each(List<Item> group, Function<Item, String> shown) {
        return String.join("", group.stream().map(shown).toList());
    }

    private String paragraphs(List<String> lines) {
        return String.join(
                "", lines.stream().map(line -> paragraph("center", line)).toList());
    }

    private static String table(List<List<String>> rows) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9500\" w:type=\"dxa\"/></w:tblPr>");
        for (List<String> row : rows) {
            out.append("<w:tr>");
            row.forEach(cell -> out.append("<w:tc>").append(cell).append("</w:tc>"));
            out.append("</w:tr>");
        }
        return out.append("</w:tbl>").toString();
    }

    private static String box(String content) {
        return "<w:p><w:r><w:pict><v:shape type=\"#_x0000_t202\" style=\"width:220pt;height:60pt\"><v:textbox>"
                + "<w:txbxContent>" + content + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    }

    private String note(String text) {
        comments.append("<w:comment w:id=\"0\" w:author=\"Văn thư\">")
                .append(paragraph("left", text))
                .append("</w:comment>");
        return "<w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
    }

    private static String picture(String words) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"300000\"/><wp:docPr id=\"7\" name=\"Hình 7\""
                + " descr=\"" + ZipParts.escaped(words) + "\"/><a:graphic><a:graphicData uri=\"urn:none\"/></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>";
    }

    private String marginal(List<Item> items, Item.Kind kind) {
        String text = Papers.texts(items, kind);
        return text.isEmpty() ? "" : paragraph("center", text);
    }

    private static String watermark(List<Item> items) {
        String text = Papers.texts(items, Item.Kind.WATERMARK);
        return text.isEmpty()
                ? ""
                : "<w:p><w:r><w:pict><v:shape type=\"#_x0000_t136\" style=\"rotation:315\"><v:textpath string=\""
                        + ZipParts.escaped(text) + "\"/></v:shape></w:pict></w:r></w:p>";
    }

    private String paragraph(String alignment, String text) {
        List<String> pieces = new ArrayList<>();
        if (layout == Layout.DOCX_SPLIT_RUNS) {
            for (int i = 0; i < text.length(); i += 3) {
                pieces.add(text.substring(i, Math.min(text.length(), i + 3)));
            }
        } else {
            pieces.add(text);
        }
        StringBuilder out = new StringBuilder("<w:p><w:pPr><w:jc w:val=\"" + alignment + "\"/></w:pPr>");
        for (String piece : pieces) {
            out.append("<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/></w:rPr>"
                            .formatted(font))
                    .append("<w:t xml:space=\"preserve\">")
                    .append(ZipParts.escaped(piece)
                            .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                            .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">"))
                    .append("</w:t></w:r>");
        }
        return out.append("</w:p>").toString();
    }

    private static String orEmpty(String content) {
        return content.isEmpty() ? "<w:p/>" : content;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String content) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }
}
