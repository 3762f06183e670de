package vn.vanthu.signature.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Content controls of one part of a text that Word fills from other parts (ECMA-376 part 1, 17.5.2.6 dataBinding). What
 * stands in the signed text must be what the other part holds, where nobody signed that one.
 */
final class BoundContent {
    private static final Pattern SIMPLE_PATH =
            Pattern.compile("(?:/(?:[\\p{L}_][\\w.-]*:)?[\\p{L}_][\\w.-]*(?:\\[[0-9]{1,6}])?)+(?:/@[\\w.:-]+)?");
    private static final Pattern STEP = Pattern.compile("/(@?)(?:([^/:\\[]+):)?([^/\\[]+)(?:\\[([0-9]+)])?");
    private static final Pattern MAPPING = Pattern.compile("xmlns:([^=\\s]+)\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final List<Bound> bound = new ArrayList<>();

    private BoundContent() {}

    /** One control with the text that stands in it. */
    private record Bound(String path, Map<String, String> namespaces, String shown) {}

    /** A control that is being read. */
    private static final class Control {
        private @Nullable String path;
        private String mappings = "";
        private boolean placeholder;
        private Optional<String> value = Optional.empty();
        private final Map<String, String> choices = new HashMap<>();
        private final StringBuilder text = new StringBuilder();

        private String shown() {
            if (placeholder) {
                return "";
            }
            String letters = letters(text.toString());
            return value.orElseGet(() -> choices.getOrDefault(letters, letters));
        }
    }

    static BoundContent of(InputStream part) throws IOException {
        BoundContent content = new BoundContent();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            content.read(factory.createXMLStreamReader(part));
            return content;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    boolean isEmpty() {
        return bound.isEmpty();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Control> open = new ArrayDeque<>();
        boolean letters = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("sdt")) {
                        open.push(new Control());
                    } else if (!open.isEmpty()) {
                        start(open.element(), xml);
                    }
                    letters = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (letters) {
                        String text = xml.getText();
                        open.forEach(control -> control.text.append(text));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    letters = false;
                    if (xml.getLocalName().equals("sdt") && !open.isEmpty()) {
                        end(open.pop());
                    }
                }
                default -> {}
            }
        }
    }

    private static void start(Control control, XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "dataBinding" -> {
                control.path = attribute(xml, "xpath");
                control.mappings = attribute(xml, "prefixMappings");
            }
            case "showingPlcHdr" ->
                control.placeholder = !List.of("0", "false", "off").contains(attribute(xml, "val"));
            case "date" ->
                control.value = Optional.of(attribute(xml, "fullDate")).filter(date -> !date.isEmpty());
            case "checked" ->
                control.value =
                        Optional.of(List.of("1", "true", "on").contains(attribute(xml, "val")) ? "true" : "false");
            case "listItem" ->
                control.choices.put(letters(attribute(xml, "displayText")), letters(attribute(xml, "value")));
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void end(Control control) {
        if (control.path == null) {
            return;
        }
        Map<String, String> namespaces = new HashMap<>();
        Matcher matcher = MAPPING.matcher(control.mappings);
        while (matcher.find()) {
            namespaces.put(matcher.group(1), Objects.requireNonNullElseGet(matcher.group(2), () -> matcher.group(3)));
        }
        bound.add(new Bound(control.path, namespaces, control.shown()));
    }

    /** Whether whatever a control takes from that part is what stands in it already. */
    boolean agreesWith(Document other) {
        return bound.stream()
                .allMatch(each -> found(each, other)
                        .map(value -> agree(each.shown(), value))
                        .orElse(true));
    }

    private static boolean agree(String shown, String value) {
        String letters = letters(value);
        boolean flag = shown.equals("true") && letters.equals("1") || shown.equals("false") && letters.equals("0");
        boolean day = shown.length() >= 10
                && letters.length() >= 10
                && shown.charAt(4) == '-'
                && shown.substring(0, 10).equals(letters.substring(0, 10));
        return flag || day || shown.equals(letters);
    }

    /** Empty where the path leads nowhere in that part; a path of another kind leads to all of it. */
    private static Optional<String> found(Bound control, Document other) {
        if (!SIMPLE_PATH.matcher(control.path()).matches()) {
            return Optional.of(other.getDocumentElement().getTextContent());
        }
        Node at = other;
        Matcher step = STEP.matcher(control.path());
        while (step.find()) {
            String namespace = step.group(2) == null ? "" : control.namespaces().getOrDefault(step.group(2), "");
            if (!step.group(1).isEmpty()) {
                return Optional.of(
                        ((Element) at).getAttributeNS(namespace.isEmpty() ? null : namespace, step.group(3)));
            }
            Node child =
                    child(at, namespace, step.group(3), step.group(4) == null ? 1 : Integer.parseInt(step.group(4)));
            if (child == null) {
                return Optional.empty();
            }
            at = child;
        }
        return Optional.of(at.getTextContent());
    }

    private static @Nullable Node child(Node parent, String namespace, String name, int number) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(Objects.requireNonNullElse(element.getNamespaceURI(), ""))
                    && ++count == number) {
                return element;
            }
        }
        return null;
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }
}
