package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The plain XML that programs write: UTF-8, elements, attributes, text and the five entities. Whatever else a part holds, or
 * wherever it is not well-formed, is left to the JDK's reader: first all of it is looked through, then it is told.
 */
final class PlainXml {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int DEEPEST = 400;
    /** Prefixes of open elements. */
    private static final int MOST_DECLARED = 400;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"";
    private static final Set<String> DECLARATIONS = Set.of(
            DECLARATION + "?>",
            DECLARATION + " ?>",
            DECLARATION + " standalone=\"yes\"?>",
            DECLARATION + " standalone=\"no\"?>",
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<?xml version=\"1.0\"?>");
    private static final boolean[] IN_NAMES = new boolean[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            IN_NAMES[c] = true;
            IN_NAMES[c - 'a' + 'A'] = true;
        }
        "0123456789_-.:".chars().forEach(c -> IN_NAMES[c] = true);
    }

    private final char[] text;
    private final int length;
    private int at;

    /** START name, attributes, for each its name, from, to · END · TEXT from, to; places of values with an entity negative. */
    private int[] tape = new int[1 << 12];

    private int told;
    private final List<Name> names = new ArrayList<>();
    /** Of the same names. */
    private final List<char[]> letters = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] recent = new int[256];
    private final int[] open = new int[DEEPEST];
    private int depth;
    /** By prefix how many open elements declare it. */
    private final Map<String, Integer> prefixes = new HashMap<>(Map.of("", 1, "xml", 1));

    private final Deque<Declared> declared = new ArrayDeque<>();

    private record Declared(int depth, String prefix) {}

    private record Name(String whole, String prefix, String local) {}

    private static final int START = 1;
    private static final int END = 2;
    private static final int TEXT = 3;

    private PlainXml(char[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** Empty where it is not plain, or not XML at all. */
    static Optional<PlainXml> of(byte[] bytes, int length) {
        char[] text = new char[length];
        int letters = decode(bytes, length, text);
        PlainXml xml = new PlainXml(text, Math.max(0, letters));
        return letters >= 0 && xml.plain() ? Optional.of(xml) : Optional.empty();
    }

    /** How many letters there are; -1 where the bytes are no UTF-8 of one to three bytes a letter. */
    private static int decode(byte[] bytes, int length, char[] text) {
        int to = 0;
        int at = 0;
        while (at < length) {
            int first = bytes[at++];
            if (first >= 0) {
                text[to++] = (char) first;
            } else if ((first & 0xE0) == 0xC0 && at < length && (bytes[at] & 0xC0) == 0x80 && (first & 0x1E) != 0) {
                text[to++] = (char) ((first & 0x1F) << 6 | bytes[at++] & 0x3F);
            } else if ((first & 0xF0) == 0xE0
                    && at + 1 < length
                    && (bytes[at] & 0xC0) == 0x80
                    && (bytes[at + 1] & 0xC0) == 0x80) {
                char letter = (char) ((first & 0x0F) << 12 | (bytes[at] & 0x3F) << 6 | bytes[at + 1] & 0x3F);
                if (letter < 0x800 || Character.isSurrogate(letter)) {
                    return -1;
                }
                text[to++] = letter;
                at += 2;
            } else {
                return -1;
            }
        }
        return to;
    }

    private boolean plain() {
        if (length > 0 && text[0] == '\uFEFF') {
            at = 1;
        }
        if (starts("<?")) {
            int from = at;
            while (at < length && text[at] != '>') {
                at++;
            }
            at++;
            if (at > length || at - from > 100 || !DECLARATIONS.contains(new String(text, from, at - from))) {
                return false;
            }
        }
        blanks();
        if (at >= length || text[at] != '<') {
            return false;
        }
        do {
            boolean well = at < length && (text[at] == '<' ? tag() : words());
            if (!well) {
                return false;
            }
        } while (depth > 0);
        blanks();
        return at == length;
    }

    private boolean starts(String prefix) {
        return at + prefix.length() <= length && new String(text, at, prefix.length()).equals(prefix);
    }

    private boolean blanks() {
        int from = at;
        while (at < length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
        return at > from;
    }

    private boolean tag() {
        at++;
        if (at >= length) {
            return false;
        }
        if (text[at] == '/') {
            at++;
            return end();
        }
        int name = name();
        if (name < 0 || depth >= DEEPEST) {
            return false;
        }
        tell(START);
        tell(name);
        int countAt = told;
        tell(0);
        int count = 0;
        boolean blank = blanks();
        while (at < length && text[at] != '>' && text[at] != '/') {
            int attribute = blank ? attribute(countAt, count) : -1;
            if (attribute < 0) {
                return false;
            }
            count += attribute;
            blank = blanks();
        }
        tape[countAt] = count;
        boolean empty = at < length && text[at] == '/';
        at += empty ? 1 : 0;
        if (at >= length || text[at] != '>' || !declared(name, countAt, count)) {
            return false;
        }
        at++;
        if (empty) {
            tell(END);
            tell(name);
            undeclare();
        } else {
            open[depth++] = name;
        }
        return true;
    }

    /** 1 for one that is told, 0 for a declared prefix, -1 where it is not plain. */
    private int attribute(int countAt, int before) {
        int name = name();
        if (name < 0 || at + 1 >= length || text[at] != '=' || before >= MOST_ATTRIBUTES) {
            return -1;
        }
        at++;
        char quote = text[at++];
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        int from = at;
        boolean entity = false;
        while (at < length && text[at] != quote) {
            char c = text[at];
            if (c == '<' || c < ' ' || c >= '\uFFFE' || c == '&' && !entity()) {
                return -1;
            }
            entity |= c == '&';
            at++;
        }
        int to = at++;
        Name said = names.get(name);
        if (said.prefix.equals("xmlns") || said.whole.equals("xmlns")) {
            Declared here = new Declared(depth, said.prefix.isEmpty() ? "" : said.local);
            boolean fine = from < to
                    && !entity
                    && (said.prefix.isEmpty() || !said.local.startsWith("xml"))
                    && declared.size() < MOST_DECLARED
                    && !declared.contains(here);
            if (fine) {
                prefixes.merge(here.prefix, 1, Integer::sum);
                declared.push(here);
            }
            return fine ? 0 : -1;
        }
        for (int i = 0; i < before; i++) {
            if (names.get(tape[countAt + 1 + 3 * i]).local.equals(said.local)) {
                return -1;
            }
        }
        tell(name);
        tell(entity ? -from - 1 : from);
        tell(to);
        return 1;
    }

    /** What an element declares ends with it. */
    private void undeclare() {
        while (!declared.isEmpty() && declared.peek().depth == depth) {
            prefixes.merge(declared.pop().prefix, -1, Integer::sum);
        }
    }

    private boolean known(int name) {
        String prefix = names.get(name).prefix;
        return prefix.isEmpty() || prefixes.getOrDefault(prefix, 0) > 0;
    }

    private boolean declared(int name, int countAt, int count) {
        boolean all = known(name);
        for (int i = 0; i < count && all; i++) {
            all = known(tape[countAt + 1 + 3 * i]);
        }
        return all;
    }

    private boolean end() {
        int name = name();
        blanks();
        if (name < 0 || depth == 0 || open[--depth] != name || at >= length || text[at] != '>') {
            return false;
        }
        at++;
        tell(END);
        tell(name);
        undeclare();
        return true;
    }

    private boolean words() {
        int from = at;
        boolean entity = false;
        while (at < length && text[at] != '<') {
            char c = text[at];
            if (c == '&') {
                if (!entity()) {
                    return false;
                }
                entity = true;
            } else if (c < ' ' && c != '\n' && c != '\t'
                    || c >= '\uFFFE'
                    || c == '>' && at >= from + 2 && text[at - 1] == ']' && text[at - 2] == ']') {
                return false;
            }
            at++;
        }
        tell(TEXT);
        tell(entity ? -from - 1 : from);
        tell(at);
        return true;
    }

    /** Leaves {@code at} on its semicolon. */
    private boolean entity() {
        for (String known : ENTITIES) {
            if (starts(known)) {
                at += known.length() - 1;
                return true;
            }
        }
        return false;
    }

    private static final List<String> ENTITIES = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");

    /** A name's number; -1 where it is none of ASCII with one colon at most. */
    private int name() {
        int from = at;
        int hash = 0;
        while (at < length && text[at] < 128 && IN_NAMES[text[at]]) {
            hash = 31 * hash + text[at++];
        }
        if (at == from || at - from > LONGEST_NAME || !letter(text[from])) {
            return -1;
        }
        int slot = (hash ^ hash >>> 8) & recent.length - 1;
        int known = recent[slot] - 1;
        if (known >= 0 && same(letters.get(known), from)) {
            return known;
        }
        String whole = new String(text, from, at - from);
        Integer number = numbers.get(whole);
        if (number == null) {
            int colon = whole.indexOf(':');
            if (colon >= 0
                    && (whole.indexOf(':', colon + 1) >= 0
                            || colon + 1 == whole.length()
                            || !letter(whole.charAt(colon + 1)))) {
                return -1;
            }
            number = names.size();
            names.add(new Name(whole, colon < 0 ? "" : whole.substring(0, colon), whole.substring(colon + 1)));
            letters.add(whole.toCharArray());
            numbers.put(whole, number);
        }
        recent[slot] = number + 1;
        return number;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private boolean same(char[] name, int from) {
        return Arrays.equals(name, 0, name.length, text, from, at);
    }

    private void tell(int value) {
        if (told == tape.length) {
            tape = Arrays.copyOf(tape, 2 * told);
        }
        tape[told++] = value;
    }

    void tell(Xml.Listener listener) throws IOException, XMLStreamException {
        Element element = new Element();
        int i = 0;
        while (i < told) {
            switch (tape[i]) {
                case START -> {
                    element.from = i + 3;
                    element.count = tape[i + 2];
                    listener.start(names.get(tape[i + 1]).local, element);
                    i += 3 + 3 * tape[i + 2];
                }
                case END -> {
                    listener.end(names.get(tape[i + 1]).local);
                    i += 2;
                }
                default -> {
                    listener.text(string(tape[i + 1], tape[i + 2]));
                    i += 3;
                }
            }
        }
    }

    private String string(int from, int to) {
        return from >= 0
                ? new String(text, from, to - from)
                : new String(text, -from - 1, to + from + 1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    private final class Element implements Xml.Element {
        private int from;
        private int count;

        @Override
        public int attributes() {
            return count;
        }

        @Override
        public String name(int attribute) {
            return names.get(tape[from + 3 * attribute]).local;
        }

        @Override
        public String value(int attribute) {
            return string(tape[from + 3 * attribute + 1], tape[from + 3 * attribute + 2]);
        }
    }
}
