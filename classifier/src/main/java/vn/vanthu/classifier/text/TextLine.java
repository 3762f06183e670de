package vn.vanthu.classifier.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.Place;

/**
 * One line, one paragraph, one cell's paragraph, or one column's part of a line.
 *
 * @param page from 1; 0 where unknown
 * @param number of the line within its page, else within the document; parts of one visual line share it
 * @param block 0 for the main flow; each table and each text box has a number of its own
 * @param column 0 for the whole width, else from 1
 * @param box on its page; null where the format has none
 */
public record TextLine(
        int page,
        int number,
        Region region,
        int block,
        int column,
        Alignment alignment,
        boolean hidden,
        List<TextRun> runs,
        @Nullable Box box) {

    public TextLine {
        runs = List.copyOf(runs);
    }

    public TextLine(
            int page,
            int number,
            Region region,
            int block,
            int column,
            Alignment alignment,
            boolean hidden,
            List<TextRun> runs) {
        this(page, number, region, block, column, alignment, hidden, runs, null);
    }

    public String text() {
        if (runs.size() == 1) {
            return runs.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    public boolean bold() {
        int bold = 0;
        int all = 0;
        for (TextRun run : runs) {
            int length = run.text().strip().length();
            all += length;
            bold += run.bold() ? length : 0;
        }
        return bold * 2 > all;
    }

    public Place place() {
        return new Place(
                page == 0 ? OptionalInt.empty() : OptionalInt.of(page),
                number,
                region == Region.METADATA && hidden ? Place.UNSEEN : region.name(),
                Optional.ofNullable(box));
    }

    /** Two lines that a reader takes one after the other within one column. */
    public boolean sameColumn(TextLine other) {
        return block == other.block && column == other.column && region == other.region;
    }
}
