package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Of a font's ToUnicode map the ranges of codes: the library lays out each code of each of them. */
final class MeaningRanges {
    /** Two bytes a code, four times over. */
    private static final long MOST_CODES = 1 << 18;

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final String BEGIN = "beginbfrange";
    private static final String END = "endbfrange";
    private static final Pattern RANGE = Pattern.compile(
            "<\\s*([0-9A-Fa-f\\s]{1,24})>\\s*<\\s*([0-9A-Fa-f\\s]{1,24})>\\s*(?:<[^>]*>|\\[[^\\]]*\\])");

    private MeaningRanges() {}

    static boolean bounded(COSDictionary font) throws IOException {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return true;
        }
        byte[] bytes;
        try (InputStream in = stream.createInputStream()) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        return bytes.length <= LONGEST && bounded(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static boolean bounded(String map) {
        long codes = 0;
        for (int from = map.indexOf(BEGIN); from >= 0; from = map.indexOf(BEGIN, from)) {
            from += BEGIN.length();
            int end = map.indexOf(END, from);
            Matcher range = RANGE.matcher(map).region(from, end < 0 ? map.length() : end);
            while (range.find()) {
                codes += Math.max(0, number(range.group(2)) - number(range.group(1))) + 1;
                if (codes > MOST_CODES) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long number(String hex) {
        String digits = hex.replaceAll("\\s", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits.substring(Math.max(0, digits.length() - 8)), 16);
    }
}
