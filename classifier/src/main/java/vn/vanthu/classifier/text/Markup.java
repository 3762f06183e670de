package vn.vanthu.classifier.text;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** HTML: a line for each block, with the fonts that elements and styles name. */
final class Markup {

    private static final int DEEPEST = 256;
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{1,40})");
    private static final Pattern FAMILY = Pattern.compile("(?i)font-family\\s*:\\s*[\"']?([^;,\"']{1,60})");
    private static final Pattern BLANKS = Pattern.compile("[\\r\\n\\t ]+");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    /** Struck through, white, hardly there, or hardly larger than a point. */
    private static final Pattern FAINT = Pattern.compile(
            "(?i)line-through|(?<![-\\w])color\\s*:\\s*(?:#fff(?:fff)?(?!\\w)|white|rgb\\(\\s*255\\s*,\\s*255\\s*,\\s*255)"
                    + "|opacity\\s*:\\s*0(?:\\.[0-2]\\d*)?\\s*(?:;|$)|font-size\\s*:\\s*[0-3](?:\\.\\d+)?p[tx]");

    private static final Pattern CAPITALS = Pattern.compile("(?i)text-transform\\s*:\\s*uppercase");
    /** What a style sheet writes before or after an element. */
    private static final Pattern GENERATED =
            Pattern.compile("(?i)(?<![\\w-])content\\s*:\\s*[\"']([^\"'{}]{1,200})[\"']");

    private static final Pattern DATA =
            Pattern.compile("(?i)data:text/(?:html|plain)[^,;]{0,40}(?:;[^,;]{0,40}?)?(;base64)?,");
    private static final int DEEPEST_PAGE = 4;
    private static final int MOST_OPEN = 300;
    private static final Pattern FORMATTING = Pattern.compile(
            "<!--|<(/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\\w-])", Pattern.CASE_INSENSITIVE);
    private static final int MOST_INSIDE = 10_000;
    /** Elements that end by themselves. */
    private static final Set<String> NEED_NO_END = Set.of(
            "area",
            "base",
            "body",
            "br",
            "col",
            "colgroup",
            "dd",
            "dt",
            "embed",
            "head",
            "hr",
            "html",
            "img",
            "input",
            "li",
            "link",
            "meta",
            "optgroup",
            "option",
            "p",
            "param",
            "source",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "track",
            "wbr");

    private static final Set<String> PARTS_OF_TABLES = Set.of("td", "th", "tr");
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SHOWN_ATTRIBUTES =
            Set.of("alt", "title", "placeholder", "value", "summary", "label", "string");
    private static final Set<String> FETCHED = Set.of("img", "iframe", "frame", "link", "video", "audio", "source");

    private Markup() {}

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        collect(decode(Files.readAllBytes(file)), lines, active);
        lines.layDown(parts);
        return new TextDocument(
                Form.EDITABLE, OptionalInt.empty(), lines.lines(), active, Optional.empty(), lines.gaps(false));
    }

    /** A declared 8-bit encoding is believed only where the bytes are no Unicode. */
    private static String decode(byte[] bytes) {
        String text = PlainText.decode(bytes);
        Matcher declared =
                CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1));
        return declared.find() && declared.group(1).equalsIgnoreCase("windows-1258") && !text.startsWith("\uFEFF")
                ? MailText.decode(bytes, "windows-1258")
                : text;
    }

    static void collect(String html, LineCollector lines, Set<ActiveContent> active) throws IOException {
        collect(html, lines, active, 0);
    }

    private static void collect(String html, LineCollector lines, Set<ActiveContent> active, int depth)
            throws IOException {
        if (html.length() > LONGEST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        if (disordered(html) || bottomless(html)) {
            throw new UnreadableException(UnreadableReason.TOO_DEEP);
        }
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Visitor visitor = new Visitor(lines, active, depth);
        NodeTraversor.traverse(visitor, parser.parseInput(html, ""));
        visitor.flush();
        if (visitor.failure != null) {
            throw visitor.failure;
        }
    }

    /** Whether so many words are begun to be bold, linked or coloured and never ended that to mend it has no end. */
    private static boolean disordered(String html) {
        Map<String, Integer> open = new HashMap<>();
        Matcher tag = FORMATTING.matcher(html);
        int most = 0;
        while (tag.find()) {
            if (tag.group(2) == null) {
                int end = html.indexOf("-->", tag.end());
                tag.region(end < 0 ? html.length() : end, html.length());
                continue;
            }
            int step = tag.group(1).isEmpty() ? 1 : -1;
            most = Math.max(
                    most,
                    open.merge(tag.group(2).toLowerCase(Locale.ROOT), step, (before, by) -> Math.max(0, before + by)));
        }
        return most > MOST_OPEN;
    }

    /** Whether elements lie in one another as in no page that somebody wrote. */
    private static boolean bottomless(String html) {
        int open = 0;
        int close = -1;
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            boolean ends = html.charAt(at + 1) == '/';
            int from = at + (ends ? 2 : 1);
            int to = from;
            while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
                to++;
            }
            if (to > from && !NEED_NO_END.contains(html.substring(from, to).toLowerCase(Locale.ROOT))) {
                if (close < to) {
                    int next = html.indexOf('>', to);
                    close = next < 0 ? html.length() : next;
                }
                boolean whole = !ends && html.charAt(close - 1) == '/';
                open = Math.max(0, open + (ends ? -1 : whole ? 0 : 1));
                if (open > MOST_INSIDE) {
                    return true;
                }
            }
            at = html.indexOf('<', to);
        }
        return false;
    }

    private static final class Visitor implements NodeVisitor {

        private final int depth;
        private final LineCollector lines;
        private final Set<ActiveContent> active;
        private final List<TextRun> runs = new ArrayList<>();
        private final Deque<Look> looks = new ArrayDeque<>();
        private final Deque<int[]> tables = new ArrayDeque<>();
        private int number;
        private @Nullable IOException failure;

        private record Look(
                String font, boolean bold, boolean capitals, boolean hidden, Alignment alignment, boolean faint) {}

        Visitor(LineCollector lines, Set<ActiveContent> active, int depth) {
            this.depth = depth;
            this.lines = lines;
            this.active = active;
            looks.push(new Look("", false, false, false, Alignment.UNKNOWN, false));
        }

        @Override
        public void head(Node node, int depth) {
            if (failure != null) {
                return;
            }
            switch (node) {
                case TextNode text -> {
                    if (!(text.parent() instanceof Element around
                            && around.normalName().equals("title"))) {
                        text(text.getWholeText());
                    }
                }
                case Comment comment -> {
                    active(comment.getData());
                    unseen("remark", UnseenMarkup.remark(comment.getData()));
                }
                case Element element -> open(element);
                default -> {
                    // declarations
                }
            }
        }

        private void text(String text) {
            Look look = looks.element();
            runs.add(new TextRun(
                    BLANKS.matcher(text).replaceAll(" "), look.font, look.bold, look.capitals, 0, look.faint));
        }

        /** Conditional comments of Office are markup to Office. */
        private void active(String comment) {
            if (comment.toLowerCase(Locale.ROOT).contains("<script")) {
                active.add(ActiveContent.SCRIPT);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (breaksLine(element)) {
                flush();
            }
            looks.push(look(element, name));
            switch (name) {
                case "script" -> {
                    active.add(ActiveContent.SCRIPT);
                    unseen("script", UnseenMarkup.script(element.data()));
                }
                case "object", "embed", "applet" -> active.add(ActiveContent.EMBEDDED_OBJECT);
                case "table" -> tables.push(new int[] {lines.newBlock(), 0});
                case "tr" -> {
                    if (!tables.isEmpty()) {
                        tables.element()[1] = 0;
                    }
                }
                case "td", "th" -> {
                    if (!tables.isEmpty()) {
                        tables.element()[1]++;
                    }
                }
                case "meta" -> metadata(element.attr("name"), element.attr("content"));
                case "title" -> metadata("title", element.text());
                case "style" -> {
                    GENERATED
                            .matcher(element.data())
                            .results()
                            .limit(100)
                            .forEach(found -> metadata("content", found.group(1)));
                }
                case "option" -> metadata("selected", element.hasAttr("selected") ? element.text() : "");
                case "img", "image" -> picture(element);
                default -> {
                    // what is written in it counts
                }
            }
            for (Attribute attribute : element.attributes()) {
                attribute(name, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
            }
        }

        private void attribute(String element, String name, String value) {
            String address = value.strip().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || address.startsWith("javascript:") || address.startsWith("vbscript:")) {
                active.add(ActiveContent.SCRIPT);
            }
            if (FETCHED.contains(element)
                    && (name.equals("src") || name.equals("href") || name.equals("data"))
                    && (address.contains("://") || address.startsWith("//"))) {
                active.add(ActiveContent.EXTERNAL_LINK);
            }
            if (name.equals("srcdoc")) {
                inner(value);
            } else if (name.equals("src") || name.equals("data")) {
                inner(document(value.strip()));
            }
            if (SHOWN_ATTRIBUTES.contains(name)) {
                metadata(name, value);
            }
        }

        private void picture(Element element) {
            PagePictures.Extent told = PagePictures.ofStyle(element.attr("style"));
            if (!told.known()) {
                told = new PagePictures.Extent(
                        PagePictures.points(element.attr("width")), PagePictures.points(element.attr("height")));
            }
            lines.picture(
                    told.known()
                            ? told
                            : PagePictures.ofAddress(element.attr("src").strip()));
            PagePictures.bytes(element.attr("src").strip()).ifPresent(lines::embedded);
        }

        /** A page within the page. */
        private void inner(String html) {
            if (html.isBlank() || failure != null) {
                return;
            }
            try {
                if (depth >= DEEPEST_PAGE) {
                    throw new UnreadableException(UnreadableReason.TOO_DEEP);
                }
                collect(html, lines, active, depth + 1);
            } catch (IOException e) {
                failure = e;
            }
        }

        /** Text that an address carries; empty where it carries none. */
        private static String document(String address) {
            Matcher data = DATA.matcher(address);
            if (!data.lookingAt()) {
                return "";
            }
            String rest = address.substring(data.end());
            try {
                return PlainText.decode(
                        data.group(1) == null
                                ? URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                                        .getBytes(StandardCharsets.ISO_8859_1)
                                : Base64.getMimeDecoder().decode(rest));
            } catch (IllegalArgumentException e) {
                return "";
            }
        }

        private void metadata(String name, String value) {
            try {
                lines.metadata(name, value);
            } catch (UnreadableException e) {
                failure = e;
            }
        }

        private void unseen(String name, List<String> words) {
            try {
                for (String each : words) {
                    lines.unseen(name, each);
                }
            } catch (UnreadableException e) {
                failure = e;
            }
        }

        private Look look(Element element, String name) {
            Look outer = looks.element();
            String style = element.attr("style");
            Matcher family = FAMILY.matcher(style);
            String font = family.find() ? family.group(1).strip() : outer.font;
            font = name.equals("font") && !element.attr("face").isEmpty() ? element.attr("face") : font;
            String align = (element.attr("align") + " " + style).toLowerCase(Locale.ROOT);
            Alignment alignment = name.equals("center") || align.startsWith("center") || align.contains("align:center")
                    ? Alignment.CENTER
                    : outer.alignment;
            return new Look(
                    font,
                    outer.bold || BOLD.contains(name),
                    outer.capitals || CAPITALS.matcher(style).find(),
                    outer.hidden
                            || element.hasAttr("hidden")
                            || HIDDEN.matcher(style).find(),
                    alignment,
                    outer.faint || STRUCK.contains(name) || FAINT.matcher(style).find());
        }

        private static boolean breaksLine(Element element) {
            return element.isBlock()
                    || element.normalName().equals("br")
                    || PARTS_OF_TABLES.contains(element.normalName());
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (breaksLine(element)) {
                    flush();
                }
                looks.poll();
                if (element.normalName().equals("table")) {
                    tables.poll();
                }
            }
        }

        void flush() {
            int[] table = tables.peek();
            Look look = looks.element();
            for (List<TextRun> line : Breaks.lines(runs)) {
                number++;
                try {
                    lines.addSplit(new TextLine(
                            number <= 40 ? 1 : 0,
                            number,
                            table == null ? Region.BODY : Region.TABLE,
                            table == null ? 0 : table[0],
                            table == null ? 0 : table[1],
                            look.alignment,
                            look.hidden,
                            line));
                } catch (UnreadableException e) {
                    failure = e;
                }
            }
            runs.clear();
        }
    }
}
