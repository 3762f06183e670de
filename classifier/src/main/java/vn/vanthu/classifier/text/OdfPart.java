package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vanthu.classifier.ActiveContent;

/** Paragraphs of content.xml, or of the headers and footers in styles.xml. */
final class OdfPart implements Xml.Listener {

    private static final Set<String> NAMELESS =
            Set.of("style", "font-face", "text-properties", "label", "option", "item", "table", "default-style");

    private final Region main;
    private final OdfStyles styles;
    private final LineCollector lines;
    private final Set<ActiveContent> active;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<String> spans = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final StringBuilder beside = new StringBuilder();
    private int deleted;
    private int number;
    private PagePictures.Extent shown = PagePictures.Extent.UNKNOWN;

    private record Paragraph(String style, List<TextRun> runs) {}

    private static final class Frame {
        final Region region;
        final int block;
        int column;

        Frame(Region region, int block) {
            this.region = region;
            this.block = block;
        }
    }

    OdfPart(Region main, OdfStyles styles, LineCollector lines, Set<ActiveContent> active) {
        this.main = main;
        this.styles = styles;
        this.lines = lines;
        this.active = active;
    }

    @Override
    public void start(String name, Xml.Element element) throws IOException {
        asides(name, element);
        beside.setLength(0);
        switch (name) {
            case "desc", "title" -> paragraphs.push(new Paragraph("", new ArrayList<>()));
            case "ruby-text" -> paragraphs.push(new Paragraph("", new ArrayList<>()));
            case "p", "h" -> paragraphs.push(new Paragraph(Xml.attribute(element, "style-name"), new ArrayList<>()));
            case "span" -> spans.push(Xml.attribute(element, "style-name"));
            case "s" -> append(" ".repeat(Math.clamp(SharedStrings.number(Xml.attribute(element, "c"), 1), 1, 200)));
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "table" -> {
                lines.metadata("table", Xml.attribute(element, "name"));
                frames.push(new Frame(main == Region.BODY ? Region.TABLE : main, lines.newBlock()));
            }
            case "table-row" -> {
                if (!frames.isEmpty()) {
                    frames.peek().column = 0;
                }
            }
            case "table-cell" -> {
                if (!frames.isEmpty()) {
                    frames.peek().column++;
                }
            }
            case "text-box", "custom-shape" -> frames.push(new Frame(Region.TEXTBOX, lines.newBlock()));
            case "note-body" -> frames.push(new Frame(Region.FOOTNOTE, lines.newBlock()));
            case "annotation" -> frames.push(new Frame(Region.COMMENT, lines.newBlock()));
            case "footer", "footer-left", "footer-first" -> frames.push(new Frame(Region.FOOTER, lines.newBlock()));
            case "tracked-changes" -> deleted++;
            case "frame" ->
                shown = new PagePictures.Extent(
                        PagePictures.points(Xml.attribute(element, "width")),
                        PagePictures.points(Xml.attribute(element, "height")));
            case "image" -> lines.picture(shown);
            case "event-listener" -> active.add(ActiveContent.SCRIPT);
            default -> styles.start(name, element);
        }
    }

    /** Names, values, hints; not those of looks, nor what a list offers. */
    private void asides(String element, Xml.Element attributes) throws IOException {
        if (NAMELESS.contains(element)) {
            return;
        }
        for (int i = 0; i < attributes.attributes(); i++) {
            String name = attributes.name(i);
            if (!name.endsWith("style-name") && !name.startsWith("font") && !name.equals("display-name")) {
                lines.aside(name, attributes.value(i));
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "p", "h", "ruby-text" -> {
                Paragraph paragraph = paragraphs.poll();
                if (paragraph != null) {
                    emit(paragraph);
                }
            }
            case "desc", "title" -> {
                Paragraph said = paragraphs.poll();
                if (said != null) {
                    lines.metadata("alt", said.runs.stream().map(TextRun::text).collect(Collectors.joining()));
                }
            }
            case "span" -> spans.poll();
            case "table",
                    "text-box",
                    "custom-shape",
                    "note-body",
                    "annotation",
                    "footer",
                    "footer-left",
                    "footer-first" -> frames.poll();
            case "tracked-changes" -> deleted--;
            default -> {
                // styles end without a word
            }
        }
        if (!beside.isEmpty()) {
            lines.aside(name, beside.toString());
            beside.setLength(0);
        }
    }

    @Override
    public void text(String text) {
        append(text.replace('\n', ' '));
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            beside.append(text);
            return;
        }
        String style = spans.isEmpty() ? paragraph.style : spans.peek();
        String font = styles.font(style);
        styles.page().letters(text.length());
        paragraph.runs.add(new TextRun(
                text,
                font.isEmpty() ? styles.font(paragraph.style) : font,
                styles.bold(style) || styles.bold(paragraph.style),
                styles.capitals(style) || styles.capitals(paragraph.style),
                size(style, paragraph.style),
                styles.faint(style) || styles.faint(paragraph.style)));
    }

    private float size(String style, String paragraph) {
        float size = styles.ownSize(style);
        return size == 0 ? styles.size(paragraph) : size;
    }

    private void emit(Paragraph paragraph) throws IOException {
        Frame frame = frames.peek();
        for (List<TextRun> line : Breaks.lines(paragraph.runs)) {
            number++;
            lines.addSplit(new TextLine(
                    main == Region.BODY && number <= 12 ? 1 : 0,
                    number,
                    frame == null ? main : frame.region,
                    frame == null ? 0 : frame.block,
                    frame == null ? 0 : frame.column,
                    styles.alignment(paragraph.style),
                    deleted > 0 || styles.hidden(paragraph.style),
                    line));
        }
    }
}
