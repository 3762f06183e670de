package vn.vanthu.signature.pades;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the few things of a PDF's outer structure strictly: numbers, words and dictionaries, as raw text. */
final class PdfTokens {
    /** What stands around the numbers of an array. */
    static final String BETWEEN_NUMBERS = "[] \t\n\r\f\0";

    private static final int DEEPEST = 64;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");

    private final byte[] bytes;
    private int at;

    PdfTokens(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The text is no PDF structure. */
    static final class Irregular extends RuntimeException {
        private static final long serialVersionUID = 1;

        Irregular(String message) {
            super(message);
        }
    }

    int position() {
        return at;
    }

    void skipBlanks() {
        while (at < bytes.length) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isBlank(bytes[at])) {
                at++;
            } else {
                return;
            }
        }
    }

    boolean take(String word) {
        skipBlanks();
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        at += wanted.length;
        return true;
    }

    void expect(String word) {
        if (!take(word)) {
            throw new Irregular(word + " expected at " + at);
        }
    }

    long number() {
        skipBlanks();
        int start = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            value = Math.addExact(Math.multiplyExact(value, 10), bytes[at++] - '0');
        }
        if (at == start || at - start > 18) {
            throw new Irregular("number expected at " + start);
        }
        return value;
    }

    /** The keys of a dictionary with the raw text of their values; a key that stands twice is irregular. */
    Map<String, String> dictionary() {
        expect("<<");
        Map<String, String> values = new LinkedHashMap<>();
        while (!take(">>")) {
            if (at >= bytes.length || bytes[at] != '/') {
                throw new Irregular("name expected at " + at);
            }
            String key = canonical(word());
            int start = at;
            value(0);
            skipBlanks();
            while (at < bytes.length && bytes[at] != '/' && bytes[at] != '>') {
                value(0);
                skipBlanks();
            }
            String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1).strip();
            if (values.putIfAbsent(key, text) != null) {
                throw new Irregular(key + " stands twice");
            }
        }
        return values;
    }

    boolean startsDictionary() {
        skipBlanks();
        return at + 1 < bytes.length && bytes[at] == '<' && bytes[at + 1] == '<';
    }

    void moveTo(int position) {
        at = position;
    }

    /** A name with its escapes resolved (ISO 32000-1, 7.3.5). */
    private static String canonical(String name) {
        if (name.indexOf('#') < 0) {
            return name;
        }
        return ESCAPE.matcher(name)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** The next value as raw text; a reference as a whole. */
    String anyValue() {
        skipBlanks();
        int start = at;
        boolean number = at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
        value(0);
        if (number) {
            int end = at;
            skipBlanks();
            if (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
                value(0);
                if (!take("R")) {
                    at = end;
                }
            } else {
                at = end;
            }
        }
        return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** Behind the word that begins a stream's bytes. */
    int startOfStream() {
        expect("stream");
        return at + (at < bytes.length && bytes[at] == '\r' ? 2 : 1);
    }

    static OptionalLong integer(Map<String, String> dictionary, String key) {
        String text = dictionary.get(key);
        if (text == null) {
            return OptionalLong.empty();
        }
        PdfTokens tokens = new PdfTokens(text.getBytes(StandardCharsets.ISO_8859_1), 0);
        return OptionalLong.of(tokens.number());
    }

    private void value(int depth) {
        skipBlanks();
        if (depth > DEEPEST || at >= bytes.length) {
            throw new Irregular("no value at " + at);
        }
        switch (bytes[at]) {
            case '<' -> {
                if (at + 1 < bytes.length && bytes[at + 1] == '<') {
                    pairs(depth);
                } else {
                    while (at < bytes.length && bytes[at] != '>') {
                        at++;
                    }
                    if (at++ >= bytes.length) {
                        throw new Irregular("hexadecimal string without end");
                    }
                }
            }
            case '[' -> array(depth);
            case '(' -> string();
            case '>', ']', ')' -> throw new Irregular("value expected at " + at);
            default -> word();
        }
    }

    private void array(int depth) {
        at++;
        while (!take("]")) {
            value(depth + 1);
        }
    }

    private void pairs(int depth) {
        at += 2;
        Set<String> keys = new HashSet<>();
        while (!take(">>")) {
            if (at >= bytes.length || bytes[at] != '/') {
                throw new Irregular("name expected at " + at);
            }
            String key = canonical(word());
            if (!keys.add(key)) {
                throw new Irregular(key + " stands twice");
            }
            value(depth + 1);
            skipBlanks();
            while (at < bytes.length && bytes[at] != '/' && bytes[at] != '>') {
                value(depth + 1);
                skipBlanks();
            }
        }
    }

    private void string() {
        int open = 0;
        do {
            if (at >= bytes.length) {
                throw new Irregular("string without end");
            }
            switch (bytes[at]) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            at++;
        } while (open > 0);
    }

    private String word() {
        int start = at++;
        while (at < bytes.length && !isBlank(bytes[at]) && "()<>[]{}/%".indexOf(bytes[at]) < 0) {
            at++;
        }
        return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    }

    static boolean isBlank(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t' || value == '\f' || value == 0;
    }
}
