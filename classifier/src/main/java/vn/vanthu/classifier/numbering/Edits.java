package vn.vanthu.classifier.numbering;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.vanthu.classifier.kind.Filling;

/** Changes of a part's markup; everything between them stays as it is, byte for byte. */
final class Edits {

    private static final String PRESERVE = " xml:space=\"preserve\"";

    private final String markup;
    private final MarkupText.Dialect dialect;
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int to, String text) {}

    Edits(String markup, MarkupText.Dialect dialect) {
        this.markup = markup;
        this.dialect = dialect;
    }

    /** False where the text can stand nowhere near the place. */
    boolean fill(Paragraph line, Filling filling) {
        List<Glyph> glyphs = line.glyphs();
        List<Glyph> room = glyphs.subList(filling.from(), filling.to());
        Optional<Glyph> first = room.stream().filter(Glyph::text).findFirst();
        String text = filling.text().replace("&", "&amp;").replace("<", "&lt;");
        if (first.isPresent()) {
            edits.put(first.get().from(), new Edit(first.get().to(), text));
            preserve(first.get());
        } else if (filling.from() > 0 && glyphs.get(filling.from() - 1).text()) {
            Glyph before = glyphs.get(filling.from() - 1);
            edits.put(before.to(), new Edit(before.to(), text));
            preserve(before);
        } else if (filling.to() < glyphs.size() && glyphs.get(filling.to()).text()) {
            Glyph behind = glyphs.get(filling.to());
            edits.put(behind.from(), new Edit(behind.from(), text));
            preserve(behind);
        } else {
            return false;
        }
        for (Glyph glyph : room) {
            edits.putIfAbsent(glyph.from(), new Edit(glyph.to(), ""));
        }
        return true;
    }

    private void preserve(Glyph glyph) {
        if (dialect == MarkupText.Dialect.WORD) {
            int end = markup.indexOf('>', glyph.holder());
            if (!markup.substring(glyph.holder(), end).contains("xml:space")) {
                edits.putIfAbsent(glyph.holder(), new Edit(glyph.holder(), PRESERVE));
            }
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String applied() {
        StringBuilder result = new StringBuilder(markup.length() + 200);
        int at = 0;
        for (var edit : edits.entrySet()) {
            if (edit.getKey() >= at) {
                result.append(markup, at, edit.getKey()).append(edit.getValue().text);
                at = edit.getValue().to;
            }
        }
        return result.append(markup, at, markup.length()).toString();
    }
}
