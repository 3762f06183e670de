package vn.vanthu.classifier.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final Map<String, SecrecyLevel> LEVELS =
            Map.of("MẬT", SecrecyLevel.MAT, "TỐIMẬT", SecrecyLevel.TOI_MAT, "TUYỆTMẬT", SecrecyLevel.TUYET_MAT);
    private static final int HEAD_LINES = 20;
    private static final int LONGEST = 160;
    private static final int FOOT_LINES = 30;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern PIECES = Pattern.compile("\\t|\\s{4,}|\\R");

    /** One of them is in every trace. */
    private static final List<String> WORDS =
            List.of("MẬT", "TỐI", "TUYỆT", "BÓCBÌ", "THUHỒI", "BẢNSỐ", "BẢNSAO", "CHỤP");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** Frames and brackets around a stamp. */
    private static final String FRAME = " [](){}\"“”'*«»|_.…;,–—-";

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private static final Pattern LABELLED = Pattern.compile(
            "^(?:mức ?)?độ ?(?:bảo ?)?(?:khẩn, ?)?mật ?[:=] ?[\\[(]?(tuyệt ?mật|tối ?mật|mật)[\\])]?(?:[ ,;.(].{0,20})?$",
            U);
    private static final Pattern COPY_NUMBER = Pattern.compile("^bản ?số ?[:.]? ?\\d{1,4}(?: ?/ ?\\d{1,4})?$", U);
    private static final Pattern TERM =
            Pattern.compile("^(?:gia hạn )?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước ?:.{1,80}$", U);
    private static final Pattern PROLONGED =
            Pattern.compile("^gia ?hạn ?thời ?hạn ?bảo ?vệ ?bí ?mật ?nhà ?nước\\b.{0,60}$", U);
    private static final Pattern COPYING =
            Pattern.compile("^(?:bản này |văn bản này |tài liệu này )?(?:không )?được ?phép ?sao ?,? ?chụp$", U);
    /** Behind a name in the list of recipients. */
    private static final Pattern COPYING_ASIDE =
            Pattern.compile("[(\\[](?:không )?được ?phép ?sao ?,? ?chụp(?:[)\\]]|$)", U);

    private static final Pattern SECRET_COPY = Pattern.compile("^BẢN ?SAO ?(?:BÍ ?MẬT ?NHÀ ?NƯỚC|SỐ ?:? ?\\d{1,4})$");
    private static final Pattern DECLASSIFIED =
            Pattern.compile("^(?:ĐÃ ?)?GIẢI ?MẬT(?:[ ,:;(]*(?:NGÀY|TỪ|THEO|QUYẾT ĐỊNH|\\d).{0,120})?$", U);
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)(\\(mat\\)|(^|[_ -])(toi|tuyet)[_ -]?mat([_ .-]|$)|tuyetmat|toimat)|^(mật|tối mật|tuyệt mật)\\s*-", U);

    private final List<SecrecyCue> cues = new ArrayList<>();
    private SecrecyLevel worst = SecrecyLevel.NONE;
    private boolean declassified;
    private final Map<Row, Integer> cells = new HashMap<>();
    private @Nullable TextLine first;
    private String firstWord = "";
    private int sinceRecipients = Integer.MAX_VALUE;

    private SecrecyMarks() {}

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
        SecrecyMarks marks = new SecrecyMarks();
        lines.stream().filter(SecrecyMarks::inSheet).forEach(line -> marks.cells.merge(Row.of(line), 1, Integer::sum));
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            String text = texts.get(i);
            if (line.region() == Region.METADATA) {
                marks.look(line, text.substring(text.indexOf(':') + 1));
                marks.look(line, text);
                continue;
            }
            for (String piece : PIECES.split(text, -1)) {
                marks.look(line, piece);
            }
        }
        if (FILE_NAME.matcher(fileName).find()) {
            marks.cues.add(new SecrecyCue(new Place(OptionalInt.empty(), 0), fileName, SecrecyCueKind.FILE_NAME));
        }
        return new Found(marks.declassified ? SecrecyLevel.NONE : marks.worst, marks.cues, marks.declassified);
    }

    /** Whether a file is called a secret. */
    public static boolean namesSecret(String fileName) {
        return FILE_NAME.matcher(fileName).find();
    }

    private void look(TextLine line, String text) {
        if (text.length() > 4 * LONGEST) {
            return;
        }
        String flat = latin(framed(squeezed(text)));
        if (flat.isEmpty() || flat.length() > LONGEST) {
            return;
        }
        String upper = flat.replace(" ", "").toUpperCase(Locale.ROOT);
        sinceRecipients = upper.startsWith("NƠINHẬN") ? 0 : Math.min(sinceRecipients, 1_000_000) + 1;
        if (WORDS.stream().noneMatch(upper::contains)) {
            first = null;
            return;
        }
        if (!mark(line, flat, upper) && !labelled(line, flat) && !declassified(line, flat)) {
            weaker(line, flat, upper);
        }
    }

    private static String framed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && FRAME.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && FRAME.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private boolean mark(TextLine line, String flat, String upper) {
        boolean below = first != null && first.sameColumn(line) && upper.equals("MẬT");
        SecrecyLevel level = LEVELS.get(below ? firstWord + upper : upper);
        boolean half = upper.equals("TỐI") || upper.equals("TUYỆT");
        first = half ? line : null;
        firstWord = half ? upper : "";
        if (level == null || !standsAsMark(line, flat)) {
            return false;
        }
        found(line, flat, line.region() == Region.METADATA ? SecrecyCueKind.METADATA : SecrecyCueKind.MARK, level);
        return true;
    }

    private boolean labelled(TextLine line, String flat) {
        Matcher labelled = LABELLED.matcher(flat);
        if (!labelled.matches()) {
            return false;
        }
        String named = labelled.group(1).replace(" ", "").toUpperCase(Locale.ROOT);
        found(
                line,
                flat,
                SecrecyCueKind.LABELLED_LEVEL,
                Optional.ofNullable(LEVELS.get(named)).orElse(SecrecyLevel.MAT));
        return true;
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

    private void weaker(TextLine line, String flat, String upper) {
        boolean capitals = flat.equals(flat.toUpperCase(Locale.ROOT));
        if (upper.equals("CHỈNGƯỜICÓTÊNMỚIĐƯỢCBÓCBÌ")) {
            found(line, flat, SecrecyCueKind.NAMED_OPENER, SecrecyLevel.MAT);
        } else if (upper.equals("TÀILIỆUTHUHỒI") && (capitals || stampPlace(line))) {
            found(line, flat, SecrecyCueKind.RECALLABLE, SecrecyLevel.MAT);
        } else if (line.number() <= HEAD_LINES && COPY_NUMBER.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.COPY_NUMBER, SecrecyLevel.MAT);
        } else if (TERM.matcher(flat).matches() || (PROLONGED.matcher(flat).matches() && capitals)) {
            found(line, flat, SecrecyCueKind.PROTECTION_TERM, SecrecyLevel.MAT);
        } else if (sinceRecipients <= FOOT_LINES
                && (COPYING.matcher(flat).matches()
                        || COPYING_ASIDE.matcher(flat).find())) {
            found(line, flat, SecrecyCueKind.COPYING_PERMISSION, SecrecyLevel.MAT);
        } else if (SECRET_COPY.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.SECRET_COPY, SecrecyLevel.MAT);
        }
    }

    /** Capitals, or letters set apart, anywhere; a word with one capital only where stamps stand. */
    private boolean standsAsMark(TextLine line, String flat) {
        boolean capitals = flat.equals(flat.toUpperCase(Locale.ROOT));
        return capitals || Character.isUpperCase(flat.codePointAt(0)) && (stampPlace(line) || aloneAtTopOfSheet(line));
    }

    private boolean aloneAtTopOfSheet(TextLine line) {
        return inSheet(line) && line.number() <= HEAD_LINES && cells.getOrDefault(Row.of(line), 0) == 1;
    }

    private static boolean inSheet(TextLine line) {
        return line.region() == Region.TABLE && line.page() == 0;
    }

    /** The top of the first page, its letterhead table included; any page header, page footer, text box or property. */
    private static boolean stampPlace(TextLine line) {
        return switch (line.region()) {
            case HEADER, FOOTER, TEXTBOX, METADATA -> true;
            case BODY -> line.number() <= HEAD_LINES && line.page() <= 1;
            case TABLE -> line.number() <= HEAD_LINES && line.page() == 1 && line.block() == 1;
            case FOOTNOTE, COMMENT -> false;
        };
    }

    /** Cyrillic letters that look like those of a mark. */
    private static String latin(String text) {
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
