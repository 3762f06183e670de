package vn.vanthu.classifier.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.classifier.CirculationMark;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.DraftBlanks;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.classifier.kind.NumberAndSymbol;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.TextLine;

/** The components of a document (NĐ 30/2020 Phụ lục I, or the Party's layout) from its lines; what is not plain is left out. */
public final class DataReader {
    private static final int HEAD = 40;
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern NUMBER_LINE = Pattern.compile("^Số ?:? ?(.*)$", U);
    private static final Pattern DATE =
            Pattern.compile("ngày ?(\\d{1,2}) ?tháng ?(\\d{1,2}) ?năm ?((?:19|20)\\d{2})", U);
    private static final Pattern BLANK_DATE =
            Pattern.compile("ngày[ .…_]*tháng[ .…_]*(?:\\d{1,2})?[ .…_]*năm[ .…_]*(?:\\d{0,4})", U);
    private static final Pattern PLACE = Pattern.compile("^([\\p{L} .'-]{2,40}), ?ngày", U);
    private static final Pattern ABOUT = Pattern.compile("^V/v:? ?(.+)$", U);
    private static final Pattern TERRITORY = Pattern.compile(
            "^(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Segment> segments;

    private DataReader(List<Segment> segments) {
        this.segments = segments;
    }

    /** @param texts the lines' text in composed Unicode, in the order of {@code lines} */
    public static DocumentData read(List<TextLine> lines, List<String> texts) {
        return new DataReader(Segment.of(lines, texts)).read();
    }

    private DocumentData read() {
        Optional<Segment> numberLine = numberLine();
        Optional<NumberAndSymbol> number = numberLine.flatMap(DataReader::number);
        Optional<Segment> title = title();
        Optional<Read<DocumentKind>> kind = kind(title, number, numberLine);
        Optional<Segment> dateLine = head().filter(segment ->
                        DATE.matcher(segment.text()).find() && segment.text().length() < 70)
                .findFirst();
        List<Segment> above = numberLine.map(this::above).orElse(List.of());
        boolean known = kind.isPresent() || number.isPresent();
        return new DocumentData(
                kind,
                tradition(number, numberLine),
                number.map(found -> read(found.text(), 0.98, numberLine.orElseThrow())),
                dateLine.flatMap(DataReader::date),
                dateLine.flatMap(DataReader::place),
                issuer(above),
                superior(above),
                summary(title, number),
                SignerFinder.find(segments),
                addressees(),
                recipients(),
                urgency(known),
                circulation(),
                CopyFinder.find(segments),
                blanks(number, dateLine));
    }

    private Stream<Segment> head() {
        return segments.stream().limit(HEAD);
    }

    private Optional<Segment> numberLine() {
        return head().filter(segment -> NUMBER_LINE.matcher(segment.text()).matches())
                .filter(segment -> number(segment).isPresent()
                        || NumberAndSymbol.symbolOfBlank(segment.text()).isPresent())
                .findFirst();
    }

    private static Optional<NumberAndSymbol> number(Segment segment) {
        Matcher line = NUMBER_LINE.matcher(segment.text());
        return line.matches() ? NumberAndSymbol.parse(line.group(1)) : Optional.empty();
    }

    private Optional<Segment> title() {
        return head().filter(Segment::capitals)
                .filter(segment -> KindTitles.of(segment.text()).isPresent())
                .findFirst();
    }

    private Optional<Read<DocumentKind>> kind(
            Optional<Segment> title, Optional<NumberAndSymbol> number, Optional<Segment> numberLine) {
        if (title.isPresent()) {
            Optional<DocumentKind> printed = KindTitles.of(title.get().text());
            return printed.map(kind -> read(kind, 0.99, title.orElseThrow()));
        }
        Optional<DocumentKind> bySymbol = number.flatMap(NumberAndSymbol::kind);
        if (bySymbol.isEmpty()) {
            bySymbol = numberLine
                    .flatMap(line -> NumberAndSymbol.symbolOfBlank(line.text()))
                    .flatMap(symbol -> NumberAndSymbol.parse("1/" + symbol))
                    .flatMap(NumberAndSymbol::kind);
        }
        return bySymbol.map(kind -> read(kind, 0.9, numberLine.orElseThrow()));
    }

    private Optional<Read<Tradition>> tradition(Optional<NumberAndSymbol> number, Optional<Segment> numberLine) {
        for (Segment segment : segments.subList(0, Math.min(HEAD, segments.size()))) {
            String upper = segment.text().toUpperCase(Locale.ROOT).replace("HOÀ", "HÒA");
            if (upper.startsWith("ĐẢNG CỘNG SẢN VIỆT NAM")) {
                return Optional.of(read(Tradition.PARTY, 0.99, segment));
            }
            if (upper.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) {
                return Optional.of(read(Tradition.STATE, 0.99, segment));
            }
        }
        return number.map(found -> read(found.tradition(), 0.85, numberLine.orElseThrow()));
    }

    private static Optional<Read<LocalDate>> date(Segment segment) {
        Matcher date = DATE.matcher(segment.text());
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(read(day, PLACE.matcher(segment.text()).find() ? 0.98 : 0.85, segment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Read<String>> place(Segment segment) {
        Matcher place = PLACE.matcher(segment.text());
        return place.find() ? Optional.of(read(place.group(1).strip(), 0.95, segment)) : Optional.empty();
    }

    /** What stands over the number in its column, from the top. */
    private List<Segment> above(Segment numberLine) {
        return head().filter(segment -> segment.order() < numberLine.order())
                .filter(segment -> segment.column().equals(numberLine.column())
                        || numberLine.column().equals("tab0")
                                && segment.column().startsWith("tab0"))
                .filter(Segment::capitals)
                .filter(segment -> !UrgencyWords.isMark(segment.text()))
                .filter(segment -> !segment.text().toUpperCase(Locale.ROOT).contains("VIỆT NAM"))
                .toList();
    }

    private static Optional<Read<String>> issuer(List<Segment> above) {
        if (above.isEmpty()) {
            return Optional.empty();
        }
        Segment last = above.getLast();
        if (above.size() > 1 && TERRITORY.matcher(last.text()).matches()) {
            Segment first = above.get(above.size() - 2);
            return Optional.of(read(first.text() + " " + last.text(), 0.9, first));
        }
        return Optional.of(read(last.text(), 0.95, last));
    }

    private static Optional<Read<String>> superior(List<Segment> above) {
        boolean joined =
                above.size() > 1 && TERRITORY.matcher(above.getLast().text()).matches();
        int until = above.size() - (joined ? 2 : 1);
        return until < 1
                ? Optional.empty()
                : Optional.of(read(
                        String.join(
                                " ",
                                above.subList(0, until).stream()
                                        .map(Segment::text)
                                        .toList()),
                        0.9,
                        above.getFirst()));
    }

    private Optional<Read<String>> summary(Optional<Segment> title, Optional<NumberAndSymbol> number) {
        if (title.isPresent()) {
            return below(title.get());
        }
        Optional<Segment> about = head().filter(
                        segment -> ABOUT.matcher(segment.text()).matches())
                .findFirst();
        if (about.isEmpty() || number.isEmpty() && about.get().text().length() > 300) {
            return Optional.empty();
        }
        Segment first = about.get();
        StringBuilder text = new StringBuilder(ABOUT.matcher(first.text()).replaceFirst("$1"));
        for (Segment next : segments.subList(segments.indexOf(first) + 1, segments.size())) {
            if (!next.column().equals(first.column())
                    || !Character.isLowerCase(next.text().codePointAt(0))
                    || next.column().startsWith("BODY:0:0")) {
                break;
            }
            text.append(' ').append(next.text());
        }
        return Optional.of(read(text.toString(), 0.93, first));
    }

    private Optional<Read<String>> below(Segment title) {
        List<String> lines = new ArrayList<>();
        Optional<Segment> first = Optional.empty();
        for (Segment next : segments.subList(segments.indexOf(title) + 1, segments.size())) {
            if (!next.column().equals(title.column())
                    || lines.size() >= 6
                    || endsSummary(next, lines.isEmpty(), title)) {
                break;
            }
            first = first.or(() -> Optional.of(next));
            lines.add(next.text());
        }
        return first.map(start -> read(String.join(" ", lines), lines.size() > 3 ? 0.85 : 0.96, start));
    }

    private static boolean endsSummary(Segment next, boolean isFirst, Segment title) {
        String text = next.text();
        if (text.matches("(?iu)^(kính gửi|căn cứ|thực hiện|theo đề nghị|xét |chủ tịch |giám đốc ).*")
                || text.matches("^[-_*=.]+$")) {
            return true;
        }
        if (isFirst) {
            return text.length() > 400;
        }
        boolean sameLook = title.alignment() != Alignment.UNKNOWN
                ? next.alignment() == title.alignment()
                : next.bold() == title.bold() && title.bold();
        return !sameLook;
    }

    private List<Read<String>> addressees() {
        List<Read<String>> names = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (!segment.text().matches("(?iu)^kính gửi ?:?.*")) {
                continue;
            }
            String rest = segment.text().replaceFirst("(?iu)^kính gửi ?:? ?", "");
            if (!rest.isBlank()) {
                names.add(read(trimmed(rest), 0.95, segment));
                return names;
            }
            for (Segment next : segments.subList(i + 1, segments.size())) {
                if (!next.text().startsWith("-")) {
                    break;
                }
                names.add(read(trimmed(next.text()), 0.95, next));
            }
            return names;
        }
        return names;
    }

    private List<Read<String>> recipients() {
        List<Read<String>> names = new ArrayList<>();
        Optional<Segment> label = segments.stream()
                .filter(segment -> segment.text().matches("(?iu)^nơi nhận ?:?$"))
                .findFirst();
        if (label.isEmpty()) {
            return names;
        }
        for (Segment next : segments.subList(segments.indexOf(label.get()) + 1, segments.size())) {
            if (!next.column().equals(label.get().column())
                    && !(next.column().startsWith("tab0")
                            || label.get().column().startsWith("tab0"))) {
                continue;
            }
            if (!next.text().startsWith("-")) {
                continue;
            }
            String name = trimmed(next.text());
            if (!name.matches("(?iu)^lưu\\b.*") && !name.isEmpty()) {
                names.add(read(name, 0.95, next));
            }
        }
        return names;
    }

    private Optional<Read<Urgency>> urgency(boolean known) {
        for (Segment segment : segments.subList(0, Math.min(HEAD, segments.size()))) {
            Optional<Urgency> found = UrgencyWords.of(segment.text());
            if (found.isPresent()) {
                return Optional.of(read(found.get(), 0.97, segment));
            }
        }
        return known
                ? Optional.of(new Read<>(Urgency.NONE, 0.9, segments.getFirst().place()))
                : Optional.empty();
    }

    private Set<CirculationMark> circulation() {
        Set<CirculationMark> marks = new HashSet<>();
        head().map(segment -> segment.text().toUpperCase(Locale.ROOT)).forEach(text -> {
            if (text.equals("LƯU HÀNH NỘI BỘ")) {
                marks.add(CirculationMark.LUU_HANH_NOI_BO);
            }
            if (text.equals("XEM XONG TRẢ LẠI")) {
                marks.add(CirculationMark.XEM_XONG_TRA_LAI);
            }
        });
        return marks;
    }

    private DraftBlanks blanks(Optional<NumberAndSymbol> number, Optional<Segment> dateLine) {
        Optional<Segment> blankNumber = number.isPresent()
                ? Optional.empty()
                : head().filter(segment ->
                                NumberAndSymbol.symbolOfBlank(segment.text()).isPresent())
                        .findFirst();
        Optional<Place> blankDate = dateLine.isPresent()
                ? Optional.empty()
                : head().filter(segment -> BLANK_DATE.matcher(segment.text()).find())
                        .findFirst()
                        .map(Segment::place);
        return new DraftBlanks(
                blankNumber.map(Segment::place),
                blankNumber.flatMap(segment -> NumberAndSymbol.symbolOfBlank(segment.text())),
                blankDate);
    }

    private static String trimmed(String name) {
        return name.replaceFirst("^[-+•]\\s*", "").replaceFirst("[;,.]+$", "").strip();
    }

    static <T> Read<T> read(T value, double confidence, Segment segment) {
        return new Read<>(value, confidence, segment.place());
    }
}
