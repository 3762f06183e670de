package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.encoding.EncodingDetector;
import vn.vanthu.classifier.marking.SecrecyMarks;
import vn.vanthu.classifier.text.TextDocument;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.Unpacking;

/** The marks of secrecy in documents' texts, beside a byte automaton and beside regular expressions of the same words. */
final class ScanRace {
    private static final double OF_AUTOMATON = 0.8;
    private static final double OF_EXPRESSIONS = 100;
    /** Of each document: more would only fill the memory. */
    private static final int LINES = 60;

    private static final List<String> PHRASES = List.of(
            "mật",
            "tối mật",
            "tuyệt mật",
            "m ậ t",
            "t ố i m ậ t",
            "t u y ệ t m ậ t",
            "tốimật",
            "tuyệtmật",
            "m  ậ  t",
            "t ố i  m ậ t",
            "t u y ệ t  m ậ t",
            "độ mật",
            "mức độ mật",
            "cấp độ mật",
            "độ bảo mật",
            "giải mật",
            "đã giải mật",
            "tài liệu mật",
            "văn bản mật",
            "hồ sơ mật",
            "tài liệu thu hồi",
            "chỉ người có tên mới được bóc bì",
            "bản số",
            "bản sao số",
            "bản sao bí mật nhà nước",
            "thời hạn bảo vệ bí mật nhà nước",
            "được phép sao chụp",
            "được phép sao, chụp");
    private static final Set<String> STAMPS = Set.of("MẬT", "TỐIMẬT", "TUYỆTMẬT");

    private ScanRace() {}

    /** As the encoding's repair hands it over; the same as UTF-8. */
    private record Text(String name, List<TextLine> lines, List<String> texts, byte[] bytes, String whole) {
        static Text of(String name, List<TextLine> lines, List<String> texts) {
            String whole = String.join("\n", texts);
            return new Text(name, lines, texts, whole.getBytes(StandardCharsets.UTF_8), whole);
        }

        boolean marked() {
            return SecrecyMarks.find(lines, texts, name).level() != SecrecyLevel.NONE;
        }

        boolean stamped() {
            return texts.stream().anyMatch(line -> STAMPS.contains(line.replace(" ", "")));
        }

        Text stampedToo() {
            List<TextLine> more = new ArrayList<>(lines);
            List<String> said = new ArrayList<>(texts);
            more.addFirst(lines.getFirst());
            said.addFirst("TỐI MẬT");
            more.addLast(lines.getLast());
            said.addLast("Văn bản này thuộc danh mục bí mật nhà nước; không được phép sao, chụp.");
            return of(name, more, said);
        }
    }

    static List<SpeedCase> of(Path folder) throws IOException {
        List<Text> texts;
        try (Stream<Path> files = Files.list(folder)) {
            texts = files.sorted().map(ScanRace::text).toList();
        }
        List<Text> stamped = texts.stream().map(Text::stampedToo).toList();
        List<String> words = words();
        ByteAutomaton automaton = ByteAutomaton.of(words);
        Pattern expressions = Pattern.compile(
                words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String about = texts.size()
                + " documents, the text after the repair of its encoding: SecrecyMarks.find with all"
                + " rules and the file's name beside a search for " + words.size() + " fixed marks; MB of UTF-8";
        return List.of(
                race("marks-dfa", about, OF_AUTOMATON, texts, automaton, expressions, true),
                race(
                        "marks-dfa-stamped",
                        "the same, each document with a stamp and a sentence on copying",
                        OF_AUTOMATON,
                        stamped,
                        automaton,
                        expressions,
                        true),
                race("marks-regex", about, OF_EXPRESSIONS, texts, automaton, expressions, false));
    }

    private static SpeedCase race(
            String name,
            String about,
            double goal,
            List<Text> texts,
            ByteAutomaton automaton,
            Pattern expressions,
            boolean besideAutomaton) {
        return new Race(
                name,
                about,
                Race.Measure.MEGABYTES_A_SECOND,
                goal,
                texts.size(),
                (from, to) -> texts.subList(from, to).stream()
                                .mapToLong(text -> text.bytes().length)
                                .sum()
                        / 1e6,
                new Race.Side("rules", (from, to) -> {
                    long found = 0;
                    for (int i = from; i < to; i++) {
                        found += texts.get(i).marked() ? 1 : 0;
                    }
                    return found;
                }),
                besideAutomaton
                        ? new Race.Side("byte DFA", (from, to) -> {
                            long found = 0;
                            for (int i = from; i < to; i++) {
                                found += automaton.count(texts.get(i).bytes());
                            }
                            return found;
                        })
                        : new Race.Side("java.util.regex", (from, to) -> {
                            long found = 0;
                            for (int i = from; i < to; i++) {
                                found += count(expressions, texts.get(i).whole());
                            }
                            return found;
                        }),
                () -> agree(texts, automaton, expressions));
    }

    private static long count(Pattern expressions, String text) {
        Matcher matcher = expressions.matcher(text);
        long found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** The references find the same words; the rules find the stamped documents and no others, each where words are. */
    private static void agree(List<Text> texts, ByteAutomaton automaton, Pattern expressions) {
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            boolean words = automaton.count(text.bytes()) > 0;
            if (text.marked() != text.stamped() || text.stamped() && !words) {
                throw new IllegalStateException(text.name() + ": the rules do not find what is there");
            }
            // The expressions are slow.
            if (i % 40 == 0 && words != expressions.matcher(text.whole()).find()) {
                throw new IllegalStateException(text.name() + ": the references do not agree");
            }
        }
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(PHRASES);
        PHRASES.forEach(phrase -> words.add(Normalizer.normalize(phrase, Normalizer.Form.NFD)));
        PHRASES.stream()
                .filter(phrase -> phrase.endsWith("mật"))
                .map(phrase -> phrase.replace("mật", "МẬТ"))
                .forEach(words::add);
        return words.stream().distinct().toList();
    }

    private static Text text(Path file) {
        try (Unpacking parts = new Unpacking(ReadingLimits.ordinary())) {
            String type = TextExtractor.mediaType(file, ReadingLimits.ordinary());
            TextDocument document = TextExtractor.extract(file, type, ReadingLimits.ordinary(), parts.level(0))
                    .orElseThrow();
            List<TextLine> lines = document.lines().stream()
                    .limit(LINES)
                    .map(ScanRace::withoutRuns)
                    .toList();
            List<String> texts = EncodingDetector.read(document.lines()).lines().stream()
                    .limit(LINES)
                    .toList();
            return Text.of(file.getFileName().toString(), lines, texts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The search looks at the texts. */
    private static TextLine withoutRuns(TextLine line) {
        return new TextLine(
                line.page(),
                line.number(),
                line.region(),
                line.block(),
                line.column(),
                line.alignment(),
                line.hidden(),
                List.of());
    }
}
