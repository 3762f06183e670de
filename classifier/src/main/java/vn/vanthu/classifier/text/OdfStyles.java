package vn.vanthu.classifier.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.vanthu.classifier.PageSetup.Measure;

/** Fonts, weight, alignment and visibility by style name; fed from styles.xml and from content.xml itself. */
final class OdfStyles implements Xml.Listener {

    private final Map<String, String> faces = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private Style current = new Style();
    private final Map<String, PageMeasures> layouts = new HashMap<>();
    private PageMeasures page = new PageMeasures();
    private String pageLayout = "";
    private boolean ofFirst;
    private Region margin = Region.BODY;

    static final class Style {
        String parent = "";
        String font = "";
        String weight = "";
        String alignment = "";
        String display = "";
        String transform = "";
        String size = "";
        String faint = "";
    }

    @Override
    public void start(String name, Xml.Element element) {
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
                current.size = Xml.attribute(element, "font-size");
                String struck = Xml.attribute(element, "text-line-through-style")
                        + Xml.attribute(element, "text-line-through-type");
                boolean white = Xml.attribute(element, "color").equalsIgnoreCase("#ffffff");
                current.faint = white || !struck.isEmpty() && !struck.contains("none") ? "1" : "";
            }
            case "paragraph-properties" -> current.alignment = Xml.attribute(element, "text-align");
            case "page-layout" -> pageLayout = Xml.attribute(element, "name");
            case "page-layout-properties" -> {
                PageMeasures measures = new PageMeasures();
                layouts.put(pageLayout, measures);
                measures.length(Measure.PAPER_WIDTH, Xml.attribute(element, "page-width"));
                measures.length(Measure.PAPER_HEIGHT, Xml.attribute(element, "page-height"));
                measures.length(Measure.MARGIN_TOP, Xml.attribute(element, "margin-top"));
                measures.length(Measure.MARGIN_BOTTOM, Xml.attribute(element, "margin-bottom"));
                measures.length(Measure.MARGIN_LEFT, Xml.attribute(element, "margin-left"));
                measures.length(Measure.MARGIN_RIGHT, Xml.attribute(element, "margin-right"));
            }
            case "master-page" -> masterPage(element);
            case "header", "header-left", "header-first", "footer", "footer-left", "footer-first" -> margin(name);
            case "page-number" -> {
                if (margin != Region.BODY) {
                    page.pageNumber(margin);
                }
            }
            default -> {
                // lists and numbers
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.startsWith("header") || name.startsWith("footer")) {
            margin = Region.BODY;
        }
    }

    /** What text falls on the pages that documents begin with. */
    PageMeasures page() {
        return page;
    }

    private void masterPage(Xml.Element element) {
        ofFirst = Xml.attribute(element, "name").equals("Standard");
        if (ofFirst) {
            page.numbersKnown();
            PageMeasures measures = layouts.get(Xml.attribute(element, "page-layout-name"));
            if (measures != null) {
                measures.measured().forEach(page::put);
            }
        }
    }

    /** A header takes its room from the text, and so the margin of the page is not that of the text. */
    private void margin(String name) {
        if (!ofFirst) {
            return;
        }
        margin = name.startsWith("header") ? Region.HEADER : Region.FOOTER;
        page.forget(margin == Region.HEADER ? Measure.MARGIN_TOP : Measure.MARGIN_BOTTOM);
        if (name.equals("header-first")) {
            page.firstPageApart();
        }
    }

    @Override
    public void text(String text) {}

    String font(String style) {
        String font = look(style, found -> found.font);
        return font.isEmpty() ? look("default paragraph", found -> found.font) : font;
    }

    /** In points; 0 where nothing says, or only in relation to another style. */
    float size(String style) {
        String size = look(style, found -> found.size);
        return points(size.isEmpty() ? look("default paragraph", found -> found.size) : size);
    }

    /** Of the style or one that it is based on, without the default. */
    float ownSize(String style) {
        return points(look(style, found -> found.size));
    }

    private static float points(String size) {
        try {
            return size.endsWith("pt") ? Float.parseFloat(size.substring(0, size.length() - 2)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
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

    /** Struck through, or white. */
    boolean faint(String style) {
        return !look(style, found -> found.faint).isEmpty();
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
