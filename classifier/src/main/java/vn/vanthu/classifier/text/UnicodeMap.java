package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.UnreadableReason;

/** What a font's codes mean, as its ToUnicode map says. The library lays out each code of each of its ranges. */
final class UnicodeMap {
    /** Two bytes a code, four times over. */
    private static final long MOST_CODES = 1 << 18;

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final byte[] BEGIN = "beginbfrange".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endbfrange".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private int at;
    private long codes;

    private UnicodeMap(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Null where the font has none.
     *
     * @throws UnreadableException TOO_BIG where it has more codes than any font
     */
    static @Nullable UnicodeMap of(COSDictionary font) throws IOException {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return null;
        }
        try (InputStream in = stream.createInputStream()) {
            UnicodeMap map = new UnicodeMap(in.readNBytes(LONGEST + 1));
            if (map.bytes.length > LONGEST || !map.bounded()) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            return map;
        }
    }

    CMap parsed() throws IOException {
        return new CMapParser().parse(new RandomAccessReadBuffer(bytes));
    }

    private boolean bounded() {
        for (; at < bytes.length && codes <= MOST_CODES; at++) {
            if (bytes[at] == '%') {
                skip('\n', '\r');
            } else if (word(BEGIN)) {
                at += BEGIN.length;
                ranges();
            }
        }
        return codes <= MOST_CODES;
    }

    /** A first code, a last one, what they mean: a word or a list of words. */
    private void ranges() {
        long first = 0;
        int told = 0;
        for (; at < bytes.length && codes <= MOST_CODES && !word(END); at++) {
            switch (bytes[at]) {
                case '%' -> skip('\n', '\r');
                case '[' -> {
                    skip(']', ']');
                    told = 0;
                }
                case '<' -> {
                    long number = number();
                    if (told == 1) {
                        codes += Math.max(0, number - first) + 1;
                    }
                    first = number;
                    told = (told + 1) % 3;
                }
                default -> {
                    // blanks
                }
            }
        }
    }

    /** Of its last eight digits; leaves {@code at} on its end. */
    private long number() {
        long number = 0;
        while (++at < bytes.length && bytes[at] != '>') {
            int digit = Character.digit(bytes[at], 16);
            number = digit < 0 ? number : (number << 4 | digit) & 0xFFFF_FFFFL;
        }
        return number;
    }

    private void skip(char end, char other) {
        while (at < bytes.length && bytes[at] != end && bytes[at] != other) {
            at++;
        }
    }

    private boolean word(byte[] word) {
        if (bytes[at] != word[0] || at + word.length > bytes.length) {
            return false;
        }
        int i = 1;
        while (i < word.length && bytes[at + i] == word[i]) {
            i++;
        }
        return i == word.length;
    }
}
