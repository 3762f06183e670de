package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.classifier.Read;

/** Kính gửi and Nơi nhận (boxes 9a, 9b). */
final class RecipientFinder {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern ADDRESSED = Pattern.compile("^(?:Đồng )?kính g[ửở]i ?:? ?(.*)$", U);
    /** {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:} (NĐ 30/2020 Phụ lục III, công điện). */
    private static final Pattern WIRED = Pattern.compile("^.{4,120} điện ?:$", U);

    private static final Pattern SAID = Pattern.compile(
            "^(?:Đồng )?kính g[ửở]i (?!.{0,3}:)(?:.*\\./\\.$|(?!.*:$).* (?:xem xét|phê duyệt|quyết định|cho ý kiến|góp ý|theo dõi|tổng hợp|được biết|trân trọng)(?!\\p{L}).*)",
            U);

    private static final Pattern COPIED = Pattern.compile("^Nơi nhận ?:? ?(.*)$", U);
    /** {@code Nơi nhận hồ sơ} is a line of the text. */
    private static final Pattern LABEL = Pattern.compile("^N(?:ơi nhận|ƠI NHẬN) ?(?:$|[:;.(/–-]|Như )");

    private static final Pattern ITEM = Pattern.compile("^[-–+•*] ?(.+)$");
    private static final Pattern FILED = Pattern.compile("^Lưu(?: |:|;|,|\\.|$).*", U);
    /** Who keeps it, no note on its filing: the list goes on behind it. */
    private static final Pattern KEEPER = Pattern.compile("^Lưu trữ [^:.]*[;,]$");

    /** A semicolon outside of brackets. */
    private static final Pattern PARTED = Pattern.compile(";(?![^(]*\\))");

    /** No agency is called so: the text begins. */
    private static final Pattern BODY = Pattern.compile(
            "(?:căn cứ|thực hiện|theo|xét|để|ngày|trong|hiện nay|sau khi|tiếp theo|qua|về việc)(?!\\p{L})", U);

    /** What asks for more behind it. */
    private static final Pattern UNFINISHED = Pattern.compile(
            ".*(?:^| )(?:và|của|tại|các|cho|với|(?<!thuộc )(?:Sở|Bộ|Ban|Phòng)|Công ty|địa bàn|trên địa)$", U);

    /** The rest of a name, and no sentence: {@code An Lạc;}. */
    private static final Pattern PROPER = Pattern.compile("^\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,4}[;,.]?$");

    private static final int MOST = 60;
    private static final int LONGEST_REST = 120;
    private static final int SHORT_REST = 45;

    private RecipientFinder() {}

    /** The line names who wires an urgent telegram, and to whom stands below. */
    static boolean wires(String line) {
        return WIRED.matcher(line).matches();
    }

    static Optional<Segment> label(List<Segment> segments) {
        Segment first = null;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (LABEL.matcher(segment.text()).lookingAt()
                    && (segment.text().length() < 40 || segment.text().indexOf(':') == "Nơi nhận".length())) {
                if (keeps(segments, i)) {
                    return Optional.of(segment);
                }
                first = first == null ? segment : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Where the words stand twice, as in a procedure that says where papers are taken in, the list is the one that ends in Lưu. */
    private static boolean keeps(List<Segment> segments, int label) {
        int from = label + 1;
        return segments.subList(from, Math.min(segments.size(), from + MOST)).stream()
                .takeWhile(segment -> !LABEL.matcher(segment.text()).lookingAt())
                .anyMatch(segment -> filed(bulletless(segment.text())));
    }

    /** Kính gửi, each body once by its own name; of an urgent telegram those whom it is wired to. */
    static List<Read<String>> addressees(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Matcher addressed = ADDRESSED.matcher(segments.get(i).text());
            if (addressed.matches() && !said(segments.get(i))) {
                return addressees(segments, i, addressed.group(1));
            }
        }
        for (int i = 0; i + 1 < Math.min(segments.size(), MOST); i++) {
            if (wires(segments.get(i).text())
                    && ITEM.matcher(segments.get(i + 1).text()).matches()) {
                return addressees(segments, i, "");
            }
        }
        return List.of();
    }

    /** A sentence that sends something, no address: {@code Kính gửi Ủy ban nhân dân tỉnh xem xét, quyết định./.} */
    private static boolean said(Segment segment) {
        return segment.startsSmall() || SAID.matcher(segment.text()).matches();
    }

    private static List<Read<String>> addressees(List<Segment> segments, int at, String rest) {
        List<Read<String>> names = new ArrayList<>();
        Segment label = segments.get(at);
        if (!rest.isBlank()) {
            names.add(DataReader.read(rest.strip(), 0.95, label));
        }
        boolean bulleted = ITEM.matcher(rest).matches();
        Segment last = label;
        for (Segment next : segments.subList(at + 1, Math.min(segments.size(), at + MOST))) {
            Matcher again = ADDRESSED.matcher(next.text());
            if (again.matches()) {
                if (!again.group(1).isBlank()) {
                    names.add(DataReader.read(again.group(1).strip(), 0.95, next));
                }
            } else if (ITEM.matcher(next.text()).matches() && (names.isEmpty() || goesOn(names.getLast(), bulleted))) {
                bulleted = true;
                names.add(DataReader.read(next.text(), 0.95, next));
            } else if (next.order() == label.order()) {
                names.add(DataReader.read(next.text(), 0.95, next));
            } else if (!names.isEmpty() && continues(names.getLast(), last, next)) {
                names.add(joined(names.removeLast(), next));
            } else if (!bulleted && unbulleted(names, next)) {
                names.add(DataReader.read(next.text(), 0.85, next));
            } else {
                break;
            }
            last = next;
        }
        return whole(names);
    }

    /** Items of one list, or those below what a first line leaves open. */
    private static boolean goesOn(Read<String> last, boolean bulleted) {
        return last.value().endsWith(";")
                || last.value().endsWith(",")
                || bulleted && !last.value().endsWith(".");
    }

    /** A narrow line breaks within a name. */
    private static boolean continues(Read<String> names, Segment last, Segment next) {
        String before = names.value();
        boolean open = !before.matches(".*[;.]$");
        return open
                && next.text().length() < LONGEST_REST
                && !BODY.matcher(next.text()).lookingAt()
                && next.line().region() == last.line().region()
                && (next.startsSmall()
                        || before.endsWith(",")
                        || UNFINISHED.matcher(before).matches()
                        || PROPER.matcher(next.text()).matches()
                        || next.text().length() < SHORT_REST && next.text().endsWith(";"));
    }

    private static boolean unbulleted(List<Read<String>> names, Segment next) {
        return !names.isEmpty()
                && names.getLast().value().endsWith(";")
                && next.text().length() < LONGEST_REST
                && !BODY.matcher(next.text()).lookingAt();
    }

    private static Read<String> joined(Read<String> last, Segment next) {
        return new Read<>(
                last.value() + " " + next.text(),
                0.9,
                last.place(),
                Stream.concat(last.rest().stream(), Stream.of(next.place())).toList());
    }

    static List<Read<String>> recipients(List<Segment> segments) {
        Optional<Segment> label = label(segments);
        if (label.isEmpty()) {
            return List.of();
        }
        List<Read<String>> names = new ArrayList<>();
        Matcher beside = COPIED.matcher(label.get().text());
        boolean finished = true;
        if (beside.matches() && !beside.group(1).isBlank()) {
            names.add(DataReader.read(beside.group(1), 0.9, label.get()));
            if (parts(beside.group(1)).anyMatch(RecipientFinder::filed)) {
                return whole(names);
            }
            finished = beside.group(1).matches(".*[;.,]$");
        }
        int from = segments.indexOf(label.get()) + 1;
        for (Segment next : segments.subList(from, Math.min(segments.size(), from + MOST))) {
            if (!label.get().sameLeft(next)
                    || next.capitals() && !ITEM.matcher(next.text()).matches()) {
                continue;
            }
            Matcher item = ITEM.matcher(next.text());
            if (filed(bulletless(next.text()))) {
                break;
            }
            boolean ends = next.text().matches(".*[;.,]$");
            boolean within = !item.matches()
                    && next.startsSmall()
                    && !names.isEmpty()
                    && names.getLast().value().matches("^[-–+•*].*,$");
            if (within) {
                names.add(joined(names.removeLast(), next));
            } else if (item.matches() || finished && (ends || !next.flow())) {
                names.add(DataReader.read(next.text(), item.matches() ? 0.95 : 0.85, next));
            } else if (!finished && !names.isEmpty()) {
                names.add(joined(names.removeLast(), next));
            } else {
                continue;
            }
            finished = ends;
        }
        return whole(names);
    }

    private static boolean filed(String item) {
        return FILED.matcher(item).matches() && !KEEPER.matcher(item).matches();
    }

    private static List<Read<String>> whole(List<Read<String>> lines) {
        List<Read<String>> names = new ArrayList<>();
        for (Read<String> line : lines) {
            for (String name : Named.in(line.value())) {
                if (FILED.matcher(name).matches() && !KEEPER.matcher(name + ";").matches()) {
                    return names;
                }
                names.add(new Read<>(name, line.confidence(), line.place(), line.rest()));
            }
        }
        return names;
    }

    private static Stream<String> parts(String names) {
        return PARTED.splitAsStream(names).map(String::strip);
    }

    private static String bulletless(String name) {
        return name.replaceFirst("^[-–+•*]\\s*", "").strip();
    }
}
