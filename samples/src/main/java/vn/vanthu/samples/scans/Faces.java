package vn.vanthu.samples.scans;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The letters of one family; sizes in millimetres. */
final class Faces {
    static final float MM_PER_POINT = 25.4f / 72;
    private static final String FOLDER = "/usr/share/fonts/truetype/croscore/";
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final Map<String, Font> LOADED = new HashMap<>();
    private final String family;

    enum Face {
        REGULAR("Regular"),
        BOLD("Bold"),
        ITALIC("Italic"),
        BOLD_ITALIC("BoldItalic");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** @param family Tinos, Arimo or Cousine */
    Faces(String family) {
        this.family = family;
    }

    Font font(Face face, float millimetres) {
        return load(FOLDER + family + "-" + face.file + ".ttf").deriveFont(millimetres);
    }

    float width(String text, Face face, float millimetres) {
        // Hinting is off at this size, so that widths grow evenly.
        return (float) (font(face, 100).getStringBounds(text, SMOOTH).getWidth() * millimetres / 100);
    }

    private static synchronized Font load(String file) {
        Font known = LOADED.get(file);
        if (known != null) {
            return known;
        }
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new File(file));
            LOADED.put(file, font);
            return font;
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
