package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;

/** Which font a cell's style means. */
final class SheetFonts implements Xml.Listener {

    private final List<String> fonts = new ArrayList<>();
    private final List<Integer> cellStyles = new ArrayList<>();
    private boolean inFonts;
    private boolean inCellStyles;

    String of(int style) {
        if (style < 0 || style >= cellStyles.size()) {
            return "";
        }
        int font = cellStyles.get(style);
        return font >= 0 && font < fonts.size() ? fonts.get(font) : "";
    }

    @Override
    public void start(String name, Xml.Element element) {
        switch (name) {
            case "fonts" -> inFonts = true;
            case "cellXfs" -> inCellStyles = true;
            case "font" -> {
                if (inFonts) {
                    fonts.add("");
                }
            }
            case "name" -> {
                if (inFonts && !fonts.isEmpty()) {
                    fonts.set(fonts.size() - 1, Xml.attribute(element, "val"));
                }
            }
            case "xf" -> {
                if (inCellStyles) {
                    cellStyles.add(SharedStrings.number(Xml.attribute(element, "fontId"), -1));
                }
            }
            default -> {
                // borders and fills
            }
        }
    }

    @Override
    public void end(String name) {
        inFonts &= !name.equals("fonts");
        inCellStyles &= !name.equals("cellXfs");
    }

    @Override
    public void text(String text) {}
}
