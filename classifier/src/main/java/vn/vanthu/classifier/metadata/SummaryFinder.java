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
    private static final Pattern ABOUT = Pattern.compile("^[(]?V ?/ ?v ?:? ?(.+)$", U);
    private static final Pattern ABOUT_WHOLE = Pattern.compile("^[(]?Về việc ?:? (.+)$", U);
    private static final Pattern BODY = Pattern.compile(
            "^(kính gửi|căn cứ|thực hiện|theo đề nghị|xét |để |nhằm |trong |hôm nay|điều \\d|chương [ivx\\d]|phần [ivx\\d]"
                    + "|mục [ivx\\d]|[ivx]+[./)](?!\\d|v )|\\d+[./)](?!\\d)|[-+•] (?!\\d)).*",
            U);
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH |TRƯỞNG |TỔNG GIÁM ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG|THỦ TƯỚNG"
                    + "|HIỆU TRƯỞNG|CỤC TRƯỞNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|QUYẾT ĐỊNH:|QUYẾT NGHỊ:).*");
    /** What cannot begin a sentence of the body: a number, a quotation, a quarter ({@code IV/2026}). */
    private static final Pattern GOES_ON = Pattern.compile("^(?:[\\d\"“(]|[IVX]+/\\d).*");

    /** What asks for more behind it. */
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:[,;–-]|(?:^| )(?:và|của|tại|về|các|những|cho|theo|với|từ|đến|giữa))$", U);

    /** A verb that asks for what is done. */
    private static final Pattern AND_MORE = Pattern.compile(
            ".* và (?:rà soát|triển khai|ban hành|kiện toàn|tăng cường|đẩy mạnh|nâng cao|công bố|thành lập|phê duyệt|thẩm định)$",
            U);

    /** Whose resolution it is, between the title and the matter. */
    private static final Pattern ASSEMBLY = Pattern.compile(
            "^(?:CỦA |HỘI NGHỊ |ĐẠI HỘI |KỲ HỌP |BAN CHẤP HÀNH |BAN THƯỜNG VỤ |BỘ CHÍNH TRỊ|BAN BÍ THƯ|KHÓA |KHOÁ ).*|.* LẦN THỨ .*");

    private static final Pattern ABOUT_BELOW =
            Pattern.compile("^[(]?(?:V ?/ ?v ?:?|Về việc ?:|(?=Về việc )) ?(.+?)[)]?$", U);

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
            StringBuilder text = new StringBuilder(behindLabel(first.text()));
            List<Segment> lines = new ArrayList<>(List.of(first));
            for (Segment next : segments.subList(segments.indexOf(first) + 1, segments.size())) {
                if (!first.sameLeft(next)) {
                    continue;
                }
                if (lines.size() >= MOST_LINES || text.length() > LONGEST || endsAbout(lines.getLast(), next)) {
                    break;
                }
                text.append(' ').append(next.text());
                lines.add(next);
            }
            return DataReader.read(
                    UrgencyWords.without(bare(first.text(), text.toString())), lines.size() > 3 ? 0.88 : 0.93, lines);
        });
    }

    /** Without the brackets around all of it. */
    private static String bare(String firstLine, String text) {
        return firstLine.startsWith("(") && text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
    }

    /** In a letter the words that open the matter are its label, long or short. */
    private static String behindLabel(String text) {
        Matcher brief = ABOUT.matcher(text);
        Matcher whole = ABOUT_WHOLE.matcher(text);
        return brief.matches() ? brief.group(1) : whole.matches() ? whole.group(1) : text;
    }

    private static boolean endsAbout(Segment previous, Segment next) {
        boolean gap = next.flow()
                && next.place().line() > previous.place().line() + 1
                && next.place().page().equals(previous.place().page());
        return next.rule()
                || next.capitals() && (UrgencyWords.isMark(next.text()) || Letterhead.nation(next.squeezed()))
                || !next.startsSmall() && UrgencyWords.of(next.text()).isPresent()
                || body(next)
                || next.text().matches("(?iu)^(?:mức )?độ (?:mật|khẩn) ?:.*")
                || !next.startsSmall() && next.text().matches("(?iu).*\\bngày \\d.*(?:năm |[/.-])\\d{4}$")
                || next.flow() && next.alignment() == Alignment.JUSTIFIED
                || next.flow()
                        && !next.startsSmall()
                        && (gap || next.line().column() == 0 && previous.line().column() == 1)
                || gap && next.line().column() != previous.line().column();
    }

    /** Below the title while it looks like the title's continuation. */
    static Optional<Read<String>> belowTitle(
            List<Segment> segments, Segment title, String rest, Optional<Segment> numberLine) {
        if (numberLine
                .filter(line -> segments.indexOf(line) > segments.indexOf(title))
                .isPresent()) {
            Optional<Read<String>> matter = underOwnNumber(segments, numberLine.get());
            if (matter.isPresent()) {
                return matter;
            }
        }
        List<String> lines = new ArrayList<>();
        List<Segment> stands = new ArrayList<>();
        if (!rest.isBlank()) {
            lines.add(rest.strip());
            stands.add(title);
        }
        Optional<Segment> first = rest.isBlank() ? Optional.empty() : Optional.of(title);
        Segment previous = title;
        boolean boldTells = title.bold() && !mostlyBold(segments);
        boolean middle = title.alone(segments);
        List<Segment> below = segments.subList(segments.indexOf(title) + 1, segments.size());
        for (Segment next : below.subList(assembly(below), below.size())) {
            if (next.capitals() && (first.isEmpty() || !previous.capitals()) && UrgencyWords.isMark(next.text())) {
                continue;
            }
            if (numberLine.filter(line -> line == next).isPresent()
                    || lines.size() >= MOST_LINES
                    || !(title.sameWidth(next) || middle && next.alone(segments))
                    || ends(title, first, previous, next, boldTells)) {
                break;
            }
            first = first.or(() -> Optional.of(next));
            lines.add(next.text());
            stands.add(next);
            previous = next;
        }
        return stands.isEmpty()
                ? Optional.empty()
                : Optional.of(DataReader.read(
                        UrgencyWords.without(String.join(" ", lines)), lines.size() > 3 ? 0.85 : 0.96, stands));
    }

    /** A contract bears its number below its title, and then what it is about. */
    private static Optional<Read<String>> underOwnNumber(List<Segment> segments, Segment numberLine) {
        List<Segment> below = segments.subList(segments.indexOf(numberLine) + 1, segments.size());
        if (below.isEmpty()) {
            return Optional.empty();
        }
        Matcher about = ABOUT_BELOW.matcher(below.getFirst().text());
        return about.matches()
                ? Optional.of(DataReader.read(about.group(1).strip(), 0.85, below.getFirst()))
                : Optional.empty();
    }

    /** How many lines name an assembly before the matter follows in small letters. */
    private static int assembly(List<Segment> below) {
        int lines = 0;
        while (lines < below.size()
                && below.get(lines).capitals()
                && ASSEMBLY.matcher(below.get(lines).text()).matches()) {
            lines++;
        }
        return lines < below.size() && below.get(lines).text().matches("(?iu)^(?:về|V/v) .*") ? lines : 0;
    }

    /** Where all is bold, bold letters say nothing. */
    private static boolean mostlyBold(List<Segment> segments) {
        long bold = segments.stream().filter(Segment::bold).count();
        return bold * 10 > segments.size() * 9L;
    }

    private static boolean ends(
            Segment title, Optional<Segment> first, Segment previous, Segment next, boolean boldTells) {
        if (next.rule() || next.text().length() > 400 || next.text().matches("(?iu)^(kính gửi|căn cứ ).*")) {
            return true;
        }
        if (next.capitals() && AUTHORITY.matcher(next.text()).matches() && first.isPresent()
                || RecipientFinder.wires(next.text())) {
            return true;
        }
        if (first.isEmpty() || first.get() == title) {
            return !looksLikeTitle(title, previous, next, boldTells)
                    || first.isPresent() && !next.bold() && title.bold();
        }
        Segment start = first.get();
        if (next.capitals()
                && !start.capitals()
                && !GOES_ON.matcher(next.text()).matches()) {
            return true;
        }
        if (start.bold() != next.bold()
                && !(next.startsSmall()
                        && start.alignment() == Alignment.CENTER
                        && next.alignment() == Alignment.CENTER)) {
            return true;
        }
        if (start.bold() && boldTells || title.alignment() != Alignment.UNKNOWN) {
            return !looksLikeTitle(title, previous, next, boldTells);
        }
        int lines = next.place().line() - previous.place().line();
        boolean goesOn = goesOn(previous, next) || next.capitals() && start.capitals();
        return lines > 2 || body(next) || !goesOn;
    }

    private static boolean goesOn(Segment previous, Segment next) {
        return next.startsSmall()
                || AND_MORE.matcher(previous.text()).matches() && !next.text().matches(".*[.:;]$")
                || GOES_ON.matcher(next.text()).matches()
                || UNFINISHED.matcher(previous.text()).matches();
    }

    /** A sentence of the body begins; what goes on in small letters does not. */
    private static boolean body(Segment next) {
        return !next.startsSmall() && BODY.matcher(next.text()).matches();
    }

    private static boolean looksLikeTitle(Segment title, Segment previous, Segment next, boolean boldTells) {
        return switch (title.alignment()) {
            case CENTER ->
                next.alignment() == Alignment.CENTER
                        || next.alignment() == Alignment.UNKNOWN
                                && (boldTells
                                        ? next.bold()
                                        : previous == title ? !body(next) : !body(next) && goesOn(previous, next));
            case UNKNOWN -> boldTells ? next.bold() : next.startsSmall() || !body(next);
            case START, END, JUSTIFIED ->
                next.alignment() == title.alignment() && next.bold() == title.bold() && !body(next);
        };
    }
}
