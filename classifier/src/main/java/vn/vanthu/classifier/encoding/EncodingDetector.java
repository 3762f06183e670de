package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/**
 * Tells the encoding by what becomes Vietnamese syllables when decoded; a font's name is evidence, syllables are proof.
 * Foreign text decodes to few syllables and stays what it is.
 */
public final class EncodingDetector {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}“”‘’–—…]+");
    private static final Pattern ONLY_UNICODE_HAS = Pattern.compile(
            "[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u0300-\\u0323\\u1EA0-\\u1EF9]");
    private static final Pattern COMBINING =
            Pattern.compile("[\\u0300\\u0301\\u0302\\u0303\\u0306\\u0309\\u031B\\u0323]");
    private static final int FEWEST = 3;

    private EncodingDetector() {}

    /** Detects over all lines and decodes them; in mixed text each line by itself. */
    public static EncodingReading read(List<TextLine> lines) {
        Count whole = new Count();
        lines.forEach(line -> line.runs().forEach(whole::add));
        TextEncoding encoding = whole.verdict();
        if (encoding == TextEncoding.MIXED) {
            return new EncodingReading(
                    encoding,
                    lines.stream().map(EncodingDetector::decodedByItself).toList());
        }
        return new EncodingReading(
                encoding, lines.stream().map(line -> decoded(line, encoding)).toList());
    }

    /** Legacy text into composed Unicode; other text only normalised. */
    public static String toUnicode(String stored, TextEncoding encoding) {
        String text = encoding.legacy() ? LegacyTable.of(encoding).decode(stored) : stored;
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ');
    }

    private static String decodedByItself(TextLine line) {
        Count own = new Count();
        line.runs().forEach(own::add);
        TextEncoding encoding = own.best()
                .filter(candidate -> own.legacy.getOrDefault(candidate, 0) > own.unicode)
                .orElse(TextEncoding.UNICODE);
        return decoded(line, encoding);
    }

    private static String decoded(TextLine line, TextEncoding encoding) {
        StringBuilder text = new StringBuilder();
        for (TextRun run : line.runs()) {
            String unicode = toUnicode(run.text(), encoding);
            boolean capitals = run.capitals() || encoding == TextEncoding.TCVN3 && LegacyTable.capitalFont(run.font());
            text.append(capitals ? unicode.toUpperCase(Locale.ROOT) : unicode);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static final class Count {
        private final Map<TextEncoding, Integer> legacy = new EnumMap<>(TextEncoding.class);
        private final Map<TextEncoding, Integer> fonts = new EnumMap<>(TextEncoding.class);
        private int unicode;
        private int decomposed;
        private int ambiguous;
        private int beyondAscii;

        void add(TextRun run) {
            Optional<TextEncoding> font = LegacyTable.byFont(run.font());
            Matcher words = WORD.matcher(run.text());
            while (words.find()) {
                String word = words.group();
                font.ifPresent(promised -> fonts.merge(promised, 1, Integer::sum));
                if (word.chars().anyMatch(letter -> letter > 127)) {
                    beyondAscii++;
                    add(word);
                }
            }
        }

        private void add(String word) {
            if (ONLY_UNICODE_HAS.matcher(word).find()) {
                unicode++;
                if (COMBINING.matcher(word).find()) {
                    decomposed++;
                }
                return;
            }
            if (Syllables.valid(word)) {
                ambiguous++;
            }
            for (TextEncoding candidate : LegacyTable.encodings()) {
                String decoded = LegacyTable.of(candidate).decode(word);
                if (!decoded.equals(word) && Syllables.valid(decoded)) {
                    legacy.merge(candidate, 1, Integer::sum);
                }
            }
        }

        Optional<TextEncoding> best() {
            return legacy.keySet().stream().max((one, other) -> Integer.compare(weight(one), weight(other)));
        }

        private int weight(TextEncoding encoding) {
            return legacy.getOrDefault(encoding, 0) * 4 + Math.min(fonts.getOrDefault(encoding, 0), 8);
        }

        TextEncoding verdict() {
            if (beyondAscii == 0) {
                return TextEncoding.NO_VIETNAMESE;
            }
            Optional<TextEncoding> best = best();
            int decoded = best.map(encoding -> legacy.getOrDefault(encoding, 0)).orElse(0);
            boolean surelyLegacy =
                    decoded >= FEWEST && decoded > ambiguous && decoded * 10 >= (beyondAscii - unicode) * 6;
            boolean promised =
                    best.isPresent() && fonts.getOrDefault(best.get(), 0) > 0 && decoded > 0 && decoded > ambiguous;
            if (unicode == 0) {
                if (surelyLegacy || promised) {
                    return best.orElseThrow();
                }
                return ambiguous >= 2 && ambiguous * 10 >= beyondAscii * 6
                        ? TextEncoding.UNICODE
                        : TextEncoding.NO_VIETNAMESE;
            }
            if (surelyLegacy && decoded * 20 >= unicode) {
                return TextEncoding.MIXED;
            }
            return decomposed * 2 > unicode ? TextEncoding.UNICODE_DECOMPOSED : TextEncoding.UNICODE;
        }
    }
}
