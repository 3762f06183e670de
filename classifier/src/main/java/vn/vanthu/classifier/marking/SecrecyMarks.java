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
    private static final int TOP_LINES = 5;
    private static final int LONGEST = 160;
    private static final int FOOT_LINES = 30;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    /** Several keywords of one property. */
    private static final Pattern VALUES = Pattern.compile("[;,]");

    /** Properties that name people. */
    private static final Set<String> PERSONS =
            Set.of("author", "creator", "lastModifiedBy", "lastAuthor", "operator", "Manager", "manager");

    private static final Pattern PIECES = Pattern.compile("\\t|\\s{4,}|\\R");

    /** One of them is in every trace. */
    private static final List<String> WORDS =
            List.of("MẬT", "TỐI", "TUYỆT", "BÓCBÌ", "THUHỒI", "BẢNSỐ", "BẢNSAO", "CHỤP");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private static final Pattern COPY_NUMBER = Pattern.compile("^bản ?số ?[:.]? ?\\d{1,4}(?: ?/ ?\\d{1,4})?$", U);
    private static final Pattern TERM = Pattern.compile(
            "^(?:gia hạn )?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước ?:(?!.*(?:tuyệt|tối) ?mật)(?=.*(?:\\d|…|\\.{3})).{1,80}$",
            U);
    private static final Pattern PROLONGED =
            Pattern.compile("^gia ?hạn ?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước\\b.{0,60}$", U);
    /** A clause of its own in the list of recipients or below it. */
    private static final Pattern COPYING = Pattern.compile(
            "(?:^|[;.,:(\\[–-] ?)(?:bản này |văn bản này |tài liệu này )?(?:không )?được ?phép ?sao ?,? ?chụp"
                    + "(?: ?: ?(?:có|không)\\b.{0,20})?(?:$| ?[;.,)\\]])",
            U);
    /** Another paper begins below the recipients. */
    private static final Pattern NEXT_PAPER =
            Pattern.compile("^(?:PHỤLỤC|QUYCHẾ|QUYĐỊNH|DANHMỤC|DANHSÁCH|CHƯƠNG[IVX\\d]|KẾHOẠCH|MẪUSỐ).*");

    private static final Pattern APPENDIX = Pattern.compile("^PHỤ LỤC\\b.{0,40}$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ITEM = Pattern.compile("^[-–+•*] .*[^-–+•*]$|.*[;:]$");

    private static final Pattern SECRET_COPY = Pattern.compile("^BẢN ?SAO ?(?:BÍ ?MẬT ?NHÀ ?NƯỚC|SỐ ?:? ?\\d{1,4})$");
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
    private int sinceRecipients = Integer.MAX_VALUE;

    private SecrecyMarks(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * One column's part of a line; empty where its words tell nothing.
     *
     * @param flat without frame, in Latin letters, blanks squeezed
     * @param upper the same in capitals, without blanks
     * @param item an item of a list or its heading, as a bullet, a semicolon or a colon tells
     * @param unread stands for lines between those that were looked at
     */
    private record Piece(TextLine line, String flat, String upper, boolean item, boolean unread) {
        static Piece unread(TextLine line) {
            return new Piece(line, "", "", false, true);
        }

        static Optional<Piece> of(TextLine line, String text) {
            if (text.length() > 4 * LONGEST) {
                return Optional.empty();
            }
            String squeezed = squeezed(text);
            String flat = latin(framed(squeezed));
            if (flat.isEmpty() || flat.length() > LONGEST) {
                return Optional.empty();
            }
            String upper = flat.replace(" ", "").toUpperCase(Locale.ROOT);
            boolean telling = WORDS.stream().anyMatch(upper::contains)
                    || upper.startsWith("NƠINHẬN")
                    || NEXT_PAPER.matcher(upper).matches();
            return Optional.of(
                    telling
                            ? new Piece(
                                    line, flat, upper, ITEM.matcher(squeezed).matches(), false)
                            : new Piece(line, "", "", false, false));
        }

        boolean capitals() {
            return flat.equals(flat.toUpperCase(Locale.ROOT));
        }

        Optional<SecrecyLevel> level() {
            return StampWords.alone(upper);
        }
    }

    /** One row of a sheet. */
    private record Row(int block, int number) {
        static Row of(TextLine line) {
            return new Row(line.block(), line.number());
        }
    }

    /** What was found; the level is NONE where a mark of declassification stands beside the others. */
    public record Found(SecrecyLevel level, List<SecrecyCue> cues, boolean declassified) {
        public Found {
            cues = List.copyOf(cues);
        }
    }

    /** @param texts the lines' text in composed Unicode, in the order of {@code lines} */
    public static Found find(List<TextLine> lines, List<String> texts, String fileName) {
        TraceScan scan = TraceScan.of(texts);
        SecrecyMarks marks = new SecrecyMarks(lines);
        if (!scan.lines().isEmpty()) {
            marks.around(texts, scan);
        }
        return marks.found(fileName);
    }

    /** The same, with no line passed over. */
    static Found findSlowly(List<TextLine> lines, List<String> texts, String fileName) {
        SecrecyMarks marks = new SecrecyMarks(lines);
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
                pieces.add(Piece.unread(lines.get(at)));
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
        return new Found(declassified ? SecrecyLevel.NONE : worst, cues, declassified);
    }

    private List<Piece> cut(int at, String text) {
        TextLine line = lines.get(at);
        List<Piece> cut = new ArrayList<>();
        if (line.region() == Region.METADATA) {
            for (String value : VALUES.split(text.substring(text.indexOf(':') + 1), -1)) {
                if (!givenName(text, value)) {
                    Piece.of(line, value).ifPresent(cut::add);
                }
            }
            Piece.of(line, text).ifPresent(cut::add);
        } else if (whole(text)) {
            Piece.of(line, text).ifPresent(cut::add);
        } else {
            for (String piece : PIECES.split(text, -1)) {
                Piece.of(line, piece).ifPresent(cut::add);
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
        if (piece.unread()
                || piece.capitals() && NEXT_PAPER.matcher(piece.upper()).matches()) {
            sinceRecipients = Integer.MAX_VALUE - 1;
        }
        if (WORDS.stream().anyMatch(piece.upper()::contains)
                && !mark(at)
                && !labelled(piece)
                && !declassified(piece.line(), piece.flat())) {
            weaker(piece.line(), piece);
        }
    }

    /** Without brackets, rules and ornaments around a stamp. */
    private static String framed(String text) {
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

    private static String squeezed(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private boolean mark(int at) {
        Piece piece = pieces.get(at);
        TextLine line = piece.line();
        Optional<SecrecyLevel> level = piece.level()
                .map(own -> half(at - 1)
                        .flatMap(half -> StampWords.alone(half + piece.upper()))
                        .orElse(own));
        boolean fires = level.isPresent() && !enumerated(at) && standsAsMark(at);
        if (!fires && level.isEmpty()) {
            level = StampWords.accompanied(piece.upper()).filter(found -> piece.capitals() || stampPlace(line));
            fires = level.isPresent();
        }
        if (!fires && level.isEmpty()) {
            level = StampWords.beside(piece.flat())
                    .or(() -> StampWords.ofThings(piece.flat()).filter(found -> topOrMargin(line)));
            fires = level.isPresent();
        }
        if (fires) {
            boolean property = line.region() == Region.METADATA;
            found(line, piece.flat(), property ? SecrecyCueKind.METADATA : SecrecyCueKind.MARK, level.orElseThrow());
        } else if (level.isPresent() && at > 0 && labels(pieces.get(at - 1), piece) && !levelAt(at + 1)) {
            found(line, piece.flat(), SecrecyCueKind.LABELLED_LEVEL, level.get());
            return true;
        }
        return fires;
    }

    /** The first word of a mark over two lines. */
    private Optional<String> half(int at) {
        if (at < 0 || !pieces.get(at).line().sameColumn(pieces.get(at + 1).line())) {
            return Optional.empty();
        }
        String word = pieces.get(at).upper();
        return word.equals("TỐI") || word.equals("TUYỆT") ? Optional.of(word) : Optional.empty();
    }

    /** {@code Độ mật:} in the cell before. */
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
        Optional<SecrecyLevel> level = StampWords.labelled(piece.flat());
        level.ifPresent(found -> found(piece.line(), piece.flat(), SecrecyCueKind.LABELLED_LEVEL, found));
        return level.isPresent();
    }

    /** Only where stamps stand: a heading in the text does not end a secret. */
    private boolean declassified(TextLine line, String flat) {
        if (!DECLASSIFIED.matcher(flat).matches() || !stampPlace(line)) {
            return false;
        }
        declassified = true;
        cues.add(new SecrecyCue(line.place(), flat, SecrecyCueKind.DECLASSIFIED));
        return true;
    }

    private void weaker(TextLine line, Piece piece) {
        String flat = piece.flat();
        String upper = piece.upper();
        boolean capitals = piece.capitals();
        if (upper.equals("CHỈNGƯỜICÓTÊNMỚIĐƯỢCBÓCBÌ") && (capitals || !piece.item())) {
            found(line, flat, SecrecyCueKind.NAMED_OPENER, SecrecyLevel.MAT);
        } else if (upper.equals("TÀILIỆUTHUHỒI") && (capitals || stampPlace(line))) {
            found(line, flat, SecrecyCueKind.RECALLABLE, SecrecyLevel.MAT);
        } else if (line.number() <= HEAD_LINES && COPY_NUMBER.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.COPY_NUMBER, SecrecyLevel.MAT);
        } else if (TERM.matcher(flat).matches() || (PROLONGED.matcher(flat).matches() && capitals)) {
            found(line, flat, SecrecyCueKind.PROTECTION_TERM, SecrecyLevel.MAT);
        } else if (sinceRecipients <= FOOT_LINES && COPYING.matcher(flat).find()) {
            found(line, flat, SecrecyCueKind.COPYING_PERMISSION, SecrecyLevel.MAT);
        } else if (SECRET_COPY.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.SECRET_COPY, SecrecyLevel.MAT);
        }
    }

    /** Capitals, or letters set apart, anywhere; a word with one capital only where stamps stand. */
    private boolean standsAsMark(int at) {
        Piece piece = pieces.get(at);
        return piece.capitals()
                || Character.isUpperCase(piece.flat().codePointAt(0))
                        && !piece.item()
                        && (stampPlace(piece.line()) || aloneAtTopOfSheet(piece.line()) || belowAppendix(at));
    }

    /** The mark of an appendix stands by its title. */
    private boolean belowAppendix(int at) {
        return at > 0
                && pieces.get(at - 1).line().region() == pieces.get(at).line().region()
                && APPENDIX.matcher(pieces.get(at - 1).flat()).matches();
    }

    private static boolean topOrMargin(TextLine line) {
        return stampPlace(line) && (line.region() != Region.BODY || line.number() <= TOP_LINES);
    }

    private boolean aloneAtTopOfSheet(TextLine line) {
        return inSheet(line) && line.number() <= HEAD_LINES && cells().getOrDefault(Row.of(line), 0) == 1;
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

    /** The top of the first page, its letterhead table included; any page header, page footer, text box or property. */
    private static boolean stampPlace(TextLine line) {
        return switch (line.region()) {
            case HEADER, FOOTER, TEXTBOX, ANNOTATION, METADATA -> true;
            case BODY -> line.number() <= HEAD_LINES && line.page() <= 1;
            case TABLE -> line.number() <= HEAD_LINES && line.page() == 1 && line.block() == 1;
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

    private void found(TextLine line, String text, SecrecyCueKind kind, SecrecyLevel level) {
        cues.add(new SecrecyCue(line.place(), text, kind));
        if (level.compareTo(worst) > 0) {
            worst = level;
        }
    }
}
