package vn.vanthu.classifier.marking;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees of a line: no characters that are not drawn, every kind of blank a blank, letters of other alphabets
 * and styles as the Latin ones that they look like.
 */
final class Folding {
    private static final int TABLE = 0x2000;
    private static final boolean[] ODD = new boolean[TABLE];
    private static final Map<Integer, String> LIKE = new HashMap<>();
    /** Of Vietnamese letters: tones, circumflex, breve, horn. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";

    private static final char OVERRIDE = '\u202E';
    private static final char END_OF_OVERRIDE = '\u202C';

    private static final String BETWEEN = "[ .·•∙|/_\\-–—,:;*+~'’]{0,3}";
    private static final Pattern SPELLED = Pattern.compile("(?<!\\p{L})(?:(" + spelled("TUYỆT") + BETWEEN + ")|("
            + spelled("TỐ") + BETWEEN + "[IlL1|!]" + BETWEEN + "))?" + spelled("M") + BETWEEN + "[ẬÂ]" + BETWEEN
            + "T(?!\\p{L})");
    private static final Pattern BACKWARDS = Pattern.compile("TẬM(?: ?(IỐT|TỆYUT))?");

    static {
        like("АВЕЅІЈКМНОРСТУХаеорсухіѕ", "ABESIJKMHOPCTYXaeopcyxis");
        like("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABEZHIKMNOPTYXoav");
        like("ᎪᎷᎢᎥᎩᎬᏆᎾᏞ", "AMTIYETOL");
        like("ᴀᴇɪᴍᴏᴛᴜʏɴʟᴋᴅᴄᴘʙ", "AEIMOTUYNLKDCPB");
        like("ꓮꓟꓔꓲꓳꓴꓬꓰ", "AMTIOUYE");
        like("∀Ⅿ⊤", "AMT");
        for (String pair :
                "\uD800\uDF00A \uD800\uDF0CM \uD800\uDF15T \uD800\uDF11M \uD800\uDF09I \uD800\uDF0FO".split(" ")) {
            LIKE.put(pair.codePointAt(0), pair.substring(2));
        }
        for (int c = 0; c < TABLE; c++) {
            ODD[c] = oddBelow(c);
        }
    }

    private Folding() {}

    private static void like(String letters, String latin) {
        for (int i = 0; i < latin.length(); i++) {
            LIKE.put((int) letters.charAt(i), latin.substring(i, i + 1));
        }
    }

    private static String spelled(String word) {
        return String.join(BETWEEN, word.split(""));
    }

    private static boolean oddBelow(int c) {
        return c < ' ' && "\t\n\u000B\f\r".indexOf(c) < 0
                || c >= 0x7F && c < 0xA0 && c != 0x85
                || c >= 0x250 && c < 0x2B0
                || c >= 0x300 && c < 0x530
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c >= 0x13A0 && c < 0x1400
                || c == 0x1680
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0x1AB0 && c < 0x1B00
                || c >= 0x1D00 && c < 0x1E00;
    }

    /** Whether a line with it has to be folded. */
    static boolean odd(char c) {
        if (c < TABLE) {
            return ODD[c];
        }
        return c < 0x2010
                || c == '\u2011'
                || c >= '\u202A' && c <= '\u202F'
                || c >= '\u205F' && c <= '\u206F'
                || c >= '\u20D0' && c < '\u2190'
                || c == '\u2200'
                || c == '\u22A4'
                || c >= '\u2460' && c < '\u2500'
                || c == '\u3000'
                || c == '\u3164'
                || c >= '\uA4D0' && c < '\uA500'
                || c >= '\uAB70' && c < '\uABC0'
                || c >= '\uD800' && c < '\uF900'
                || c >= '\uFB00' && c < '\uFB18'
                || c >= '\uFE00' && c < '\uFE10'
                || c >= '\uFEFF';
    }

    /** The same text where nothing in it is odd. */
    static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (odd(text.charAt(i))) {
                return fold(turned(text));
            }
        }
        return text;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> fold(c, folded));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void fold(int c, StringBuilder folded) {
        String latin = LIKE.get(c);
        if (latin != null) {
            folded.append(latin);
        } else if (c < TABLE && !ODD[c] || c < 0x10000 && c >= TABLE && !odd((char) c)) {
            folded.appendCodePoint(c);
        } else if (blank(c)) {
            folded.append(' ');
        } else if (MARKS.indexOf(c) >= 0) {
            folded.appendCodePoint(c);
        } else if (c == 0x2011) {
            folded.append('-');
        } else if (!undrawn(c)) {
            folded.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        }
    }

    private static boolean blank(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Nothing, or a stroke through what stands before it. */
    private static boolean undrawn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0xFFFC || c == 0xFFFD;
        };
    }

    /** With what an override draws from the right to the left in the order in which it is read. */
    private static String turned(String text) {
        int from = text.indexOf(OVERRIDE);
        if (from < 0) {
            return text;
        }
        int to = text.indexOf(END_OF_OVERRIDE, from);
        int end = to < 0 ? text.length() : to;
        return text.substring(0, from)
                + new StringBuilder(text.substring(from + 1, end)).reverse()
                + turned(text.substring(end));
    }

    /** The letters of a level together that signs or blanks keep apart, turned where they run backwards. */
    static String joined(String said) {
        String flat = TypedLevels.written(said);
        if (flat.indexOf('Ậ') < 0 && !flat.contains("MÂT")) {
            return flat;
        }
        Matcher spelled = SPELLED.matcher(flat);
        StringBuilder joined = new StringBuilder(flat.length());
        while (spelled.find()) {
            boolean first = spelled.group(1) != null;
            boolean second = spelled.group(2) != null;
            boolean circumflex = spelled.group().indexOf('Ậ') < 0;
            String level = first ? "TUYỆT MẬT" : second ? "TỐI MẬT" : "MẬT";
            spelled.appendReplacement(
                    joined, Matcher.quoteReplacement(circumflex && !first && !second ? spelled.group() : level));
        }
        spelled.appendTail(joined);
        Matcher backwards = BACKWARDS.matcher(joined);
        if (backwards.matches()) {
            return new StringBuilder(joined).reverse().toString();
        }
        return joined.toString();
    }
}
