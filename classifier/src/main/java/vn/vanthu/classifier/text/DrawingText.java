package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Paragraphs of DrawingML ({@code a:p}), as slides, diagrams and drawings have them. */
final class DrawingText implements Xml.Listener {

    private final LineCollector lines;
    private final StringBuilder paragraph = new StringBuilder();
    private boolean takesText;
    private int block;
    private int number;

    DrawingText(LineCollector lines) {
        this.lines = lines;
        this.block = lines.newBlock();
    }

    @Override
    public void start(String name, XMLStreamReader element) throws IOException {
        switch (name) {
            case "sp", "txBody", "pt" -> block = lines.newBlock();
            case "t" -> takesText = true;
            case "br" -> flush();
            case "cNvPr" -> lines.metadata("alt", Xml.attribute(element, "descr"));
            default -> {
                // shapes and colours
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "t" -> takesText = false;
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
