package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.text.Alignment;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/**
 * One piece of a line within one column, blanks squeezed.
 *
 * @param order of its line among all lines
 * @param part from 0, where tabs part the text of one table cell
 */
record Segment(String text, TextLine line, int order, int part) {
    private static final int LONGEST = 2_000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern GAP = Pattern.compile("\\t+|\\s{6,}(?=\\p{Lu})");

    /** Two columns so near to one another that only their words tell where the second begins: groups 1 and 2. */
    private static final Pattern NUMBER_AND_DATE = Pattern.compile(
            "^(\\s*Số.*?(?:[\\p{L}\\d]\\s+(?=\\p{Lu})|\\p{Lu}{2}(?=\\p{Lu}\\p{Ll})))(\\p{Lu}[\\p{L} .'-]{1,40},\\s*ngày\\s+(?:\\S+\\s+tháng\\s|\\d{1,2}[/.-]).*)$");

    private static final Pattern NAME_AND_NATION = Pattern.compile(
            "^(.*[\\p{Lu}\\d])[\\s.]+((?:CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập - Tự do -).*)$");
    private static final Pattern ITEM_AND_POSITION = Pattern.compile(
            "^(- (?!Lưu)[^;.]{2,80}[;.,]|Nơi nhận:?)\\s+((?:\\p{Lu}{2,}[./]?\\p{Lu}*|\\p{Lu}[./]\\p{Lu})(?: \\p{Lu}[\\p{Lu}.]*)*)$");
    private static final Pattern FILED_AND_NAME = Pattern.compile("^(- Lưu[^.]{0,60}\\.)\\s*(\\p{Lu}\\p{L}*[ ’'].*)$");
    /** Each letter alone, with two blanks between words; or a year alone. */
    private static final Pattern SPACED =
            Pattern.compile("(?=.*[^ ] {2,4}[^ ])[^ ](?: {1,4}[^ ]){5,}|[12] \\d \\d \\d");

    /** In a document that is set so: the last word of a line too. */
    private static final Pattern ALONE = Pattern.compile("[^ ](?: {1,4}[^ ])+");

    private static final int ENOUGH_SPACED = 3;
    private static final Pattern WIDE = Pattern.compile(" {2,}");
    private static final int LONGEST_GLUED = 250;
    private static final int LONGEST_MARK = 120;

    /** Page headers first: that is where a letterhead may stand. */
    static List<Segment> of(List<TextLine> lines, List<String> texts) {
        List<Segment> headers = new ArrayList<>();
        List<Segment> others = new ArrayList<>();
        Pattern spaced = letterSpaced(texts) ? ALONE : SPACED;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.hidden()) {
                continue;
            }
            switch (line.region()) {
                case HEADER -> cut(line, beginning(texts.get(i)), i, spaced, headers);
                case BODY, TABLE, TEXTBOX, ANNOTATION -> cut(line, beginning(texts.get(i)), i, spaced, others);
                case FOOTER, FOOTNOTE, COMMENT, METADATA -> {
                    // not the document's own voice
                }
            }
        }
        headers.addAll(others);
        return List.copyOf(headers);
    }

    private static boolean letterSpaced(List<String> texts) {
        return texts.stream()
                        .limit(Letterhead.HEAD)
                        .filter(text -> text.length() < LONGEST_GLUED && spaced(text.strip(), SPACED))
                        .limit(ENOUGH_SPACED)
                        .count()
                == ENOUGH_SPACED;
    }

    private static String beginning(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static void cut(TextLine line, String whole, int order, Pattern spaced, List<Segment> segments) {
        if (plain(whole)) {
            int part = segments.size();
            for (String found : whole.length() > LONGEST_GLUED ? List.of(whole) : parted(solid(whole, spaced))) {
                add(found, line, order, segments.size() - part, segments);
            }
            return;
        }
        int part = 0;
        for (String piece : GAP.split(whole, -1)) {
            for (String found : parted(solid(piece, spaced))) {
                String text =
                        BLANKS.matcher(found).replaceAll(" ").replace("**", "").strip();
                if (!text.isEmpty()) {
                    segments.add(new Segment(text, line, order, part++));
                }
            }
        }
    }

    /** Whether no gap and no second blank is in it. */
    private static boolean plain(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c < ' ' || c == '\u00A0' || c == '*' || c == ' ' && i > 0 && whole.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static void add(String whole, TextLine line, int order, int part, List<Segment> segments) {
        String text = whole.strip();
        if (!text.isEmpty()) {
            segments.add(new Segment(text, line, order, part));
        }
    }

    /** Words whose letters stand apart, as letter-spaced text of PDF files has them, put together where two blanks part them. */
    private static String solid(String piece, Pattern spaced) {
        String text = piece.strip();
        return spaced(text, spaced)
                ? WIDE.matcher(text.replaceAll("(?<=[^ ]) (?=[^ ])", "")).replaceAll(" ")
                : piece;
    }

    private static boolean spaced(String text, Pattern spaced) {
        return text.length() > 2
                && (text.charAt(1) == ' ' || text.charAt(2) == ' ')
                && spaced.matcher(text).matches();
    }

    private static List<String> parted(String piece) {
        if (piece.length() > LONGEST_GLUED) {
            return List.of(piece);
        }
        String start = piece.stripLeading();
        if (start.startsWith("Số") && piece.contains("ngày")) {
            return parted(NUMBER_AND_DATE, piece);
        }
        if (start.startsWith("- ") || start.startsWith("Nơi nhận")) {
            List<String> position = parted(ITEM_AND_POSITION, start);
            return position.size() > 1 ? position : parted(FILED_AND_NAME, start);
        }
        return piece.contains("CỘNG ") || piece.contains("Độc lập") ? parted(NAME_AND_NATION, piece) : List.of(piece);
    }

    private static List<String> parted(Pattern pattern, String piece) {
        Matcher glued = pattern.matcher(piece);
        return glued.matches() ? List.of(glued.group(1), glued.group(2)) : List.of(piece);
    }

    Segment continuedBy(String more) {
        return new Segment(text + " " + more, line, order, part);
    }

    Place place() {
        return line.place();
    }

    boolean bold() {
        return line.bold();
    }

    Alignment alignment() {
        return line.alignment();
    }

    /** In the main flow, where columns are made of tabs, blanks or places on the page. */
    boolean flow() {
        return line.region() == Region.BODY && line.block() == 0;
    }

    /** Within one table cell, one text box or one column. */
    boolean sameColumn(Segment other) {
        return line.sameColumn(other.line) && part == other.part;
    }

    /** In the same column, or both from the left edge, however far they reach. */
    boolean sameWidth(Segment other) {
        return line.sameColumn(other.line)
                || (flow() && other.flow() && line.column() <= 1 && other.line.column() <= 1);
    }

    /** Nothing stands beside it on its line of the page. */
    boolean alone(List<Segment> segments) {
        int at = segments.indexOf(this);
        return flow()
                && (at == 0 || !besides(segments.get(at - 1)))
                && (at + 1 == segments.size() || !besides(segments.get(at + 1)));
    }

    /** Both in the main flow, on one line of one page. */
    boolean beside(Segment other) {
        return flow() && other.flow() && besides(other);
    }

    /** Whether the middle of what stands above is nearer to this one's than to another's on its line, by the page. */
    boolean nearerTo(Segment above, Segment another) {
        Box own = line.box();
        Box other = another.line.box();
        Box over = above.line.box();
        if (own == null || other == null || over == null || part != another.part) {
            return false;
        }
        return Math.abs(middle(over) - middle(own)) < Math.abs(middle(over) - middle(other));
    }

    private static float middle(Box box) {
        return box.left() + box.width() / 2;
    }

    private boolean besides(Segment other) {
        return place().line() == other.place().line()
                && place().page().equals(other.place().page());
    }

    /** Where this stands at the left of a letterhead or of a foot: whether the other stands below or above it. */
    boolean sameLeft(Segment other) {
        return flow() ? other.flow() && other.line.column() <= 1 && other.part == 0 : sameColumn(other);
    }

    /** Likewise at the right. */
    boolean sameRight(Segment other) {
        return flow() ? other.flow() && (other.line.column() != 1 || other.part > 0) : sameColumn(other);
    }

    boolean capitals() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** In capitals without blanks, old tone placement made new: for comparing with fixed words. */
    String squeezed() {
        return squeezed(text);
    }

    static String squeezed(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u00A0' && (c > '\r' || c < '\t')) {
                solid.append(c);
            }
        }
        String upper = solid.toString().toUpperCase(Locale.ROOT);
        return upper.indexOf('À') < 0 && upper.indexOf('Ả') < 0 && upper.indexOf('Á') < 0 && upper.indexOf('Ỷ') < 0
                ? upper
                : upper.replace("HOÀ", "HÒA")
                        .replace("HOẢ", "HỎA")
                        .replace("HOÁ", "HÓA")
                        .replace("UỶ", "ỦY")
                        .replace("THOẢ", "THỎA");
    }

    /** Whether it has more letters than a mark of a few words. */
    static boolean longerThanMark(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            if (letters > LONGEST_MARK) {
                return true;
            }
        }
        return false;
    }

    /** A line drawn with characters. */
    boolean rule() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
