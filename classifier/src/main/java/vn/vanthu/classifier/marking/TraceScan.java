package vn.vanthu.classifier.marking;

import java.util.BitSet;
import java.util.List;

/**
 * One pass over the letters that leaves the lines which may hold a trace. Every trace has one of a few letters (Ậ of
 * mật, Â of mât, M of mat, of typed keys and of BVBMNN, Ì of bóc bì, Ó of bóc, Ồ of thu hồi, Ố of bản số, Ụ of sao chụp, Ệ
 * of bảo vệ); where one stands, its neighbours decide, the one behind it first. A line with characters that are not what they
 * look like is folded first. It may leave too many lines, never one too few: the rules of {@link SecrecyMarks} see the lines
 * that it leaves as they would see all.
 */
final class TraceScan {
    private static final int NOT_YET = -1;

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
    /** Of a level without marks or typed with keys, or of what is shortened. */
    private static final byte BARE = 11;

    /** Parts pieces of a line, or is squeezed out of it. */
    private static final byte GAP = 12;

    private static final byte[] KIND = new byte[Letters.TABLE];
    private static final boolean[] GOING_ON = new boolean[Letters.TABLE];

    static {
        for (int c = 0; c < Letters.TABLE; c++) {
            String capital = Letters.capitals(c);
            KIND[c] = Folding.odd((char) c) ? FOLDED : capital.length() > 1 ? ODD : kind(capital.charAt(0));
        }
        for (char c : "\t\n\u000B\f\r\u0085\u00A0\u00AD".toCharArray()) {
            KIND[c] = GAP;
        }
        for (char c : "AaÂâNn".toCharArray()) {
            GOING_ON[c] = true;
        }
        KIND['Â'] = HAT;
        for (char c : new char[] {'M', 'm'}) {
            KIND[c] = BARE;
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
    private final Letters line = new Letters();
    private final BitSet lines = new BitSet();
    private final BitSet copying = new BitSet();
    private final BitSet uneven = new BitSet();
    private boolean permission;
    private boolean gap;
    private boolean recipients;
    /** The first line that says Nơi nhận. */
    private int firstRecipients = NOT_YET;

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
            scan.look(i);
        }
        return scan;
    }

    private void look(int at) {
        permission = false;
        gap = false;
        recipients = false;
        if (suspicious(texts.get(at))) {
            lines.set(at);
            copying.set(at, permission);
        }
        if (gap) {
            uneven.set(at);
        }
        if (recipients && firstRecipients == NOT_YET) {
            firstRecipients = at;
        }
    }

    /** The lines that may hold a trace. */
    BitSet lines() {
        return lines;
    }

    /** Whether a line may permit copying below a list of recipients: then it matters how far below. */
    boolean copyingBelowRecipients(int at) {
        return copying.get(at) && firstRecipients != NOT_YET && firstRecipients <= at;
    }

    /** Whether a line is one piece as it stands: nothing in it is folded, squeezed or parts it. */
    boolean even(int at) {
        return !uneven.get(at) && !texts.get(at).contains("  ");
    }

    private boolean suspicious(String said) {
        line.take(said);
        char[] letters = line.text();
        byte[] kinds = KIND;
        int length = line.length();
        boolean found = false;
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            byte kind = c < Letters.TABLE ? kinds[c] : beyond(c);
            if (kind == FOLDED) {
                return folded(said);
            }
            if (kind != NOTHING) {
                found |= trace(kind, i);
            }
        }
        return found;
    }

    private boolean folded(String said) {
        line.take(Folding.folded(said));
        gap = true;
        boolean found = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.text()[i];
            byte kind = c < Letters.TABLE ? KIND[c] : beyond(c);
            found |= kind != NOTHING && trace(kind, i);
        }
        return found;
    }

    private static byte beyond(char c) {
        return Folding.odd(c) ? FOLDED : c == '\u2028' || c == '\u2029' ? GAP : NOTHING;
    }

    private boolean trace(byte kind, int at) {
        return switch (kind) {
            case MAT -> mark(at);
            case BI -> opened(line.before(at, "B"));
            case HOI -> recalled(at);
            case SO -> number(at);
            case CHUP -> permission(at);
            case HAT -> line.after(at, 'T') >= 0 && line.before(at, "M") >= 0;
            case OPENED -> behind(at, 'B') && line.before(at - 1, "ĐƯỢC") >= 0;
            case PROTECTED -> behind(at, 'V') && term(line.before(line.before(at, "V"), "BẢO"));
            case BARE ->
                goesOn(at) && (bare(at) || typed(at) || line.before(at, "BVB") >= 0 && line.after(at, 'N') >= 0);
            case GAP -> {
                gap = true;
                yield false;
            }
            case FOLDED -> false;
            default -> true;
        };
    }

    /**
     * {@code MẬT} in capitals anywhere, its letters apart or turned too; in small letters where no other word stands before
     * it, or one of a few.
     */
    private boolean mark(int at) {
        char[] text = line.text();
        int from = line.before(at, "M");
        int to = line.after(at, 'T');
        if (from < 0 || to < 0) {
            recipients |= line.before(at, "NƠINH") >= 0 && line.after(at, 'N') >= 0;
            return text[at] == 'Ậ' && line.apart(at, -1) && line.apart(at, 1);
        }
        int level = Math.max(line.before(from, "TỐI"), line.before(from, "TUYỆT"));
        int start = level < 0 ? from : level;
        permission |= start > 0 && text[start - 1] == '(';
        return Character.isUpperCase(text[at])
                || Character.isUpperCase(text[start])
                || line.open(start)
                || line.open(from)
                || led(start);
    }

    /** Whether one of the words stands before it that may be of its stamp. */
    private boolean led(int start) {
        int last = line.last(start);
        if (last < 0) {
            return false;
        }
        char end = Letters.capital(line.text()[last]);
        for (String word : BEFORE_A_MARK) {
            if (word.charAt(word.length() - 1) == end && line.before(start, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether that letter stands right before it. */
    private boolean behind(int at, char letter) {
        return at > 0 && Letters.capital(line.text()[at - 1]) == letter;
    }

    /** Whether what stands behind an M may go on with a level or with what is shortened. */
    private boolean goesOn(int at) {
        char next = at + 1 < line.length() ? line.text()[at + 1] : ' ';
        return !Letters.plain(next) || GOING_ON[next];
    }

    /** {@code MAAJT}, {@code MA65T}, {@code MÂ5T}. */
    private boolean typed(int at) {
        int hat = line.after(at, 'Â');
        if (hat >= 0) {
            return key(line.next(hat), "JT5");
        }
        int letter = line.after(at, 'A');
        int one = letter < 0 ? -1 : line.next(letter);
        return key(one, TypedLevels.KEYS) && key(line.next(one), TypedLevels.KEYS);
    }

    private boolean key(int at, String keys) {
        return at >= 0 && keys.indexOf(Letters.capital(line.text()[at])) >= 0;
    }

    /** {@code MAT}, {@code TOI MAT}, {@code Do mat: Mat}. */
    private boolean bare(int at) {
        int middle = line.after(at, 'A');
        int end = middle < 0 ? -1 : line.after(middle, 'T');
        return end >= 0
                && (line.open(at)
                        || line.before(at, "TOI") >= 0
                        || line.before(at, "TUYET") >= 0
                        || line.before(at, "DO") >= 0)
                && (end + 1 == line.length() || !Character.isLetter(line.text()[end + 1]));
    }

    /** {@code bóc bì}, or {@code bì} that goes on with the line above. */
    private boolean opened(int from) {
        return from >= 0 && (line.before(from, "BÓC") >= 0 || line.begins(from));
    }

    private boolean term(int from) {
        return from >= 0 && (line.before(from, "HẠN") >= 0 || line.begins(from));
    }

    /** {@code TÀI LIỆU THU HỒI}, {@code THU HỒI SAU KHI HỌP}. */
    private boolean recalled(int at) {
        int to = line.after(at, 'I');
        int from = line.before(at, "THUH");
        return to >= 0
                && from >= 0
                && (line.before(from, "LIỆU") >= 0 || line.after(to, 'S') >= 0 || line.begins(from));
    }

    /** {@code BẢN SỐ 12} at the beginning, {@code BẢN SAO SỐ 12}. */
    private boolean number(int at) {
        int from = line.before(at, "S");
        if (from < 0) {
            return false;
        }
        int copy = line.before(from, "BẢN");
        return copy >= 0 && line.open(copy) || line.before(from, "BẢNSAO") >= 0;
    }

    /** {@code được phép sao, chụp}. */
    private boolean permission(int at) {
        int from = line.before(at, "CH");
        if (from < 0 || line.after(at, 'P') < 0) {
            return false;
        }
        int comma = line.before(from, ",");
        int copy = line.before(comma < 0 ? from : comma, "SAO");
        boolean found = line.begins(from)
                || copy >= 0
                        && (line.begins(copy)
                                || line.before(copy, "PHÉP") >= 0
                                || line.before(copy, "ĐƯỢC") >= 0
                                || line.before(copy, "KHÔNG") >= 0
                                || line.before(copy, "CẤM") >= 0);
        permission |= found;
        return found;
    }
}
