package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.text.TextRun;

/** How many words of a text are Vietnamese as they stand, and how many become so when decoded. ASCII words say nothing. */
final class WordCount {
    private static final String BETWEEN_WORDS = " \t\n\u000B\f\r!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”‘’–—…";
    private static final int TABLE = 0x2040;
    private static final byte BETWEEN = 1;
    /** No 8-bit encoding stores it so. */
    private static final byte ONLY_IN_UNICODE = 2;

    private static final byte COMBINING = 4;
    private static final byte[] CLASSES = new byte[TABLE];

    static {
        BETWEEN_WORDS.chars().forEach(c -> CLASSES[c] = BETWEEN);
        "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0"
                .chars()
                .forEach(c -> CLASSES[c] = ONLY_IN_UNICODE);
        Arrays.fill(CLASSES, 0x300, 0x324, ONLY_IN_UNICODE);
        Arrays.fill(CLASSES, 0x1EA0, 0x1EFA, ONLY_IN_UNICODE);
        "\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323".chars().forEach(c -> CLASSES[c] |= COMBINING);
    }

    private static final List<TextEncoding> CANDIDATES = LegacyTable.encodings();
    private static final Pattern SMALL_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}\\u00A1-\\u00FF])[a-z]{2,}(?![\\p{L}\\p{N}\\u00A1-\\u00FF])");
    /** The name before a field of a file's properties. */
    private static final Pattern FIELD = Pattern.compile("^[A-Za-z]+: ");

    /** Alone it is TCVN3's ư, but far more often a place to break a line that nobody sees. */
    private static final String SOFT_HYPHEN = "\u00AD";

    private static final int FEWEST = 3;
    private static final int FEWEST_BY_ITSELF = 3;
    private static final int MOST_KNOWN = 50_000;
    private static final int LONGEST_WORD = 40;

    private static final int[] NONE = {};

    /** Words that are syllables as they stand or once decoded: of any document, for there are no more than some thousands. */
    private static final Map<String, Word> SYLLABLES = new ConcurrentHashMap<>();

    private static final int MOST_SYLLABLES = 8_192;
    private static final int LONGEST_SYLLABLE = 12;

    private final Words<Word> known;
    private final int[] valid = new int[CANDIDATES.size()];
    private final int[] changed = new int[CANDIDATES.size()];
    /** Words by the candidate that their font promises; empty while none promises any. */
    private int[] fonts = NONE;

    private int unicode;
    private int decomposed;
    private int asItStands;
    private int beyondAscii;

    /**
     * What one word is that is not surely Unicode.
     *
     * @param asItStands a syllable without decoding
     * @param valid a syllable when decoded, by candidate
     * @param changed a syllable only when decoded, by candidate
     */
    private record Word(boolean asItStands, boolean[] valid, boolean[] changed) {
        boolean known() {
            if (asItStands) {
                return true;
            }
            for (boolean each : valid) {
                if (each) {
                    return true;
                }
            }
            return false;
        }
    }

    private WordCount(Words<Word> known) {
        this.known = known;
    }

    static WordCount empty() {
        return new WordCount(new Words<>(MOST_KNOWN));
    }

    /** Counts anew with what is known of words already. */
    WordCount another() {
        return new WordCount(known);
    }

    void add(TextRun run) {
        String text = run.text();
        int length = text.length();
        int words = 0;
        int at = 0;
        while (at < length) {
            int from = at;
            char letters = 0;
            int classes = 0;
            for (; at < length; at++) {
                char c = text.charAt(at);
                int own = c < TABLE ? CLASSES[c] : 0;
                if (own == BETWEEN) {
                    break;
                }
                letters |= c;
                classes |= own;
            }
            words += at > from ? 1 : 0;
            if ((classes & ONLY_IN_UNICODE) != 0) {
                beyondAscii++;
                unicode++;
                decomposed += (classes & COMBINING) != 0 ? 1 : 0;
            } else if (letters > 127) {
                add(text, from, at);
            }
            at++;
        }
        if (words > 0 && LegacyTable.mayPromise(run.font())) {
            int said = words;
            LegacyTable.byFont(run.font()).ifPresent(font -> promise(CANDIDATES.indexOf(font), said));
        }
    }

    private void promise(int candidate, int words) {
        fonts = fonts.length == 0 ? new int[CANDIDATES.size()] : fonts;
        fonts[candidate] += words;
    }

    private int promised(int candidate) {
        return fonts.length == 0 ? 0 : fonts[candidate];
    }

    private void add(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        Word word = known.get(text, from, to, hash);
        if (word == null) {
            String alone = text.substring(from, to);
            word = SYLLABLES.get(alone);
            if (word == null) {
                word = word(alone);
                if (alone.length() <= LONGEST_SYLLABLE && word.known() && SYLLABLES.size() < MOST_SYLLABLES) {
                    SYLLABLES.put(alone, word);
                }
            }
            if (alone.length() <= LONGEST_WORD) {
                known.put(alone, hash, word);
            }
        }
        beyondAscii++;
        asItStands += word.asItStands ? 1 : 0;
        for (int i = 0; i < valid.length; i++) {
            valid[i] += word.valid[i] ? 1 : 0;
            changed[i] += word.changed[i] ? 1 : 0;
        }
    }

    private static Word word(String text) {
        boolean[] valid = new boolean[CANDIDATES.size()];
        boolean[] changed = new boolean[CANDIDATES.size()];
        if (text.equals(SOFT_HYPHEN)) {
            return new Word(false, valid, changed);
        }
        boolean asItStands = text.length() <= LONGEST_WORD && Syllables.valid(text);
        for (int i = 0; i < valid.length && text.length() <= LONGEST_WORD; i++) {
            String decoded =
                    Normalizer.normalize(LegacyTable.of(CANDIDATES.get(i)).decode(text), Normalizer.Form.NFC);
            valid[i] = Syllables.valid(decoded) && (CANDIDATES.get(i) == TextEncoding.TCVN3 || oneCase(decoded));
            changed[i] = valid[i] && !decoded.equals(text);
        }
        return new Word(asItStands, valid, changed);
    }

    /** Small letters, capitals, or one capital and small letters. */
    private static boolean oneCase(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    void add(WordCount other) {
        unicode += other.unicode;
        decomposed += other.decomposed;
        asItStands += other.asItStands;
        beyondAscii += other.beyondAscii;
        for (int i = 0; i < valid.length; i++) {
            valid[i] += other.valid[i];
            changed[i] += other.changed[i];
        }
        for (int i = 0; i < other.fonts.length; i++) {
            promise(i, other.fonts[i]);
        }
    }

    int unicode() {
        return unicode;
    }

    /** Words that are not ASCII and not surely Unicode. */
    int open() {
        return beyondAscii - unicode;
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < valid.length; i++) {
            best = weight(i) > weight(best) ? i : best;
        }
        return best;
    }

    private int weight(int candidate) {
        int font = Math.min(promised(candidate), 8);
        return valid[candidate] * 16 + changed[candidate] + font;
    }

    /** The old encoding in which the words that are not Unicode make sense; empty where none is plain. */
    Optional<TextEncoding> legacy() {
        int best = best();
        boolean better = valid[best] > asItStands && changed[best] > 0;
        boolean plain = changed[best] >= FEWEST && valid[best] * 10 >= open() * 6;
        boolean promised = promised(best) > 0;
        return better && (plain || promised) ? Optional.of(CANDIDATES.get(best)) : Optional.empty();
    }

    /** The old encoding of two words that only make sense so, where all others make sense so too, and not as they stand. */
    Optional<TextEncoding> ofTwo(String text) {
        int best = best();
        return unicode == 0
                        && changed[best] >= 2
                        && valid[best] == open()
                        && asItStands < open()
                        && foreignWords(text) == 0
                ? Optional.of(CANDIDATES.get(best))
                : Optional.empty();
    }

    /** Whether a short stretch leaves no doubt: its font says so, or all of it makes sense so and no word is foreign. */
    boolean certain(TextEncoding encoding, String text) {
        int at = CANDIDATES.indexOf(encoding);
        if (promised(at) > 0) {
            return true;
        }
        return changed[at] >= FEWEST_BY_ITSELF && valid[at] * 10 >= open() * 8 && foreignWords(text) * 4 <= valid[at];
    }

    /** Whether more of it makes sense so than as it stands, in a text that has this encoding elsewhere. */
    boolean better(TextEncoding encoding) {
        int at = CANDIDATES.indexOf(encoding);
        return unicode == 0 && changed[at] > 0 && valid[at] > asItStands && valid[at] * 10 >= open() * 6;
    }

    /** Words of small ASCII letters that are no syllables. */
    private static int foreignWords(String text) {
        int foreign = 0;
        Matcher words = SMALL_WORD.matcher(FIELD.matcher(text).replaceFirst(""));
        while (words.find()) {
            foreign += Syllables.valid(words.group()) ? 0 : 1;
        }
        return foreign;
    }

    TextEncoding verdict() {
        if (beyondAscii == 0) {
            return TextEncoding.NO_VIETNAMESE;
        }
        if (unicode > 0) {
            return decomposed * 2 > unicode ? TextEncoding.UNICODE_DECOMPOSED : TextEncoding.UNICODE;
        }
        return legacy().orElseGet(() -> asItStands >= 2 && asItStands * 10 >= beyondAscii * 6
                ? TextEncoding.UNICODE
                : TextEncoding.NO_VIETNAMESE);
    }
}
