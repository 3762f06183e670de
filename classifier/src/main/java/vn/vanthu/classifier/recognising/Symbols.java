package vn.vanthu.classifier.recognising;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.DocumentKind;

/** Abbreviations of kinds in a document's number, of which a reader of pictures makes what no kind is called. */
final class Symbols {
    private static final Pattern SYMBOL = Pattern.compile("(?<=\\d ?/ ?)(\\p{L}{2,6})(?=-\\p{L})");
    /** Where the stroke before it was lost, or taken for a letter. */
    private static final Pattern PARTED =
            Pattern.compile("^(Số ?:? ?\\d{1,5}(?: ?/ ?20\\d\\d)?)(?: |[Il1|])(?=(\\p{L}{2,6})-\\p{Lu})");

    /** The Party's, where the stroke behind it was lost. */
    private static final Pattern OF_PARTY = Pattern.compile("^(Số ?:? ?\\d{1,5}-(\\p{L}{2,5})) (?=[\\p{Lu}]{2,10}$)");

    private static final Pattern ABOUT = Pattern.compile("^V(?:W|/?[Vvw]|[Il1|íÍ]v) (?=\\p{Ll})");

    private static final List<String> KNOWN = Arrays.stream(DocumentKind.values())
            .map(DocumentKind::abbreviation)
            .filter(known -> known.length() > 1)
            .distinct()
            .toList();

    private Symbols() {}

    /** Of {@code 234/TIr-STC} it is {@code 234/TTr-STC}, and so of {@code Số: 234 TTr-STC}; {@code VW} is {@code V/v}. */
    static String healed(String text) {
        if (text.startsWith("V")) {
            return ABOUT.matcher(text).replaceFirst("V/v ");
        }
        if (text.startsWith("Số")) {
            Matcher parted = PARTED.matcher(text);
            if (parted.find() && KNOWN.contains(parted.group(2))) {
                return parted.group(1) + "/" + text.substring(parted.end());
            }
            Matcher ofParty = OF_PARTY.matcher(text);
            if (ofParty.find() && KNOWN.contains(ofParty.group(2))) {
                return ofParty.group(1) + "/" + text.substring(ofParty.end());
            }
        }
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
