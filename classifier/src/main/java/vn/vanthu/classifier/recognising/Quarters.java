package vn.vanthu.classifier.recognising;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Quarters and years, of whose Roman numbers, slants and signs a reader of pictures takes one for another. */
final class Quarters {
    private static final Pattern QUARTER =
            Pattern.compile("(?<=[Qq]u[ýy] )([ITVl1|]{1,3}?)([/IJl1|])(?=(?:19|20)\\d{2}(?!\\d))");

    /** Where the line before ends with the word. */
    private static final Pattern FIRST = Pattern.compile("^([ITV1l]{2,3}?)([/IJl1|])(?=(?:19|20)\\d{2}(?!\\d))");

    private static final Pattern YEAR = Pattern.compile("(?<!\\p{L})n[aắặâẵ]m(?= (?:19|20)\\d{2}(?!\\d))");

    private static final Set<String> NUMBERS = Set.of("I", "II", "III", "IV");

    private Quarters() {}

    static String healed(String text) {
        return text.indexOf("20") < 0 && text.indexOf("19") < 0
                ? text
                : YEAR.matcher(healed(FIRST, healed(QUARTER, text))).replaceAll("năm");
    }

    private static String healed(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(Quarters::healed);
    }

    /** A number in Arabic digits is one. */
    private static String healed(MatchResult found) {
        String number = found.group(1).replaceAll("[Tl1|]", "I");
        return NUMBERS.contains(number) && !found.group(1).matches("1+") ? number + "/" : found.group();
    }
}
