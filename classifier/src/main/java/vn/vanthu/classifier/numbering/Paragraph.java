package vn.vanthu.classifier.numbering;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a paragraph as it is seen.
 *
 * @param repeated a second copy for older programs ({@code mc:Fallback})
 */
record Paragraph(List<Glyph> glyphs, boolean repeated) {

    Paragraph {
        glyphs = List.copyOf(glyphs);
    }

    String text() {
        StringBuilder text = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> text.append(glyph.character()));
        return text.toString();
    }

    boolean blank() {
        return text().isBlank();
    }

    /** Cut at its line breaks. */
    List<Paragraph> lines() {
        List<Paragraph> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).character() == '\n') {
                lines.add(new Paragraph(glyphs.subList(from, i), repeated));
                from = i + 1;
            }
        }
        return lines;
    }
}
