package vn.vanthu.classifier.numbering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.vanthu.classifier.kind.Blanks;
import vn.vanthu.classifier.kind.Filling;

/** One part of a draft: its head is searched for the two places. */
final class DraftPart {

    /** A letterhead is over by then. */
    private static final int HEAD = 60;

    private final List<Paragraph> lines;
    private final Edits edits;

    DraftPart(String markup, MarkupText.Dialect dialect) {
        lines = MarkupText.read(markup, dialect);
        edits = new Edits(markup, dialect);
    }

    boolean number(String documentNumber) {
        return fill(line -> Blanks.number(line, documentNumber));
    }

    /** Only the first date of the head counts: what is written there is never passed over. */
    boolean date(LocalDate issuedOn) {
        Optional<Paragraph> first =
                head().stream().filter(line -> Blanks.isDate(line.text())).findFirst();
        return first.isPresent()
                && fill(line -> line.equals(first.get().text()) ? Blanks.date(line, issuedOn) : Optional.empty());
    }

    boolean changed() {
        return !edits.isEmpty();
    }

    String applied() {
        return edits.applied();
    }

    private List<Paragraph> head() {
        return lines.stream()
                .filter(line -> !line.repeated() && !line.blank())
                .limit(HEAD)
                .toList();
    }

    private boolean fill(Function<String, Optional<List<Filling>>> finder) {
        for (Paragraph line : head()) {
            Optional<List<Filling>> found = finder.apply(line.text());
            if (found.isPresent()) {
                boolean filled = true;
                for (Filling filling : found.get()) {
                    filled &= edits.fill(line, filling);
                    repeat(line, filling);
                }
                return filled;
            }
        }
        return false;
    }

    private void repeat(Paragraph original, Filling filling) {
        String text = original.text();
        lines.stream()
                .filter(line -> line.repeated() && line.text().equals(text))
                .forEach(line -> edits.fill(line, filling));
    }
}
