package vn.vanthu.classifier.marking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;
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
    /** The upper third of a page. */
    private static final int HEAD_POINTS = 280;

    private static final int FOOT_LINES = 30;
    /** In points. */
    private static final float SMALLEST = 4;

    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    /** Of a sheet kept as text. */
    private static final Pattern VALUES_OF_A_ROW = Pattern.compile("\\d[,;]\\p{L}|\\p{L}[,;]\\d");

    private static final Pattern ROW = Pattern.compile("[^;]*(?:;[^;]*){2,}|[^,]*(?:,[^ ,][^,]*){2,}");

    /** In one line that a program writes at the top. */
    private static final Pattern FIELDS = Pattern.compile(" [|] ");

    private static final Pattern APPENDIX = Pattern.compile("^PHỤ LỤC\\b.{0,40}$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DECLASSIFIED =
            Pattern.compile("^(?:ĐÃ ?)?GIẢI ?MẬT(?:[ ,:;(]*(?:NGÀY|TỪ|THEO|QUYẾT ĐỊNH|\\d).{0,120})?$", U);
    private final List<SecrecyCue> cues = new ArrayList<>();
    private SecrecyLevel worst = SecrecyLevel.NONE;
    private boolean declassified;
    private final List<TextLine> lines;
    private final LocalDate on;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Row, Integer> cells = new HashMap<>();
    private final BitSet ticked = new BitSet();
    private final Surroundings around;
    private final BrokenClauses broken;
    private final Titles titles;
    private final Spelling spelling;
    /** Lines that may hold a trace, and the first lines of clauses that were found broken. */
    private final BitSet telling;

    private final BitSet clauses = new BitSet();
    private boolean possible;
    private int sinceRecipients = Integer.MAX_VALUE;

    private SecrecyMarks(List<TextLine> lines, List<String> texts, TraceScan scan, LocalDate on) {
        this.lines = lines;
        this.on = on;
        this.around = new Surroundings(lines, texts);
        this.broken = new BrokenClauses(lines, around);
        this.titles = new Titles(lines, around);
        this.spelling = new Spelling(around, lines.size());
        this.telling = scan.lines();
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
        return find(lines, texts, fileName, LocalDate.MAX);
    }

    /** @param on the day of the question: what is declassified from a later day is still a secret */
    public static Found find(List<TextLine> lines, List<String> texts, String fileName, LocalDate on) {
        TraceScan scan = TraceScan.of(texts);
        SecrecyMarks marks = new SecrecyMarks(lines, texts, scan, on);
        if (!scan.lines().isEmpty()) {
            marks.around(texts, scan);
        }
        return marks.found(fileName);
    }

    /** The same, with no line passed over. */
    static Found findSlowly(List<TextLine> lines, List<String> texts, String fileName) {
        SecrecyMarks marks = new SecrecyMarks(lines, texts, TraceScan.of(texts), LocalDate.MAX);
        marks.all(texts);
        return marks.found(fileName);
    }

    private void all(List<String> texts) {
        for (int i = 0; i < lines.size(); i++) {
            pieces.addAll(Cutting.of(i, lines.get(i), texts.get(i)));
        }
        look();
    }

    /** Only the suspicious lines, and what stands near them: no rule looks further. */
    private void around(List<String> texts, TraceScan scan) {
        BitSet suspicious = scan.lines();
        List<@Nullable List<Piece>> near = new ArrayList<>(Collections.nCopies(texts.size(), null));
        for (int at = suspicious.nextSetBit(0); at >= 0; at = suspicious.nextSetBit(at + 1)) {
            cut(at, near, texts, scan);
            boolean copying = scan.copyingBelowRecipients(at);
            int missing = copying ? FOOT_LINES + 1 : 1;
            for (int i = at - 1; i >= 0 && missing > 0 && (copying || !suspicious.get(i)); i--) {
                missing -= cut(i, near, texts, scan).size();
            }
            missing = 1;
            for (int i = at + 1; i < texts.size() && missing > 0 && !suspicious.get(i); i++) {
                missing -= cut(i, near, texts, scan).size();
            }
        }
        int next = 0;
        for (int at = 0; at < near.size(); at++) {
            List<Piece> cut = near.get(at);
            if (cut != null) {
                if (at > next) {
                    pieces.add(Piece.unread(at, lines.get(at)));
                }
                pieces.addAll(cut);
                next = at + 1;
            }
        }
        look();
    }

    private List<Piece> cut(int at, List<@Nullable List<Piece>> known, List<String> texts, TraceScan scan) {
        List<Piece> cut = known.get(at);
        if (cut == null) {
            cut = cut(at, texts.get(at), scan);
            known.set(at, cut);
        }
        return cut;
    }

    private List<Piece> cut(int at, String text, TraceScan scan) {
        TextLine line = lines.get(at);
        return !scan.lines().get(at) && scan.even(at) && line.region() != Region.METADATA
                ? Cutting.even(at, line, text)
                : Cutting.of(at, line, text);
    }

    private void look() {
        for (int i = 0; i < pieces.size(); i++) {
            look(i);
        }
    }

    private Found found(String fileName) {
        if (SecretNames.secret(fileName)) {
            cues.add(new SecrecyCue(new Place(OptionalInt.empty(), 0), fileName, SecrecyCueKind.FILE_NAME));
        }
        SecrecyLevel level =
                worst == SecrecyLevel.NONE && (possible || broken.gaveUp()) ? SecrecyLevel.UNDETERMINED : worst;
        return new Found(declassified ? SecrecyLevel.NONE : level, cues, declassified);
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
                && !claimed(piece)
                && !weaker(piece)) {
            brokenClause(piece);
        }
    }

    /** Whether boxes decide; a form that has none ticked says nothing. */
    private boolean ticked(Piece piece) {
        if (piece.line().region() == Region.METADATA) {
            return false;
        }
        Optional<SecrecyLevel> level = StampLine.ticked(Trimming.latin(around.said(piece.at())))
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
            Optional<Spelling.Spelled> spelled = spelling.at(piece.at());
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
            boolean perhaps = around.wrapped(piece.at(), piece.said()) == Surroundings.Wrapped.PERHAPS
                    || titles.wrapped(piece.at()) == Surroundings.Wrapped.PERHAPS;
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
            if (around.letterheadInSmall()) {
                found(line, piece.flat(), SecrecyCueKind.MARK, level.get());
            } else {
                possible(piece);
            }
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
                        || around.specimen(piece.at())
                        || around.listed(piece.at(), level, piece.capitals())
                        || around.wrapped(piece.at(), piece.said()) == Surroundings.Wrapped.YES
                        || titles.wrapped(piece.at()) == Surroundings.Wrapped.YES);
    }

    /** What stands with other words where stamps stand. */
    private boolean claimed(Piece piece) {
        if (!stampPlace(piece) || piece.level().isPresent() || row(piece) || around.measured(piece.at())) {
            return false;
        }
        boolean property = piece.line().region() == Region.METADATA;
        if (property && piece.said().equals(Trimming.latin(around.said(piece.at())))) {
            return false;
        }
        boolean aside = !around.head(piece.at());
        int above = around.above(piece.at());
        Optional<StampLine.Claim> claim = StampLine.read(piece.said(), aside, Trimming.latin(around.said(above)));
        claim.ifPresent(found -> claimed(piece, property ? SecrecyCueKind.METADATA : found.kind(), found.level()));
        return claim.isPresent();
    }

    /** Whether it is a row of values in a sheet kept as text. */
    private static boolean row(Piece piece) {
        return piece.line().region() == Region.BODY
                && ROW.matcher(piece.flat()).matches()
                && VALUES_OF_A_ROW.matcher(piece.flat()).find();
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

    /** Only where stamps stand and are seen: neither a heading in the text nor words that nobody is shown end a secret. */
    private boolean declassified(Piece piece) {
        TextLine line = piece.line();
        String flat = piece.flat();
        boolean shown = line.region() != Region.METADATA && !line.hidden();
        if (!shown || !stampPlace(piece) || !DECLASSIFIED.matcher(flat).matches() || faint(line)) {
            return false;
        }
        if (StatedDay.in(flat).filter(day -> day.isAfter(on)).isPresent()) {
            possible(piece);
            return true;
        }
        declassified = true;
        cues.add(new SecrecyCue(line.place(), flat, SecrecyCueKind.DECLASSIFIED));
        return true;
    }

    /** Struck through, white, or too small to be read. */
    private static boolean faint(TextLine line) {
        return line.runs().stream()
                .filter(run -> !run.text().isBlank())
                .anyMatch(run -> run.faint() || run.size() > 0 && run.size() < SMALLEST);
    }

    private boolean weaker(Piece piece) {
        Optional<StampLine.Claim> claim =
                PaperTraces.of(piece, nearTheTop(piece), stampPlace(piece), sinceRecipients <= FOOT_LINES);
        claim.ifPresent(found -> claimed(piece, found.kind(), found.level()));
        return claim.isPresent();
    }

    /** A clause that begins on a line above, or goes on below. */
    private void brokenClause(Piece piece) {
        if (!telling.get(piece.at())) {
            return;
        }
        for (Piece joined : broken.with(piece.at())) {
            Optional<StampLine.Claim> claim =
                    PaperTraces.clause(joined, nearTheTop(joined), stampPlace(joined), sinceRecipients <= FOOT_LINES);
            if (claim.isPresent()) {
                if (!clauses.get(joined.at())) {
                    clauses.set(joined.at());
                    claimed(joined, claim.get().kind(), claim.get().level());
                }
                return;
            }
        }
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
                        && (stampPlace(piece) || belowAppendix(at));
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

    /** By its number among the lines; what is printed over others comes behind them all. */
    private static boolean nearTheTop(Piece piece) {
        Box box = piece.line().box();
        return piece.line().number() <= HEAD_LINES || box != null && box.top() < HEAD_POINTS;
    }

    /** Above the text of the document; any page header, page footer, text box or property. */
    private boolean stampPlace(Piece piece) {
        return switch (piece.line().region()) {
            case HEADER, FOOTER, TEXTBOX, ANNOTATION, METADATA -> true;
            case BODY -> around.head(piece.at());
            case TABLE -> around.head(piece.at()) || aloneAtTopOfSheet(piece.line());
            case FOOTNOTE, COMMENT -> false;
        };
    }

    private void possible(Piece piece) {
        possible = true;
        cues.add(new SecrecyCue(piece.line().place(), piece.flat(), SecrecyCueKind.POSSIBLE_MARK));
    }

    /** What nobody is shown may be a remark of who made the page: a person has to look. */
    private void found(TextLine line, String text, SecrecyCueKind kind, SecrecyLevel level) {
        if (line.region() == Region.METADATA && line.hidden()) {
            possible = true;
            cues.add(new SecrecyCue(line.place(), text, SecrecyCueKind.POSSIBLE_MARK));
            return;
        }
        cues.add(new SecrecyCue(line.place(), text, kind));
        if (level.compareTo(worst) > 0) {
            worst = level;
        }
    }
}
