package vn.vanthu.samples;

import java.util.List;
import java.util.stream.Stream;

/** XLSX and PPTX: what stands beside cells and slides. */
final class SheetAsides {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = "/xl/worksheets/sheet1.xml";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private SheetAsides() {}

    static List<MarkPlace> all() {
        return Stream.concat(sheets(), slides()).toList();
    }

    private static Stream<MarkPlace> sheets() {
        return Stream.of(
                sheet(
                        "prompt-meta",
                        SHEET,
                        "</sheetData>",
                        "</sheetData><dataValidations><dataValidation prompt=\"%s\"/></dataValidations>"),
                sheet(
                        "tooltip-meta",
                        SHEET,
                        "</sheetData>",
                        "</sheetData><hyperlinks><hyperlink ref=\"A1\" tooltip=\"%s\"/></hyperlinks>"),
                sheet(
                        "uncomputed",
                        SHEET,
                        "</sheetData>",
                        "<row r=\"99\"><c r=\"A99\"><f>\"%s\"&amp;\"\"</f></c></row></sheetData>"),
                sheet(
                        "number-format-meta",
                        "/xl/styles.xml",
                        "<fonts",
                        "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"&quot;%s&quot;\"/></numFmts><fonts"),
                new MarkPlace(
                        "xlsx-defined-name-meta",
                        "xlsx",
                        (words, file) -> sheet(
                                        "",
                                        "/xl/workbook.xml",
                                        "</sheets>",
                                        "</sheets><definedNames><definedName name=\"%s\">A1</definedName></definedNames>")
                                .writing()
                                .write(words.replace(' ', '_'), file)),
                book(
                        "threaded-comment",
                        "/xl/threadedComments/threadedComment1.xml",
                        "<ThreadedComments><threadedComment><text>%s</text></threadedComment></ThreadedComments>"),
                book(
                        "pivot-cache",
                        "/xl/pivotCache/pivotCacheDefinition1.xml",
                        "<pivotCacheDefinition " + MAIN
                                + "><sharedItems><s v=\"%s\"/></sharedItems></pivotCacheDefinition>"),
                book("slicer", "/xl/slicers/slicer1.xml", "<slicers><slicer caption=\"%s\"/></slicers>"),
                book(
                        "chart",
                        "/xl/charts/chart1.xml",
                        "<c:chartSpace xmlns:c=\"urn:c\" " + A
                                + "><c:title><a:p><a:r><a:t>%s</a:t></a:r></a:p></c:title></c:chartSpace>"),
                book(
                        "old-drawing",
                        "/xl/drawings/vmlDrawing9.vml",
                        "<xml xmlns:v=\"urn:v\"><v:shape><v:textbox><div><font>%s</font></div></v:textbox></v:shape></xml>"),
                book(
                        "untidy-drawing",
                        "/xl/drawings/vmlDrawing8.vml",
                        "<xml xmlns:v=\"urn:v\"><v:shape><v:textbox><div>a<br><font>%s</font></div></v:textbox></v:shape></xml>"),
                book(
                        "wordart-meta",
                        "/xl/drawings/vmlDrawing7.vml",
                        "<xml xmlns:v=\"urn:v\"><v:shape><v:textpath string=\"%s\"/></v:shape></xml>"));
    }

    private static Stream<MarkPlace> slides() {
        return Stream.of(
                show(
                        "section-meta",
                        "/ppt/sections.xml",
                        "<s:sectionLst xmlns:s=\"urn:s\"><s:section name=\"%s\"/></s:sectionLst>"),
                show(
                        "tag-meta",
                        "/ppt/tags/tag1.xml",
                        "<t:tagLst xmlns:t=\"urn:t\"><t:tag name=\"A\" val=\"%s\"/></t:tagLst>"),
                show(
                        "modern-comment",
                        "/ppt/comments/modernComment_1.xml",
                        "<c:cmLst xmlns:c=\"urn:c\" " + A
                                + "><c:cm><c:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></c:txBody></c:cm></c:cmLst>"),
                show(
                        "handout",
                        "/ppt/handoutMasters/handoutMaster1.xml",
                        "<h:m xmlns:h=\"urn:h\" " + A
                                + "><h:sp><h:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></h:txBody></h:sp></h:m>"),
                show(
                        "slide-name-meta",
                        "/ppt/slides/slide9.xml",
                        "<p:sld xmlns:p=\"urn:p\"><p:cSld name=\"%s\"/></p:sld>"));
    }

    private static MarkPlace sheet(String place, String part, String before, String after) {
        return new MarkPlace("xlsx-" + place, "xlsx", (words, file) -> {
            plain("xlsx-cell").writing().write("Ghi chú", file);
            Zips.change(
                    file,
                    part,
                    xml -> xml.replaceFirst(before, java.util.regex.Matcher.quoteReplacement(after.formatted(words))));
        });
    }

    private static MarkPlace book(String place, String name, String xml) {
        return WordAsides.part("xlsx", place, plain("xlsx-cell"), name, xml);
    }

    private static MarkPlace show(String place, String name, String xml) {
        return WordAsides.part("pptx", place, plain("pptx-textbox"), name, xml);
    }

    private static MarkPlace plain(String name) {
        return Stream.concat(SheetPlaces.all().stream(), SlidePlaces.all().stream())
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
