package vn.vanthu.classifier.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A content stream as operators with their operands, read without an object each. Only what is written by the book is
 * understood; the rest is doubt.
 */
final class ContentTokens {

    enum Kind {
        NUMBER,
        NAME,
        STRING,
        ARRAY,
        ARRAY_END,
        DICTIONARY,
        OTHER
    }

    private static final int MOST_OPERANDS = 100_000;
    private static final int DEEPEST_DICTIONARY = 16;
    private static final float[] TENS = {1, 10, 100, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};
    private static final int EXACT = 1 << 24;
    /** What each letter of ASCII is worth, negative where it is no digit. */
    private static final byte[] HEXADECIMAL = new byte[128];

    static {
        for (int c = 0; c < HEXADECIMAL.length; c++) {
            HEXADECIMAL[c] = (byte) Character.digit(c, 16);
        }
    }

    private final byte[] data;
    private int at;
    private int count;
    private Kind[] kinds = new Kind[64];
    private float[] numbers = new float[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] bytes = new byte[512];
    private int filled;

    ContentTokens(byte[] data) {
        this.data = data;
    }

    int count() {
        return count;
    }

    Kind kind(int operand) {
        return kinds[operand];
    }

    float number(int operand) throws DoubtException {
        if (operand >= count || kinds[operand] != Kind.NUMBER) {
            throw new DoubtException(Doubt.OPERATOR);
        }
        return numbers[operand];
    }

    String name(int operand) throws DoubtException {
        if (operand >= count || kinds[operand] != Kind.NAME) {
            throw new DoubtException(Doubt.OPERATOR);
        }
        String name = new String(data, from[operand], to[operand] - from[operand], StandardCharsets.ISO_8859_1);
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '#' || name.charAt(i) > '~') {
                throw new DoubtException(Doubt.SYNTAX);
            }
        }
        return name;
    }

    /** Where a string's bytes begin within {@link #bytes}. */
    int from(int operand) {
        return from[operand];
    }

    int to(int operand) {
        return to[operand];
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] dictionaryBytes(int operand) {
        return Arrays.copyOfRange(data, from[operand], to[operand]);
    }

    /** The next operator, its operands before it; empty at the end. */
    String next() throws DoubtException {
        count = 0;
        filled = 0;
        boolean inArray = false;
        while (true) {
            skipBlanks();
            if (at >= data.length) {
                if (count > 0) {
                    throw new DoubtException(Doubt.SYNTAX);
                }
                return "";
            }
            int c = data[at];
            switch (c) {
                case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
                case '(' -> string();
                case '<' -> {
                    if (at + 1 < data.length && data[at + 1] == '<') {
                        doubtIf(inArray);
                        int start = at;
                        dictionary(0);
                        operand(Kind.DICTIONARY, 0, start, at);
                    } else {
                        hex();
                    }
                }
                case '/' -> {
                    int start = ++at;
                    regular();
                    operand(Kind.NAME, 0, start, at);
                }
                case '[' -> {
                    doubtIf(inArray);
                    inArray = true;
                    at++;
                    operand(Kind.ARRAY, 0, 0, 0);
                }
                case ']' -> {
                    doubtIf(!inArray);
                    inArray = false;
                    at++;
                    operand(Kind.ARRAY_END, 0, 0, 0);
                }
                default -> {
                    int start = at;
                    regular();
                    doubtIf(at == start);
                    String word = Operators.word(data, start, at);
                    if (word.equals("true") || word.equals("false") || word.equals("null")) {
                        operand(Kind.OTHER, 0, 0, 0);
                    } else {
                        doubtIf(inArray || (at < data.length && ")>]{}".indexOf(data[at]) >= 0));
                        return word;
                    }
                }
            }
        }
    }

    private static void doubtIf(boolean odd) throws DoubtException {
        if (odd) {
            throw new DoubtException(Doubt.SYNTAX);
        }
    }

    private void operand(Kind kind, float number, int start, int end) throws DoubtException {
        if (count == kinds.length) {
            if (count >= MOST_OPERANDS) {
                throw new DoubtException(Doubt.TOO_MUCH);
            }
            kinds = Arrays.copyOf(kinds, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        kinds[count] = kind;
        numbers[count] = number;
        from[count] = start;
        to[count++] = end;
    }

    private static boolean blank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean delimiter(int c) {
        return switch (c) {
            case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
            default -> false;
        };
    }

    private void skipBlanks() {
        while (at < data.length) {
            int c = data[at];
            if (c == '%') {
                while (at < data.length && data[at] != '\n' && data[at] != '\r') {
                    at++;
                }
            } else if (blank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void regular() {
        while (at < data.length && !blank(data[at]) && !delimiter(data[at])) {
            at++;
        }
    }

    private void number() throws DoubtException {
        int start = at;
        boolean negative = data[at] == '-';
        if (negative || data[at] == '+') {
            at++;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < data.length; at++) {
            int c = data[at];
            if (c >= '0' && c <= '9') {
                doubtIf(++digits > 17);
                value = value * 10 + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                break;
            }
        }
        doubtIf(digits == 0 || (at < data.length && !blank(data[at]) && !delimiter(data[at])));
        float number;
        if (decimals <= 0) {
            number = value;
        } else if (value < EXACT && decimals < TENS.length) {
            number = value / TENS[decimals];
        } else {
            number = Math.abs(Float.parseFloat(new String(data, start, at - start, StandardCharsets.ISO_8859_1)));
        }
        if (number < Float.MIN_NORMAL) {
            number = 0;
        }
        operand(Kind.NUMBER, negative && number != 0 ? -number : number, 0, 0);
    }

    private void put(int c) {
        room(1);
        bytes[filled++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - filled < more) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + more, filled * 2));
        }
    }

    private void string() throws DoubtException {
        int start = filled;
        at++;
        int depth = 1;
        while (true) {
            doubtIf(at >= data.length);
            int c = data[at++];
            switch (c) {
                case '(' -> {
                    depth++;
                    put(c);
                }
                case ')' -> {
                    if (--depth == 0) {
                        operand(Kind.STRING, 0, start, filled);
                        return;
                    }
                    lineGoesOn();
                    put(c);
                }
                case '\\' -> escaped();
                default -> put(c);
            }
        }
    }

    /** Where a line ends after a bracket within a string, PDFBox may take it for the string's end. */
    private void lineGoesOn() throws DoubtException {
        doubtIf(at >= data.length || data[at] == '\n' || data[at] == '\r');
    }

    private void escaped() throws DoubtException {
        doubtIf(at >= data.length);
        int c = data[at++];
        switch (c) {
            case 'n' -> put('\n');
            case 'r' -> put('\r');
            case 't' -> put('\t');
            case 'b' -> put('\b');
            case 'f' -> put('\f');
            case ')' -> {
                lineGoesOn();
                put(c);
            }
            case '\n', '\r' -> {
                while (at < data.length && (data[at] == '\n' || data[at] == '\r')) {
                    at++;
                }
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int value = c - '0';
                for (int i = 0; i < 2 && at < data.length && data[at] >= '0' && data[at] <= '7'; i++) {
                    value = value * 8 + data[at++] - '0';
                }
                put(value);
            }
            default -> put(c);
        }
    }

    private void hex() throws DoubtException {
        int end = ++at;
        while (end < data.length && data[end] != '>') {
            end++;
        }
        doubtIf(end == data.length);
        int start = filled;
        room((end - at) / 2);
        int half = -1;
        for (int i = at; i < end; i++) {
            int c = data[i];
            int digit = c < 0 ? -1 : HEXADECIMAL[c];
            if (digit < 0) {
                doubtIf(!blank(c) || c == 0);
            } else if (half < 0) {
                half = digit << 4;
            } else {
                bytes[filled++] = (byte) (half | digit);
                half = -1;
            }
        }
        doubtIf(half >= 0);
        at = end + 1;
        operand(Kind.STRING, 0, start, filled);
    }

    /** Passes over it, if it is names and values in turn. */
    private void dictionary(int depth) throws DoubtException {
        doubtIf(depth > DEEPEST_DICTIONARY);
        int kept = count;
        at += 2;
        skipBlanks();
        while (!(here('>') && at + 1 < data.length && data[at + 1] == '>')) {
            doubtIf(!here('/'));
            at++;
            regular();
            skipBlanks();
            value(depth);
            skipBlanks();
        }
        at += 2;
        count = kept;
    }

    private boolean here(int c) {
        return at < data.length && data[at] == c;
    }

    private void value(int depth) throws DoubtException {
        doubtIf(at >= data.length);
        switch (data[at]) {
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            case '(' -> string();
            case '/' -> {
                at++;
                regular();
            }
            case '<' -> {
                if (at + 1 < data.length && data[at + 1] == '<') {
                    dictionary(depth + 1);
                } else {
                    hex();
                }
            }
            case '[' -> {
                doubtIf(depth > DEEPEST_DICTIONARY);
                at++;
                skipBlanks();
                while (!here(']')) {
                    value(depth + 1);
                    skipBlanks();
                }
                at++;
            }
            default -> {
                int start = at;
                regular();
                String word = Operators.word(data, start, at);
                doubtIf(!word.equals("true") && !word.equals("false") && !word.equals("null"));
            }
        }
    }
}
