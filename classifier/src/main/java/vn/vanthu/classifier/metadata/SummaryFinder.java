package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.text.Alignment;

/** Trích yếu: below the title, or for a công văn behind V/v below the number (boxes 5a, 5b). */
final class SummaryFinder {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern ABOUT = Pattern.compile("^V ?/ ?v ?:? ?(.+)$", U);
    private static final Pattern ABOUT_WHOLE = Pattern.compile("^Về việc:? .+$", U);
    private static final Pattern BODY = Pattern.compile(
            "^(kính gửi|căn cứ|thực hiện|theo đề nghị|xét |để |nhằm |trong |hôm nay|điều \\d|chương [ivx\\d]|phần [ivx\\d]"
                    + "|mục [ivx\\d]|[ivx]+[./)] ?|\\d+[./)] ?|[-+•] ).*",
            U);
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH |TRƯỞNG |TỔNG GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG|THỦ TƯỚNG"
                    + "|HIỆU TRƯỞNG|CỤC TRƯỞNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|QUYẾT ĐỊNH:|QUYẾT NGHỊ:).*");
    private static final int MOST_LINES = 8;
    private static final int LONGEST = 800;

    private SummaryFinder() {}

    static Optional<Segment> about(List<Segment> head) {
        return head.stream()
                .filter(segment -> ABOUT.matcher(segment.text()).matches())
                .findFirst();
    }

    /** Behind V/v, down the column, up to what is something else. */
    static Optional<Read<String>> underNumber(List<Segment> segments, Optional<Segment> numberLine) {
        Optional<Segment> about = about(segments.subList(0, Math.min(Letterhead.HEAD, segments.size())));
        if (about.isEmpty() && numberLine.isPresent()) {
            about = segments.stream()
                    .limit(Letterhead.HEAD)
                    .filter(numberLine.get()::sameLeft)
                    .filter(segment -> segment.order() > numberLine.get().order())
                    .filter(segment -> ABOUT_WHOLE.matcher(segment.text()).matches())
                    .findFirst();
        }
        return about.map(first -> {
            Matcher behind = ABOUT.matcher(first.text());
            StringBuilder text = new StringBuilder(behind.matches() ? behind.group(1) : first.text());
            int lines = 1;
            Segment previous = first;
            for (Segment next : segments.subList(segments.indexOf(first) + 1, segments.size())) {
                if (!first.sameLeft(next)) {
                    continue;
                }
                if (lines >= MOST_LINES || text.length() > LONGEST || endsAbout(previous, next)) {
                    break;
                }
                text.append(' ').append(next.text());
                previous = next;
                lines++;
            }
            return DataReader.read(text.toString(), lines > 3 ? 0.88 : 0.93, first);
        });
    }

    private static boolean endsAbout(Segment previous, Segment next) {
        boolean gap = next.flow()
                && next.place().line() > previous.place().line() + 1
                && next.place().page().equals(previous.place().page());
        return next.rule()
                || next.capitals() && UrgencyWords.isMark(next.text())
                || body(next)
                || next.text().matches("(?iu).*\\bngày \\d.*năm \\d{4}$")
                || next.flow() && next.alignment() == Alignment.JUSTIFIED
                || next.flow()
                        && !next.startsSmall()
                        && (gap || next.line().column() == 0 && previous.line().column() == 1)
                || gap && next.line().column() != previous.line().column();
    }

    /** Below the title while it looks like the title's continuation. */
    static Optional<Read<String>> belowTitle(List<Segment> segments, Segment title, String rest) {
        List<String> lines = new ArrayList<>();
        if (!rest.isBlank()) {
            lines.add(rest.strip());
        }
        Optional<Segment> first = rest.isBlank() ? Optional.empty() : Optional.of(title);
        Segment previous = title;
        for (Segment next : segments.subList(segments.indexOf(title) + 1, segments.size())) {
            if (lines.size() >= MOST_LINES || !title.sameWidth(next) || ends(title, first, previous, next)) {
                break;
            }
            first = first.or(() -> Optional.of(next));
            lines.add(next.text());
            previous = next;
        }
        return first.map(start -> DataReader.read(String.join(" ", lines), lines.size() > 3 ? 0.85 : 0.96, start));
    }

    private static boolean ends(Segment title, Optional<Segment> first, Segment previous, Segment next) {
        if (next.rule() || next.text().length() > 400 || next.text().matches("(?iu)^(kính gửi|căn cứ ).*")) {
            return true;
        }
        if (next.capitals() && AUTHORITY.matcher(next.text()).matches() && first.isPresent()) {
            return true;
        }
        if (first.isEmpty() || first.get() == title) {
            return !looksLikeTitle(title, next) || first.isPresent() && !next.bold() && title.bold();
        }
        Segment start = first.get();
        if (next.capitals() && !start.capitals()) {
            return true;
        }
        if (start.bold() != next.bold()) {
            return true;
        }
        if (start.bold() || title.alignment() != Alignment.UNKNOWN) {
            return !looksLikeTitle(title, next);
        }
        int lines = next.place().line() - previous.place().line();
        boolean goesOn = next.startsSmall() || next.capitals() && start.capitals();
        return lines > 2 || body(next) || !goesOn;
    }

    /** A sentence of the body begins; what goes on in small letters does not. */
    private static boolean body(Segment next) {
        return !next.startsSmall() && BODY.matcher(next.text()).matches();
    }

    private static boolean looksLikeTitle(Segment title, Segment next) {
        return switch (title.alignment()) {
            case CENTER -> next.alignment() == Alignment.CENTER || next.alignment() == Alignment.UNKNOWN && next.bold();
            case UNKNOWN -> title.bold() ? next.bold() : next.startsSmall() || !body(next);
            case START, END, JUSTIFIED ->
                next.alignment() == title.alignment() && next.bold() == title.bold() && !body(next);
        };
    }
}
