package vn.vanthu.exchange.cli.speed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Aho-Corasick over UTF-8 as one dense table: a look-up a byte, whatever the number of words. Letters of both cases lead to
 * the same state, so that folding costs nothing when it runs.
 */
final class ByteAutomaton {
    private static final int BYTES = 256;

    /** Where the next state's row begins; negative where a word ends there. */
    private final int[] table;

    private ByteAutomaton(int[] table) {
        this.table = table;
    }

    /** How many places end one of the words. */
    int count(byte[] text) {
        int[] next = table;
        int row = 0;
        int found = 0;
        for (byte each : text) {
            row = next[row + (each & 0xFF)];
            if (row < 0) {
                row = -row;
                found++;
            }
        }
        return found;
    }

    /** @param words in any case */
    static ByteAutomaton of(List<String> words) {
        return new Builder(words).build();
    }

    private static final class Builder {
        private final List<Map<Character, Integer>> children = new ArrayList<>();
        private final List<Boolean> ends = new ArrayList<>();
        private final List<Integer> fails = new ArrayList<>();
        private final TreeSet<Character> alphabet = new TreeSet<>();
        private final List<int[]> rows = new ArrayList<>();
        /** What a letter's first bytes lead to, by those bytes and by where each of its ends leads. */
        private final Map<String, Integer> inner = new HashMap<>();

        Builder(List<String> words) {
            node();
            words.forEach(word -> add(word.toUpperCase(Locale.ROOT)));
            fail();
        }

        private int node() {
            children.add(new HashMap<>());
            ends.add(false);
            fails.add(0);
            return children.size() - 1;
        }

        private void add(String word) {
            int at = 0;
            for (char letter : word.toCharArray()) {
                alphabet.add(letter);
                Integer next = children.get(at).get(letter);
                if (next == null) {
                    next = node();
                    children.get(at).put(letter, next);
                }
                at = next;
            }
            ends.set(at, true);
        }

        private void fail() {
            Deque<Integer> queue = new ArrayDeque<>(List.of(0));
            while (!queue.isEmpty()) {
                int at = queue.remove();
                for (Map.Entry<Character, Integer> child : children.get(at).entrySet()) {
                    int to = child.getValue();
                    int back = at == 0 ? 0 : next(fails.get(at), child.getKey());
                    fails.set(to, back);
                    ends.set(to, ends.get(to) || ends.get(back));
                    queue.add(to);
                }
            }
        }

        private int next(int from, char letter) {
            int at = from;
            while (true) {
                Integer to = children.get(at).get(letter);
                if (to != null) {
                    return to;
                }
                if (at == 0) {
                    return 0;
                }
                at = fails.get(at);
            }
        }

        ByteAutomaton build() {
            int nodes = children.size();
            for (int i = 0; i < nodes; i++) {
                rows.add(new int[BYTES]);
            }
            TreeMap<String, Character> letters = new TreeMap<>();
            for (char letter : alphabet) {
                for (String form :
                        List.of(String.valueOf(letter), String.valueOf(letter).toLowerCase(Locale.ROOT))) {
                    letters.put(new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), letter);
                }
            }
            for (int i = 0; i < nodes; i++) {
                fill(rows.get(i), i, "", letters);
            }
            int[] table = new int[rows.size() * BYTES];
            for (int i = 0; i < rows.size(); i++) {
                for (int b = 0; b < BYTES; b++) {
                    int to = rows.get(i)[b];
                    table[i * BYTES + b] = to < nodes && ends.get(to) ? -to * BYTES : to * BYTES;
                }
            }
            return new ByteAutomaton(table);
        }

        /** Bytes that go on no letter of ours lead to the beginning. */
        private void fill(int[] row, int node, String before, TreeMap<String, Character> letters) {
            Map<Character, TreeMap<String, Character>> byByte = new HashMap<>();
            letters.forEach((bytes, letter) -> {
                if (bytes.startsWith(before)) {
                    byByte.computeIfAbsent(bytes.charAt(before.length()), _ -> new TreeMap<>())
                            .put(bytes, letter);
                }
            });
            byByte.forEach((b, rest) -> {
                String so = before + b;
                Character whole = rest.get(so);
                row[b] = whole != null ? next(node, whole) : inner(node, so, rest);
            });
        }

        private int inner(int node, String so, TreeMap<String, Character> letters) {
            int[] ends = letters.values().stream()
                    .mapToInt(letter -> next(node, letter))
                    .toArray();
            String key = so + Arrays.toString(ends);
            Integer known = inner.get(key);
            if (known == null) {
                int[] row = new int[BYTES];
                rows.add(row);
                known = rows.size() - 1;
                inner.put(key, known);
                fill(row, node, so, letters);
            }
            return known;
        }
    }
}
