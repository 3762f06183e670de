package vn.vanthu.classifier.marking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/**
 * Traces of state secrecy in lines of Unicode text. A mark is a mark only where it stands alone; a sentence that speaks of
 * secrecy is not one.
 */
public final class SecrecyMarks {
    private static final int HEAD_LINES = 20;
    private static final int FOOT_LINES = 30;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    /** Several keywords of one property. */
    private static final Pattern VALUES = Pattern.compile("[;,]");

    /** Of a sheet kept as text. */
    private static final Pattern VALUES_OF_A_ROW = Pattern.compile("\\d[,;]\\p{L}|\\p{L}[,;]\\d");

    /** Properties that name people. */
    private static final Set<String> PERSONS =
            Set.of("author", "creator", "lastModifiedBy", "lastAuthor", "operator", "Manager", "manager");

    /** In one line that a program writes at the top. */
    private static final Pattern FIELDS = Pattern.compile(" [|] ");

    private static final Pattern PIECES = Pattern.compile("\\t|\\s{4,}|\\R");

    private static final Pattern APPENDIX = Pattern.compile("^PHỤ LỤC\\b.{0,40}$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DECLASSIFIED =
            Pattern.compile("^(?:ĐÃ ?)?GIẢI ?MẬT(?:[ ,:;(]*(?:NGÀY|TỪ|THEO|QUYẾT ĐỊNH|\\d).{0,120})?$", U);
    /** With diacritics or without; {@code bảo mật}, {@code mật ong} are none. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "[(\\[{]\\s*m[ậa]t\\s*[)\\]}]|(?:^|[_ -])(?:toi|tuyet)[_ -]?mat(?:[_ .-]|$)|tuyetmat|toimat"
                    + "|(?<!\\p{L})(?:tối|tuyệt)[\\s_.-]*mật(?!\\p{L})|^mật\\s*[-–—]",
            U);

    /** In capitals, behind a dash, at the end or before another. */
    private static final Pattern CAPITALS_IN_FILE_NAME = Pattern.compile(
            "(?<!(?:BẢO|BÍ)[\\s_-]{0,3})[-–—_]\\s*MẬT(?=\\s*(?:[-–—_]|\\.\\w{1,5}$|$))|^MẬT(?=[_.]|\\s*$)");

    private final List<SecrecyCue> cues = new ArrayList<>();
    private SecrecyLevel worst = SecrecyLevel.NONE;
    private boolean declassified;
    private final List<TextLine> lines;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Row, Integer> cells = new HashMap<>();
    private final BitSet ticked = new BitSet();
    private final Surroundings around;
    private boolean possible;
    private int sinceRecipients = Integer.MAX_VALUE;

    private SecrecyMarks(List<TextLine> lines, List<String> texts) {
        this.lines = lines;
        this.around = new Surroundings(lines, texts);
    }

    /** One row of a sheet. */
    private record Row(int block, int number) {
        static Row of(TextLine line) {
            return new Row(line.block(), line.number());
        }
    }

    /**
     * What was found; the level is NONE where a mark of declassification stands beside the others, UNDETERMINED where there
     * is nothing but words that may be a mark.
     */
    public record Found(SecrecyLevel level, List<SecrecyCue> cues, boolean declassified) {
        public Found {
            cues = List.copyOf(cues);
        }
    }

    /** @param texts the lines' text in composed Unicode, in the order of {@code lines} */
    public static Found find(List<TextLine> lines, List<String> texts, String fileName) {
        TraceScan scan = TraceScan.of(texts);
        SecrecyMarks marks = new SecrecyMarks(lines, texts);
        if (!scan.lines().isEmpty()) {
            marks.around(texts, scan);
        }
        return marks.found(fileName);
    }

    /** The same, with no line passed over. */
    static Found findSlowly(List<TextLine> lines, List<String> texts, String fileName) {
        SecrecyMarks marks = new SecrecyMarks(lines, texts);
        marks.all(texts);
        return marks.found(fileName);
    }

    private void all(List<String> texts) {
        for (int i = 0; i < lines.size(); i++) {
            pieces.addAll(cut(i, texts.get(i)));
        }
        look();
    }

    /** Only the suspicious lines, and what stands near them: no rule looks further. */
    private void around(List<String> texts, TraceScan scan) {
        BitSet suspicious = scan.lines();
        BitSet near = new BitSet();
        for (int at = suspicious.nextSetBit(0); at >= 0; at = suspicious.nextSetBit(at + 1)) {
            near.set(at);
            boolean copying = scan.copyingBelowRecipients(at);
            int missing = copying ? FOOT_LINES + 1 : 1;
            for (int i = at - 1; i >= 0 && missing > 0 && (copying || !suspicious.get(i)); i--) {
                near.set(i);
                missing -= cut(i, texts.get(i)).size();
            }
            missing = 1;
            for (int i = at + 1; i < texts.size() && missing > 0 && !suspicious.get(i); i++) {
                near.set(i);
                missing -= cut(i, texts.get(i)).size();
            }
        }
        for (int at = near.nextSetBit(0); at >= 0; at = near.nextSetBit(at + 1)) {
            if (at > 0 && !near.get(at - 1)) {
                pieces.add(Piece.unread(at, lines.get(at)));
            }
            pieces.addAll(cut(at, texts.get(at)));
        }
        look();
    }

    private void look() {
        for (int i = 0; i < pieces.size(); i++) {
            look(i);
        }
    }

    private Found found(String fileName) {
        if (namesSecret(fileName)) {
            cues.add(new SecrecyCue(new Place(OptionalInt.empty(), 0), fileName, SecrecyCueKind.FILE_NAME));
        }
        SecrecyLevel level = worst == SecrecyLevel.NONE && possible ? SecrecyLevel.UNDETERMINED : worst;
        return new Found(declassified ? SecrecyLevel.NONE : level, cues, declassified);
    }

    private List<Piece> cut(int at, String stored) {
        TextLine line = lines.get(at);
        String text = Folding.folded(stored);
        List<Piece> cut = new ArrayList<>();
        if (line.region() == Region.METADATA) {
            for (String value : VALUES.split(text.substring(text.indexOf(':') + 1), -1)) {
                if (!givenName(text, value)) {
                    Piece.of(at, line, value).ifPresent(cut::add);
                }
            }
            Piece.of(at, line, text).ifPresent(cut::add);
        } else if (whole(text) || spells(text)) {
            Piece.of(at, line, text).ifPresent(cut::add);
        } else {
            for (String piece : PIECES.split(text, -1)) {
                Piece.of(at, line, piece).ifPresent(cut::add);
            }
        }
        return cut;
    }

    /** Whether nothing in it parts pieces. */
    private static boolean whole(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blanks = c == ' ' ? blanks + 1 : 0;
            if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' || blanks == 4) {
                return false;
            }
        }
        return true;
    }

    /** Whether its parts are those of one mark. */
    private static boolean spells(String text) {
        return text.length() <= Piece.LONGEST
                && StampWords.alone(Folding.joined(latin(framed(squeezed(text))))
                                .replace(" ", "")
                                .toUpperCase(Locale.ROOT))
                        .isPresent();
    }

    /** Somebody who is called so wrote the document. */
    private static boolean givenName(String property, String value) {
        return value.strip().equals("Mật") && PERSONS.contains(property.substring(0, property.indexOf(':')));
    }

    /** Whether a file is called a secret. */
    public static boolean namesSecret(String fileName) {
        String composed = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        return FILE_NAME.matcher(composed).find()
                || CAPITALS_IN_FILE_NAME.matcher(composed).find();
    }

    private void look(int at) {
        Piece piece = pieces.get(at);
        boolean starts = piece.upper().startsWith("NƠINHẬN");
        sinceRecipients = starts ? 0 : Math.min(sinceRecipients, 1_000_000) + 1;
        if (piece.unread() || piece.beginsPaper()) {
            sinceRecipients = Integer.MAX_VALUE - 1;
        }
        if (piece.trace()
                && !ticked(piece)
                && !mark(at)
                && !labelled(piece)
                && !declassified(piece)
                && !claimed(piece)) {
            weaker(piece);
        }
    }

    /** Without brackets, rules and ornaments around a stamp. */
    static String framed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !wordEnd(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean wordEnd(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Without characters that are not drawn, each row of blanks one blank, none at the ends. */
    static String squeezed(String text) {
        int length = text.length();
        int same = 0;
        boolean blank = true;
        while (same < length
                && (text.charAt(same) > ' ' && !odd(text.charAt(same)) || text.charAt(same) == ' ' && !blank)) {
            blank = text.charAt(same) == ' ';
            same++;
        }
        if (same == length && !blank) {
            return text;
        }
        StringBuilder squeezed = new StringBuilder(length).append(text, 0, same);
        for (int i = same; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0') {
                if (!blank) {
                    squeezed.append(' ');
                }
                blank = true;
            } else if (!invisible(c)) {
                squeezed.append(c);
                blank = false;
            }
        }
        return squeezed.toString().strip();
    }

    /** Whether squeezing may have to look at it. */
    private static boolean odd(char c) {
        return c == '\u00A0' || invisible(c) || Character.isWhitespace(c);
    }

    private static boolean invisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    /** Whether boxes decide; a form that has none ticked says nothing. */
    private boolean ticked(Piece piece) {
        if (piece.line().region() == Region.METADATA) {
            return false;
        }
        Optional<SecrecyLevel> level = StampLine.ticked(latin(around.said(piece.at())))
                .or(() -> piece.level().flatMap(own -> around.boxBeside(piece.at(), own)));
        if (level.isPresent() && level.get() != SecrecyLevel.NONE && !ticked.get(piece.at())) {
            ticked.set(piece.at());
            found(piece.line(), piece.flat(), SecrecyCueKind.MARK, level.get());
        }
        return level.isPresent();
    }

    private boolean mark(int at) {
        Piece piece = pieces.get(at);
        TextLine line = piece.line();
        if (line.region() != Region.METADATA) {
            Optional<Surroundings.Spelled> spelled = around.spelled(piece.at());
            if (spelled.isPresent() && (piece.capitals() || stampPlace(piece))) {
                found(
                        line,
                        spelled.get().words(),
                        SecrecyCueKind.MARK,
                        spelled.get().level());
                return true;
            }
        }
        Optional<SecrecyLevel> level = piece.level();
        if (level.isPresent() && talk(piece, level.get())) {
            if (labels(at)) {
                found(line, piece.flat(), SecrecyCueKind.LABELLED_LEVEL, level.get());
            }
            return true;
        }
        boolean fires = level.isPresent() && !enumerated(at) && standsAsMark(at);
        if (!fires && level.isEmpty()) {
            level = StampWords.accompanied(piece.upper())
                    .filter(found -> (piece.capitals() || stampPlace(piece))
                            && !VALUES_OF_A_ROW.matcher(piece.flat()).find());
            fires = level.isPresent();
        }
        if (!fires && level.isEmpty()) {
            level = StampWords.beside(piece.flat());
            fires = level.isPresent();
        }
        if (fires) {
            boolean property = line.region() == Region.METADATA;
            boolean perhaps = around.wrapped(piece.at(), piece.said()) == Surroundings.Wrapped.PERHAPS;
            if (perhaps) {
                possible(piece);
            } else {
                found(
                        line,
                        piece.flat(),
                        property ? SecrecyCueKind.METADATA : SecrecyCueKind.MARK,
                        level.orElseThrow());
            }
        } else if (level.isPresent() && labels(at)) {
            found(line, piece.flat(), SecrecyCueKind.LABELLED_LEVEL, level.get());
            return true;
        } else if (level.isPresent() && smallAtTheTop(piece) && !enumerated(at)) {
            possible(piece);
            return true;
        }
        return fires;
    }

    /** In small letters alone on a line where stamps stand. */
    private boolean smallAtTheTop(Piece piece) {
        return stampPlace(piece)
                && piece.line().region() != Region.METADATA
                && Character.isLowerCase(piece.flat().codePointAt(0))
                && !piece.item();
    }

    /** Whether a level alone on its line is a word of what stands around it. */
    private boolean talk(Piece piece, SecrecyLevel level) {
        return piece.line().region() != Region.METADATA
                && (around.belongsToWords(piece.at())
                        || around.listed(piece.at(), level, piece.capitals())
                        || around.wrapped(piece.at(), piece.said()) == Surroundings.Wrapped.YES);
    }

    /** What stands with other words where stamps stand. */
    private boolean claimed(Piece piece) {
        if (!stampPlace(piece) || piece.level().isPresent()) {
            return false;
        }
        boolean property = piece.line().region() == Region.METADATA;
        if (property && piece.said().equals(latin(around.said(piece.at())))) {
            return false;
        }
        boolean aside = !around.head(piece.at());
        int above = around.above(piece.at());
        Optional<StampLine.Claim> claim = StampLine.read(piece.said(), aside, latin(around.said(above)));
        claim.ifPresent(found -> claimed(piece, property ? SecrecyCueKind.METADATA : found.kind(), found.level()));
        return claim.isPresent();
    }

    /** {@code Độ mật:} in the cell before, and no other level after it. */
    private boolean labels(int at) {
        return around.labelAbove(pieces.get(at).at()) && !enumerated(at)
                || at > 0 && labels(pieces.get(at - 1), pieces.get(at)) && !levelAt(at + 1);
    }

    private static boolean labels(Piece label, Piece value) {
        return StampWords.label(label.flat())
                && label.line().region() == value.line().region()
                && label.line().block() == value.line().block();
    }

    private boolean levelAt(int at) {
        return at >= 0 && at < pieces.size() && pieces.get(at).level().isPresent();
    }

    /** All three levels one below the other are named, not stamped; of words in small letters two suffice. */
    private boolean enumerated(int at) {
        Set<SecrecyLevel> levels = EnumSet.noneOf(SecrecyLevel.class);
        int from = at;
        while (levelAt(from - 1)) {
            from--;
        }
        for (int i = from; levelAt(i); i++) {
            pieces.get(i).level().ifPresent(levels::add);
        }
        return levels.size() > (pieces.get(at).capitals() ? 2 : 1);
    }

    private boolean labelled(Piece piece) {
        Optional<SecrecyLevel> level = StampWords.labelled(piece.flat())
                .or(() -> piece.flat().contains(" | ")
                        ? FIELDS.splitAsStream(piece.flat())
                                .flatMap(field -> StampWords.labelled(field).stream())
                                .max(SecrecyLevel::compareTo)
                        : Optional.empty());
        level.ifPresent(found -> found(piece.line(), piece.flat(), SecrecyCueKind.LABELLED_LEVEL, found));
        return level.isPresent();
    }

    /** Only where stamps stand: a heading in the text does not end a secret. */
    private boolean declassified(Piece piece) {
        TextLine line = piece.line();
        String flat = piece.flat();
        if (!DECLASSIFIED.matcher(flat).matches() || !stampPlace(piece)) {
            return false;
        }
        declassified = true;
        cues.add(new SecrecyCue(line.place(), flat, SecrecyCueKind.DECLASSIFIED));
        return true;
    }

    private void weaker(Piece piece) {
        PaperTraces.of(piece, piece.line().number() <= HEAD_LINES, stampPlace(piece), sinceRecipients <= FOOT_LINES)
                .ifPresent(claim -> claimed(piece, claim.kind(), claim.level()));
    }

    private void claimed(Piece piece, SecrecyCueKind kind, SecrecyLevel level) {
        if (level == SecrecyLevel.UNDETERMINED) {
            possible(piece);
        } else {
            found(piece.line(), piece.flat(), kind, level);
        }
    }

    /** Capitals, or letters set apart, anywhere; a word with one capital only where stamps stand. */
    private boolean standsAsMark(int at) {
        Piece piece = pieces.get(at);
        return piece.capitals()
                || Character.isUpperCase(piece.flat().codePointAt(0))
                        && !piece.item()
                        && (stampPlace(piece) || aloneAtTopOfSheet(piece.line()) || belowAppendix(at));
    }

    /** The mark of an appendix stands by its title. */
    private boolean belowAppendix(int at) {
        return at > 0
                && pieces.get(at - 1).line().region() == pieces.get(at).line().region()
                && APPENDIX.matcher(pieces.get(at - 1).flat()).matches();
    }

    private boolean aloneAtTopOfSheet(TextLine line) {
        return inSheet(line)
                && !around.cellsNumbered(line)
                && line.number() <= HEAD_LINES
                && cells().getOrDefault(Row.of(line), 0) == 1;
    }

    /** How many cells each row of a sheet has. */
    private Map<Row, Integer> cells() {
        if (cells.isEmpty()) {
            lines.stream().filter(SecrecyMarks::inSheet).forEach(line -> cells.merge(Row.of(line), 1, Integer::sum));
        }
        return cells;
    }

    private static boolean inSheet(TextLine line) {
        return line.region() == Region.TABLE && line.page() == 0;
    }

    /** Above the text of the document; any page header, page footer, text box or property. */
    private boolean stampPlace(Piece piece) {
        return switch (piece.line().region()) {
            case HEADER, FOOTER, TEXTBOX, ANNOTATION, METADATA -> true;
            case BODY, TABLE -> around.head(piece.at());
            case FOOTNOTE, COMMENT -> false;
        };
    }

    /** Cyrillic letters that look like those of a mark. */
    static String latin(String text) {
        return text.replace('\u041C', 'M')
                .replace('\u0422', 'T')
                .replace('\u0423', 'Y')
                .replace('\u041E', 'O');
    }

    private void possible(Piece piece) {
        possible = true;
        cues.add(new SecrecyCue(piece.line().place(), piece.flat(), SecrecyCueKind.POSSIBLE_MARK));
    }

    private void found(TextLine line, String text, SecrecyCueKind kind, SecrecyLevel level) {
        cues.add(new SecrecyCue(line.place(), text, kind));
        if (level.compareTo(worst) > 0) {
            worst = level;
        }
    }
}
