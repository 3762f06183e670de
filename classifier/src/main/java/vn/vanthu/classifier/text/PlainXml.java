package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private static final int MOST_STEPS = 8;
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
    /** Of the place where words begin: they hold an entity, a letter beyond ASCII. */
    private static final int ENTITY = 1 << 31;

    private static final int BEYOND_ASCII = 1 << 30;
    private static final boolean[] IN_NAMES = new boolean[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            IN_NAMES[c] = true;
            IN_NAMES[c - 'a' + 'A'] = true;
        }
        "0123456789_-.:".chars().forEach(c -> IN_NAMES[c] = true);
    }

    private final byte[] text;
    private final int length;
    private int at;

    /** START name, attributes, for each its name, from, to · END · TEXT from, to; from is a place with its flags. */
    private int[] tape = new int[1 << 12];

    private int told;
    private final List<Name> names = new ArrayList<>();
    /** Of the same names. */
    private final List<byte[]> letters = new ArrayList<>();

    /** Of the same names the last eight letters. */
    private long[] ends = new long[128];

    private int[] lengths = new int[128];

    private final Map<String, Integer> numbers = new HashMap<>();
    /** Numbers of names, from 1, by their hash; what finds no place near its own is looked up. */
    private final int[] slots = new int[1 << 10];

    private final int[] open = new int[DEEPEST];
    private int depth;
    private final Map<String, Prefix> prefixes = new HashMap<>();

    private final Deque<Declared> declared = new ArrayDeque<>();

    private record Declared(int depth, Prefix prefix) {}

    private record Name(String whole, Prefix prefix, String local) {}

    private static final class Prefix {
        final String letters;
        /** How many open elements declare it. */
        int declared;

        Prefix(String letters) {
            this.letters = letters;
            declared = letters.isEmpty() || letters.equals("xml") ? 1 : 0;
        }
    }

    private static final int START = 1;
    private static final int END = 2;
    private static final int TEXT = 3;

    private PlainXml(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    /** Empty where it is not plain, or not XML at all. */
    static Optional<PlainXml> of(byte[] bytes, int length) {
        PlainXml xml = new PlainXml(bytes, length);
        return xml.plain() ? Optional.of(xml) : Optional.empty();
    }

    /** From the first byte of a letter beyond ASCII to its last; false where it is no letter of two or three bytes in XML. */
    private boolean wide() {
        int first = text[at];
        if ((first & 0xE0) == 0xC0) {
            return (first & 0x1E) != 0 && follows(++at);
        }
        if ((first & 0xF0) != 0xE0 || !follows(at + 1) || !follows(at + 2)) {
            return false;
        }
        int letter = (first & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F;
        at += 2;
        return letter >= 0x800 && letter < 0xFFFE && !Character.isSurrogate((char) letter);
    }

    private boolean follows(int place) {
        return place < length && (text[place] & 0xC0) == 0x80;
    }

    private boolean plain() {
        if (length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF) {
            at = 3;
        }
        if (starts("<?")) {
            int from = at;
            while (at < length && text[at] != '>') {
                at++;
            }
            at++;
            if (at > length || at - from > 100 || !DECLARATIONS.contains(ascii(from, at - from))) {
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
        return at + prefix.length() <= length && ascii(at, prefix.length()).equals(prefix);
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
        byte quote = text[at++];
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        int from = at;
        boolean entity = false;
        boolean beyond = false;
        while (at < length && text[at] != quote) {
            byte c = text[at];
            if (c < 0 ? !wide() : c == '<' || c < ' ' || c == '&' && !entity()) {
                return -1;
            }
            beyond |= c < 0;
            entity |= c == '&';
            at++;
        }
        int to = at++;
        Name said = names.get(name);
        if (said.prefix.letters.equals("xmlns") || said.whole.equals("xmlns")) {
            Declared here = new Declared(depth, prefix(said.prefix.letters.isEmpty() ? "" : said.local));
            boolean fine = from < to
                    && !entity
                    && !beyond
                    && (said.prefix.letters.isEmpty() || !said.local.startsWith("xml"))
                    && declared.size() < MOST_DECLARED
                    && !declared.contains(here);
            if (fine) {
                here.prefix.declared++;
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
        tell(place(from, entity, beyond));
        tell(to);
        return 1;
    }

    /** What an element declares ends with it. */
    private void undeclare() {
        while (!declared.isEmpty() && declared.peek().depth == depth) {
            declared.pop().prefix.declared--;
        }
    }

    private Prefix prefix(String letters) {
        return prefixes.computeIfAbsent(letters, Prefix::new);
    }

    private boolean known(int name) {
        return names.get(name).prefix.declared > 0;
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
        boolean beyond = false;
        while (at < length && text[at] != '<') {
            byte c = text[at];
            if (c < 0) {
                if (!wide()) {
                    return false;
                }
                beyond = true;
            } else if (c == '&') {
                if (!entity()) {
                    return false;
                }
                entity = true;
            } else if (c < ' ' && c != '\n' && c != '\t'
                    || c == '>' && at >= from + 2 && text[at - 1] == ']' && text[at - 2] == ']') {
                return false;
            }
            at++;
        }
        tell(TEXT);
        tell(place(from, entity, beyond));
        tell(at);
        return true;
    }

    private static int place(int from, boolean entity, boolean beyond) {
        return from | (entity ? ENTITY : 0) | (beyond ? BEYOND_ASCII : 0);
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
        long last = 0;
        int hash = 0;
        while (at < length && text[at] >= 0 && IN_NAMES[text[at]]) {
            byte letter = text[at++];
            last = last << 8 | letter;
            hash = 31 * hash + letter;
        }
        if (at == from || at - from > LONGEST_NAME || !letter((char) text[from])) {
            return -1;
        }
        int slot = (hash ^ hash >>> 10) & slots.length - 1;
        for (int step = 0; step < MOST_STEPS && slots[slot] > 0; step++, slot = slot + 1 & slots.length - 1) {
            int known = slots[slot] - 1;
            if (ends[known] == last && lengths[known] == at - from && same(known, from)) {
                return known;
            }
        }
        String whole = ascii(from, at - from);
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
            names.add(new Name(whole, prefix(colon < 0 ? "" : whole.substring(0, colon)), whole.substring(colon + 1)));
            if (number == ends.length) {
                ends = Arrays.copyOf(ends, 2 * number);
                lengths = Arrays.copyOf(lengths, 2 * number);
            }
            ends[number] = last;
            lengths[number] = at - from;
            letters.add(Arrays.copyOfRange(text, from, at));
            numbers.put(whole, number);
        }
        if (slots[slot] == 0) {
            slots[slot] = number + 1;
        }
        return number;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** As long, and the last eight letters are the same. */
    private boolean same(int known, int from) {
        return at - from <= Long.BYTES || Arrays.equals(letters.get(known), 0, at - from, text, from, at);
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

    private String ascii(int from, int count) {
        return new String(text, from, count, StandardCharsets.ISO_8859_1);
    }

    private String string(int place, int to) {
        int from = place & ~(ENTITY | BEYOND_ASCII);
        String said = (place & BEYOND_ASCII) == 0
                ? ascii(from, to - from)
                : new String(text, from, to - from, StandardCharsets.UTF_8);
        return (place & ENTITY) == 0
                ? said
                : said.replace("&lt;", "<")
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
