package vn.vanthu.classifier.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
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
    private static final Map<String, SecrecyLevel> LEVELS =
            Map.of("MẬT", SecrecyLevel.MAT, "TỐIMẬT", SecrecyLevel.TOI_MAT, "TUYỆTMẬT", SecrecyLevel.TUYET_MAT);
    private static final int HEAD_LINES = 20;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern LABELLED =
            Pattern.compile("^(?:mức ?)?độ ?(?:khẩn, ?)?mật ?: ?\\[?(tuyệt ?mật|tối ?mật|mật)\\b\\]?.{0,20}$", U);
    private static final Pattern COPY_NUMBER = Pattern.compile("^bản ?số ?[:.]? ?\\d{1,4}(?: ?/ ?\\d{1,4})?$", U);
    private static final Pattern TERM =
            Pattern.compile("^(?:gia hạn )?thời ?hạn ?bảo ?vệ ?(?:bí ?mật ?nhà ?nước)? ?:.{1,60}$", U);
    private static final Pattern COPYING =
            Pattern.compile("^[-+(]? ?(?:bản này )?(?:không )?được ?phép ?sao,? ?chụp\\b.{0,40}$", U);
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)(\\(mat\\)|(^|[_ -])(toi|tuyet)[_ -]?mat([_ .-]|$)|^mật\\s*-|tuyetmat|toimat)");

    private final List<SecrecyCue> cues = new ArrayList<>();
    private SecrecyLevel worst = SecrecyLevel.NONE;
    private boolean declassified;

    private SecrecyMarks() {}

    /** What was found; the level is NONE where a mark of declassification stands beside the others. */
    public record Found(SecrecyLevel level, List<SecrecyCue> cues, boolean declassified) {
        public Found {
            cues = List.copyOf(cues);
        }
    }

    /** @param texts the lines' text in composed Unicode, in the order of {@code lines} */
    public static Found find(List<TextLine> lines, List<String> texts, String fileName) {
        SecrecyMarks marks = new SecrecyMarks();
        for (int i = 0; i < lines.size(); i++) {
            for (String segment : texts.get(i).split("\\t|\\s{4,}|\\R")) {
                marks.look(lines.get(i), segment);
            }
        }
        if (FILE_NAME.matcher(fileName).find()) {
            marks.cues.add(new SecrecyCue(new Place(OptionalInt.empty(), 0), fileName, SecrecyCueKind.FILE_NAME));
        }
        return new Found(marks.declassified ? SecrecyLevel.NONE : marks.worst, marks.cues, marks.declassified);
    }

    private void look(TextLine line, String text) {
        String flat = text.replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^[\\[(\"“*«|_.-]+|[\\])\"”*»|_.;-]+$", "")
                .strip();
        if (flat.isEmpty() || flat.length() > 160) {
            return;
        }
        String squeezed = flat.replace(" ", "");
        String upper = squeezed.toUpperCase(Locale.ROOT);
        SecrecyLevel level = LEVELS.get(upper);
        if (level != null && standsAsMark(line, flat, squeezed)) {
            found(line, flat, line.region() == Region.METADATA ? SecrecyCueKind.METADATA : SecrecyCueKind.MARK, level);
            return;
        }
        Matcher labelled = LABELLED.matcher(flat);
        if (labelled.matches()) {
            String named = labelled.group(1).replace(" ", "").toUpperCase(Locale.ROOT);
            found(
                    line,
                    flat,
                    SecrecyCueKind.LABELLED_LEVEL,
                    Optional.ofNullable(LEVELS.get(named)).orElse(SecrecyLevel.MAT));
            return;
        }
        if (upper.equals("ĐÃGIẢIMẬT")
                || upper.equals("GIẢIMẬT")
                || upper.startsWith("ĐÃGIẢIMẬT,")
                || upper.startsWith("ĐÃGIẢIMẬTNGÀY")) {
            declassified = true;
            cues.add(new SecrecyCue(line.place(), flat, SecrecyCueKind.DECLASSIFIED));
            return;
        }
        weaker(line, flat, upper);
    }

    private void weaker(TextLine line, String flat, String upper) {
        if (upper.equals("CHỈNGƯỜICÓTÊNMỚIĐƯỢCBÓCBÌ")) {
            found(line, flat, SecrecyCueKind.NAMED_OPENER, SecrecyLevel.MAT);
        } else if (upper.equals("TÀILIỆUTHUHỒI")) {
            found(line, flat, SecrecyCueKind.RECALLABLE, SecrecyLevel.MAT);
        } else if (line.number() <= HEAD_LINES && COPY_NUMBER.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.COPY_NUMBER, SecrecyLevel.MAT);
        } else if (TERM.matcher(flat).matches() && upper.contains("BÍMẬTNHÀNƯỚC")) {
            found(line, flat, SecrecyCueKind.PROTECTION_TERM, SecrecyLevel.MAT);
        } else if (COPYING.matcher(flat).matches()) {
            found(line, flat, SecrecyCueKind.COPYING_PERMISSION, SecrecyLevel.MAT);
        } else if (upper.equals("BẢNSAOBÍMẬTNHÀNƯỚC")) {
            found(line, flat, SecrecyCueKind.SECRET_COPY, SecrecyLevel.MAT);
        }
    }

    /** Capitals, or letters set apart, anywhere; a word with one capital only where stamps stand. */
    private static boolean standsAsMark(TextLine line, String flat, String squeezed) {
        boolean capitals = squeezed.equals(squeezed.toUpperCase(Locale.ROOT));
        boolean stampPlace = line.region() == Region.HEADER
                || line.region() == Region.TEXTBOX
                || line.region() == Region.METADATA
                || line.number() <= HEAD_LINES && line.page() <= 1;
        return capitals || stampPlace && Character.isUpperCase(flat.codePointAt(0));
    }

    private void found(TextLine line, String text, SecrecyCueKind kind, SecrecyLevel level) {
        cues.add(new SecrecyCue(line.place(), text, kind));
        if (level.compareTo(worst) > 0) {
            worst = level;
        }
    }
}
