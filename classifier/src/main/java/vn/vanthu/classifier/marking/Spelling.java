package vn.vanthu.classifier.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.SecrecyLevel;

/** A level whose letters stand in several cells, boxes or lines. */
final class Spelling {
    private static final int LETTERS_OF_A_PART = 5;
    private static final int LETTERS_OF_A_MARK = 8;
    private static final List<String> OTHER_WORDS = List.of("BẢO", "BÍ", "CƠ", "GIẢI");

    private final Surroundings around;
    private final int size;

    /** @param size how many lines there are */
    Spelling(Surroundings around, int size) {
        this.around = around;
        this.size = size;
    }

    /** The level that it spells with the cells or lines around it, a few letters in each. */
    Optional<Spelled> at(int at) {
        return Optional.ofNullable(better(spelled(at, false), spelled(at, true)));
    }

    /** @param from the line that it begins with */
    record Spelled(SecrecyLevel level, String words, int from) {}

    private static @Nullable Spelled better(@Nullable Spelled one, @Nullable Spelled other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.level().compareTo(other.level()) >= 0 ? one : other;
    }

    private @Nullable Spelled spelled(int at, boolean column) {
        List<Integer> places = new ArrayList<>();
        for (int i = at, letters = 0; i >= 0 && letters <= LETTERS_OF_A_MARK; i = column ? around.above(i) : i - 1) {
            String part = around.upper(i);
            if (i != at && (part.isEmpty() || part.length() > LETTERS_OF_A_PART || !around.near(i, at))) {
                break;
            }
            letters += part.length();
            places.addFirst(i);
        }
        for (int i = column ? around.below(at) : at + 1, letters = 0;
                i >= 0 && i < size && letters <= 2;
                i = column ? around.below(i) : i + 1) {
            String part = around.upper(i);
            if (part.isEmpty() || part.length() > LETTERS_OF_A_PART || !around.near(i, at)) {
                break;
            }
            letters += part.length();
            places.add(i);
        }
        Spelled best = null;
        for (int from = 0; from <= places.indexOf(at); from++) {
            for (int to = places.indexOf(at) + 1; to <= places.size(); to++) {
                List<Integer> window = places.subList(from, to);
                StringBuilder word = new StringBuilder();
                window.forEach(i -> word.append(around.upper(i)));
                Optional<SecrecyLevel> level = window.size() > 1 ? StampWords.alone(word.toString()) : Optional.empty();
                if (level.isPresent() && !anotherWord(window.getFirst(), column)) {
                    best = better(best, new Spelled(level.get(), StampWords.words(level.get()), window.getFirst()));
                }
            }
        }
        return best;
    }

    /** Whether letters stand before it that make another word of it. */
    private boolean anotherWord(int first, boolean column) {
        StringBuilder before = new StringBuilder();
        int at = column ? around.above(first) : first - 1;
        while (at >= 0
                && before.length() < LETTERS_OF_A_PART
                && around.near(at, first)
                && around.upper(at).length() <= LETTERS_OF_A_PART) {
            before.insert(0, around.upper(at));
            at = column ? around.above(at) : at - 1;
        }
        return OTHER_WORDS.stream().anyMatch(word -> before.toString().endsWith(word));
    }
}
