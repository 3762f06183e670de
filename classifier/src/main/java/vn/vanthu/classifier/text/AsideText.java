package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Words of a part that no reader knows: each paragraph, each other text, each attribute. What is plain ASCII says nothing. */
final class AsideText implements Xml.Listener {

    /** Offered to a choice, or names of looks: nobody has written them here. */
    private static final Set<String> OFFERED =
            Set.of("listItem", "dropDownList", "comboBox", "item", "latin", "font", "rFont", "cellStyle", "tableStyle");

    private final LineCollector lines;
    private final Region region;
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private int paragraphs;
    private int number;

    AsideText(LineCollector lines, Region region) {
        this.lines = lines;
        this.region = region;
    }

    @Override
    public void start(String element, Xml.Element attributes) throws IOException {
        if (paragraphs == 0) {
            flush();
        }
        paragraphs += element.equals("p") ? 1 : 0;
        name = element;
        if (!OFFERED.contains(element)) {
            for (int i = 0; i < attributes.attributes(); i++) {
                said(attributes.name(i), attributes.value(i));
            }
        }
    }

    @Override
    public void end(String element) throws IOException {
        if (element.equals("p")) {
            paragraphs--;
            flush();
        } else if (paragraphs == 0) {
            flush();
        }
    }

    @Override
    public void text(String piece) {
        text.append(piece);
    }

    private void flush() throws IOException {
        if (!text.isEmpty()) {
            said(name, text.toString());
            text.setLength(0);
        }
    }

    private void said(String what, String words) throws IOException {
        if (region == Region.METADATA) {
            lines.aside(what, words);
        } else if (LineCollector.telling(words)) {
            lines.add(new TextLine(
                    0, ++number, region, lines.newBlock(), 0, Alignment.UNKNOWN, false, List.of(TextRun.plain(words))));
        }
    }
}
