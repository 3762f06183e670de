package vn.vanthu.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** RTF and HTML. */
final class MarkupPlaces {
    private static final String BODY = "Các đơn vị phản ánh kịp thời để được hướng dẫn, giải quyết theo thẩm quyền./.";

    private MarkupPlaces() {}

    static List<MarkPlace> all() {
        return List.of(
                rtf("body", "{\\pard\\qc\\b %s\\par}"),
                rtf("header", "{\\header\\pard %s\\par}"),
                rtf("first-footer", "{\\footerf\\pard %s\\par}"),
                rtf("table", "\\trowd\\cellx2000\\cellx4000\\pard\\intbl M\\u7909?c\\cell %s\\cell\\row"),
                rtf("footnote", "{\\pard Ghi{\\footnote\\pard %s\\par}\\par}"),
                rtf("textbox", "{\\shp{\\*\\shpinst\\shpleft0{\\shptxt\\pard %s\\par}}}"),
                rtf("comment", "{\\pard A{\\*\\annotation\\pard %s\\par}\\par}"),
                rtf("hidden", "{\\pard\\v %s\\v0\\par}"),
                rtf("deleted", "{\\pard\\deleted %s\\deleted0\\par}"),
                rtf("title", "{\\info{\\title %s}}"),
                rtf("field-result", "{\\pard{\\field{\\*\\fldinst DOCVARIABLE DoMat}{\\fldrslt %s}}\\par}"),
                rtf("field-code-meta", "{\\pard{\\field{\\*\\fldinst QUOTE \"%s\"}{\\fldrslt x}}\\par}"),
                rtf("property", "{\\*\\userprops{\\propname Do mat}\\proptype30{\\staticval %s}}"),
                rtf("variable", "{\\*\\docvar {DoMat}{%s}}"),
                rtf("bookmark-meta", "{\\pard{\\*\\bkmkstart %s}{\\*\\bkmkend a}\\par}"),
                rtf("numbering", "{\\pard{\\listtext %s\\tab}a\\par}"),
                rtf("wordart", "{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv %s}}}}"),
                rtf("object-result", "{\\object\\objemb{\\result{\\pard %s\\par}}}"),
                rtf("split-runs", "{\\pard{\\b %s}{\\i %s}\\par}"),
                html("paragraph", "<p align=center><b>%s</b></p>"),
                html("table", "<table><tr><td>Ghi chú</td><td>%s</td></tr></table>"),
                html("hidden", "<div style='display:none'>%s</div>"),
                html("alt-text", "<p><img src='cid:1' alt='%s'></p>"),
                html("title", "<title>%s</title>"),
                html("meta", "<meta name='keywords' content='%s'>"),
                html("entities", "<p>%s</p>"));
    }

    private static MarkPlace rtf(String place, String markup) {
        return new MarkPlace("rtf-" + place, "rtf", (words, file) -> {
            String first = words.substring(0, 1);
            String content = place.equals("split-runs")
                    ? markup.formatted(escaped(first), escaped(words.substring(1)))
                    : markup.formatted(escaped(words));
            rtf(file, content);
        });
    }

    /** @param content between the header and an ordinary paragraph */
    static void rtf(Path file, String content) throws IOException {
        Files.writeString(
                file,
                "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}\\uc1\n"
                        + content + "{\\pard " + escaped(BODY) + "\\par}}",
                StandardCharsets.US_ASCII);
    }

    static void rtf(Letter letter, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        letter.marks()
                .forEach(
                        mark -> text.append("{\\pard\\b ").append(escaped(mark)).append("\\par}\n"));
        letter.head().forEach(row -> text.append(columns(row)));
        Lines.below(letter)
                .forEach(line -> text.append(line.style() == Lines.Style.BODY ? "{\\pard\\qj " : "{\\pard\\qc ")
                        .append(escaped(line.text()))
                        .append("\\par}\n"));
        Lines.foot(letter).forEach(row -> text.append(columns(row)));
        rtf(file, text.toString());
    }

    private static String columns(String[] row) {
        return "{\\pard " + escaped(row[0]) + "\\tab " + escaped(row[1]) + "\\par}\n";
    }

    /** @param head between the tags of the head */
    static void html(Letter letter, Path file, String head) throws IOException {
        StringBuilder text = new StringBuilder("<html><head><meta charset=utf-8>" + head + "</head><body>");
        letter.marks().forEach(mark -> text.append("<p><b>").append(mark).append("</b></p>"));
        table(text, letter.head());
        Lines.below(letter)
                .forEach(line -> text.append(line.style() == Lines.Style.BODY ? "<p>" : "<p align=center>")
                        .append(line.text())
                        .append("</p>"));
        table(text, Lines.foot(letter));
        Files.writeString(file, text.append("</body></html>"));
    }

    private static void table(StringBuilder text, List<String[]> rows) {
        text.append("<table><tr>");
        for (int column = 0; column < 2; column++) {
            text.append("<td>");
            for (String[] row : rows) {
                text.append("<div>").append(row[column]).append("</div>");
            }
            text.append("</td>");
        }
        text.append("</tr></table>");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 0x80 ? String.valueOf(c) : "\\u" + (short) c + "?");
        }
        return escaped.toString();
    }

    /** A whole file as an RTF object. */
    static String object(byte[] content) {
        return "{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002000000"
                + HexFormat.of().formatHex(content) + "}}";
    }

    private static MarkPlace html(String place, String markup) {
        return new MarkPlace("html-" + place, "html", (words, file) -> {
            String said = place.equals("entities")
                    ? words.chars().mapToObj(c -> "&#" + c + ";").reduce("", String::concat)
                    : words;
            Files.writeString(
                    file,
                    "<html><head><meta charset=utf-8></head><body>" + markup.formatted(said) + "<p>" + BODY
                            + "</p></body></html>");
        });
    }
}
