package vn.vanthu.rules.condition;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Texts known beforehand, each at a place of its own that its hash gives: one look tells whether a text is one. */
final class KnownTexts {
    /** Texts of one hash find no places of their own however many there are. */
    private static final int MOST_PLACES = 4_096;

    private final @Nullable String[] byPlace;
    private final boolean complete;

    KnownTexts(Collection<String> texts) {
        int places = places(texts);
        complete = places <= MOST_PLACES;
        byPlace = new String[complete ? places : 1];
        if (complete) {
            texts.forEach(text -> byPlace[place(text, places)] = text.intern());
        }
    }

    private static int places(Collection<String> texts) {
        int places = 1;
        while (places <= MOST_PLACES && taken(texts, places) < texts.size()) {
            places *= 2;
        }
        return places;
    }

    private static long taken(Collection<String> texts, int places) {
        return texts.stream().mapToInt(text -> place(text, places)).distinct().count();
    }

    private static int place(String text, int places) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & (places - 1);
    }

    /** Whether each text has its place; where not, none has. */
    boolean complete() {
        return complete;
    }

    int places() {
        return byPlace.length;
    }

    /** Its place; negative where it is not known. */
    int find(String text) {
        int place = place(text, byPlace.length);
        return text.equals(byPlace[place]) ? place : -1;
    }
}
