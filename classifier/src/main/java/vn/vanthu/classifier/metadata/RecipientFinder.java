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
    private static final Pattern ADDRESSED = Pattern.compile("^Kính gửi ?:? ?(.*)$", U);
    private static final Pattern COPIED = Pattern.compile("^Nơi nhận ?:? ?(.*)$", U);
    private static final Pattern ITEM = Pattern.compile("^[-–+•*] ?(.+)$");
    private static final Pattern FILED = Pattern.compile("^Lưu(?: |:|;|,|\\.|$).*", U);
    /** Who keeps it, no note on its filing: the list goes on behind it. */
    private static final Pattern KEEPER = Pattern.compile("^Lưu \\p{Ll}[^:.]*[;,]$");

    /** A semicolon outside of brackets. */
    private static final Pattern PARTED = Pattern.compile(";(?![^(]*\\))");

    /** No agency is called so: the text begins. */
    private static final Pattern BODY =
            Pattern.compile("(?:căn cứ|thực hiện|theo|xét|để|ngày|trong|hiện nay|sau khi|tiếp theo|qua|về việc)\\b", U);

    private static final int MOST = 60;

    private RecipientFinder() {}

    static Optional<Segment> label(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> COPIED.matcher(segment.text()).matches())
                .filter(segment ->
                        segment.text().length() < 40 || segment.text().indexOf(':') == "Nơi nhận".length())
                .findFirst();
    }

    static List<Read<String>> addressees(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Matcher addressed = ADDRESSED.matcher(segments.get(i).text());
            if (addressed.matches()) {
                return addressees(segments, i, addressed.group(1));
            }
        }
        return List.of();
    }

    private static List<Read<String>> addressees(List<Segment> segments, int at, String rest) {
        List<Read<String>> names = new ArrayList<>();
        Segment label = segments.get(at);
        boolean open = rest.isBlank();
        if (!open) {
            names.add(DataReader.read(trimmed(rest), 0.95, label));
            open = rest.stripTrailing().endsWith(";");
        }
        boolean bulleted = false;
        for (Segment next : segments.subList(at + 1, Math.min(segments.size(), at + MOST))) {
            boolean item = ITEM.matcher(next.text()).matches();
            boolean sameLine = next.order() == label.order();
            boolean text = bulleted || BODY.matcher(next.text()).lookingAt();
            if (!(open || sameLine)
                    || !item && !sameLine && (text || !open || next.text().length() >= 120 || names.isEmpty())) {
                break;
            }
            bulleted |= item;
            names.add(DataReader.read(trimmed(next.text()), item ? 0.95 : 0.85, next));
            open = next.text().endsWith(";") || item && !next.text().endsWith(".");
        }
        return whole(names);
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
            names.add(DataReader.read(trimmed(beside.group(1)), 0.9, label.get()));
            if (parts(beside.group(1)).anyMatch(RecipientFinder::filed)) {
                return whole(names);
            }
            finished = beside.group(1).matches(".*[;.,]$");
        }
        int from = segments.indexOf(label.get()) + 1;
        for (Segment next : segments.subList(from, Math.min(segments.size(), from + MOST))) {
            if (!label.get().sameLeft(next) || next.capitals()) {
                continue;
            }
            Matcher item = ITEM.matcher(next.text());
            String name = trimmed(next.text());
            if (filed(bulletless(next.text()))) {
                break;
            }
            boolean ends = next.text().matches(".*[;.,]$");
            if (item.matches() || finished && (ends || !next.flow())) {
                names.add(DataReader.read(name, item.matches() ? 0.95 : 0.85, next));
            } else if (!finished && !names.isEmpty()) {
                Read<String> last = names.removeLast();
                names.add(new Read<>(
                        trimmed(last.value() + " " + next.text()),
                        0.9,
                        last.place(),
                        Stream.concat(last.rest().stream(), Stream.of(next.place()))
                                .toList()));
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

    private static List<Read<String>> whole(List<Read<String>> names) {
        return names.stream()
                .flatMap(RecipientFinder::each)
                .filter(name -> !name.value().isEmpty())
                .toList();
    }

    /** Several names on one line are parted by semicolons, as lines are. */
    private static Stream<Read<String>> each(Read<String> names) {
        return parts(names.value())
                .takeWhile(name -> !FILED.matcher(name).matches() || name.equals(names.value()))
                .map(name -> new Read<>(trimmed(name), names.confidence(), names.place(), names.rest()));
    }

    private static Stream<String> parts(String names) {
        return PARTED.splitAsStream(names).map(String::strip);
    }

    private static String bulletless(String name) {
        return name.replaceFirst("^[-–+•*]\\s*", "").strip();
    }

    private static String trimmed(String name) {
        return bulletless(name).replaceFirst("[;,.]+$", "").strip();
    }
}
