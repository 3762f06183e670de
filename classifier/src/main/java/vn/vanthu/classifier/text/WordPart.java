package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.PageSetup.Measure;

/** One part of a DOCX (document, header, footnotes …) into lines. */
final class WordPart implements Xml.Listener {

    /** So much text surely fits the first page, however large its letters. */
    private static final int SURELY_FIRST_PAGE = 900;

    private static final Pattern SYMBOLS = Pattern.compile("(?i)symbol|dings|math extra|marlett");
    private static final Pattern PAGE = Pattern.compile("(?i)(?:^|\\s)PAGE(?:\\s|$)");
    /** English metric units of a point. */
    private static final double EMU = 12_700;

    private static final int LONGEST_CODE = 100_000;

    private final Region region;
    private final WordStyles styles;
    private final LineCollector lines;
    private final Set<ActiveContent> active;
    private final Map<String, Look> looks = new HashMap<>();
    private String lastFont = "";
    private final PageMeasures page;

    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Cell> cells = new ArrayDeque<>();
    private final Deque<Alternate> alternates = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private Look look = new Look("", false, false, false, 0, false);
    private boolean inRun;
    private boolean takesText;
    private boolean takesCode;
    private int deleted;
    private int sections;
    private int number;
    private int characters;
    private boolean firstPage;
    /** How many entries of a list come before the one that is shown. */
    private int chosen;

    private PagePictures.Extent shown = PagePictures.Extent.UNKNOWN;

    private record Look(String font, boolean bold, boolean capitals, boolean hidden, float size, boolean faint) {}

    /** The same content twice: for new readers, and for old ones, who may be shown something else. */
    private static final class Alternate {
        final Set<String> choice = new HashSet<>();
        boolean fallback;
    }

    private static final class Paragraph {
        String style = "";
        String alignment = "";
        String level = "0";
        final List<TextRun> visible = new ArrayList<>();
        final List<TextRun> hidden = new ArrayList<>();
    }

    private static final class Cell {
        final int block;
        final Region region;
        int column;

        Cell(int block, Region region) {
            this.block = block;
            this.region = region;
        }
    }

    WordPart(Region region, WordStyles styles, LineCollector lines, Set<ActiveContent> active, PageMeasures page) {
        this.region = region;
        this.styles = styles;
        this.lines = lines;
        this.active = active;
        this.page = page;
        this.firstPage = region == Region.BODY;
    }

    @Override
    public void start(String name, Xml.Element element) throws IOException {
        switch (name) {
            case "AlternateContent" -> alternates.push(new Alternate());
            case "Fallback" -> {
                if (!alternates.isEmpty()) {
                    alternates.element().fallback = true;
                }
            }
            case "tbl" -> cells.push(new Cell(lines.newBlock(), tableRegion()));
            case "tr" -> {
                if (!cells.isEmpty()) {
                    cells.peek().column = 0;
                }
            }
            case "tc" -> {
                if (!cells.isEmpty()) {
                    cells.peek().column++;
                }
            }
            case "txbxContent" -> cells.push(new Cell(lines.newBlock(), Region.TEXTBOX));
            case "p", "rt" -> paragraphs.push(new Paragraph());
            case "del", "moveFrom" -> deleted++;
            case "extent" -> shown = PagePictures.of(Xml.attribute(element, "cx"), Xml.attribute(element, "cy"), EMU);
            case "blip" -> lines.picture(shown);
            case "textpath" -> wordArt(Xml.attribute(element, "string"));
            case "docPr" -> {
                lines.metadata("alt", Xml.attribute(element, "descr"));
                lines.metadata("alt", Xml.attribute(element, "title"));
            }
            case "sectPr" -> {
                sections++;
                if (sections == 1) {
                    page.numbersKnown();
                }
            }
            case "pgSz", "pgMar", "titlePg" -> section(name, element);
            case "fldSimple" -> {
                instruction();
                code.append(Xml.attribute(element, "instr"));
                instruction();
            }
            case "fldChar" -> instruction();
            case "ddList" -> chosen = 0;
            case "result" -> chosen = SharedStrings.number(Xml.attribute(element, "val"), 0);
            case "listEntry" -> {
                if (chosen-- == 0) {
                    append(Xml.attribute(element, "val"));
                }
            }
            case "bookmarkStart" -> lines.aside("bookmark", Xml.attribute(element, "name"));
            case "alias", "tag", "default", "helpText", "statusText" ->
                lines.aside(name, Xml.attribute(element, "val"));
            case "hyperlink", "hlinkClick" -> lines.aside("tooltip", Xml.attribute(element, "tooltip"));
            case "shape", "rect", "oval", "imagedata", "cNvPr" -> {
                drawn(name, element);
                lines.aside("alt", Xml.attribute(element, "alt"));
                lines.aside("alt", Xml.attribute(element, "title"));
                lines.aside("alt", Xml.attribute(element, "descr"));
            }
            default -> startInParagraph(name, element);
        }
    }

    private void drawn(String name, Xml.Element element) {
        if (name.equals("imagedata")) {
            lines.picture(shown);
        } else if (!name.equals("cNvPr")) {
            shown = PagePictures.ofStyle(Xml.attribute(element, "style"));
        }
    }

    /** The document's own pages are the first section's; annexes may lie on their side. */
    private void section(String name, Xml.Element element) {
        if (sections != 1 || region != Region.BODY) {
            return;
        }
        switch (name) {
            case "pgSz" -> {
                page.twips(Measure.PAPER_WIDTH, Xml.attribute(element, "w"));
                page.twips(Measure.PAPER_HEIGHT, Xml.attribute(element, "h"));
            }
            case "pgMar" -> {
                page.twips(Measure.MARGIN_TOP, Xml.attribute(element, "top"));
                page.twips(Measure.MARGIN_BOTTOM, Xml.attribute(element, "bottom"));
                page.twips(Measure.MARGIN_LEFT, Xml.attribute(element, "left"));
                page.twips(Measure.MARGIN_RIGHT, Xml.attribute(element, "right"));
                page.widen(Measure.MARGIN_LEFT, Xml.attribute(element, "gutter"));
            }
            default -> {
                if (WordStyles.on(WordStyles.toggle(element))) {
                    page.firstPageApart();
                }
            }
        }
    }

    private void startInParagraph(String name, Xml.Element element) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> {
                paragraph.style = Xml.attribute(element, "val");
                styles.used(paragraph.style);
            }
            case "ilvl" -> paragraph.level = Xml.attribute(element, "val");
            case "numId" -> styles.numbering().used(Xml.attribute(element, "val"), paragraph.level);
            case "jc" -> paragraph.alignment = Xml.attribute(element, "val");
            case "r" -> {
                inRun = true;
                look = looks.computeIfAbsent(paragraph.style, this::ofStyle);
            }
            case "t", "delText" -> takesText = true;
            case "instrText", "delInstrText" -> takesCode = true;
            case "tab" -> {
                if (inRun) {
                    append("\t");
                }
            }
            case "br" -> {
                if (Xml.attribute(element, "type").equals("page")) {
                    firstPage = false;
                    page.anotherPage();
                }
                append("\n");
            }
            case "cr" -> append("\n");
            case "lastRenderedPageBreak" -> {
                firstPage = false;
                page.anotherPage();
            }
            case "noBreakHyphen" -> append("-");
            case "softHyphen" -> append("\u00ad");
            case "sym" -> append(symbol(Xml.attribute(element, "char"), Xml.attribute(element, "font")));
            default -> runProperty(name, element);
        }
    }

    private Look ofStyle(String style) {
        return new Look(
                styles.font(style),
                styles.bold(style),
                styles.capitals(style),
                styles.hidden(style),
                styles.size(style),
                styles.faint(style));
    }

    private void runProperty(String name, Xml.Element element) {
        if (!inRun) {
            return;
        }
        look = switch (name) {
            case "rFonts" -> {
                String font = Xml.attribute(element, "ascii");
                font = known(font.isEmpty() ? Xml.attribute(element, "hAnsi") : font);
                yield font.isEmpty()
                        ? look
                        : new Look(font, look.bold, look.capitals, look.hidden, look.size, look.faint);
            }
            case "b" -> new Look(look.font, toggled(element), look.capitals, look.hidden, look.size, look.faint);
            case "caps" -> new Look(look.font, look.bold, toggled(element), look.hidden, look.size, look.faint);
            case "vanish" -> new Look(look.font, look.bold, look.capitals, toggled(element), look.size, look.faint);
            case "rStyle" -> inStyle(Xml.attribute(element, "val"));
            case "sz" ->
                new Look(
                        look.font,
                        look.bold,
                        look.capitals,
                        look.hidden,
                        WordStyles.halfPoints(Xml.attribute(element, "val")),
                        look.faint);
            case "strike", "dstrike", "color" ->
                new Look(
                        look.font,
                        look.bold,
                        look.capitals,
                        look.hidden,
                        look.size,
                        look.faint && !name.equals("color") || WordStyles.faint(name, element));
            default -> look;
        };
    }

    /** What a character style says of letters' shape; weight and case are read from the paragraph and the run. */
    private Look inStyle(String style) {
        String font = styles.ownFont(style);
        float size = styles.ownSize(style);
        return new Look(
                font.isEmpty() ? look.font : font,
                look.bold,
                look.capitals,
                look.hidden,
                size == 0 ? look.size : size,
                look.faint || styles.ownFaint(style));
    }

    private static boolean toggled(Xml.Element element) {
        return WordStyles.on(WordStyles.toggle(element));
    }

    /** One name for runs that all name the same font again. */
    private String known(String font) {
        if (!font.equals(lastFont)) {
            lastFont = font;
        }
        return lastFont;
    }

    /** A letter of an ordinary font; of the usual symbol fonts boxes ticked and empty, all else is a blank. */
    private static String symbol(String code, String font) {
        if (!font.isEmpty() && !SYMBOLS.matcher(font).find()) {
            try {
                int letter = Integer.parseInt(code, 16);
                return Character.toString(letter >= 0xF020 && letter <= 0xF0FF ? letter - 0xF000 : letter);
            } catch (IllegalArgumentException e) {
                return " ";
            }
        }
        return switch (code.toUpperCase(java.util.Locale.ROOT)) {
            case "F0FE", "F0FD", "F078", "F052", "F053", "F054", "F0FC" -> "\u2612";
            case "F0A8", "F06F", "F071", "F0A3" -> "\u2610";
            default -> " ";
        };
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "AlternateContent" -> alternates.poll();
            case "tbl", "txbxContent" -> cells.poll();
            case "del", "moveFrom" -> deleted--;
            case "r" -> inRun = false;
            case "t", "delText" -> takesText = false;
            case "instrText", "delInstrText" -> takesCode = false;
            case "p", "rt" -> {
                Paragraph paragraph = paragraphs.poll();
                if (paragraph != null) {
                    emit(paragraph, paragraph.visible, false);
                    emit(paragraph, paragraph.hidden, true);
                }
            }
            default -> {
                // nothing hangs on the others
            }
        }
    }

    @Override
    public void text(String text) {
        if (takesText) {
            append(text);
        } else if (takesCode && code.length() < LONGEST_CODE) {
            code.append(text);
        }
    }

    /** A field's code may stand in several runs. */
    private void instruction() throws IOException {
        if (!code.isEmpty()) {
            FieldCodes.look(code.toString(), active);
            if (PAGE.matcher(code).find()) {
                page.pageNumber(region);
            }
            for (String words : FieldCodes.words(code.toString())) {
                lines.aside("field", words);
            }
            code.setLength(0);
        }
    }

    /** What old readers are shown counts where it is something else. */
    private boolean repeated(List<TextRun> line) {
        if (alternates.isEmpty()) {
            return false;
        }
        String text = line.stream().map(TextRun::text).collect(Collectors.joining());
        boolean fallback = alternates.stream().anyMatch(each -> each.fallback);
        for (Alternate each : alternates) {
            if (fallback ? each.choice.contains(text) : !each.choice.add(text)) {
                return fallback;
            }
        }
        return false;
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            boolean hidden = look.hidden || deleted > 0;
            (hidden ? paragraph.hidden : paragraph.visible)
                    .add(new TextRun(text, look.font, look.bold, look.capitals, look.size, look.faint));
        }
    }

    private void wordArt(String text) throws IOException {
        if (!text.isBlank()) {
            Paragraph paragraph = new Paragraph();
            paragraph.visible.add(TextRun.plain(text));
            cells.push(new Cell(lines.newBlock(), Region.TEXTBOX));
            emit(paragraph, paragraph.visible, false);
            cells.pop();
        }
    }

    private Region tableRegion() {
        return region == Region.BODY ? Region.TABLE : region;
    }

    private void emit(Paragraph paragraph, List<TextRun> runs, boolean hidden) throws IOException {
        if (runs.isEmpty()) {
            return;
        }
        Cell cell = cells.peek();
        String jc = paragraph.alignment.isEmpty() ? styles.alignment(paragraph.style) : paragraph.alignment;
        boolean shown = alternates.isEmpty() || alternates.stream().noneMatch(each -> each.fallback);
        for (List<TextRun> line : Breaks.lines(runs)) {
            if (repeated(line)) {
                continue;
            }
            number++;
            int length = 0;
            for (TextRun run : line) {
                length += run.text().length();
            }
            characters += length;
            if (region == Region.BODY) {
                page.letters(length);
            }
            firstPage &= characters <= SURELY_FIRST_PAGE;
            lines.addSplit(new TextLine(
                    firstPage ? 1 : 0,
                    number,
                    cell == null ? region : cell.region,
                    cell == null ? 0 : cell.block,
                    cell == null ? 0 : cell.column,
                    alignment(jc),
                    hidden || !shown,
                    line));
        }
    }

    private static Alignment alignment(String jc) {
        return switch (jc) {
            case "center" -> Alignment.CENTER;
            case "right", "end" -> Alignment.END;
            case "both", "distribute" -> Alignment.JUSTIFIED;
            case "left", "start", "" -> Alignment.START;
            default -> Alignment.UNKNOWN;
        };
    }
}
