package vn.vanthu.classifier.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.classifier.DraftBlanks;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.encoding.Syllables;
import vn.vanthu.classifier.kind.Blanks;
import vn.vanthu.classifier.kind.NumberAndSymbol;

/** Issuer, number, place and date at the top of a document (boxes 2 to 4 of NĐ 30/2020 Phụ lục I). */
final class Letterhead {
    static final int HEAD = 45;

    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern NUMBER_LINE = Pattern.compile(
            "^(?:(?:Luật|Bộ luật|Pháp lệnh|Lệnh|Nghị quyết)(?= ?số ?:) ?)?S ?[ốỐ](?: ?[/(] ?No\\.? ?\\)?)? ?[.]? ?:? ?(\\d.*)$",
            U);
    private static final Pattern DATE = Pattern.compile(
            "^(?:[\\p{L}\\d.’'-]{2,40},)?(?:hồi\\d{1,2}(?:giờ|[hg:])(?:\\d{1,2}(?:phút)?)?,?)?"
                    + "(?:ngày|(?<=\\p{L},)(?=\\d{1,2}[/.-]))(\\d{1,2})(?:tháng|[/.-])(\\d{1,2})(?:năm|[/.-])((?:19|20)\\d{2})"
                    + "(?:[.,]|[/|(–-]\\p{L}.{2,50})?$",
            U);
    private static final Pattern PLACE =
            Pattern.compile("^([\\p{L}\\d .’'-]{2,40}?), ?(?:hồi [^,]{2,20}, ?)?(?:ng ?ày|\\d{1,2}[/.-]\\d)", U);
    /** No act is called so, of which a line may say the date. */
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(?!(?:Bộ luật|Luật|Lệnh|Pháp|Hiến|Nghị|Quyết|Quy định|Quy chế|Chỉ|Thông|Công|Kế|Báo|Tờ|Biên|Giấy|Hợp|Kết|Hướng|Chương|Văn|Căn|Theo|Kèm|Từ"
                    + "|Đến|Trước|Sau|Trong|Vào|Ban hành|Ký|Phiếu|Đơn|Số)(?!\\p{Ll}))"
                    + "\\p{Lu}[\\p{L}.]+(?: [\\p{L}.]+){0,3} (ngày \\d{1,2} tháng \\d{1,2} năm (?:19|20)\\d{2})$");

    private static final Pattern TERRITORY = Pattern.compile(
            "^(TỈNH|THÀNH PHỐ|TP\\.?|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|ĐẶC KHU|KHU VỰC)(?! ỦY| UỶ)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNFINISHED = Pattern.compile(
            "(.* |^)(VÀ|CỦA|CÁC|-|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|SỞ|PHÒNG|BAN QUẢN LÝ|DỰ ÁN|MẶT TRẬN|TỔ QUỐC|TRUNG ƯƠNG)$|.*,$"
                    + "|^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ|CHI BỘ|CHI ỦY)$"
                    + "|^(?:(?:TỔNG )?CÔNG TY(?: CỔ PHẦN| TNHH)?(?: MỘT THÀNH VIÊN| MỘT| MTV)?|TẬP ĐOÀN|NGÂN HÀNG|HỌC VIỆN|VIỆN"
                    + "|TRƯỜNG(?: (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG CẤP|CHÍNH TRỊ|THPT|THCS|TIỂU HỌC|MẦM NON))?|BỆNH VIỆN(?: ĐA KHOA)?|TRUNG TÂM)$");

    /** The same name once more, for foreigners. */
    private static final Pattern ENGLISH = Pattern.compile(
            "[A-Z .,'’&-]*\\b(?:OF|UNIVERSITY|DEPARTMENT|MINISTRY|COMMITTEE|PEOPLE['’]S|HOSPITAL|COLLEGE|INSTITUTE|COMPANY|AUTHORITY)"
                    + "\\b[A-Z .,'’&-]*");

    /** What can stand below {@code CÔNG AN TỈNH}, and no province is called so. */
    private static final Pattern BODY_OF_PROVINCE = Pattern.compile(
            "(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|CHI CỤC|TRUNG TÂM|THANH TRA|CÔNG AN|BỆNH VIỆN|CHI NHÁNH|HỘI ĐỒNG|ĐỘI) ");

    private static final Pattern COMMITTEE = Pattern.compile("(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) ");

    private static final Pattern SHORT = Pattern.compile("\\p{Lu}+(?: \\p{Lu}+){1,2}");

    static final Pattern AGENCY = Pattern.compile(
            "(?:SỞ|BỘ|BAN|VĂN PHÒNG|PHÒNG|CHI|CỤC|TỔNG|TRUNG|TRƯỜNG|HỘI|HIỆP|LIÊN"
                    + "|ĐOÀN|TỈNH|THÀNH|ĐẢNG|ỦY|UỶ|CÔNG|TẬP|BỆNH|VIỆN|TÒA|TOÀ|KHO|BẢO|BÁO|ĐÀI|THANH|THƯỜNG|HỢP|NHÀ|THƯ|QUỸ|TỔ|ĐỘI|ĐỒN|TRẠM"
                    + "|HẠT|KHU|VƯỜN|KHOA|CƠ|NGÂN|CỔNG|TẠP|HỌC|ĐẠI|PHÂN|CỤM|CHỦ|GIÁM|THUẾ|HẢI|ĐIỆN|BƯU|VỤ|MẶT|QUÂN|LỰC|TRẠI|XÍ|NÔNG|LÂM"
                    + "|DỰ|TIỂU|CHƯƠNG|CHÍNH|QUỐC|THỦ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ|ĐẶC|DOANH|CHÁNH|TIẾP|XÚC|UBND|HĐND|TAND|VKSND|UBMTTQ|MTTQ|BQL|BCĐ|BCH|HTX|CTCP|TTYT|BHXH|LĐLĐ|HLHPN)(?!\\p{L})");

    /** Whose name goes on with the country's. */
    private static final Pattern ASSOCIATION =
            Pattern.compile("(?:MẶT TRẬN|TỔ QUỐC|PHỤ NỮ|NÔNG DÂN|CỰU CHIẾN BINH|LAO ĐỘNG|CHỮ THẬP ĐỎ|LIÊN HIỆP|HỘI)$");

    private static final Pattern WRAPPED_NATION = Pattern.compile("CỘNGHÒAXÃHỘI(?!.*NAM$).*|ĐẢNGCỘNGSẢN");

    /** Blanks, and what a bilingual letterhead says in brackets. */
    private static final Pattern BESIDES = Pattern.compile("\\([a-zA-Z ./]+\\)|[\\s\\u00A0]+");

    private static final Pattern BROKEN_DATE = Pattern.compile("(?iu)^.{0,40}\\bngày \\d.*(tháng( \\d{1,2})?|năm)$");

    private static final Pattern REST_OF_NAME = Pattern.compile("(?:VÀ|CÁC|CỦA|TỔ QUỐC|VIỆT NAM|QUÂN SỰ|BỘ ĐỘI) .*");

    private final List<Segment> segments;
    private final Optional<Segment> numberLine;
    private final Optional<Segment> dateLine;
    private Optional<Segment> dateRest = Optional.empty();

    Letterhead(List<Segment> segments) {
        this.segments = segments;
        numberLine = head().filter(segment -> number(segment).isPresent() || Blanks.openNumber(segment.text()))
                .findFirst();
        dateLine = dates().filter(segment -> !segment.startsSmall())
                .findFirst()
                .or(() -> dates().findFirst())
                .or(this::wrappedDate)
                .or(this::dateWithoutComma);
    }

    /** A narrow column breaks even a date: {@code An Lạc, ngày 13 tháng 10 năm / 2026}. */
    private Optional<Segment> wrappedDate() {
        List<Segment> head = head().toList();
        for (int i = 0; i + 1 < head.size(); i++) {
            Segment first = head.get(i);
            if (BROKEN_DATE.matcher(first.text()).matches()) {
                Optional<Segment> second = head.subList(i + 1, head.size()).stream()
                        .filter(first::sameRight)
                        .filter(next -> !next.capitals())
                        .findFirst();
                Optional<Segment> whole = second.map(next -> first.continuedBy(next.text()));
                if (whole.filter(line -> DATE.matcher(bare(line.text())).find()).isPresent()) {
                    dateRest = second;
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Hà Nội ngày 05 tháng 3 năm 2026}. */
    private Optional<Segment> dateWithoutComma() {
        return head().filter(segment -> PLACE_AND_DATE.matcher(segment.text()).matches())
                .findFirst();
    }

    private Stream<Segment> dates() {
        return head().filter(segment -> DATE.matcher(bare(segment.text())).find());
    }

    private Stream<Segment> head() {
        return segments.stream().limit(HEAD);
    }

    Optional<Segment> numberLine() {
        return numberLine;
    }

    Optional<NumberAndSymbol> number() {
        return numberLine.flatMap(Letterhead::number);
    }

    Optional<String> openSymbol() {
        return number().isPresent() ? Optional.empty() : numberLine.flatMap(line -> Blanks.symbol(line.text()));
    }

    private static Optional<NumberAndSymbol> number(Segment segment) {
        Matcher line = NUMBER_LINE.matcher(segment.text());
        return line.matches() ? NumberAndSymbol.parse(line.group(1)) : Optional.empty();
    }

    /** Without blanks, and without what a bilingual letterhead says in brackets. */
    private static String bare(String text) {
        return BESIDES.matcher(text).replaceAll("");
    }

    Optional<Read<LocalDate>> issuedOn() {
        return dateLine.flatMap(Letterhead::date)
                .map(date -> new Read<>(
                        date.value(),
                        date.confidence(),
                        date.place(),
                        dateRest.map(Segment::place).stream().toList()));
    }

    private static Optional<Read<LocalDate>> date(Segment segment) {
        Matcher together = PLACE_AND_DATE.matcher(segment.text());
        Matcher date = DATE.matcher(bare(together.matches() ? together.group(1) : segment.text()));
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            return Optional.of(
                    DataReader.read(day, PLACE.matcher(segment.text()).find() ? 0.98 : 0.85, segment));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Read<String>> place() {
        Optional<Segment> line = dateLine.or(
                () -> head().filter(segment -> Blanks.openDate(segment.text())).findFirst());
        return line.flatMap(segment -> {
            Matcher place = PLACE.matcher(segment.text());
            return place.find()
                    ? Optional.of(DataReader.read(place.group(1).strip(), 0.95, segment))
                    : Optional.empty();
        });
    }

    Optional<Read<Tradition>> tradition() {
        for (Segment segment : head().toList()) {
            String words = segment.squeezed();
            if (words.startsWith("ĐẢNGCỘNGSẢNVIỆTNAM")) {
                return Optional.of(DataReader.read(Tradition.PARTY, 0.99, segment));
            }
            if (words.startsWith("CỘNGHÒAXÃHỘICHỦNGHĨA") && words.length() < 40) {
                return Optional.of(DataReader.read(Tradition.STATE, 0.99, segment));
            }
        }
        return number().map(found -> DataReader.read(found.tradition(), 0.85, numberLine.orElseThrow()));
    }

    Optional<Read<String>> issuer() {
        return numberLine.isPresent() ? issuer(segments, numberLine.get()) : issuerWithoutNumber();
    }

    /** A letter of courtesy bears no number: the name that stands at the left of the state's or the Party's. */
    private Optional<Read<String>> issuerWithoutNumber() {
        Optional<Segment> nation = head().filter(segment -> nation(segment.squeezed())
                        && (segment.flow()
                                ? segment.line().column() > 1 || segment.part() > 0
                                : segment.line().column() > 1))
                .findFirst();
        if (nation.isEmpty() || dateLine.isEmpty()) {
            return Optional.empty();
        }
        List<Segment> names = names(
                head().takeWhile(segment -> segment != dateLine.get())
                        .filter(segment -> segment.flow()
                                ? segment.line().column() <= 1 && segment.part() == 0
                                : segment.line().block() == nation.get().line().block()
                                        && segment.line().column()
                                                < nation.get().line().column()),
                segments);
        return joined(names.subList(names.size() - ownLines(names), names.size()), 0.75);
    }

    Optional<Read<String>> superior() {
        return numberLine.flatMap(line -> {
            List<Segment> above = above(segments, line);
            List<Segment> rest = above.subList(0, Math.max(0, above.size() - own(above, line)));
            return joined(rest, 0.9);
        });
    }

    DraftBlanks blanks() {
        Optional<Place> number = number().isPresent() ? Optional.empty() : numberLine.map(Segment::place);
        Optional<Place> date = dateLine.isPresent()
                ? Optional.empty()
                : head().filter(segment -> Blanks.openDate(segment.text()))
                        .findFirst()
                        .map(Segment::place);
        return new DraftBlanks(number, openSymbol(), date);
    }

    /** The name that stands over a number. */
    static Optional<Read<String>> issuer(List<Segment> segments, Segment numberLine) {
        List<Segment> above = above(segments, numberLine);
        return joined(above.subList(above.size() - own(above, numberLine), above.size()), 0.95);
    }

    /** Of several issuers together all lines are theirs where letters set none apart, but for a province above them. */
    private static int own(List<Segment> above, Segment numberLine) {
        boolean alike = above.stream().map(Segment::bold).distinct().count() == 1;
        if (alike && number(numberLine).filter(NumberAndSymbol::ofSeveral).isPresent()) {
            return above.size() - (ofAll(above) ? 1 : 0);
        }
        return ownLines(above);
    }

    /** Whether the first line is the province, or its committee, that several bodies have above them. */
    private static boolean ofAll(List<Segment> above) {
        String first = above.getFirst().text();
        return TERRITORY.matcher(first).matches()
                || above.size() > 1
                        && COMMITTEE.matcher(first).lookingAt()
                        && BODY_OF_PROVINCE.matcher(above.get(1).text()).lookingAt();
    }

    private static Optional<Read<String>> joined(List<Segment> lines, double confidence) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(DataReader.read(
                        String.join(" ", lines.stream().map(Segment::text).toList()),
                        lines.size() > 1 ? confidence - 0.05 : confidence,
                        lines));
    }

    /** What stands over the number in its column, from the top. */
    private static List<Segment> above(List<Segment> segments, Segment numberLine) {
        boolean middle = numberLine.line().column() > 1 && numberLine.alone(segments);
        return names(
                segments.stream()
                        .takeWhile(segment -> segment != numberLine)
                        .filter(segment -> numberLine.sameLeft(segment) || middle && segment.alone(segments)),
                segments);
    }

    /**
     * The lines in capitals that are names, up to the document's title, from the top.
     *
     * @param all of the document, where the nation's name stands beside the column
     */
    private static List<Segment> names(Stream<Segment> column, List<Segment> all) {
        List<Segment> names = new ArrayList<>();
        StringBuilder nation = new StringBuilder();
        column.filter(Segment::capitals)
                .takeWhile(segment -> KindTitles.of(segment.text()).isEmpty()
                        && !segment.squeezed().startsWith("HỢPĐỒNG"))
                .filter(segment -> !UrgencyWords.isMark(segment.text()))
                .filter(segment -> !ENGLISH.matcher(segment.text()).matches())
                .forEach(segment -> {
                    boolean goesOn = !names.isEmpty()
                            && ASSOCIATION.matcher(names.getLast().text()).find();
                    boolean ofNation = nation(segment.squeezed());
                    boolean own = segment.squeezed().equals("VIỆTNAM")
                            && !names.isEmpty()
                            && !WRAPPED_NATION.matcher(nation).matches()
                            && !nationWraps(all);
                    if (goesOn || own || !ofNation) {
                        names.add(segment);
                    } else {
                        nation.setLength(0);
                        nation.append(segment.squeezed());
                    }
                });
        return names;
    }

    /** Whether the nation's name at the right has its last words on a line of its own. */
    private static boolean nationWraps(List<Segment> segments) {
        return segments.stream()
                .limit(HEAD)
                .anyMatch(segment -> segment.flow()
                        && WRAPPED_NATION.matcher(segment.squeezed()).matches());
    }

    static boolean nation(String squeezed) {
        return squeezed.contains("CỘNGHÒAXÃHỘI")
                || squeezed.startsWith("ĐẢNGCỘNGSẢN")
                || squeezed.equals("NAM")
                || squeezed.equals("VIỆTNAM")
                || squeezed.endsWith("NGHĨAVIỆTNAM") && squeezed.length() < 22;
    }

    /** A few words that no agency's name begins with: the rest of what stands above. */
    private static boolean restOfName(String line) {
        return SHORT.matcher(line).matches() && !AGENCY.matcher(line).lookingAt();
    }

    /** A name that ends where more must follow, unless what follows is a body of its own. */
    private static boolean unfinished(String line, String next) {
        return UNFINISHED.matcher(line).matches()
                && !(line.endsWith("TỈNH") && BODY_OF_PROVINCE.matcher(next).lookingAt());
    }

    /** How many of the last lines are the issuer's own name: the bold ones, or the last with what continues it. */
    private static int ownLines(List<Segment> above) {
        int last = above.size() - 1;
        if (last < 1) {
            return above.size();
        }
        if (above.get(last).bold() && above.stream().anyMatch(line -> !line.bold())) {
            int bold = 0;
            while (above.get(last - bold).bold()) {
                bold++;
            }
            return bold;
        }
        int own = 1;
        while (own <= last
                && (TERRITORY.matcher(above.get(last - own + 1).text()).matches()
                        || Syllables.valid(above.get(last - own + 1).text())
                        || REST_OF_NAME
                                .matcher(above.get(last - own + 1).text())
                                .matches()
                        || restOfName(above.get(last - own + 1).text())
                        || unfinished(
                                above.get(last - own).text(),
                                above.get(last - own + 1).text()))) {
            own++;
        }
        return own;
    }
}
