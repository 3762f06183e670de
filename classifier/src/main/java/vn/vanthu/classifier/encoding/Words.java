package vn.vanthu.classifier.encoding;

import org.jspecify.annotations.Nullable;

/** What is known of words, found without cutting them out of their text; takes no more than so many. */
final class Words<T> {
    private static final int FIRST = 1 << 10;
    /** Words made to have one hash are not kept: they are then looked at each time. */
    private static final int MOST_STEPS = 64;

    private final int most;
    private @Nullable Entry<T>[] table = table(FIRST);
    private int size;

    private record Entry<T>(String word, int hash, T value) {}

    Words(int most) {
        this.most = most;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] table(int length) {
        return new Entry[length];
    }

    /** @param hash of the characters from (inclusive) to (exclusive), as a String of them has it */
    @Nullable
    T get(String text, int from, int to, int hash) {
        int at = slot(hash, table.length);
        for (int step = 0; step < MOST_STEPS; step++, at = at + 1 & table.length - 1) {
            Entry<T> entry = table[at];
            if (entry == null) {
                return null;
            }
            if (entry.hash == hash && entry.word.length() == to - from && text.startsWith(entry.word, from)) {
                return entry.value;
            }
        }
        return null;
    }

    void put(String word, int hash, T value) {
        if (size >= most) {
            return;
        }
        if (2 * ++size > table.length) {
            @Nullable Entry<T>[] old = table;
            table = table(4 * old.length);
            for (Entry<T> entry : old) {
                if (entry != null) {
                    lay(entry);
                }
            }
        }
        lay(new Entry<>(word, hash, value));
    }

    private void lay(Entry<T> entry) {
        int at = slot(entry.hash, table.length);
        for (int step = 0; step < MOST_STEPS; step++, at = at + 1 & table.length - 1) {
            if (table[at] == null) {
                table[at] = entry;
                return;
            }
        }
    }

    private static int slot(int hash, int length) {
        return (hash ^ hash >>> 15) & length - 1;
    }
}
