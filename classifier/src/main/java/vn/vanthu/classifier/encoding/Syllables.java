package vn.vanthu.classifier.encoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a word can be a Vietnamese syllable: onset, rime and a tone that the rime can bear. */
public final class Syllables {

    private static final String[] ONSETS = {
        "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n", "p", "q", "r", "s", "t", "v", "x", ""
    };

    private static final Set<String> RIMES = Set.of("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu êng
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
            oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơc ơng
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt
            uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu ych ynh yt ya
            """.split("\\s+"));

    private static final int LEVEL = 0;
    private static final int ACUTE = 2;
    private static final int DOT = 5;

    private static final int TABLE = 0x1F00;
    /** Of each small Vietnamese letter the one without its tone; 0 for all others. */
    private static final char[] BARE = new char[TABLE];

    private static final byte[] TONES = new byte[TABLE];

    static {
        for (char letter : "abcdefghijklmnopqrstuvwxyzăâđêôơư".toCharArray()) {
            BARE[letter] = letter;
            for (char mark : "\u0300\u0301\u0309\u0303\u0323".toCharArray()) {
                String whole = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
                if (whole.length() == 1) {
                    BARE[whole.charAt(0)] = letter;
                    TONES[whole.charAt(0)] = (byte) tone(mark);
                }
            }
        }
    }

    /** The onsets, and none at all, by the first letter of what they may begin. */
    private static final String[][] BY_LETTER = new String[0x1B1][];

    static {
        for (char letter = 0; letter < BY_LETTER.length; letter++) {
            String first = String.valueOf(letter);
            BY_LETTER[letter] = Stream.of(ONSETS)
                    .filter(onset -> onset.isEmpty() || onset.startsWith(first))
                    .toArray(String[]::new);
        }
    }

    private Syllables() {}

    /** Takes a word in any case, composed or not. */
    public static boolean valid(String word) {
        if (word.isEmpty() || word.length() > 12) {
            return false;
        }
        String letters = word.toLowerCase(Locale.ROOT);
        char[] bare = new char[letters.length()];
        int tone = LEVEL;
        for (int i = 0; i < bare.length; i++) {
            char letter = letters.charAt(i);
            if (letter >= '\u0300' && letter < '\u0370') {
                return decomposed(letters);
            }
            bare[i] = letter < TABLE ? BARE[letter] : 0;
            int found = letter < TABLE ? TONES[letter] : LEVEL;
            if (bare[i] == 0 || found != LEVEL && tone != LEVEL) {
                return false;
            }
            tone = found == LEVEL ? tone : found;
        }
        return syllable(new String(bare), tone);
    }

    private static boolean decomposed(String letters) {
        StringBuilder bare = new StringBuilder(letters.length());
        int tone = LEVEL;
        String parts = Normalizer.normalize(letters, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            int found = tone(parts.charAt(i));
            if (found == LEVEL) {
                bare.append(parts.charAt(i));
            } else if (tone != LEVEL) {
                return false;
            } else {
                tone = found;
            }
        }
        return syllable(Normalizer.normalize(bare, Normalizer.Form.NFC), tone);
    }

    private static boolean syllable(String bare, int tone) {
        if (bare.isEmpty() || bare.charAt(0) >= BY_LETTER.length) {
            return false;
        }
        for (String onset : BY_LETTER[bare.charAt(0)]) {
            if (bare.startsWith(onset)) {
                String rime = bare.substring(onset.length());
                if (RIMES.contains(rime) && bearable(rime, tone)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A rime that ends in a stop bears only sắc and nặng; written without a tone it is an abbreviation or foreign. */
    private static boolean bearable(String rime, int tone) {
        char last = rime.charAt(rime.length() - 1);
        boolean stopped = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
        return !stopped || tone == ACUTE || tone == DOT;
    }

    private static int tone(char mark) {
        return switch (mark) {
            case '\u0300', '\u0340' -> 1;
            case '\u0301', '\u0341' -> ACUTE;
            case '\u0309' -> 3;
            case '\u0303' -> 4;
            case '\u0323' -> DOT;
            default -> LEVEL;
        };
    }
}
