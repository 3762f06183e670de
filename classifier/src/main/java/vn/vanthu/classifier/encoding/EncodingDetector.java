package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.vanthu.classifier.LegacyStretch;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/**
 * Tells the encoding by what becomes Vietnamese syllables when decoded; a font's name is evidence, syllables are proof.
 * Foreign text decodes to few syllables and stays what it is.
 */
public final class EncodingDetector {
    private EncodingDetector() {}

    /** Detects over all lines and decodes them; in mixed text each line, or each run where they differ, by itself. */
    public static EncodingReading read(List<TextLine> lines) {
        RunDecisions decisions = decide(
                lines.stream().map(TextLine::runs).toList(),
                line -> lines.get(line).region() == Region.METADATA);
        List<String> texts = new ArrayList<>(lines.size());
        List<LegacyStretch> stretches = new ArrayList<>();
        LookAlikeWords lookAlikes = new LookAlikeWords();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            List<TextEncoding> ofRuns = decisions.lines().get(i);
            String text = decoded(line.runs(), ofRuns);
            Optional<TextEncoding> old =
                    ofRuns.stream().filter(TextEncoding::legacy).findFirst();
            String finished = finished(text, old.orElse(TextEncoding.UNICODE));
            String unicode = StrayMarks.meant(line.text(), finished).orElseGet(() -> LookAlikes.repaired(finished));
            texts.add(unicode);
            if (old.isEmpty() && !unicode.equals(finished)) {
                lookAlikes.add(line, finished);
            }
            if (old.isPresent() && !line.text().equals(unicode)) {
                stretches.add(new LegacyStretch(line.place(), line.region().name(), old.get(), line.text(), unicode));
            }
        }
        return new EncodingReading(decisions.encoding(), texts, stretches, lookAlikes.reading());
    }

    /** Which encoding each run of each line is in; a run that is not legacy is UNICODE. */
    public static RunDecisions decide(List<List<TextRun>> lines, IntPredicate metadata) {
        WordCount whole = WordCount.empty();
        WordCount main = whole.another();
        List<List<Segment>> all = new ArrayList<>(lines.size());
        Set<TextEncoding> old = EnumSet.noneOf(TextEncoding.class);
        for (int i = 0; i < lines.size(); i++) {
            List<Segment> ofLine = Segment.of(lines.get(i), whole);
            all.add(ofLine);
            for (Segment segment : ofLine) {
                segment.legacy().ifPresent(old::add);
                whole.add(segment.words());
                if (!metadata.test(i)) {
                    main.add(segment.words());
                }
            }
        }
        TextEncoding verdict = whole.unicode() == 0 ? whole.verdict() : main.verdict();
        boolean mixed = !old.isEmpty() && (main.unicode() > 0 || (whole.unicode() > 0 && !verdict.legacy()));
        if (!mixed) {
            TextEncoding told = !verdict.legacy() && whole.unicode() == 0 && old.size() == 1
                    ? old.iterator().next()
                    : verdict;
            TextEncoding uniform = told.legacy() ? told : TextEncoding.UNICODE;
            return new RunDecisions(told, uniform(lines, all, uniform));
        }
        Optional<TextEncoding> usual =
                old.size() == 1 ? Optional.of(old.iterator().next()) : Optional.empty();
        List<List<TextEncoding>> decisions = new ArrayList<>(lines.size());
        for (List<Segment> ofLine : all) {
            List<TextEncoding> ofRuns = new ArrayList<>();
            for (Segment segment : ofLine) {
                TextEncoding encoding = segment.legacy()
                        .or(() -> usual.filter(segment.words()::better))
                        .orElse(TextEncoding.UNICODE);
                ofRuns.addAll(Collections.nCopies(segment.runs(), encoding));
            }
            decisions.add(ofRuns);
        }
        return new RunDecisions(TextEncoding.MIXED, decisions);
    }

    /** Pictures of symbol fonts, and Unicode among the properties of an old file, stay what they are. */
    private static List<List<TextEncoding>> uniform(
            List<List<TextRun>> lines, List<List<Segment>> segments, TextEncoding encoding) {
        List<List<TextEncoding>> decisions = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (encoding == TextEncoding.UNICODE) {
                decisions.add(Collections.nCopies(lines.get(i).size(), encoding));
                continue;
            }
            List<TextEncoding> ofRuns = new ArrayList<>();
            for (Segment segment : segments.get(i)) {
                for (int run = 0; run < segment.runs(); run++) {
                    boolean kept = segment.words().unicode() > 0
                            || LegacyTable.symbolFont(
                                    lines.get(i).get(ofRuns.size()).font());
                    ofRuns.add(kept ? TextEncoding.UNICODE : encoding);
                }
            }
            decisions.add(ofRuns);
        }
        return decisions;
    }

    /** Legacy text into composed Unicode; other text only normalised. */
    public static String toUnicode(String stored, TextEncoding encoding) {
        String text = encoding.legacy() ? LegacyTable.of(encoding).decode(stored) : stored;
        return composed(text).replace('\u00A0', ' ');
    }

    private static String decoded(List<TextRun> runs, List<TextEncoding> encodings) {
        if (runs.size() == 1
                && encodings.getFirst() == TextEncoding.UNICODE
                && !runs.getFirst().capitals()) {
            return RunDecoder.joined(runs.getFirst().text()).replace('\u00A0', ' ');
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int to = 1; to <= runs.size(); to++) {
            if (to == runs.size() || encodings.get(to) != encodings.get(from)) {
                TextEncoding encoding = encodings.get(from);
                List<TextRun> same = runs.subList(from, to);
                List<String> unicode =
                        RunDecoder.decode(same.stream().map(TextRun::text).toList(), encoding);
                for (int i = 0; i < same.size(); i++) {
                    TextRun run = same.get(i);
                    boolean capitals =
                            run.capitals() || (encoding == TextEncoding.TCVN3 && LegacyTable.capitalFont(run.font()));
                    text.append(capitals ? unicode.get(i).toUpperCase(Locale.ROOT) : unicode.get(i));
                }
                from = to;
            }
        }
        return text.toString().replace('\u00A0', ' ');
    }

    /** A letter may be split between two runs. */
    private static String finished(String text, TextEncoding encoding) {
        String whole = composed(text);
        return encoding == TextEncoding.TCVN3 ? capitals(whole) : whole;
    }

    /** A line of decoded TCVN3 with the capitals that it means; as long as before. */
    public static String capitals(String whole) {
        return meantAsCapitals(whole) ? whole.toUpperCase(Locale.ROOT) : RunDecoder.capitals(whole);
    }

    private static String composed(String text) {
        return plainlyComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** No letter of Latin, Vietnamese or punctuation can be composed further. */
    private static boolean plainlyComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x1EA0 || c > 0x1EF9) && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    /** TCVN3 has no capitals with tones: {@code QUYÕT §ÞNH} stands for capitals all the same. */
    private static boolean meantAsCapitals(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                return false;
            }
            capitals += letter >= 'A' && letter <= 'Z' ? 1 : 0;
        }
        return capitals >= 3;
    }
}
