package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes OpenDocument text with its page header, frames, notes and properties. */
final class OdtPaper {
    private static final String SPACES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private OdtPaper() {}

    static void write(List<Item> items, Layout layout, String font, Path file) throws IOException {
        StringBuilder body = new StringBuilder();
        for (List<Item> group : Papers.groups(items)) {
            Item first = group.getFirst();
            switch (first.kind()) {
                case PAIR -> body.append(layout == Layout.ODT_TABS ? tabs(group) : table(group));
                case CENTRED, BODY -> body.append(paragraph(first.left()));
                case NEW_PAGE -> body.append("<text:p text:style-name=\"N\"/>");
                case CELL -> body.append(cells(paragraph(first.left())));
                case BOX ->
                    body.append("<text:p><draw:frame svg:width=\"4cm\" text:anchor-type=\"paragraph\"><draw:text-box>")
                            .append(paragraph(first.left()))
                            .append("</draw:text-box></draw:frame></text:p>");
                case NOTE ->
                    body.append("<text:p><office:annotation>")
                            .append(paragraph(first.left()))
                            .append("</office:annotation></text:p>");
                case PICTURE_WORDS ->
                    body.append("<text:p><draw:frame svg:width=\"4cm\"><svg:desc>")
                            .append(ZipParts.escaped(first.left()))
                            .append("</svg:desc></draw:frame></text:p>");
                case PAGE_HEADER, PAGE_FOOTER, WATERMARK, PROPERTY -> {}
            }
        }
        String header = Papers.texts(items, Item.Kind.PAGE_HEADER) + Papers.texts(items, Item.Kind.WATERMARK);
        String footer = Papers.texts(items, Item.Kind.PAGE_FOOTER);
        ZipParts zip = new ZipParts();
        zip.put("mimetype", "application/vnd.oasis.opendocument.text");
        zip.put(
                "content.xml",
                XML + "<office:document-content " + SPACES
                        + "><office:automatic-styles><style:style style:name=\"P\" style:family=\"paragraph\">"
                        + "<style:text-properties style:font-name=\"" + font + "\"/></style:style>"
                        + "<style:style style:name=\"N\" style:family=\"paragraph\">"
                        + "<style:paragraph-properties fo:break-before=\"page\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        zip.put(
                "styles.xml",
                XML + "<office:document-styles " + SPACES + "><office:master-styles>"
                        + "<style:master-page style:name=\"Standard\"><style:header>" + paragraph(header)
                        + "</style:header><style:footer>" + paragraph(footer)
                        + "</style:footer></style:master-page></office:master-styles></office:document-styles>");
        zip.put(
                "meta.xml",
                XML + "<office:document-meta " + SPACES + "><office:meta><meta:keyword>"
                        + ZipParts.escaped(Papers.texts(items, Item.Kind.PROPERTY))
                        + "</meta:keyword></office:meta></office:document-meta>");
        zip.put(
                "META-INF/manifest.xml",
                XML + "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" m:version=\"1.3\">"
                        + "<m:file-entry m:full-path=\"/\" m:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\"/>"
                        + "<m:file-entry m:full-path=\"styles.xml\" m:media-type=\"text/xml\"/>"
                        + "<m:file-entry m:full-path=\"meta.xml\" m:media-type=\"text/xml\"/></m:manifest>");
        zip.save(file);
    }

    private static String tabs(List<Item> group) {
        return String.join(
                "",
                group.stream()
                        .map(item -> paragraph(item.left() + "\t" + item.right()))
                        .toList());
    }

    private static String table(List<Item> group) {
        return cells(paragraphs(Papers.side(group, true)), paragraphs(Papers.side(group, false)));
    }

    private static String cells(String... contents) {
        StringBuilder out = new StringBuilder("<table:table><table:table-column table:number-columns-repeated=\""
                + contents.length + "\"/><table:table-row>");
        for (String content : contents) {
            out.append("<table:table-cell>").append(content).append("</table:table-cell>");
        }
        return out.append("</table:table-row></table:table>").toString();
    }

    private static String paragraphs(List<String> lines) {
        return String.join("", lines.stream().map(OdtPaper::paragraph).toList());
    }

    private static String paragraph(String text) {
        return "<text:p text:style-name=\"P\">" + ZipParts.escaped(text).replace("\t", "<text:tab/>") + "</text:p>";
    }
}
