package vn.vanthu.classifier.marking;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One pass over the letters that leaves the lines which may hold a trace. Every trace has one of a few letters (Ậ of
 * mật, Â of mât, M of mat, J, 5 and 6 of typed keys, Ì of bóc bì, Ó of bóc, Ồ of thu hồi, Ố of bản số, Ụ of sao chụp, Ệ
 * of bảo vệ, V of BVBMNN); where one stands, its neighbours decide. A line with characters that are not what they look like is folded first. It may leave too
 * many lines, never one too few: the rules of {@link SecrecyMarks} see the lines that it leaves as they would see all.
 */
final class TraceScan {
    private static final int NOT_YET = -1;
    private static final int TABLE = 0x2000;
    private static final int BLANKS_OF_A_GAP = 4;

    private static final byte NOTHING = 0;
    private static final byte MAT = 1;
    private static final byte BI = 2;
    private static final byte HOI = 3;
    private static final byte SO = 4;
    private static final byte CHUP = 5;
    /** In capitals it is more than one letter. */
    private static final byte ODD = 6;
    /** It is not what it looks like, or not seen. */
    private static final byte FOLDED = 7;

    private static final byte HAT = 8;
    private static final byte OPENED = 9;
    private static final byte PROTECTED = 10;
    private static final byte SHORT = 11;
    /** Of a level without marks. */
    private static final byte BARE = 12;
    /** A key that writes a tone or a circumflex. */
    private static final byte KEY = 13;

    private static final String APART = ".·•|/_-–—,:;*+~'’";

    /** By letter: itself in capitals, Cyrillic look-alikes in Latin; what kind of trace it may be in; whether it is passed over. */
    private static final char[] CAPITAL = new char[TABLE];

    private static final byte[] KIND = new byte[TABLE];
    private static final boolean[] PASSED = new boolean[TABLE];
    private static final boolean[] PLAIN = new boolean[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            String capital = Trimming.latin(String.valueOf((char) c)).toUpperCase(Locale.ROOT);
            CAPITAL[c] = capital.charAt(0);
            KIND[c] = Folding.odd((char) c) ? FOLDED : capital.length() > 1 ? ODD : kind(capital.charAt(0));
            PASSED[c] = " \t\n\u000B\f\r\u00A0\u00AD".indexOf(c) >= 0;
            PLAIN[c] = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= 0xC0 && c <= 0x111 && c != 0xD7 && c != 0xDF && c != 0xF7
                    || c == 0x128
                    || c == 0x129
                    || c == 0x168
                    || c == 0x169
                    || c == 0x1A0
                    || c == 0x1A1
                    || c == 0x1AF
                    || c == 0x1B0
                    || c >= 0x1EA0 && c <= 0x1EF9;
        }
        KIND['Â'] = HAT;
        KIND['V'] = SHORT;
        for (char c : new char[] {'M', 'm'}) {
            KIND[c] = BARE;
        }
        for (char c : new char[] {'J', 'j', '5', '6'}) {
            KIND[c] = KEY;
        }
    }

    /** Words that may stand before a mark in small letters within its stamp, its label or its sentence. */
    private static final List<String> BEFORE_A_MARK = List.of(
            "GIẢI",
            "TỐC",
            "KHẨN",
            "SECRET",
            "CONFIDENTIAL",
            "DỰTHẢO",
            "TRANG",
            "PAGE",
            "THỜIHẠNBẢOVỆBÍ",
            "ĐỘ",
            "MẬT",
            "DẤU",
            "LIỆU",
            "BẢN",
            "HỒSƠ",
            "CÔNGVĂN",
            "BÁOCÁO",
            "LOẠI",
            "CHẤT",
            "CẤP",
            "LIỆUBÍ",
            "BẢNBÍ",
            "SƠBÍ",
            "PHẠMVIBÍ",
            "THUỘCBÍ",
            "DANHMỤCBÍ",
            "TRÍCHSAOBÍ");

    private final List<String> texts;
    private final BitSet lines = new BitSet();
    private final BitSet copying = new BitSet();
    private boolean permission;
    /** The first line that says Nơi nhận, as far as the lines were searched for it. */
    private int firstRecipients = NOT_YET;

    private int searched;
    private char[] text = new char[512];
    private int length;

    private TraceScan(List<String> texts) {
        this.texts = texts;
    }

    private static byte kind(char capital) {
        return switch (capital) {
            case 'Ậ' -> MAT;
            case 'Ì' -> BI;
            case 'Ồ' -> HOI;
            case 'Ố' -> SO;
            case 'Ụ' -> CHUP;
            case 'Ó' -> OPENED;
            case 'Ệ' -> PROTECTED;
            default -> NOTHING;
        };
    }

    /** @param texts in composed Unicode */
    static TraceScan of(List<String> texts) {
        TraceScan scan = new TraceScan(texts);
        for (int i = 0; i < texts.size(); i++) {
            scan.permission = false;
            if (scan.suspicious(texts.get(i))) {
                scan.lines.set(i);
                scan.copying.set(i, scan.permission);
            }
        }
        return scan;
    }

    /** The lines that may hold a trace. */
    BitSet lines() {
        return lines;
    }

    /** Whether a line may permit copying below a list of recipients: then it matters how far below. */
    boolean copyingBelowRecipients(int at) {
        if (!copying.get(at)) {
            return false;
        }
        while (firstRecipients == NOT_YET && searched <= at) {
            if (recipients(texts.get(searched))) {
                firstRecipients = searched;
            }
            searched++;
        }
        return firstRecipients != NOT_YET && firstRecipients <= at;
    }

    private boolean suspicious(String line) {
        take(line);
        char[] letters = text;
        byte[] kinds = KIND;
        boolean found = false;
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            byte kind = c < TABLE ? kinds[c] : beyond(c);
            if (kind == FOLDED) {
                return folded(line);
            }
            if (kind != NOTHING) {
                found |= trace(kind, i);
            }
        }
        return found;
    }

    private boolean folded(String line) {
        take(Folding.folded(line));
        boolean found = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            byte kind = c < TABLE ? KIND[c] : beyond(c);
            found |= kind != NOTHING && trace(kind, i);
        }
        return found;
    }

    /** Whether it says Nơi nhận anywhere. */
    private boolean recipients(String said) {
        String line = Folding.folded(said);
        return recipients(line, 'ơ') || recipients(line, 'Ơ');
    }

    private boolean recipients(String line, char letter) {
        for (int i = line.indexOf(letter); i >= 0; i = line.indexOf(letter, i + 1)) {
            char c = i == 0 ? 0 : line.charAt(i - 1);
            if (passed(c) || capital(c) == 'N') {
                take(line);
                if (before(i, "N") >= 0 && after(i, 'I') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(String line) {
        length = line.length();
        if (text.length < length) {
            text = new char[2 * length];
        }
        line.getChars(0, length, text, 0);
    }

    private static byte beyond(char c) {
        return Folding.odd(c) ? FOLDED : NOTHING;
    }

    private boolean trace(byte kind, int at) {
        return switch (kind) {
            case MAT -> mark(at);
            case BI -> opened(before(at, "B"));
            case HOI -> recalled(at);
            case SO -> number(at);
            case CHUP -> permission(at);
            case HAT -> after(at, 'T') >= 0 && before(at, "M") >= 0;
            case OPENED -> at > 0 && capital(text[at - 1]) == 'B' && before(at - 1, "ĐƯỢC") >= 0;
            case PROTECTED -> at > 0 && capital(text[at - 1]) == 'V' && term(before(before(at, "V"), "BẢO"));
            case SHORT -> before(at, "B") >= 0 && after(at, 'B') >= 0;
            case BARE -> bare(at);
            case KEY -> at > 1 && TypedLevels.carries(text[at - 1]);
            case FOLDED -> false;
            default -> true;
        };
    }

    /**
     * {@code MẬT} in capitals anywhere, its letters apart or turned too; in small letters where no other word stands before
     * it, or one of a few.
     */
    private boolean mark(int at) {
        int from = before(at, "M");
        int to = after(at, 'T');
        if (from < 0 || to < 0) {
            return text[at] == 'Ậ' && apart(at, -1) && apart(at, 1);
        }
        int level = Math.max(before(from, "TỐI"), before(from, "TUYỆT"));
        int start = level < 0 ? from : level;
        permission |= start > 0 && text[start - 1] == '(';
        return Character.isUpperCase(text[at])
                || Character.isUpperCase(text[start])
                || open(start)
                || open(from)
                || led(start);
    }

    /** Whether one of the words stands before it that may be of its stamp. */
    private boolean led(int start) {
        int last = start - 1;
        while (last >= 0 && passed(text[last])) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        char end = capital(text[last]);
        for (String word : BEFORE_A_MARK) {
            if (word.charAt(word.length() - 1) == end && before(start, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter of a mark comes next, or none. */
    private boolean apart(int at, int step) {
        int i = at + step;
        while (i >= 0 && i < length && (passed(text[i]) || APART.indexOf(text[i]) >= 0)) {
            i += step;
        }
        return i < 0
                || i >= length
                || capital(text[i]) == 'M'
                || capital(text[i]) == 'T'
                || !Character.isLetterOrDigit(text[i]);
    }

    /** {@code MAT}, {@code TOI MAT}, {@code Do mat: Mat}. */
    private boolean bare(int at) {
        int middle = after(at, 'A');
        int end = middle < 0 ? -1 : after(middle, 'T');
        return end >= 0
                && (open(at) || before(at, "TOI") >= 0 || before(at, "TUYET") >= 0 || before(at, "DO") >= 0)
                && (end + 1 == length || !Character.isLetter(text[end + 1]));
    }

    /** {@code bóc bì}, or {@code bì} that goes on with the line above. */
    private boolean opened(int from) {
        return from >= 0 && (before(from, "BÓC") >= 0 || begins(from));
    }

    private boolean term(int from) {
        return from >= 0 && (before(from, "HẠN") >= 0 || begins(from));
    }

    /** Whether nothing stands before it on its line: the sentence may begin on the line above. */
    private boolean begins(int at) {
        int i = at - 1;
        while (i >= 0 && passed(text[i])) {
            i--;
        }
        return i < 0;
    }

    /** {@code TÀI LIỆU THU HỒI}, {@code THU HỒI SAU KHI HỌP}. */
    private boolean recalled(int at) {
        int to = after(at, 'I');
        int from = before(at, "THUH");
        return to >= 0 && from >= 0 && (before(from, "LIỆU") >= 0 || after(to, 'S') >= 0 || begins(from));
    }

    /** {@code BẢN SỐ 12} at the beginning, {@code BẢN SAO SỐ 12}. */
    private boolean number(int at) {
        int from = before(at, "S");
        if (from < 0) {
            return false;
        }
        int copy = before(from, "BẢN");
        return copy >= 0 && open(copy) || before(from, "BẢNSAO") >= 0;
    }

    /** {@code được phép sao, chụp}. */
    private boolean permission(int at) {
        int from = before(at, "CH");
        if (from < 0 || after(at, 'P') < 0) {
            return false;
        }
        int comma = before(from, ",");
        int copy = before(comma < 0 ? from : comma, "SAO");
        boolean found = begins(from)
                || copy >= 0
                        && (begins(copy)
                                || before(copy, "PHÉP") >= 0
                                || before(copy, "ĐƯỢC") >= 0
                                || before(copy, "KHÔNG") >= 0
                                || before(copy, "CẤM") >= 0);
        permission |= found;
        return found;
    }

    /** Where the letters begin that stand before {@code at}, in any case, whatever blanks are between; -1 where others do. */
    private int before(int at, String letters) {
        int i = at;
        for (int rest = letters.length() - 1; rest >= 0; rest--) {
            do {
                i--;
            } while (i >= 0 && passed(text[i]));
            if (i < 0 || capital(text[i]) != letters.charAt(rest)) {
                return -1;
            }
        }
        return i;
    }

    private int after(int at, char letter) {
        int i = at + 1;
        while (i < length && passed(text[i])) {
            i++;
        }
        return i < length && capital(text[i]) == letter ? i : -1;
    }

    /** Whether no Vietnamese letter stands before it in its column. */
    private boolean open(int at) {
        int i = at - 1;
        while (i >= 0 && passed(text[i])) {
            if (text[i] != ' ' && text[i] != '\u00A0' || at - i >= BLANKS_OF_A_GAP) {
                return true;
            }
            i--;
        }
        return i < 0 || text[i] >= TABLE || !PLAIN[text[i]];
    }

    private static boolean passed(char c) {
        return c < TABLE ? PASSED[c] : c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    private static char capital(char c) {
        return c < TABLE ? CAPITAL[c] : c;
    }
}
