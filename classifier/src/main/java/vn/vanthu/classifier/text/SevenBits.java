package vn.vanthu.classifier.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7: Vietnamese letters written with ASCII alone, {@code M+Hqw-T} for {@code MẬT}. */
final class SevenBits {
    /** Three characters hold a letter, eight hold three. */
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9/+]{3,64})(-|(?![A-Za-z0-9/+]))");

    private SevenBits() {}

    /** Only what becomes Vietnamese letters is decoded; the same text where nothing does or where it is not ASCII. */
    static String decoded(String text) {
        if (text.indexOf('+') < 0 || LineCollector.telling(text)) {
            return text;
        }
        return SHIFTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(letters(found)));
    }

    private static String letters(MatchResult found) {
        String packed = found.group(1);
        int characters = packed.length() * 6 / 16;
        boolean whole = (characters * 16 + 5) / 6 == packed.length();
        if (!whole) {
            return found.group();
        }
        byte[] bytes = Base64.getDecoder().decode(packed + "A".repeat((4 - packed.length() % 4) % 4));
        String letters = new String(bytes, 0, 2 * characters, StandardCharsets.UTF_16BE);
        return letters.chars().allMatch(SevenBits::vietnamese) ? letters : found.group();
    }

    private static boolean vietnamese(int c) {
        return c == ' '
                || c >= 0xC0 && c <= 0xFD && c != 0xD7 && c != 0xF7
                || "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0
                || c >= 0x1EA0 && c <= 0x1EF9;
    }
}
