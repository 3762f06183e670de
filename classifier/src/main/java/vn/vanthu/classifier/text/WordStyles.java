package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Fonts, alignment and numbering that come from styles.xml. */
final class WordStyles {

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<Asked, String> looks = new HashMap<>();
    private final WordNumbering numbering = new WordNumbering();
    private String standard = "";
    private String defaultFont = "";
    private String defaultSize = "";

    private static final class Style {
        String basedOn = "";
        String font = "";
        String bold = "";
        String capitals = "";
        String hidden = "";
        String alignment = "";
        String size = "";
        String numbering = "";
        String faint = "";
    }

    /** @param folder of the main part, with its slash */
    static WordStyles read(BoundedZip zip, String folder) throws IOException {
        WordStyles styles = new WordStyles();
        InputStream part = zip.entry(folder + "styles.xml").orElse(null);
        if (part != null) {
            Xml.read(part, styles.new Reader());
        }
        return styles;
    }

    /** A paragraph has this style. */
    void used(String style) {
        numbering.used(look(style, Property.NUMBERING));
    }

    /** Which numberings paragraphs have, told as they are read. */
    WordNumbering numbering() {
        return numbering;
    }

    String font(String style) {
        String font = look(style, Property.FONT);
        return font.isEmpty() ? defaultFont : font;
    }

    /** In points; 0 where nothing says. */
    float size(String style) {
        String size = look(style, Property.SIZE);
        return halfPoints(size.isEmpty() ? defaultSize : size);
    }

    /** Of a character style; empty where it leaves the font alone. */
    String ownFont(String style) {
        return style.isEmpty() ? "" : look(style, Property.FONT);
    }

    float ownSize(String style) {
        return style.isEmpty() ? 0 : halfPoints(look(style, Property.SIZE));
    }

    static float halfPoints(String value) {
        if (value.isEmpty()) {
            return 0;
        }
        try {
            return Math.clamp(Integer.parseInt(value), 0, 4000) / 2f;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean bold(String style) {
        return on(look(style, Property.BOLD));
    }

    boolean capitals(String style) {
        return on(look(style, Property.CAPITALS));
    }

    boolean hidden(String style) {
        return on(look(style, Property.HIDDEN));
    }

    /** Struck through, or white. */
    boolean faint(String style) {
        return on(look(style, Property.FAINT));
    }

    boolean ownFaint(String style) {
        return !style.isEmpty() && faint(style);
    }

    /** Whether a property strikes letters through or makes them white. */
    static boolean faint(String property, Xml.Element element) {
        return property.equals("color")
                ? Xml.attribute(element, "val").equalsIgnoreCase("FFFFFF")
                : on(toggle(element));
    }

    String alignment(String style) {
        return look(style, Property.ALIGNMENT);
    }

    static boolean on(String value) {
        return switch (value) {
            case "", "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /** The value of a toggle: present without a value means on. */
    static String toggle(Xml.Element element) {
        String value = Xml.attribute(element, "val");
        return value.isEmpty() ? "1" : value;
    }

    private enum Property {
        FONT,
        BOLD,
        CAPITALS,
        HIDDEN,
        ALIGNMENT,
        SIZE,
        NUMBERING,
        FAINT
    }

    private record Asked(String style, Property property) {}

    private String look(String name, Property property) {
        Asked asked = new Asked(name, property);
        String value = looks.get(asked);
        if (value == null) {
            value = found(name, property);
            looks.put(asked, value);
        }
        return value;
    }

    private String found(String name, Property property) {
        Set<String> seen = new HashSet<>();
        String current = name.isEmpty() ? standard : name;
        while (seen.add(current)) {
            Style style = styles.get(current);
            if (style == null) {
                return "";
            }
            String value = switch (property) {
                case FONT -> style.font;
                case BOLD -> style.bold;
                case CAPITALS -> style.capitals;
                case HIDDEN -> style.hidden;
                case ALIGNMENT -> style.alignment;
                case SIZE -> style.size;
                case NUMBERING -> style.numbering;
                case FAINT -> style.faint;
            };
            if (!value.isEmpty()) {
                return value;
            }
            current = style.basedOn;
        }
        return "";
    }

    private final class Reader implements Xml.Listener {

        private Style style = new Style();
        private boolean defaults;

        @Override
        public void start(String name, Xml.Element element) {
            switch (name) {
                case "docDefaults" -> defaults = true;
                case "style" -> {
                    style = new Style();
                    String id = Xml.attribute(element, "styleId");
                    styles.put(id, style);
                    if (Xml.attribute(element, "default").equals("1")
                            && Xml.attribute(element, "type").equals("paragraph")) {
                        standard = id;
                    }
                }
                case "basedOn" -> style.basedOn = Xml.attribute(element, "val");
                case "rFonts" -> {
                    if (defaults) {
                        defaultFont = Xml.attribute(element, "ascii");
                    } else {
                        style.font = Xml.attribute(element, "ascii");
                    }
                }
                case "sz" -> {
                    if (defaults) {
                        defaultSize = Xml.attribute(element, "val");
                    } else {
                        style.size = Xml.attribute(element, "val");
                    }
                }
                case "b" -> style.bold = toggle(element);
                case "caps" -> style.capitals = toggle(element);
                case "vanish" -> style.hidden = toggle(element);
                case "strike", "dstrike", "color" -> {
                    if (!defaults && faint(name, element)) {
                        style.faint = "1";
                    }
                }
                case "numId" -> style.numbering = Xml.attribute(element, "val");
                case "jc" -> style.alignment = Xml.attribute(element, "val");
                default -> {
                    // other looks do not matter here
                }
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("docDefaults")) {
                defaults = false;
            }
        }

        @Override
        public void text(String text) {}
    }
}
