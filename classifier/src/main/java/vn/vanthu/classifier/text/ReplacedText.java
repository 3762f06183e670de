package vn.vanthu.classifier.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is drawn where the page says that other words are meant, and words that are meant where nothing is drawn. */
final class ReplacedText {

    private static final int MOST = 10_000;
    private static final int LEAST = 2;

    private final List<String> lines = new ArrayList<>();
    private final Deque<Boolean> open = new ArrayDeque<>();
    private final Deque<Replaced> replaced = new ArrayDeque<>();

    private record Replaced(String instead, StringBuilder drawn) {}

    /** @param instead null where nothing is replaced */
    void begin(@Nullable String instead) {
        open.push(instead != null);
        if (instead != null) {
            replaced.push(new Replaced(instead, new StringBuilder()));
        }
    }

    void glyph(String text) {
        if (!replaced.isEmpty()) {
            replaced.element().drawn().append(text);
        }
    }

    void end() {
        Boolean ended = open.poll();
        if (ended != null && ended) {
            Replaced done = replaced.pop();
            String drawn = done.drawn().toString();
            if (drawn.isBlank()) {
                add(done.instead());
            } else if (!letters(drawn).equals(letters(done.instead()))) {
                add(drawn);
            }
        }
    }

    private void add(String words) {
        if (lines.size() < MOST && letters(words).length() >= LEAST && LineCollector.telling(words)) {
            lines.add(words.strip());
        }
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
