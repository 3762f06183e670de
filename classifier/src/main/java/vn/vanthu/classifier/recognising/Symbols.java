package vn.vanthu.classifier.recognising;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentKind;

/** Abbreviations of kinds in a document's number, of which a reader of pictures makes what no kind is called. */
final class Symbols {
    private static final Pattern SYMBOL = Pattern.compile("(?<=\\d/)(\\p{L}{2,6})(?=-\\p{L})");
    private static final List<String> KNOWN = Arrays.stream(DocumentKind.values())
            .map(DocumentKind::abbreviation)
            .filter(known -> known.length() > 1)
            .distinct()
            .toList();

    private Symbols() {}

    /** Of {@code 234/TIr-STC} it is {@code 234/TTr-STC}. */
    static String healed(String text) {
        return text.indexOf('/') < 0 ? text : SYMBOL.matcher(text).replaceAll(Symbols::healed);
    }

    private static String healed(MatchResult found) {
        String symbol = found.group(1);
        if (KNOWN.contains(symbol)) {
            return symbol;
        }
        List<String> alike =
                KNOWN.stream().filter(known -> misread(known, symbol)).toList();
        return alike.size() == 1 ? alike.getFirst() : symbol;
    }

    /** Some offices write another abbreviation in other letters; a letter too few is no slip. */
    private static boolean misread(String known, String symbol) {
        return symbol.length() >= known.length()
                && shape(known).equals(shape(symbol))
                && !Slips.plain(known).equals(Slips.plain(symbol));
    }

    /** What readers tell apart: strokes and signs are left out, and what is doubled. */
    private static String shape(String symbol) {
        return Slips.plain(symbol).replace('I', 'T').replaceAll("(.)\\1+", "$1");
    }
}
