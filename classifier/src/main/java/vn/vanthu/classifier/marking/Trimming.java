package vn.vanthu.classifier.marking;

/** What is left of a line's words without its frame, its odd blanks and what is not drawn. */
final class Trimming {

    private Trimming() {}

    /** Without brackets, rules and ornaments around a stamp. */
    static String framed(String text) {
        int from = frame(text);
        return text.substring(from, frameBehind(text, from));
    }

    /** How long its frame is before the first word. */
    static int frame(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        return from;
    }

    /** Where its frame behind the last word begins, not before {@code from}. */
    static int frameBehind(String text, int from) {
        int to = text.length();
        while (to > from && !wordEnd(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean wordEnd(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Without characters that are not drawn, each row of blanks one blank, none at the ends. */
    static String squeezed(String text) {
        int length = text.length();
        int same = 0;
        boolean blank = true;
        while (same < length
                && (text.charAt(same) > ' ' && !odd(text.charAt(same)) || text.charAt(same) == ' ' && !blank)) {
            blank = text.charAt(same) == ' ';
            same++;
        }
        if (same == length && !blank) {
            return text;
        }
        StringBuilder squeezed = new StringBuilder(length).append(text, 0, same);
        for (int i = same; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0') {
                if (!blank) {
                    squeezed.append(' ');
                }
                blank = true;
            } else if (!invisible(c)) {
                squeezed.append(c);
                blank = false;
            }
        }
        return squeezed.toString().strip();
    }

    /** Whether squeezing may have to look at it. */
    private static boolean odd(char c) {
        return c == '\u00A0' || invisible(c) || Character.isWhitespace(c);
    }

    private static boolean invisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    /** Cyrillic letters that look like those of a mark. */
    static String latin(String text) {
        return text.replace('\u041C', 'M')
                .replace('\u0422', 'T')
                .replace('\u0423', 'Y')
                .replace('\u041E', 'O');
    }
}
