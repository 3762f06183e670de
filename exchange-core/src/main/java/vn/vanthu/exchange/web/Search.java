package vn.vanthu.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.web.SearchSource.Hit;

/** Asks every source, the places of the navigation last. */
@Component
class Search {

    private static final int LONGEST = 200;

    private final ObjectProvider<SearchSource> sources;

    Search(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    record Group(String heading, List<Found> hits) {
        Group {
            hits = List.copyOf(hits);
        }
    }

    record Found(Hit hit, List<Mark> marks) {
        Found {
            marks = List.copyOf(marks);
        }
    }

    /** A piece of a line, underlined where it is what was looked for. */
    record Mark(String text, boolean found) {}

    List<Group> find(SignedInUser user, String typed, int limit) {
        String asked = typed.strip();
        if (asked.length() > LONGEST) {
            asked = asked.substring(0, LONGEST);
        }
        String folded = Folding.fold(asked);
        List<Group> groups = new ArrayList<>();
        if (!folded.isEmpty()) {
            String exact = asked;
            sources.orderedStream()
                    .forEach(source -> add(groups, source.heading(), source.find(user, exact, folded, limit), folded));
        }
        add(groups, "Nơi làm việc", places(user, folded), folded);
        return groups;
    }

    private static void add(List<Group> groups, String heading, List<Hit> hits, String folded) {
        if (!hits.isEmpty()) {
            groups.add(new Group(
                    heading,
                    hits.stream()
                            .map(hit -> new Found(hit, marks(hit.words(), folded)))
                            .toList()));
        }
    }

    private static List<Hit> places(SignedInUser user, String folded) {
        return Stream.concat(
                        Places.work(user).stream(), Stream.concat(Places.lookups().stream(), Stream.of(Places.ACCOUNT)))
                .filter(place -> Folding.fold(place.words()).contains(folded))
                .map(place -> new Hit(
                        place.href(),
                        place.icon(),
                        place.words(),
                        place.goKey().isEmpty() ? "" : "G " + (place.goKey().equals("D") ? "Đ" : place.goKey())))
                .toList();
    }

    /** Each word that was typed, wherever a word of the line begins with it. */
    static List<Mark> marks(String line, String folded) {
        boolean[] found = new boolean[line.length()];
        String flat = flat(line);
        for (String word : folded.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            for (int at = flat.indexOf(word); at >= 0; at = flat.indexOf(word, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(flat.charAt(at - 1))) {
                    java.util.Arrays.fill(found, at, at + word.length(), true);
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || found[i] != found[start]) {
                marks.add(new Mark(line.substring(start, i), found[start]));
                start = i;
            }
        }
        return marks;
    }

    /** Folded letter by letter, so that places stay where they are. */
    private static String flat(String line) {
        StringBuilder flat = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            String letter = Folding.fold(line.substring(i, i + 1));
            flat.append(letter.length() == 1 ? letter.charAt(0) : ' ');
        }
        return flat.toString();
    }
}
