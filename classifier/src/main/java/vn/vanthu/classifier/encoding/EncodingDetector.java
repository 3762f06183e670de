package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/**
 * Tells the encoding by what becomes Vietnamese syllables when decoded; a font's name is evidence, syllables are proof.
 * Foreign text decodes to few syllables and stays what it is.
 */
public final class EncodingDetector {
    private static final int FEWEST_IN_A_MIXTURE = 5;

    private EncodingDetector() {}

    /** Detects over all lines and decodes them; in mixed text each line, or each run where they differ, by itself. */
    public static EncodingReading read(List<TextLine> lines) {
        WordCount whole = WordCount.empty();
        List<Optional<TextEncoding>> ofLines = new ArrayList<>(lines.size());
        int old = 0;
        for (TextLine line : lines) {
            WordCount own = whole.another();
            int oldRuns = 0;
            for (TextRun run : line.runs()) {
                WordCount ofRun = whole.another();
                ofRun.add(run);
                oldRuns += ofRun.unicode() == 0 && ofRun.legacy().isPresent() ? ofRun.open() : 0;
                own.add(ofRun);
            }
            Optional<TextEncoding> encoding = own.unicode() == 0 ? own.legacy() : Optional.empty();
            ofLines.add(encoding);
            old += encoding.isPresent() ? own.open() : oldRuns;
            whole.add(own);
        }
        if (whole.unicode() > 0 && old >= FEWEST_IN_A_MIXTURE) {
            return new EncodingReading(TextEncoding.MIXED, decodedByThemselves(lines, ofLines, whole));
        }
        TextEncoding encoding = whole.verdict();
        return new EncodingReading(
                encoding, lines.stream().map(line -> decoded(line, encoding)).toList());
    }

    private static List<String> decodedByThemselves(
            List<TextLine> lines, List<Optional<TextEncoding>> ofLines, WordCount known) {
        List<String> texts = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Optional<TextEncoding> ofLine = ofLines.get(i);
            StringBuilder text = new StringBuilder();
            for (TextRun run : lines.get(i).runs()) {
                WordCount ofRun = known.another();
                ofRun.add(run);
                Optional<TextEncoding> encoding =
                        ofRun.unicode() > 0 ? Optional.empty() : ofRun.legacy().or(() -> ofLine);
                text.append(decoded(run, encoding.orElse(TextEncoding.UNICODE)));
            }
            texts.add(finished(text.toString(), ofLine.orElse(TextEncoding.UNICODE)));
        }
        return texts;
    }

    /** Legacy text into composed Unicode; other text only normalised. */
    public static String toUnicode(String stored, TextEncoding encoding) {
        String text = encoding.legacy() ? LegacyTable.of(encoding).decode(stored) : stored;
        return composed(text).replace('\u00A0', ' ');
    }

    private static String decoded(TextLine line, TextEncoding encoding) {
        StringBuilder text = new StringBuilder();
        for (TextRun run : line.runs()) {
            text.append(decoded(run, encoding));
        }
        return finished(text.toString(), encoding);
    }

    private static String decoded(TextRun run, TextEncoding encoding) {
        String unicode = toUnicode(run.text(), encoding);
        boolean capitals = run.capitals() || (encoding == TextEncoding.TCVN3 && LegacyTable.capitalFont(run.font()));
        return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
    }

    /** A letter may be split between two runs. */
    private static String finished(String text, TextEncoding encoding) {
        String whole = composed(text);
        return encoding == TextEncoding.TCVN3 && meantAsCapitals(whole) ? whole.toUpperCase(Locale.ROOT) : whole;
    }

    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
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
