package vn.vanthu.classifier.conversion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One XML part of a package: its paragraphs with their places, and the changes made to it. Takes well-formed markup. */
final class Markup {
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w.:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]+|amp|lt|gt|quot|apos);");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "si", "is", "comment", "threadedComment");
    private static final Set<String> LEAVES = Set.of(
            "v",
            "f",
            "definedName",
            "formula1",
            "formula2",
            "oddHeader",
            "evenHeader",
            "firstHeader",
            "oddFooter",
            "evenFooter",
            "firstFooter",
            "title",
            "subject",
            "creator",
            "keywords",
            "keyword",
            "category",
            "description",
            "lastModifiedBy",
            "contentStatus",
            "Company",
            "Manager",
            "lpwstr",
            "lpstr",
            "user-defined",
            "initial-creator");
    private static final Set<String> TEXTS = Set.of("t", "delText", "instrText");
    private static final Set<String> SPOKEN = Set.of(
            "docPr descr",
            "docPr title",
            "cNvPr descr",
            "cNvPr title",
            "textpath string",
            "lvlText val",
            "alias val",
            "default val",
            "sheet name",
            "tableColumn name",
            "hyperlink tooltip",
            "hyperlink location",
            "s v");
    private static final Set<String> FONTS = Set.of(
            "rFonts ascii",
            "rFonts hAnsi",
            "rFonts cs",
            "rFonts eastAsia",
            "sym font",
            "rFont val",
            "latin typeface",
            "ea typeface",
            "cs typeface",
            "sym typeface",
            "buFont typeface",
            "font-face name",
            "font-face font-family",
            "text-properties font-name",
            "text-properties font-family");

    private final String markup;
    private final boolean open;
    private final boolean sheet;
    private final boolean cells;
    private final UnaryOperator<String> styleFonts;
    private final List<List<Piece>> paragraphs = new ArrayList<>();
    private final Deque<Holder> holders = new ArrayDeque<>();
    private final TreeMap<Integer, Edit> fontEdits = new TreeMap<>();
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();
    private int text = -1;
    private String cellType = "";

    private record Edit(int to, String text) {}

    private static final class Holder {
        final String name;
        final List<Piece> pieces = new ArrayList<>();
        String font = "";
        String style = "";
        boolean inRun;

        Holder(String name) {
            this.name = name;
        }
    }

    /**
     * @param open OpenDocument, whose paragraphs hold their text without an element of its own
     * @param sheet part of a workbook
     * @param styleFonts the font of a paragraph's style
     */
    Markup(String markup, boolean open, boolean sheet, UnaryOperator<String> styleFonts) {
        this.markup = markup;
        this.open = open;
        this.styleFonts = styleFonts;
        this.sheet = sheet;
        this.cells = markup.contains("<sheetData");
        read();
    }

    List<List<Piece>> paragraphs() {
        return paragraphs;
    }

    void put(Piece piece, String unicode) {
        if (piece.from() == piece.to() || piece.text().equals(unicode)) {
            return;
        }
        edits.put(piece.from(), new Edit(piece.to(), piece.written(unicode)));
        if (piece.holder() >= 0 && piece.element().isEmpty() && !unicode.equals(unicode.strip())) {
            int end = markup.indexOf('>', piece.holder());
            if (!markup.substring(piece.holder(), end).contains("xml:space")) {
                edits.putIfAbsent(piece.holder(), new Edit(piece.holder(), " xml:space=\"preserve\""));
            }
        }
    }

    /** A document that holds nothing old keeps the fonts that it declares. */
    void keepFonts() {
        fontEdits.clear();
    }

    boolean changed() {
        return !edits.isEmpty() || !fontEdits.isEmpty();
    }

    /** Everything between the changes stays as it is. */
    String applied() {
        fontEdits.forEach(edits::putIfAbsent);
        StringBuilder result = new StringBuilder(markup.length() + 1000);
        int at = 0;
        for (var edit : edits.entrySet()) {
            if (edit.getKey() >= at) {
                result.append(markup, at, edit.getKey()).append(edit.getValue().text);
                at = edit.getValue().to;
            }
        }
        return result.append(markup, at, markup.length()).toString();
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
        String qualified = markup.substring(start, end);
        String name = qualified.substring(qualified.indexOf(':') + 1);
        if (closing) {
            end(name);
            return;
        }
        start(name, qualified, from, to, end);
        if (markup.charAt(to - 2) == '/') {
            end(name);
        }
    }

    private void start(String name, String qualified, int from, int to, int behindName) {
        attributes(name, behindName, to);
        if (PARAGRAPHS.contains(name)
                || (LEAVES.contains(name) && !(name.equals("v") && cells && !cellType.equals("str")))) {
            if (holders.isEmpty() || !holders.peek().name.equals("comment")) {
                holders.push(new Holder(name));
            }
            return;
        }
        Holder holder = holders.peek();
        if (holder == null) {
            return;
        }
        switch (name) {
            case "r" -> {
                holder.inRun = true;
                holder.font = styleFonts.apply(holder.style);
            }
            case "t", "delText", "instrText" -> text = behindName;
            case "softHyphen" -> holder.pieces.add(new Piece(from, to, "\u00ad", holder.font, -1, qualified, false));
            case "tab", "br", "cr", "s", "line-break" ->
                holder.pieces.add(new Piece(from, from, "\n", "", -1, "", false));
            default -> {
                // looks, not letters
            }
        }
    }

    private void attributes(String element, int from, int to) {
        Matcher attributes = ATTRIBUTE.matcher(markup).region(from, to);
        Holder holder = holders.peek();
        if (element.equals("c")) {
            cellType = "";
        }
        while (attributes.find()) {
            String qualified = attributes.group(1);
            String name = qualified.substring(qualified.indexOf(':') + 1);
            int group = attributes.group(2) == null ? 3 : 2;
            String value = unescaped(attributes.group(group));
            if (element.equals("c") && name.equals("t")) {
                cellType = value;
            }
            if (holder != null && element.equals("pStyle") && name.equals("val")) {
                holder.style = value;
            }
            if (holder != null && fontOf(element, name) && holder.inRun) {
                holder.font = value;
            }
            if ((FONTS.contains(element + " " + name) || (sheet && element.equals("name") && name.equals("val")))
                    && Fonts.old(value.replace("'", ""))) {
                fontEdits.put(
                        attributes.start(group), new Edit(attributes.end(group), Fonts.modern(value.replace("'", ""))));
            } else if (SPOKEN.contains(element + " " + name) && !(element.equals("lvlText") && value.length() < 2)) {
                paragraphs.add(
                        List.of(new Piece(attributes.start(group), attributes.end(group), value, "", -1, "", true)));
            }
        }
    }

    private static boolean fontOf(String element, String attribute) {
        return switch (element) {
            case "rFonts" -> attribute.equals("ascii");
            case "rFont" -> attribute.equals("val");
            case "latin" -> attribute.equals("typeface");
            default -> false;
        };
    }

    private void end(String name) {
        Holder holder = holders.peek();
        if (holder == null) {
            return;
        }
        if (TEXTS.contains(name)) {
            text = -1;
        } else if (name.equals("r")) {
            holder.inRun = false;
        }
        if (name.equals(holder.name)) {
            holders.pop();
            if (!holder.pieces.isEmpty()) {
                paragraphs.add(List.copyOf(holder.pieces));
            }
        }
    }

    private void text(int from, int to) {
        Holder holder = holders.peek();
        if (holder == null || from == to) {
            return;
        }
        boolean leaf = LEAVES.contains(holder.name);
        if (text >= 0 || leaf || open) {
            holder.pieces.add(new Piece(
                    from, to, unescaped(markup.substring(from, to)), holder.font, leaf ? -1 : text, "", false));
        }
    }

    private static String unescaped(String escaped) {
        return escaped.indexOf('&') < 0
                ? escaped
                : ENTITY.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                name.startsWith("#x")
                        ? Character.toString(Integer.parseInt(name.substring(2), 16))
                        : Character.toString(Integer.parseInt(name.substring(1)));
        };
    }
}
