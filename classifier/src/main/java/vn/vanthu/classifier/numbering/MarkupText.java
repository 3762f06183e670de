package vn.vanthu.classifier.numbering;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The visible characters of a part, each with its place in the markup. Takes well-formed markup without a DTD. */
final class MarkupText {

    /** Which elements of a format mean what; by local name. */
    enum Dialect {
        WORD,
        OPEN_DOCUMENT;

        private boolean paragraph(String name) {
            return name.equals("p") || (this == OPEN_DOCUMENT && name.equals("h"));
        }

        private boolean unseen(String name) {
            return switch (this) {
                case WORD -> UNSEEN_IN_WORD.contains(name);
                case OPEN_DOCUMENT -> UNSEEN_IN_OPEN_DOCUMENT.contains(name);
            };
        }
    }

    private static final Set<String> UNSEEN_IN_WORD = Set.of("del", "moveFrom", "rPr", "pPr", "instrText");
    private static final Set<String> UNSEEN_IN_OPEN_DOCUMENT = Set.of("tracked-changes", "annotation", "note-body");

    private final String markup;
    private final Dialect dialect;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<List<Glyph>> open = new ArrayDeque<>();
    private int unseen;
    private int repeated;
    private int holder = -1;

    private MarkupText(String markup, Dialect dialect) {
        this.markup = markup;
        this.dialect = dialect;
    }

    static List<Paragraph> read(String markup, Dialect dialect) {
        MarkupText reader = new MarkupText(markup, dialect);
        reader.read();
        return reader.paragraphs;
    }

    private void read() {
        int at = 0;
        int next;
        while ((next = markup.indexOf('<', at)) >= 0) {
            text(at, next);
            if (markup.startsWith("<!--", next)) {
                at = after("-->", next);
            } else if (markup.startsWith("<![CDATA[", next)) {
                at = after("]]>", next);
            } else if (markup.startsWith("<?", next)) {
                at = after("?>", next);
            } else {
                at = endOfTag(next);
                tag(next, at);
            }
        }
    }

    private int after(String end, int from) {
        int found = markup.indexOf(end, from);
        return found < 0 ? markup.length() : found + end.length();
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return markup.length();
    }

    private void tag(int from, int to) {
        boolean closing = markup.charAt(from + 1) == '/';
        int start = from + (closing ? 2 : 1);
        int end = start;
        while (end < to && " \t\r\n/>".indexOf(markup.charAt(end)) < 0) {
            end++;
        }
        String name = markup.substring(start, end);
        String local = name.substring(name.indexOf(':') + 1);
        boolean empty = !closing && markup.charAt(to - 2) == '/';
        if (closing) {
            end(local);
        } else {
            start(local, from, to, end, name);
            if (empty) {
                end(local);
            }
        }
    }

    private void start(String name, int from, int to, int behindName, String qualified) {
        if (dialect.paragraph(name)) {
            open.push(new ArrayList<>());
            return;
        }
        if (dialect.unseen(name)) {
            unseen++;
            return;
        }
        switch (name) {
            case "Fallback" -> repeated++;
            case "t" -> holder = dialect == Dialect.WORD ? behindName : holder;
            case "tab" -> element('\t', 1, from, to, qualified);
            case "br", "cr", "line-break" -> element('\n', 1, from, to, qualified);
            case "noBreakHyphen" -> element('-', 1, from, to, qualified);
            case "ptab" -> element('\t', 1, from, to, qualified);
            case "s" -> element(' ', dialect == Dialect.OPEN_DOCUMENT ? count(from, to) : 0, from, to, qualified);
            default -> {
                // looks, not letters
            }
        }
    }

    private void end(String name) {
        if (dialect.paragraph(name)) {
            List<Glyph> glyphs = open.poll();
            if (glyphs != null) {
                paragraphs.addAll(new Paragraph(glyphs, repeated > 0).lines());
            }
        } else if (dialect.unseen(name)) {
            unseen--;
        } else if (name.equals("Fallback")) {
            repeated--;
        } else if (name.equals("t") && dialect == Dialect.WORD) {
            holder = -1;
        }
    }

    private int count(int from, int to) {
        int at = markup.substring(from, to).indexOf(":c=");
        if (at < 0) {
            return 1;
        }
        int digits = 0;
        for (int i = from + at + 4; i < to && Character.isDigit(markup.charAt(i)) && digits < 1000; i++) {
            digits = digits * 10 + Character.digit(markup.charAt(i), 10);
        }
        return Math.clamp(digits, 1, 200);
    }

    private void element(char character, int times, int from, int to, String name) {
        List<Glyph> glyphs = open.peek();
        if (glyphs == null || unseen > 0) {
            return;
        }
        String closing = "</" + name + ">";
        int end = markup.startsWith(closing, to) ? to + closing.length() : to;
        for (int i = 0; i < times; i++) {
            glyphs.add(new Glyph(character, from, end, -1));
        }
    }

    private void text(int from, int to) {
        List<Glyph> glyphs = open.peek();
        if (glyphs == null || unseen > 0 || (dialect == Dialect.WORD && holder < 0)) {
            return;
        }
        int at = from;
        while (at < to) {
            int end = at + 1;
            char character = markup.charAt(at);
            if (character == '&') {
                end = Math.min(after(";", at), to);
                character = entity(markup.substring(at, end));
            } else if (character == '\n' || character == '\r') {
                character = ' ';
            }
            add(glyphs, new Glyph(character, at, end, Math.max(0, holder)));
            at = end;
        }
    }

    /** A combining mark joins the letter before it. */
    private static void add(List<Glyph> glyphs, Glyph glyph) {
        if (Character.getType(glyph.character()) == Character.NON_SPACING_MARK && !glyphs.isEmpty()) {
            Glyph base = glyphs.getLast();
            String joined = Normalizer.normalize("" + base.character() + glyph.character(), Normalizer.Form.NFC);
            if (joined.length() == 1) {
                glyphs.set(glyphs.size() - 1, new Glyph(joined.charAt(0), base.from(), glyph.to(), base.holder()));
                return;
            }
        }
        glyphs.add(glyph);
    }

    private static char entity(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            case "&apos;" -> '\'';
            case "&#160;", "&#xA0;", "&#xa0;" -> '\u00A0';
            case "&#9;", "&#x9;" -> '\t';
            default -> '\uFFFD';
        };
    }
}
