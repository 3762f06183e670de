package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** RTF: its groups one after the other, without recursion. */
final class Rtf {

    private static final int DEEPEST = 500;
    private static final int MOST_VALUES = 100_000;
    private static final double TWIPS = 20;
    private static final int LONGEST_OBJECT = 64 * 1024 * 1024;
    private static final Set<String> SILENT = Set.of(
            "stylesheet",
            "picprop",
            "themedata",
            "colorschememapping",
            "datastore",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "latentstyles",
            "xmlnstbl",
            "generator",
            "revtbl",
            "filetbl",
            "objclass",
            "blipuid",
            "panose",
            "falt",
            "nonshppict",
            "bkmkend",
            "atnid",
            "atrfstart",
            "atrfend",
            "atndate",
            "author",
            "operator",
            "sn",
            "fontemb",
            "passwordhash",
            "wgrffmtfilter");
    private static final Set<String> PROPERTIES = Set.of(
            "title",
            "subject",
            "author",
            "operator",
            "keywords",
            "doccomm",
            "category",
            "manager",
            "company",
            "comment",
            "hlinkbase",
            "propname",
            "staticval",
            "bkmkstart");

    private final LineCollector lines;
    private final Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
    private final Unpacking.Level parts;
    private final Map<Integer, StringBuilder> fontNames = new HashMap<>();
    private final Map<Integer, Integer> fontCharsets = new HashMap<>();
    private final RtfColours colours = new RtfColours();
    private final Deque<State> groups = new ArrayDeque<>();
    private final HexBytes object = new HexBytes(LONGEST_OBJECT);
    private final StringBuilder instruction = new StringBuilder();
    private final StringBuilder property = new StringBuilder();
    private State now = new State();
    private Charset charset = charset(1252);
    private int defaultFont;
    private int skipAfterUnicode;
    private int number;
    private int objects;
    private int values;
    private int column;
    private int tableBlock;
    private boolean pictures;
    /** Width and height in twips, and what each is scaled to in per cent. */
    private int[] picture = new int[4];

    private static final class State {
        Region region = Region.BODY;
        Target target = Target.TEXT;
        String property = "";
        int block;
        int font = -1;
        int unicodeSkip = 1;
        boolean bold;
        boolean capitals;
        boolean hidden;
        boolean struck;
        /** In a colour as light as paper. */
        boolean pale;

        float size;
        boolean centred;
        boolean inTable;
        boolean mayBeIgnored;
        /** Each group in it is a value of its own. */
        boolean values;

        List<TextRun> runs = new ArrayList<>();
        List<TextRun> hiddenRuns = new ArrayList<>();

        State copy() {
            State copy = new State();
            copy.region = region;
            copy.target = target;
            copy.property = property;
            copy.block = block;
            copy.font = font;
            copy.unicodeSkip = unicodeSkip;
            copy.bold = bold;
            copy.capitals = capitals;
            copy.hidden = hidden;
            copy.struck = struck;
            copy.pale = pale;
            copy.size = size;
            copy.centred = centred;
            copy.inTable = inTable;
            copy.values = values;
            copy.runs = runs;
            copy.hiddenRuns = hiddenRuns;
            return copy;
        }
    }

    private enum Target {
        TEXT,
        SILENT,
        FONTS,
        COLOURS,
        PROPERTY,
        INSTRUCTION,
        PICTURE,
        OBJECT
    }

    private Rtf(LineCollector lines, Unpacking.Level parts) {
        this.lines = lines;
        this.parts = parts;
    }

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        Rtf rtf = new Rtf(new LineCollector(limits), parts);
        try (InputStream in = Files.newInputStream(file)) {
            rtf.read(new Bytes(in));
        }
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                rtf.lines.lines(),
                rtf.active,
                Optional.empty(),
                rtf.lines.gaps(rtf.pictures));
    }

    /** The text of a message that Outlook keeps as RTF. */
    static void collect(String rtf, LineCollector lines, Set<ActiveContent> active, Unpacking.Level parts)
            throws IOException {
        Rtf reader = new Rtf(lines, parts);
        reader.read(new Bytes(new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1))));
        active.addAll(reader.active);
    }

    private void read(Bytes in) throws IOException {
        for (int c = in.read(); c >= 0; ) {
            switch (c) {
                case '{' -> {
                    if (groups.size() >= DEEPEST) {
                        throw new UnreadableException(UnreadableReason.TOO_DEEP);
                    }
                    groups.push(now);
                    now = now.copy();
                    c = in.read();
                }
                case '}' -> {
                    close();
                    c = in.read();
                }
                case '\\' -> c = control(in);
                case '\r', '\n' -> c = in.read();
                default -> {
                    if (now.target == Target.OBJECT || now.target == Target.PICTURE) {
                        c = object.read(in, c);
                    } else {
                        character(c);
                        c = in.read();
                    }
                }
            }
        }
        endOfParagraph();
    }

    private void close() throws IOException {
        State inner = now;
        now = groups.isEmpty() ? new State() : groups.pop();
        if (inner.runs != now.runs) {
            State outer = now;
            now = inner;
            endOfParagraph();
            now = outer;
        }
        if (now.values && inner.runs == now.runs) {
            if (++values > MOST_VALUES) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            text("\n");
        }
        if (inner.target == Target.SILENT || inner.target == Target.PICTURE) {
            lines.picture(new PagePictures.Extent(
                    picture[0] / TWIPS * picture[2] / 100, picture[1] / TWIPS * picture[3] / 100));
        }
        if (inner.target == now.target) {
            return;
        }
        switch (inner.target) {
            case PROPERTY -> {
                boolean name = inner.property.equals("bkmkstart");
                lines.metadata(inner.property, name ? property.toString().replace('_', ' ') : property.toString());
                property.setLength(0);
            }
            case INSTRUCTION -> {
                FieldCodes.look(instruction.toString(), active);
                lines.metadata("field", instruction.toString());
                for (String words : FieldCodes.words(instruction.toString())) {
                    lines.aside("field", words);
                }
                instruction.setLength(0);
            }
            case OBJECT -> {
                parts.add("object" + ++objects, new ByteArrayInputStream(OleObject.payload(object.take())));
            }
            case PICTURE -> {
                byte[] shown = object.take();
                if (shown.length > 0) {
                    parts.picture("", new ByteArrayInputStream(shown));
                }
            }
            case TEXT, SILENT, FONTS, COLOURS -> {
                // nothing is gathered
            }
        }
    }

    /** @return the character after the control word */
    private int control(Bytes in) throws IOException {
        int c = in.read();
        if (c == '\'') {
            int high = Character.digit(in.read(), 16);
            int low = Character.digit(in.read(), 16);
            if (high >= 0 && low >= 0) {
                character(high * 16 + low);
            }
            return in.read();
        }
        if (!letter(c)) {
            switch (c) {
                case '~' -> text("\u00a0");
                case '-' -> text("\u00ad");
                case '_' -> text("-");
                case '*' -> now.mayBeIgnored = true;
                case '\r', '\n' -> endOfParagraph();
                case '\\', '{', '}' -> character(c);
                default -> {
                    // an index entry's mark, or the end
                }
            }
            return c < 0 ? c : in.read();
        }
        StringBuilder word = new StringBuilder();
        while (letter(c) && word.length() < 40) {
            word.append((char) c);
            c = in.read();
        }
        boolean negative = c == '-';
        if (negative) {
            c = in.read();
        }
        long value = 0;
        boolean valued = false;
        while (c >= '0' && c <= '9') {
            value = Math.min(value * 10 + (c - '0'), Integer.MAX_VALUE);
            valued = true;
            c = in.read();
        }
        if (c == ' ') {
            c = in.read();
        }
        int parameter = (int) (negative ? -value : value);
        if (word.toString().equals("bin") && parameter > 0) {
            if (now.target == Target.PICTURE) {
                parts.pictureLeft();
            }
            in.skip(parameter - 1);
            return in.read();
        }
        word(word.toString(), valued ? parameter : 1);
        return c;
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void word(String word, int value) throws IOException {
        if (word.equals("pict")) {
            pictures = true;
            picture = new int[] {0, 0, 100, 100};
            now.target = now.target == Target.SILENT ? Target.SILENT : Target.PICTURE;
            return;
        }
        if (SILENT.contains(word)) {
            now.target = Target.SILENT;
            return;
        }
        if (PROPERTIES.contains(word) && now.target != Target.SILENT) {
            now.target = Target.PROPERTY;
            now.property = word;
            return;
        }
        switch (word) {
            case "ansicpg" -> charset = charset(value);
            case "deff" -> defaultFont = value;
            case "fonttbl" -> now.target = Target.FONTS;
            case "f" -> now.font = value;
            case "fcharset" -> fontCharsets.put(now.font, value);
            case "plain" -> {
                now.bold = false;
                now.capitals = false;
                now.hidden = false;
                now.struck = false;
                now.pale = false;
                now.size = 0;
                now.font = defaultFont;
            }
            case "pard" -> {
                now.centred = false;
                now.inTable = false;
            }
            case "qc" -> now.centred = true;
            case "intbl" -> {
                now.inTable = true;
                tableBlock = tableBlock == 0 ? lines.newBlock() : tableBlock;
            }
            case "b" -> now.bold = value != 0;
            case "caps", "scaps" -> now.capitals = value != 0;
            case "v", "deleted" -> now.hidden = value != 0;
            case "strike", "striked" -> now.struck = value != 0;
            case "colortbl" -> now.target = Target.COLOURS;
            case "red", "green", "blue" -> colours.part(word, value);
            case "cf" -> now.pale = colours.pale(value);
            case "fs" -> now.size = Math.clamp(value, 0, 4000) / 2f;
            case "uc" -> now.unicodeSkip = Math.clamp(value, 0, 20);
            case "u" -> {
                text(Character.toString((char) value));
                skipAfterUnicode = now.unicodeSkip;
            }
            case "par", "sect", "page" -> {
                endOfParagraph();
                if (!now.inTable) {
                    tableBlock = 0;
                }
            }
            case "line" -> text("\n");
            case "tab" -> text("\t");
            case "cell", "nestcell" -> {
                endOfParagraph();
                column++;
            }
            case "row", "nestrow", "trowd" -> column = 0;
            case "emdash" -> text("—");
            case "endash" -> text("–");
            case "lquote", "rquote" -> text("'");
            case "ldblquote", "rdblquote" -> text("\"");
            case "bullet" -> text("•");
            case "header", "headerl", "headerr", "headerf" -> region(Region.HEADER);
            case "footer", "footerl", "footerr", "footerf" -> region(Region.FOOTER);
            case "footnote", "ftnsep" -> region(Region.FOOTNOTE);
            case "annotation" -> region(Region.COMMENT);
            case "shptxt", "dptxbxtext", "sv" -> region(Region.TEXTBOX);
            case "docvar" -> {
                region(Region.COMMENT);
                now.values = true;
            }
            case "picwgoal" -> picture[0] = value;
            case "pichgoal" -> picture[1] = value;
            case "picscalex" -> picture[2] = value;
            case "picscaley" -> picture[3] = value;
            case "fldinst" -> now.target = Target.INSTRUCTION;
            case "objdata" -> {
                now.target = Target.OBJECT;
                active.add(ActiveContent.EMBEDDED_OBJECT);
            }
            case "object" -> active.add(ActiveContent.EMBEDDED_OBJECT);
            case "objautlink", "objlink", "template" -> active.add(ActiveContent.EXTERNAL_LINK);
            default -> {
                if (now.mayBeIgnored) {
                    // an unknown destination may be skipped, and is read here all the same: a mark may stand in it
                    region(Region.COMMENT);
                }
            }
        }
        now.mayBeIgnored = false;
        if (word.equals("template")) {
            now.target = Target.SILENT;
        }
    }

    private void region(Region region) {
        now.region = region;
        now.target = Target.TEXT;
        now.block = lines.newBlock();
        now.inTable = false;
        now.runs = new ArrayList<>();
        now.hiddenRuns = new ArrayList<>();
    }

    private void character(int c) throws IOException {
        if (skipAfterUnicode > 0) {
            skipAfterUnicode--;
            return;
        }
        text(c < 0x80 ? Character.toString((char) c) : new String(new byte[] {(byte) c}, ofFont()));
    }

    private Charset ofFont() {
        int font = now.font < 0 ? defaultFont : now.font;
        return fontCharsets.getOrDefault(font, 0) == 163 ? charset(1258) : charset;
    }

    private static Charset charset(int codePage) {
        String name = codePage == 65001 ? "UTF-8" : "windows-" + codePage;
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private void text(String text) throws IOException {
        switch (now.target) {
            case TEXT -> {
                List<TextRun> runs = now.hidden ? now.hiddenRuns : now.runs;
                String font = font();
                boolean faint = now.struck || now.pale;
                TextRun last = runs.isEmpty() ? null : runs.getLast();
                if (last != null
                        && last.font().equals(font)
                        && last.bold() == now.bold
                        && last.capitals() == now.capitals
                        && last.faint() == faint
                        && last.size() == now.size
                        && last.text().length() < 200) {
                    runs.set(
                            runs.size() - 1,
                            new TextRun(last.text() + text, font, now.bold, now.capitals, now.size, faint));
                } else {
                    runs.add(new TextRun(text, font, now.bold, now.capitals, now.size, faint));
                }
                if (runs.size() > 200_000) {
                    throw new UnreadableException(UnreadableReason.TOO_BIG);
                }
            }
            case FONTS ->
                fontNames.computeIfAbsent(now.font, any -> new StringBuilder()).append(text);
            case COLOURS -> colours.text(text);
            case PROPERTY -> property.append(text);
            case INSTRUCTION -> instruction.append(text);
            case SILENT, PICTURE, OBJECT -> {
                // not for people
            }
        }
    }

    private String font() {
        StringBuilder name = fontNames.get(now.font < 0 ? defaultFont : now.font);
        if (name == null) {
            return "";
        }
        int end = name.indexOf(";");
        return (end < 0 ? name.toString() : name.substring(0, end)).strip();
    }

    private void endOfParagraph() throws IOException {
        emit(now.runs, false);
        emit(now.hiddenRuns, true);
    }

    private void emit(List<TextRun> runs, boolean hidden) throws IOException {
        for (List<TextRun> line : Breaks.lines(runs)) {
            number++;
            boolean table = now.inTable && now.region == Region.BODY;
            lines.addSplit(new TextLine(
                    now.region == Region.BODY && number <= 25 ? 1 : 0,
                    number,
                    table ? Region.TABLE : now.region,
                    table ? tableBlock : now.block,
                    table ? column + 1 : 0,
                    now.centred ? Alignment.CENTER : Alignment.UNKNOWN,
                    hidden,
                    line));
        }
        runs.clear();
    }
}
