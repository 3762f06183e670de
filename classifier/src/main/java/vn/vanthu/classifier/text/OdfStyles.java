package vn.vanthu.classifier.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Fonts, weight, alignment and visibility by style name; fed from styles.xml and from content.xml itself. */
final class OdfStyles implements Xml.Listener {

    private final Map<String, String> faces = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private Style current = new Style();

    static final class Style {
        String parent = "";
        String font = "";
        String weight = "";
        String alignment = "";
        String display = "";
        String transform = "";
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "font-face" ->
                faces.put(
                        Xml.attribute(element, "name"),
                        Xml.attribute(element, "font-family").replace("'", ""));
            case "style", "default-style" -> {
                current = new Style();
                current.parent = Xml.attribute(element, "parent-style-name");
                String id = Xml.attribute(element, "name");
                styles.put(id.isEmpty() ? "default " + Xml.attribute(element, "family") : id, current);
            }
            case "text-properties" -> {
                String face = Xml.attribute(element, "font-name");
                current.font = face.isEmpty() ? Xml.attribute(element, "font-family") : faces.getOrDefault(face, face);
                current.weight = Xml.attribute(element, "font-weight");
                current.display = Xml.attribute(element, "display");
                current.transform = Xml.attribute(element, "text-transform");
            }
            case "paragraph-properties" -> current.alignment = Xml.attribute(element, "text-align");
            default -> {
                // page layout and lists
            }
        }
    }

    @Override
    public void end(String name) {}

    @Override
    public void text(String text) {}

    String font(String style) {
        String font = look(style, found -> found.font);
        return font.isEmpty() ? look("default paragraph", found -> found.font) : font;
    }

    boolean bold(String style) {
        return look(style, found -> found.weight).equals("bold");
    }

    boolean hidden(String style) {
        return look(style, found -> found.display).equals("none");
    }

    boolean capitals(String style) {
        return look(style, found -> found.transform).equals("uppercase");
    }

    Alignment alignment(String style) {
        return switch (look(style, found -> found.alignment)) {
            case "center" -> Alignment.CENTER;
            case "end", "right" -> Alignment.END;
            case "justify" -> Alignment.JUSTIFIED;
            case "start", "left" -> Alignment.START;
            default -> Alignment.UNKNOWN;
        };
    }

    private interface Property {
        String of(Style style);
    }

    private String look(String name, Property property) {
        Set<String> seen = new HashSet<>();
        String next = name;
        while (seen.add(next)) {
            Style style = styles.get(next);
            if (style == null) {
                return "";
            }
            String value = property.of(style);
            if (!value.isEmpty()) {
                return value;
            }
            next = style.parent;
        }
        return "";
    }
}
