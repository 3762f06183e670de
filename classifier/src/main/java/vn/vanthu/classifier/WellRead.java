package vn.vanthu.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.recognising.RecognisedLine;
import vn.vanthu.classifier.recognising.RecognisedPage;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.seeing.SeenStamp;

/** Whether pages were read so well that their silence tells something. */
final class WellRead {
    /** A page that shows fewer is no page of text, and what else it shows was not read. */
    private static final int FEW_LETTERS = 15;

    private static final double POINTS = 72 / 25.4;
    private static final double SAME_SIZE = 0.5;
    /** Of a mark and its frame, aslant too, in millimetres. */
    private static final double LOWEST = 5;

    private static final double HIGHEST = 24;
    private static final double WIDEST = 90;

    private WellRead() {}

    static boolean all(ScannedText scanned, List<Integer> numbers) {
        return numbers.stream()
                .allMatch(number ->
                        well(scanned.pages().get(number), scanned.sights().get(number)));
    }

    private static boolean well(@Nullable RecognisedPage page, @Nullable PageSight sight) {
        if (page == null || sight == null || page.notRead().isPresent()) {
            return false;
        }
        boolean blank = page.lines().isEmpty() && page.stamps().isEmpty();
        return (blank || letters(page) >= FEW_LETTERS) && stampsRead(page, sight.stamps());
    }

    private static long letters(RecognisedPage page) {
        return Stream.concat(page.lines().stream(), page.stamps().stream())
                .flatMapToInt(line -> line.line().text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Red print of which no word could be told may be the mark; a picture is none. */
    private static boolean stampsRead(RecognisedPage page, List<SeenStamp> stamps) {
        List<Box> said = new ArrayList<>(page.stamps().stream()
                .map(RecognisedLine::line)
                .flatMap(line -> line.place().box().stream())
                .distinct()
                .toList());
        page.pictures().stream()
                .filter(picture -> said.stream()
                        .noneMatch(box -> box.width() == picture.width() && box.height() == picture.height()))
                .forEach(said::add);
        for (SeenStamp stamp : stamps) {
            if (!likeMark(stamp.extent())) {
                continue;
            }
            Box its = said.stream()
                    .filter(box -> same(box, stamp.extent()))
                    .findFirst()
                    .orElse(null);
            if (its == null) {
                return false;
            }
            said.remove(its);
        }
        return true;
    }

    private static boolean likeMark(Extent extent) {
        double low = Math.min(extent.width(), extent.height());
        return low >= LOWEST && low <= HIGHEST && Math.max(extent.width(), extent.height()) <= WIDEST;
    }

    /** By size: where the picture lies on its page is not known here. */
    private static boolean same(Box box, Extent extent) {
        return Math.abs(box.width() - extent.width() * POINTS) < SAME_SIZE
                && Math.abs(box.height() - extent.height() * POINTS) < SAME_SIZE;
    }
}
