package vn.vanthu.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ODT and ODS: body, headers, notes, frames, tracked changes, objects. */
final class OpenDocumentPlaces {
    private static final String SPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3\"""";
    private static final String BODY =
            "<text:p>Các đơn vị phản ánh kịp thời để được hướng dẫn, giải quyết theo thẩm quyền./.</text:p>";
    private static final String CELL = "<table:table-cell office:value-type=\"string\">%s</table:table-cell>";
    private static final String P = "<text:p>%s</text:p>";

    private OpenDocumentPlaces() {}

    static List<MarkPlace> all() {
        return List.of(
                odt("table", "<table:table><table:table-row>" + CELL.formatted(P) + "</table:table-row></table:table>"),
                odt("textbox", "<text:p><draw:frame><draw:text-box>" + P + "</draw:text-box></draw:frame></text:p>"),
                odt(
                        "footnote",
                        "<text:p>Ghi chú<text:note><text:note-body>" + P + "</text:note-body></text:note></text:p>"),
                odt("comment", "<text:p>Ý kiến<office:annotation>" + P + "</office:annotation></text:p>"),
                odt(
                        "deleted",
                        "<text:tracked-changes><text:changed-region><text:deletion>" + P
                                + "</text:deletion></text:changed-region></text:tracked-changes>"),
                odt(
                        "ruby",
                        "<text:p><text:ruby><text:ruby-base>%s</text:ruby-base><text:ruby-text>a</text:ruby-text></text:ruby></text:p>"),
                odt("hidden-text-meta", "<text:p><text:hidden-text text:string-value=\"%s\"/></text:p>"),
                odt(
                        "variable-meta",
                        "<text:user-field-decls><text:user-field-decl office:string-value=\"%s\"/></text:user-field-decls>"),
                odt("bookmark-meta", "<text:p><text:bookmark text:name=\"%s\"/></text:p>"),
                odt("formula-meta", "<math><mtext>%s</mtext></math>"),
                odt(
                        "form-label-meta",
                        "<text:p><draw:control><form:button xmlns:form=\"urn:f\" form:value=\"%s\"/></draw:control></text:p>"),
                odt(
                        "footer-decl-meta",
                        "<presentation:footer-decl xmlns:presentation=\"urn:p\">%s</presentation:footer-decl>"),
                odt(
                        "list-prefix-meta",
                        "<text:list-style><text:list-level-style-number style:num-prefix=\"%s\"/></text:list-style>"),
                odt("alt-text", "<text:p><draw:frame><svg:desc>%s</svg:desc></draw:frame></text:p>"),
                page("odt-header", "style:header"),
                page("odt-footer", "style:footer"),
                new MarkPlace(
                        "odt-title",
                        "odt",
                        (words, file) -> write(
                                file,
                                "text",
                                BODY,
                                Map.of(
                                        "meta.xml",
                                        "<office:document-meta " + SPACES + "><office:meta><dc:title>" + words
                                                + "</dc:title></office:meta></office:document-meta>"))),
                new MarkPlace(
                        "odt-object",
                        "odt",
                        (words, file) -> write(
                                file,
                                "text",
                                BODY,
                                Map.of("Object 1/content.xml", content("text", P.formatted(words))))),
                ods("cell", CELL.formatted(P)),
                ods("value-meta", "<table:table-cell office:value-type=\"string\" office:string-value=\"%s\"/>"),
                ods("hint-meta", CELL.formatted("<table:help-message table:title=\"%s\"/>")),
                ods("comment", CELL.formatted("<office:annotation>" + P + "</office:annotation><text:p>1</text:p>")),
                new MarkPlace(
                        "ods-sheet-name",
                        "ods",
                        (words, file) -> write(
                                file,
                                "spreadsheet",
                                "<table:table table:name=\"" + words + "\"/>" + sheet(""),
                                Map.of())));
    }

    private static MarkPlace odt(String place, String markup) {
        return new MarkPlace(
                "odt-" + place,
                "odt",
                (words, file) -> write(file, "text", BODY + markup.formatted(words) + BODY, Map.of()));
    }

    private static MarkPlace ods(String place, String cell) {
        return new MarkPlace(
                "ods-" + place,
                "ods",
                (words, file) -> write(file, "spreadsheet", sheet(cell.formatted(words)), Map.of()));
    }

    private static String sheet(String cell) {
        return "<table:table table:name=\"Giải ngân\"><table:table-row>"
                + CELL.formatted("<text:p>Ban Quản lý dự án</text:p>") + cell + "</table:table-row></table:table>";
    }

    private static MarkPlace page(String name, String element) {
        return new MarkPlace(
                name,
                "odt",
                (words, file) -> write(
                        file,
                        "text",
                        BODY,
                        Map.of(
                                "styles.xml",
                                "<office:document-styles " + SPACES
                                        + "><office:master-styles><style:master-page style:name=\"Standard\"><"
                                        + element + ">"
                                        + P.formatted(words) + "</" + element
                                        + "></style:master-page></office:master-styles></office:document-styles>")));
    }

    private static String content(String kind, String body) {
        return "<office:document-content " + SPACES + "><office:body><office:" + kind + ">" + body + "</office:" + kind
                + "></office:body></office:document-content>";
    }

    /** An ordinary text with one more file in its package. */
    static void with(Path file, String name, byte[] extra) throws IOException {
        write(file, "text", BODY, Map.of());
        Zips.add(file, "/" + name, extra);
    }

    private static void write(Path file, String kind, String body, Map<String, String> more) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", Zips.utf8("application/vnd.oasis.opendocument." + kind));
        files.put("content.xml", Zips.utf8(content(kind, body)));
        more.forEach((name, text) -> files.put(name, Zips.utf8(text)));
        Files.write(file, Zips.of(files));
    }
}
