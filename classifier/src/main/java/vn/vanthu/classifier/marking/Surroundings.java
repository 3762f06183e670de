package vn.vanthu.classifier.marking;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/** What stands around a line: the head of the document, the sentence that it ends, the table that it is a cell of. */
final class Surroundings {
    private static final int HEAD_LINES = 20;
    private static final int NEAR = 14;
    private static final int LONGEST_LIST = 2_000;
    private static final int RUNNING = 90;
    private static final int FULL_LINE = 45;
    private static final int LONGEST_LINE = 130;
    private static final int LONGEST_SAID = 1_000;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    /** The text begins. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:kính ?gửi|căn cứ|điều \\d|thực hiện|theo |xét |nơi nhận|phần [ivx\\d]|chương [ivx\\d]|mục [ivx\\d]|[ivx]{1,4}[.)] |\\d{1,2}[.)] ?\\p{L}|danh sách).*",
            U);

    /** A word whose letters are set apart. */
    private static final Pattern APART = Pattern.compile("\\p{L}(?: \\p{L})+");

    private static final Pattern NAME_OF_THE_STATE =
            Pattern.compile("cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam");

    private static final Pattern SUBJECT = Pattern.compile("(?:v/v|về |trích yếu).*", U);
    private static final Pattern STOP = Pattern.compile(".*[.;:!?…/](?:[”\"’')\\]]*)$");
    static final Pattern SMALL = Pattern.compile(".*\\p{Ll}.*");

    /** Words that make another word of the one after them, or that a level belongs to in a sentence. */
    private static final Pattern COMPOUND_BEFORE =
            Pattern.compile("(?:.*\\P{L})?(?:bảo|bí|cơ|giải|ong|ngọt|đường|túi)", U);

    private static final Pattern LEADING = Pattern.compile(
            "(?:.*\\P{L})?(?:dấu|độ|cấp|mức|loại|và|hoặc|hay|là|thị|văn|các|những|tài liệu|văn bản|hồ sơ|chữ|có|được|của|đến|từ|không|nước|tin|mọi|thuộc|tối|tuyệt)",
            U);
    private static final Pattern COMPOUND_AFTER = Pattern.compile(
            "(?<word>khẩu|mã|ong|vụ|thiết|danh|mía|gấu|độ(?! ?(?:mật|khẩn|tối|tuyệt))|thám|hiệu|ngữ|đàm|lệnh|nhà nước)(?:\\P{L}.*)?",
            U);
    /** Organs that are named together with it. */
    private static final Pattern ORGAN_BEFORE = Pattern.compile("(?:.*\\P{L})?gan", U);

    private static final Pattern ORGAN_AFTER = Pattern.compile("(?:[-–,] ?)?(?:tụy|tuỵ|lách)(?:\\P{L}.*)?", U);
    /** The rest of {@code MẬT ĐỘ} with its unit. */
    private static final Pattern UNIT_AFTER = Pattern.compile("độ ?\\([^)]{1,20}\\)", U);

    private static final Pattern CAPTION =
            Pattern.compile("(?:mẫu|hình)(?: số)? ?[\\d.]*[.: –-].*(?:^|\\P{L})dấu(?:\\P{L}.*)?", U);

    private static final Pattern PERSON = Pattern.compile(
            "(?:\\d+[.)]? ?)?(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|đoàn|lâm|mai|trịnh|cao|hà|lương|tạ|thái|châu|tô|lưu|nông|hứa|tống|triệu|giàng|lò|vàng)"
                    + " (?:văn|thị|đình|hữu|đức|ngọc|xuân|thế|quang|bá|trọng|duy|kim|minh|thanh|công|quốc|viết|như|hồng)",
            U);
    /** A signer's name. */
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,4}");

    private static final Pattern LIST_HEAD = Pattern.compile(
            "(?:stt|tt|số tt|số lượng|thời hạn(?: bảo vệ)?|ghi chú|tên|họ(?: và tên| tên|, tên)?|tổng(?: số| cộng)?|đơn vị(?: tính)?|loại (?:văn bản|tài liệu))",
            U);

    private static final Pattern MEASURE = Pattern.compile("\\d ?[x×] ?\\d|\\d ?(?:mm|cm)\\b", U);
    private static final Pattern NUMBERS = Pattern.compile("stt|tt|số tt|số thứ tự", U);
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.)]?");

    private final List<TextLine> lines;
    private final List<String> texts;
    private final Map<Integer, Set<Integer>> columns = new HashMap<>();
    /** Tables in which cells share the number of their row. */
    private final Set<Integer> rows = new HashSet<>();

    private final @Nullable String[] said;
    private final @Nullable String[] upper;
    private int beginning = -1;

    Surroundings(List<TextLine> lines, List<String> texts) {
        this.lines = lines;
        this.texts = texts;
        this.said = new @Nullable String[texts.size()];
        this.upper = new @Nullable String[texts.size()];
    }

    /** Blanks squeezed, characters folded. */
    String said(int at) {
        if (at < 0 || at >= texts.size()) {
            return "";
        }
        String known = said[at];
        if (known == null) {
            String text = texts.get(at);
            known = text.length() > LONGEST_SAID ? "" : Trimming.squeezed(Folding.folded(text));
            said[at] = known;
        }
        return known;
    }

    /** In capitals, without blanks and frame. */
    String upper(int at) {
        if (at < 0 || at >= texts.size()) {
            return "";
        }
        String known = upper[at];
        if (known == null) {
            String flat = Folding.joined(Trimming.latin(Trimming.framed(said(at))));
            known = flat.replace(" ", "").toUpperCase(Locale.ROOT);
            upper[at] = known;
        }
        return known;
    }

    /** Whether it stands above the text of the document, with the letterhead and the title. */
    boolean head(int at) {
        TextLine line = lines.get(at);
        boolean page = switch (line.region()) {
            case BODY -> line.page() <= 1;
            case TABLE -> line.page() == 1;
            case HEADER, FOOTER, TEXTBOX, ANNOTATION, METADATA, FOOTNOTE, COMMENT -> false;
        };
        return page && line.number() <= HEAD_LINES && at < beginning();
    }

    /** Whether the name of the State is in small letters, as text of a font that shows them as capitals is stored. */
    boolean letterheadInSmall() {
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
            if (NAME_OF_THE_STATE.matcher(said(i)).find()) {
                return true;
            }
        }
        return false;
    }

    private int beginning() {
        if (beginning < 0) {
            int at = 0;
            while (at < lines.size() && !begins(at)) {
                at++;
            }
            beginning = at;
        }
        return beginning;
    }

    private boolean begins(int at) {
        TextLine line = lines.get(at);
        if (line.region() != Region.BODY && line.region() != Region.TABLE) {
            return false;
        }
        if (line.page() > 1 || line.number() > HEAD_LINES) {
            return true;
        }
        String text = said(at);
        if (text.isEmpty() && texts.get(at).length() <= RUNNING) {
            return false;
        }
        return BEGINNING.matcher(text).matches()
                || (text.isEmpty() || text.length() > RUNNING)
                        && line.alignment() != Alignment.CENTER
                        && !SUBJECT.matcher(text).matches();
    }

    /** The line above in the same column; -1 where there is none near. */
    int above(int at) {
        return inColumn(at, -1);
    }

    /** The line below in the same column; -1 where there is none near. */
    int below(int at) {
        return inColumn(at, 1);
    }

    private int inColumn(int at, int step) {
        TextLine line = lines.get(at);
        for (int i = at + step; i >= 0 && i < lines.size() && Math.abs(i - at) <= NEAR; i += step) {
            TextLine other = lines.get(i);
            boolean whole = line.column() == 0 || other.column() == 0;
            if (other.sameColumn(line) && other.page() == line.page()) {
                return i;
            }
            if (whole && other.region() != Region.METADATA && other.number() != line.number()) {
                return other.region() == line.region() && other.page() == line.page() ? i : -1;
            }
        }
        return -1;
    }

    /** Whether {@code Độ mật} stands above it in a form. */
    boolean labelAbove(int at) {
        int above = above(at);
        return above >= 0
                && lines.get(at).region() == Region.TABLE
                && head(at)
                && StampWords.alone(upper(below(at))).isEmpty()
                && StampWords.label(Trimming.framed(said(above)));
    }

    /** Whether it is the specimen of a stamp that the line right above it names: {@code Mẫu số 01: Dấu “Tuyệt mật”}. */
    boolean specimen(int at) {
        return at > 0
                && !head(at)
                && CAPTION.matcher(said(at - 1)).matches()
                && upper(at - 1).replaceAll("\\P{L}", "").endsWith("DẤU" + upper(at));
    }

    /** Whether the words before it or after it make another word of it, a name, or the rest of a sentence. */
    boolean belongsToWords(int at) {
        boolean stands = !SMALL.matcher(said(at)).matches()
                && (paragraph(at) || NAMED.matcher(said(above(at))).matches());
        String before = around(above(at), stands);
        String after = around(below(at), stands);
        if (COMPOUND_BEFORE.matcher(before).matches() || goesOn(said(at), after)) {
            return true;
        }
        if (ORGAN_BEFORE.matcher(before).matches() && ORGAN_AFTER.matcher(after).matches()
                || lines.get(at).region() == Region.TABLE
                        && UNIT_AFTER.matcher(after).matches()) {
            return true;
        }
        String left = at > 0 && lines.get(at - 1).block() == lines.get(at).block() ? around(at - 1, stands) : "";
        if (PERSON.matcher(before).matches() || PERSON.matcher(left).matches()) {
            return true;
        }
        return words(before) >= 4
                && LEADING.matcher(before).matches()
                && SMALL.matcher(before).matches()
                && !(brokenByHand(at) && !SMALL.matcher(said(at)).matches());
    }

    /**
     * Whether the line below begins with the rest of its word. No line was broken between them where they would have had room:
     * what stands below is as long as both together.
     */
    private static boolean goesOn(String said, String after) {
        Matcher compound = COMPOUND_AFTER.matcher(after);
        return compound.matches()
                && (SMALL.matcher(said).matches()
                        || !SMALL.matcher(after).matches()
                                && !after.equals("LỆNH")
                                && after.length()
                                        <= said.length()
                                                + compound.group("word").length());
    }

    /** Whether its line is a paragraph, which no margin breaks. */
    private boolean paragraph(int at) {
        TextLine line = lines.get(at);
        return line.box() == null
                && (line.alignment() != Alignment.UNKNOWN
                        || line.number() > 0 && !next(above(at), at) && !next(at, below(at)));
    }

    /** Whether no empty line is between them. */
    boolean next(int at, int below) {
        return at >= 0
                && below >= 0
                && lines.get(below).number() - lines.get(at).number() <= 1;
    }

    /** Whether the text goes on below a line that had room for more: no margin broke it there. */
    private boolean brokenByHand(int at) {
        TextLine line = lines.get(at);
        return line.box() == null
                && line.region() == Region.BODY
                && line.column() == 0
                && line.alignment() == Alignment.UNKNOWN
                && next(at, below(at))
                && SMALL.matcher(said(below(at))).matches();
    }

    /** @param capitals only what is in capitals too goes together with a paragraph in capitals */
    private String around(int at, boolean capitals) {
        String said = Trimming.latin(said(at));
        return capitals && SMALL.matcher(said).matches()
                ? ""
                : APART.matcher(said).matches() ? said.replace(" ", "") : said;
    }

    static int words(String text) {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    /** Whether it ends a sentence that begins on the line above, as text does that was broken into lines. */
    Wrapped wrapped(int at, String said) {
        int above = above(at);
        TextLine line = lines.get(at);
        if (above < 0 || line.region() != Region.BODY || line.alignment() == Alignment.CENTER) {
            return Wrapped.NO;
        }
        String before = said(above);
        TextLine other = lines.get(above);
        boolean running = before.length() >= FULL_LINE
                && SMALL.matcher(before).matches()
                && !STOP.matcher(before).matches()
                && line.number() == other.number() + 1;
        if (!running) {
            return Wrapped.NO;
        }
        Box box = line.box();
        Box full = other.box();
        if (box != null && full != null) {
            return below(box, full) ? Wrapped.YES : Wrapped.NO;
        }
        if (box != null || line.alignment() != Alignment.UNKNOWN || before.length() > LONGEST_LINE || head(at)) {
            return Wrapped.NO;
        }
        return STOP.matcher(said).matches() || !said.equals(said.toUpperCase(Locale.ROOT))
                ? Wrapped.YES
                : Wrapped.PERHAPS;
    }

    /** Whether a line continues another. */
    enum Wrapped {
        NO,
        PERHAPS,
        YES
    }

    /** The next line of the same paragraph, in letters of the same size. */
    private static boolean below(Box box, Box full) {
        float height = Math.max(1, full.height());
        return full.width() > 3 * box.width()
                && Math.abs(box.height() - full.height()) < 0.15 * height
                && box.left() - full.left() < 2
                && full.left() - box.left() < 5 * height
                && box.top() - full.top() < 2.2 * height;
    }

    /** Whether it is one of several levels in a column or a row, or a value in a list. */
    boolean listed(int at, SecrecyLevel own, boolean capitals) {
        TextLine line = lines.get(at);
        boolean table = line.region() == Region.TABLE;
        if (!table && (line.region() != Region.BODY || line.column() == 0)) {
            return false;
        }
        Set<SecrecyLevel> column = EnumSet.of(own);
        Set<SecrecyLevel> row = EnumSet.of(own);
        boolean head = false;
        int others = 0;
        for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR); i++) {
            TextLine other = lines.get(i);
            if (i == at
                    || other.region() != line.region()
                    || other.block() != line.block()
                    || other.page() != line.page() && !table) {
                continue;
            }
            Optional<SecrecyLevel> level = StampWords.alone(upper(i));
            if (level.isPresent() && other.column() == line.column()) {
                column.add(level.get());
            } else if (level.isPresent() && other.number() - line.number() == i - at || level.isPresent() && table) {
                row.add(level.get());
            }
            boolean heading = LIST_HEAD.matcher(said(i)).matches()
                    || i < at && StampWords.label(Trimming.framed(said(i))) && i != at - 1 && i != above(at);
            head |= heading;
            others += other.column() != line.column() ? 1 : 0;
        }
        boolean several = column.size() > (capitals ? 2 : 1) || row.size() > (capitals ? 2 : 1);
        return several && others > 0
                || numbered(at)
                || head && others > 0 && (!capitals || column.size() > 1)
                || !capitals && table && wide(line);
    }

    /** Whether it is a value in a list whose rows are numbered. */
    private boolean numbered(int at) {
        TextLine line = lines.get(at);
        int number = -1;
        for (int i = at - 1; i >= 0 && at - i <= LONGEST_LIST; i--) {
            TextLine other = lines.get(i);
            if (!beside(i, at) || other.column() == 0 || other.column() >= line.column()) {
                continue;
            }
            if (number < 0 && ROW_NUMBER.matcher(said(i)).matches()) {
                number = other.column();
            } else if (number < 0 && other.column() == 1) {
                return false;
            } else if (other.column() == number && NUMBERS.matcher(said(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A table of three columns or more. */
    private boolean wide(TextLine line) {
        if (columns.isEmpty()) {
            TextLine last = line;
            for (TextLine each : lines) {
                if (each.region() == Region.TABLE) {
                    if (each.block() == last.block()
                            && each.number() == last.number()
                            && each.column() != last.column()) {
                        rows.add(each.block());
                    }
                    last = each;
                    columns.computeIfAbsent(each.block(), block -> new HashSet<>())
                            .add(each.column());
                }
            }
        }
        return columns.getOrDefault(line.block(), Set.of()).size() > 2;
    }

    /** What a cell beside says that holds a box and nothing else; NONE where the box is empty. */
    Optional<SecrecyLevel> boxBeside(int at, SecrecyLevel own) {
        for (int i : new int[] {at - 1, at + 1}) {
            if (i >= 0
                    && i < lines.size()
                    && beside(i, at)
                    && lines.get(i).column() != lines.get(at).column()) {
                String cell = said(i);
                if (StampLine.box(cell)) {
                    return StampLine.ticked(cell + " " + StampWords.words(own));
                }
                if (i > at && cell.equalsIgnoreCase("x") && !wide(lines.get(at))) {
                    return Optional.of(own);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a cell beside it tells how large something is, as that of a stamp in a guideline. */
    boolean measured(int at) {
        for (int i : new int[] {at - 1, at + 1}) {
            if (i >= 0
                    && i < lines.size()
                    && beside(i, at)
                    && lines.get(i).column() != lines.get(at).column()
                    && MEASURE.matcher(said(i)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table has several columns and yet a line number for every cell: it is no sheet. */
    boolean cellsNumbered(TextLine line) {
        wide(line);
        return columns.getOrDefault(line.block(), Set.of()).size() > 1 && !rows.contains(line.block());
    }

    /** The same, or both in boxes of their own. */
    boolean near(int i, int at) {
        return beside(i, at)
                || lines.get(i).region() == Region.TEXTBOX && lines.get(at).region() == Region.TEXTBOX;
    }

    /** Whether both are of one region and block. */
    boolean beside(int i, int at) {
        TextLine one = lines.get(i);
        TextLine other = lines.get(at);
        return one.region() == other.region() && one.block() == other.block();
    }
}
