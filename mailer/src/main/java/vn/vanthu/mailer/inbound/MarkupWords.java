package vn.vanthu.mailer.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of markup, entities resolved, each block on lines of its own; attributes say something too. */
final class MarkupWords {
    private static final int LONGEST_NODE = 20_000;

    private MarkupWords() {}

    static String ofHtml(String html) {
        return words(Jsoup.parse(html), false);
    }

    /** Whatever its form is: what no reader of edXML understands may still say something. */
    static String ofXml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return words(Jsoup.parse(in, null, "", Parser.xmlParser()), true);
        }
    }

    private static String words(Document document, boolean lineAnElement) {
        StringBuilder words = new StringBuilder();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    String whole = text.getWholeText();
                    words.append(whole.substring(0, Math.min(LONGEST_NODE, whole.length()))
                            .replaceAll("\\s+", " "));
                } else if (node instanceof Element element) {
                    breakLine(element);
                    element.attributes().asList().stream()
                            .map(Attribute::getValue)
                            .filter(value -> !value.isBlank() && value.length() < LONGEST_NODE)
                            .filter(value -> lineAnElement || value.indexOf(' ') > 0)
                            .forEach(value -> words.append('\n').append(value).append('\n'));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breakLine(element);
                }
            }

            private void breakLine(Element element) {
                String name = element.normalName();
                if (lineAnElement || element.isBlock() || name.equals("br") || name.equals("td")) {
                    words.append('\n');
                }
            }
        });
        return words.toString().strip();
    }
}
