package vn.vanthu.classifier.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters of other alphabets and invisible characters inside Vietnamese words. */
public final class LookAlikes {
    private static final String FOREIGN = "ðÐаАеЕоОрРсСуУхХіІВНКМТгΑΒΕΗΙΚΜΝΟΡΤΥΧοαν";
    private static final String LATIN = "đĐaAeEoOpPcCyYxXiIBHKMTrABEHIKMNOPTYXoav";
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char WIDE_A = '\uFF21';
    private static final char WIDE_Z = '\uFF5A';
    private static final int WIDE = 0xFEE0;

    /** An abbreviation with the eth that old keyboards gave for Đ: {@code QÐ}, {@code HÐND}. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]+\u00D0[A-Z]*[a-z]?|\u00D0[A-Z]+[a-z]?");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z\u0110]{2,}");
    private static final int LONG = 4;

    /** All below the punctuation. */
    private static final boolean[] SUSPICIOUS = new boolean[0x2000];

    static {
        for (char letter = 128; letter < SUSPICIOUS.length; letter++) {
            SUSPICIOUS[letter] = odd(letter);
        }
    }

    private LookAlikes() {}

    /** What is done to a word. */
    private enum Mend {
        KEPT,
        /** What is invisible goes. */
        STRIPPED,
        /** The same, and each letter becomes the Latin one that it looks like. */
        LATIN
    }

    /**
     * A word that is not written as it looks.
     *
     * @param codePoints what does not belong there, each once: {@code U+00F0}
     */
    record Word(String stored, List<String> codePoints, String repaired) {}

    @FunctionalInterface
    private interface Found {
        void word(int from, int to, Mend mend);
    }

    /**
     * A word is changed that becomes a Vietnamese syllable, or that mixes alphabets, and only where some of its letters are
     * Latin; what is invisible goes from between Latin letters and from between words.
     */
    public static String repaired(String text) {
        if (!suspicious(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        int[] at = {0};
        find(text, (from, to, mend) -> {
            repaired.append(text, at[0], from);
            mend(text, from, to, mend, repaired);
            at[0] = to;
        });
        return repaired.append(text, at[0], text.length()).toString();
    }

    /** The same over texts that follow each other: a word may be cut between two of them. */
    public static List<String> repaired(List<String> pieces) {
        String text = String.join("", pieces);
        if (!suspicious(text)) {
            return pieces;
        }
        Mend[] mends = new Mend[text.length()];
        find(text, (from, to, mend) -> Arrays.fill(mends, from, to, mend));
        List<String> repaired = new ArrayList<>(pieces.size());
        int at = 0;
        for (String piece : pieces) {
            StringBuilder mended = new StringBuilder(piece.length());
            for (int i = at; i < at + piece.length(); i++) {
                mend(text, i, i + 1, mends[i] == null ? Mend.KEPT : mends[i], mended);
            }
            repaired.add(mended.toString());
            at += piece.length();
        }
        return repaired;
    }

    /** The words that a Vietnamese reader would take for others than they are. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        find(text, (from, to, mend) -> {
            StringBuilder repaired = new StringBuilder();
            mend(text, from, to, mend, repaired);
            String meant = repaired.toString();
            Set<String> odd = new LinkedHashSet<>();
            boolean hyphens = true;
            for (int i = from; i < to; i++) {
                char letter = text.charAt(i);
                if (changed(letter, mend)) {
                    odd.add(String.format(Locale.ROOT, "U+%04X", (int) letter));
                    hyphens &= letter == SOFT_HYPHEN;
                }
            }
            if (misleads(meant, mend, hyphens)) {
                words.add(new Word(text.substring(from, to), List.copyOf(odd), meant));
            }
        });
        return words;
    }

    /** A formula has letters of two alphabets, and foreign words are hyphenated: neither is a trap. */
    private static boolean misleads(String meant, Mend mend, boolean hyphens) {
        return switch (mend) {
            case KEPT -> false;
            case STRIPPED ->
                !meant.isEmpty()
                        && (!hyphens || Syllables.valid(meant) || meant.chars().anyMatch(letter -> letter > 127));
            case LATIN ->
                Syllables.valid(meant)
                        || CAPITALS.matcher(meant).matches()
                        || (meant.length() >= LONG && Character.isLetter(meant.charAt(0)));
        };
    }

    private static void find(String text, Found found) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !part(text.charAt(i))) {
                boolean picture = from > 0 && Character.isSurrogate(text.charAt(from - 1));
                if (i > from && !picture) {
                    Mend mend = mend(text, from, i);
                    if (mend != Mend.KEPT) {
                        found.word(from, i, mend);
                    }
                }
                from = i + 1;
            }
        }
    }

    private static void mend(String text, int from, int to, Mend mend, StringBuilder mended) {
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            switch (mend) {
                case KEPT -> mended.append(letter);
                case STRIPPED, LATIN -> {
                    if (INVISIBLE.indexOf(letter) < 0) {
                        mended.append(mend == Mend.LATIN ? latin(letter) : letter);
                    }
                }
            }
        }
    }

    private static boolean changed(char letter, Mend mend) {
        return INVISIBLE.indexOf(letter) >= 0 || (mend == Mend.LATIN && latin(letter) != letter);
    }

    private static char latin(char letter) {
        if (wide(letter)) {
            return (char) (letter - WIDE);
        }
        int at = FOREIGN.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }

    private static boolean wide(char letter) {
        return letter >= WIDE_A && letter <= WIDE_Z && Character.isLetter(letter);
    }

    private static boolean part(char letter) {
        return Character.isLetter(letter)
                || INVISIBLE.indexOf(letter) >= 0
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean suspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < SUSPICIOUS.length ? SUSPICIOUS[letter] : odd(letter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean odd(char letter) {
        return FOREIGN.indexOf(letter) >= 0 || INVISIBLE.indexOf(letter) >= 0 || wide(letter);
    }

    private static Mend mend(String text, int from, int to) {
        StringBuilder visible = new StringBuilder(to - from);
        StringBuilder latin = new StringBuilder(to - from);
        boolean odd = false;
        boolean some = false;
        boolean mixed = false;
        boolean other = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (INVISIBLE.indexOf(letter) >= 0) {
                odd = true;
                continue;
            }
            char meant = latin(letter);
            boolean foreign = meant != letter;
            visible.append(letter);
            latin.append(meant);
            Character.UnicodeScript script = Character.UnicodeScript.of(letter);
            boolean western = script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.INHERITED;
            odd |= foreign;
            some |= !foreign && western;
            mixed |= foreign && (!western || wide(letter));
            other |= !foreign && !western;
        }
        if (!odd) {
            return Mend.KEPT;
        }
        if (!some || other) {
            return visible.isEmpty() ? Mend.STRIPPED : Mend.KEPT;
        }
        if (mixed
                || Syllables.valid(latin.toString())
                || ABBREVIATION.matcher(visible).matches()) {
            return Mend.LATIN;
        }
        return visible.length() == to - from ? Mend.KEPT : Mend.STRIPPED;
    }
}
