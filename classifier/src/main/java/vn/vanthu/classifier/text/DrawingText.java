package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Paragraphs of DrawingML ({@code a:p}), as slides, diagrams and drawings have them. */
final class DrawingText implements Xml.Listener {

    private static final Set<String> SHOWN = Set.of("ftr", "hdr", "dt");

    /** English metric units of a point. */
    private static final double EMU = 12_700;

    /** A background fills its slide. */
    private static final PagePictures.Extent SLIDE = new PagePictures.Extent(720, 540);

    private final LineCollector lines;
    private final StringBuilder paragraph = new StringBuilder();
    private final boolean pattern;
    private boolean takesText;
    private boolean prompt;
    private int block;
    private int number;
    private boolean picture;
    private PagePictures.Extent shown = PagePictures.Extent.UNKNOWN;

    DrawingText(LineCollector lines) {
        this(lines, false);
    }

    /** @param pattern of a master or layout: its placeholders show their words to authors only */
    DrawingText(LineCollector lines, boolean pattern) {
        this.lines = lines;
        this.pattern = pattern;
        this.block = lines.newBlock();
    }

    @Override
    public void start(String name, Xml.Element element) throws IOException {
        switch (name) {
            case "absoluteAnchor", "oneCellAnchor", "twoCellAnchor" -> {
                shown = PagePictures.Extent.UNKNOWN;
                picture = false;
            }
            case "ext" -> {
                PagePictures.Extent own =
                        PagePictures.of(Xml.attribute(element, "cx"), Xml.attribute(element, "cy"), EMU);
                shown = own.known() ? own : shown;
                picture();
            }
            case "blip" -> {
                picture = true;
                picture();
            }
            case "sp", "graphicFrame", "pic" -> {
                block = lines.newBlock();
                prompt = false;
                shown = PagePictures.Extent.UNKNOWN;
                picture = false;
            }
            case "bg" -> {
                shown = SLIDE;
                picture = false;
            }
            case "ph" -> prompt = pattern && !SHOWN.contains(Xml.attribute(element, "type"));
            case "txBody", "pt" -> block = lines.newBlock();
            case "t", "text" -> takesText = !prompt;
            case "br" -> flush();
            case "cSld" -> lines.aside("name", Xml.attribute(element, "name"));
            case "hlinkClick", "hlinkHover" -> lines.aside("tooltip", Xml.attribute(element, "tooltip"));
            case "textpath" -> lines.aside("text", Xml.attribute(element, "string"));
            case "cNvPr" -> {
                lines.metadata("alt", Xml.attribute(element, "descr"));
                lines.metadata("alt", Xml.attribute(element, "title"));
            }
            default -> {
                // shapes and colours
            }
        }
    }

    private void picture() {
        if (picture) {
            lines.picture(shown);
        }
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "t" -> takesText = false;
            case "text" -> {
                takesText = false;
                flush();
            }
            case "p" -> flush();
            default -> {
                // shapes and colours
            }
        }
    }

    @Override
    public void text(String text) {
        if (takesText) {
            paragraph.append(text);
        }
    }

    private void flush() throws IOException {
        if (!paragraph.toString().isBlank()) {
            lines.add(new TextLine(
                    0,
                    ++number,
                    Region.TEXTBOX,
                    block,
                    0,
                    Alignment.UNKNOWN,
                    false,
                    List.of(TextRun.plain(paragraph.toString()))));
        }
        paragraph.setLength(0);
    }
}
