package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** XLSX: cells row by row, printed headers, comments, drawings. */
final class SheetText {

    private static final String SHEETS = "xl/(worksheets|chartsheets|dialogsheets)/[^/]+\\.xml";
    private static final String COMMENTS = "xl/(comments|threadedComments/)[^/]*\\.xml";
    private static final String DRAWINGS = "xl/(drawings|diagrams)/[^/]+\\.xml";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,400})\"");
    /** Pieces of text put together, and nothing computed. */
    private static final Pattern LITERAL =
            Pattern.compile("\\s*\"[^\"]{0,400}\"(?:\\s*&\\s*\"[^\"]{0,400}\"){0,50}\\s*");

    private SheetText() {}

    static TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException {
        LineCollector lines = new LineCollector(limits);
        SheetFonts fonts = new SheetFonts();
        read(zip, "xl/styles.xml", fonts);
        SharedStrings strings = new SharedStrings(limits);
        read(zip, "xl/sharedStrings.xml", strings);
        for (String name : zip.names(name -> name.matches(SHEETS))) {
            read(zip, name, new Sheet(lines, strings, fonts));
        }
        for (String name : zip.names(name -> name.matches(COMMENTS))) {
            read(zip, name, new Comments(lines));
        }
        for (String name : zip.names(name -> name.matches(DRAWINGS))) {
            read(zip, name, new DrawingText(lines));
        }
        read(zip, "xl/workbook.xml", new Names(lines));
        read(zip, "xl/styles.xml", new Formats(lines));
        OtherParts.read(
                zip,
                name -> name.matches(DRAWINGS)
                        || name.matches(SHEETS)
                        || name.matches(COMMENTS)
                        || name.matches("xl/(workbook|sharedStrings)\\.xml"),
                lines);
        OoxmlPackage.properties(zip, lines);
        Set<ActiveContent> active = OoxmlPackage.activeContent(zip);
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                lines.gaps(zip.contains(name -> name.startsWith("xl/media/"))));
    }

    private static void read(BoundedZip zip, String name, Xml.Listener listener) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Xml.read(part.get(), listener);
        }
    }

    /** Cells of one sheet. */
    private static final class Sheet implements Xml.Listener {

        private final LineCollector lines;
        private final SharedStrings strings;
        private final SheetFonts fonts;
        private final int block;
        private final StringBuilder value = new StringBuilder();
        private final StringBuilder formula = new StringBuilder();
        private boolean takesText;
        private boolean takesFormula;
        private boolean valued;
        private String type = "";
        private int style;
        private int row;
        private int column;

        Sheet(LineCollector lines, SharedStrings strings, SheetFonts fonts) {
            this.lines = lines;
            this.strings = strings;
            this.fonts = fonts;
            this.block = lines.newBlock();
        }

        @Override
        public void start(String name, Xml.Element element) throws IOException {
            switch (name) {
                case "row" -> {
                    row = SharedStrings.number(Xml.attribute(element, "r"), row + 1);
                    column = 0;
                }
                case "c" -> {
                    type = Xml.attribute(element, "t");
                    style = SharedStrings.number(Xml.attribute(element, "s"), -1);
                    column = column(Xml.attribute(element, "r"), column + 1);
                    value.setLength(0);
                    formula.setLength(0);
                    valued = false;
                }
                case "f" -> takesFormula = true;
                case "dataValidation" -> {
                    lines.aside("prompt", Xml.attribute(element, "promptTitle"));
                    lines.aside("prompt", Xml.attribute(element, "prompt"));
                    lines.aside("error", Xml.attribute(element, "errorTitle"));
                    lines.aside("error", Xml.attribute(element, "error"));
                }
                case "hyperlink" -> {
                    lines.aside("tooltip", Xml.attribute(element, "tooltip"));
                    lines.aside("display", Xml.attribute(element, "display"));
                }
                case "v", "t", "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter" -> {
                    takesText = true;
                    valued = true;
                    if (!name.equals("t")) {
                        value.setLength(0);
                    }
                }
                default -> {
                    // widths, formulas, looks
                }
            }
        }

        @Override
        public void end(String name) throws IOException {
            switch (name) {
                case "v", "t" -> takesText = false;
                case "f" -> takesFormula = false;
                case "c" -> cell();
                case "oddHeader", "evenHeader", "firstHeader" -> printed(Region.HEADER);
                case "oddFooter", "evenFooter", "firstFooter" -> printed(Region.FOOTER);
                default -> {
                    // widths, formulas, looks
                }
            }
        }

        @Override
        public void text(String text) {
            if (takesText) {
                value.append(text);
            } else if (takesFormula) {
                formula.append(text);
            }
        }

        private void cell() throws IOException {
            // Not computed yet: the reader's program will.
            boolean literal = !valued && LITERAL.matcher(formula).matches();
            String text = literal ? literal(formula.toString()) : value.toString();
            List<TextRun> runs = type.equals("s")
                    ? strings.runs(SharedStrings.number(text.strip(), -1), fonts.of(style))
                    : List.of(new TextRun(text, fonts.of(style), false, false));
            for (List<TextRun> line : Breaks.lines(runs)) {
                add(Region.TABLE, line);
            }
        }

        private static String literal(String formula) {
            return QUOTED.matcher(formula)
                    .results()
                    .map(piece -> piece.group(1))
                    .collect(java.util.stream.Collectors.joining());
        }

        private void printed(Region region) throws IOException {
            takesText = false;
            for (List<TextRun> line : Breaks.lines(List.of(TextRun.plain(PrintedHeader.plain(value.toString()))))) {
                add(region, line);
            }
        }

        private void add(Region region, List<TextRun> runs) throws IOException {
            lines.add(new TextLine(0, row, region, block, column, Alignment.UNKNOWN, false, runs));
        }

        private static int column(String reference, int otherwise) {
            int column = 0;
            for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
                column = column * 26 + (reference.charAt(i) - 'A' + 1);
            }
            return column > 0 ? column : otherwise;
        }
    }

    private static final class Comments implements Xml.Listener {

        private final LineCollector lines;
        private final List<TextRun> runs = new ArrayList<>();
        private boolean takesText;
        private int number;

        Comments(LineCollector lines) {
            this.lines = lines;
        }

        @Override
        public void start(String name, Xml.Element element) {
            takesText |= name.equals("t") || name.equals("text");
        }

        @Override
        public void end(String name) throws IOException {
            if (name.equals("comment") || name.equals("threadedComment")) {
                for (List<TextRun> line : Breaks.lines(runs)) {
                    lines.add(new TextLine(0, ++number, Region.COMMENT, 0, 0, Alignment.UNKNOWN, false, line));
                }
                runs.clear();
            } else if (name.equals("t") || name.equals("text")) {
                takesText = false;
            }
        }

        @Override
        public void text(String text) {
            if (takesText) {
                runs.add(TextRun.plain(text));
            }
        }
    }

    /** Words that a format puts around a number, or in its place. */
    private record Formats(LineCollector lines) implements Xml.Listener {

        @Override
        public void start(String name, Xml.Element element) throws IOException {
            if (name.equals("numFmt")) {
                String format = Xml.attribute(element, "formatCode").replace("\\", "");
                for (String words : QUOTED.matcher(format)
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    lines.aside("format", words);
                }
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    private record Names(LineCollector lines) implements Xml.Listener {

        @Override
        public void start(String name, Xml.Element element) throws IOException {
            if (name.equals("sheet")) {
                lines.metadata("sheet", Xml.attribute(element, "name"));
            } else {
                lines.aside("name", name.equals("definedName") ? Xml.attribute(element, "name") : "");
                lines.aside("comment", Xml.attribute(element, "comment"));
            }
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
