package vn.vanthu.classifier.recognising;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Quarters of years, whose Roman numbers and slants look alike to a reader of pictures. */
final class Quarters {
    private static final Pattern QUARTER =
            Pattern.compile("(?iu)(?<=qu[ýy] )([ITVl1|]{1,3}?)([/Il1|])(?=(?:19|20)\\d{2}(?!\\d))");

    private static final Set<String> NUMBERS = Set.of("I", "II", "III", "IV");

    private Quarters() {}

    static String healed(String text) {
        return text.indexOf("qu") < 0 && text.indexOf("Qu") < 0 && text.indexOf("QU") < 0
                ? text
                : QUARTER.matcher(text).replaceAll(Quarters::healed);
    }

    private static String healed(MatchResult found) {
        String number = found.group(1).replaceAll("[Tl1|]", "I");
        return NUMBERS.contains(number) ? number + "/" : found.group();
    }
}
