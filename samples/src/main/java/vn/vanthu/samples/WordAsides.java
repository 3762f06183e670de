package vn.vanthu.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** DOCX: parts and attributes in which words stand that no page need show. */
final class WordAsides {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private WordAsides() {}

    static List<MarkPlace> all() {
        return Stream.concat(markup(), parts()).toList();
    }

    private static Stream<MarkPlace> markup() {
        return Stream.of(
                WordPlaces.raw("fallback", """
                        <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
                        <mc:Choice Requires="wps"><w:t>Nơi nhận</w:t></mc:Choice><mc:Fallback><w:pict>\
                        <v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p>\
                        </w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""),
                WordPlaces.raw("field-result", """
                        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCVARIABLE DoMat </w:instrText></w:r>\
                        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>%s</w:t></w:r>\
                        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""),
                WordPlaces.raw("field-code-meta", """
                        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "</w:instrText></w:r>\
                        <w:r><w:instrText>%s" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""),
                WordPlaces.raw("ruby", """
                        <w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>%s</w:t></w:r></w:rubyBase>\
                        </w:ruby></w:r></w:p>"""),
                WordPlaces.raw("math", """
                        <w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>%s</m:t></m:r>\
                        </m:oMath></w:p>"""),
                WordPlaces.raw("placeholder", """
                        <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>%s</w:t></w:r></w:sdtContent>\
                        </w:sdt></w:p>"""),
                WordPlaces.raw("control-title", """
                        <w:p><w:sdt><w:sdtPr><w:alias w:val="%s"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent>\
                        </w:sdt></w:p>"""),
                WordPlaces.raw("form-default-meta", """
                        <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="%s"/></w:textInput>\
                        </w:ffData></w:fldChar></w:r></w:p>"""),
                WordPlaces.raw("tooltip-meta", """
                        <w:p><w:hyperlink w:anchor="a" w:tooltip="%s"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"""),
                WordPlaces.raw("old-alt-text", """
                        <w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="%s"/></w:pict></w:r></w:p>"""),
                new MarkPlace(
                        "docx-bookmark-name-meta",
                        "docx",
                        (words, file) -> WordPlaces.raw(
                                        "bookmark-name-meta",
                                        "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"%s\"/><w:bookmarkEnd w:id=\"3\"/></w:p>")
                                .writing()
                                .write(words.replace(' ', '_'), file)));
    }

    private static Stream<MarkPlace> parts() {
        return Stream.of(
                part(
                        "glossary-meta",
                        "/word/glossary/document.xml",
                        "<w:glossaryDocument " + W
                                + "><w:docParts><w:docPart><w:docPartBody><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:docPartBody></w:docPart>"
                                + "</w:docParts></w:glossaryDocument>"),
                part(
                        "variable-meta",
                        "/word/settings2.xml",
                        "<w:settings " + W
                                + "><w:docVars><w:docVar w:name=\"DoMat\" w:val=\"%s\"/></w:docVars></w:settings>"),
                part("custom-xml-meta", "/customXml/item9.xml", "<vanban><doMat>%s</doMat></vanban>"),
                part(
                        "numbering-meta",
                        "/word/numbering9.xml",
                        "<w:numbering " + W
                                + "><w:abstractNum><w:lvl><w:lvlText w:val=\"%s\"/></w:lvl></w:abstractNum></w:numbering>"),
                part(
                        "people-meta",
                        "/word/people.xml",
                        "<p:people xmlns:p=\"urn:p\"><p:person p:author=\"%s\"/></p:people>"),
                part(
                        "web-settings-meta",
                        "/word/webSettings9.xml",
                        "<w:webSettings " + W + "><w:frameset><w:title w:val=\"%s\"/></w:frameset></w:webSettings>"),
                part(
                        "chart-heading",
                        "/word/charts/chart1.xml",
                        "<c:chartSpace xmlns:c=\"urn:c\" " + A
                                + "><c:title><a:p><a:r><a:t>%s</a:t></a:r></a:p></c:title></c:chartSpace>"),
                part(
                        "chart-category",
                        "/word/charts/chart2.xml",
                        "<c:chartSpace xmlns:c=\"urn:c\"><c:cat><c:pt><c:v>%s</c:v></c:pt></c:cat></c:chartSpace>"),
                part(
                        "smart-art",
                        "/word/diagrams/data1.xml",
                        "<d:dataModel xmlns:d=\"urn:d\" " + A
                                + "><d:pt><d:t><a:p><a:r><a:t>%s</a:t></a:r></a:p></d:t></d:pt></d:dataModel>"),
                part(
                        "smart-art-drawing-meta",
                        "/word/diagrams/drawing1.xml",
                        "<d:drawing xmlns:d=\"urn:d\" " + A
                                + "><d:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></d:txBody></d:drawing>"),
                part(
                        "label-meta",
                        "/docMetadata/LabelInfo.xml",
                        "<l:labelList xmlns:l=\"urn:l\"><l:label name=\"%s\"/></l:labelList>"),
                part(
                        "odd-part-meta",
                        "/word/khac.xml",
                        "<w:hdr " + W + "><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:hdr>"));
    }

    private static MarkPlace part(String place, String name, String xml) {
        return new MarkPlace("docx-" + place, "docx", (words, file) -> {
            WordPlaces.plain(file);
            Zips.add(file, name, Zips.utf8(xml.formatted(words)));
        });
    }

    /** XLSX and PPTX: the same, of a file that is there already. */
    static MarkPlace part(String format, String place, MarkPlace plain, String name, String xml) {
        return new MarkPlace(format + "-" + place, format, (String words, Path file) -> {
            plain.writing().write("Ghi chú", file);
            Zips.add(file, name, Zips.utf8(xml.formatted(words)));
        });
    }
}
