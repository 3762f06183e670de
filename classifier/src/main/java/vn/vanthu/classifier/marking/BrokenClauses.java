package vn.vanthu.classifier.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;

/** Lines put together with those above and below, as a narrow stamp or a margin breaks what is one clause. */
final class BrokenClauses {
    private static final int MOST_LINES = 4;
    /** No document has so many lines that look like a part of a clause and are none. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final Pattern ENDS = Pattern.compile(".*[.;:!?](?:[”\"’')\\]]*)$");
    /** Its value may stand below it. */
    private static final Pattern LABEL =
            Pattern.compile("bản ?số ?:?", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private final List<TextLine> lines;
    private final Surroundings around;
    private int lookedAt;

    BrokenClauses(List<TextLine> lines, Surroundings around) {
        this.lines = lines;
        this.around = around;
    }

    /** Whether there were more lines than were looked at. */
    boolean gaveUp() {
        return lookedAt > MOST_LOOKED_AT;
    }

    /** Two to four lines of one column that follow each other, one of them {@code at}, the shortest first; none of properties. */
    List<Piece> with(int at) {
        TextLine line = lines.get(at);
        if (line.region() == Region.METADATA || ++lookedAt > MOST_LOOKED_AT) {
            return List.of();
        }
        List<Integer> column = new ArrayList<>(List.of(at));
        for (int i = 1; i < MOST_LINES && follows(around.above(column.getFirst()), column.getFirst()); i++) {
            column.addFirst(around.above(column.getFirst()));
        }
        int own = column.size() - 1;
        for (int i = 1; i < MOST_LINES && follows(column.getLast(), around.below(column.getLast())); i++) {
            column.addLast(around.below(column.getLast()));
        }
        List<Piece> joined = new ArrayList<>();
        for (int from = Math.max(0, own - MOST_LINES + 1); from <= own; from++) {
            for (int to = Math.max(own, from + 1); to < Math.min(column.size(), from + MOST_LINES); to++) {
                join(column.subList(from, to + 1)).ifPresent(joined::add);
            }
        }
        return joined.stream()
                .sorted(Comparator.comparingInt(piece -> piece.said().length()))
                .toList();
    }

    private Optional<Piece> join(List<Integer> places) {
        String text = String.join(" ", places.stream().map(around::said).toList());
        return text.length() > Piece.LONGEST
                ? Optional.empty()
                : Piece.of(places.getFirst(), lines.get(places.getFirst()), text);
    }

    /** A stamp in capitals may have an empty line within. */
    private static boolean capitals(String said) {
        return !Surroundings.SMALL.matcher(said).matches();
    }

    /** Whether the second goes on with the first, and is the next line. */
    private boolean follows(int first, int second) {
        if (first < 0 || second < 0) {
            return false;
        }
        TextLine one = lines.get(first);
        TextLine other = lines.get(second);
        String said = around.said(first);
        return one.sameColumn(other)
                && one.page() == other.page()
                && other.number() - one.number() <= (capitals(said) && capitals(around.said(second)) ? 2 : 1)
                && !said.isEmpty()
                && (!ENDS.matcher(said).matches() || LABEL.matcher(said).matches());
    }
}
