package vn.vanthu.classifier.text;

/** What the codes of a sheet's printed header or footer show: {@code &C&"Times New Roman,Bold"&Kff0000MẬT} is MẬT. */
final class PrintedHeader {
    private static final int COLOUR = 6;

    private PrintedHeader() {}

    /** Its words, each section on a line of its own. */
    static String plain(String coded) {
        StringBuilder plain = new StringBuilder(coded.length());
        int i = 0;
        while (i < coded.length()) {
            char c = coded.charAt(i);
            if (c != '&' || i + 1 == coded.length()) {
                plain.append(c);
                i++;
                continue;
            }
            char code = Character.toUpperCase(coded.charAt(i + 1));
            int behind = i + 2;
            switch (code) {
                case '&' -> plain.append('&');
                case 'L', 'C', 'R' -> plain.append('\n');
                case '"' -> behind = behind(coded, '"', behind);
                case '[' -> behind = behind(coded, ']', behind);
                case 'K' -> behind = colour(coded, behind);
                default -> {
                    if (!Character.isLetterOrDigit(code)) {
                        plain.append('&');
                        behind--;
                    }
                    while (Character.isDigit(code) && behind < coded.length() && digit(coded.charAt(behind))) {
                        behind++;
                    }
                }
            }
            i = behind;
        }
        return plain.toString();
    }

    private static int behind(String coded, char end, int from) {
        int at = coded.indexOf(end, from);
        return at < 0 ? from : at + 1;
    }

    /** {@code FF0000}, or a colour of the theme with its shade: {@code 01+034}. */
    private static int colour(String coded, int from) {
        int to = from;
        while (to < coded.length() && to - from < COLOUR && shade(coded.charAt(to), to - from)) {
            to++;
        }
        return to - from == COLOUR ? to : from;
    }

    private static boolean shade(char c, int at) {
        return Character.digit(c, 16) >= 0 && c < 0x80 || at == 2 && (c == '+' || c == '-');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
