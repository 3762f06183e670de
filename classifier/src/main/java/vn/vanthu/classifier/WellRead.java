package vn.vanthu.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.recognising.RecognisedLine;
import vn.vanthu.classifier.recognising.RecognisedPage;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.Ink;
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

    private static final double SURE_OF_SEAL = 0.8;
    /** In millimetres, between what is seen of one place in two ways. */
    private static final double SLACK = 1.5;

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
        return (blank || letters(page) >= FEW_LETTERS) && stampsRead(page, sight);
    }

    private static long letters(RecognisedPage page) {
        return Stream.concat(page.lines().stream(), page.stamps().stream())
                .flatMapToInt(line -> line.line().text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Red print of which no word could be told may be the mark; a picture is none, nor is a part of one or of a seal. */
    private static boolean stampsRead(RecognisedPage page, PageSight sight) {
        List<Box> said = new ArrayList<>(page.stamps().stream()
                .map(RecognisedLine::line)
                .flatMap(line -> line.place().box().stream())
                .distinct()
                .toList());
        page.pictures().stream()
                .filter(picture -> said.stream()
                        .noneMatch(box -> box.width() == picture.width() && box.height() == picture.height()))
                .forEach(said::add);
        for (SeenStamp stamp : sight.stamps()) {
            if (!likeMark(stamp.extent())) {
                continue;
            }
            Box its = said.stream()
                    .filter(box -> same(box, stamp.extent()))
                    .findFirst()
                    .orElse(null);
            if (its == null && (stamp.framed() || !part(stamp.extent(), page, sight))) {
                return false;
            }
            said.remove(its);
        }
        return true;
    }

    /** Of a seal of which the page shows a part, as across a joint, or of a larger picture. */
    private static boolean part(Extent extent, RecognisedPage page, PageSight sight) {
        return sight.seals().stream()
                        .anyMatch(seal -> seal.ink() == Ink.RED
                                && seal.partial()
                                && seal.confidence() >= SURE_OF_SEAL
                                && within(extent, seal.extent()))
                || sight.stamps().stream()
                        .map(SeenStamp::extent)
                        .filter(larger -> larger.width() > extent.width() && larger.height() > extent.height())
                        .anyMatch(larger -> within(extent, larger)
                                && page.pictures().stream().anyMatch(box -> same(box, larger)));
    }

    private static boolean within(Extent extent, Extent larger) {
        return extent.left() >= larger.left() - SLACK
                && extent.top() >= larger.top() - SLACK
                && extent.left() + extent.width() <= larger.left() + larger.width() + SLACK
                && extent.top() + extent.height() <= larger.top() + larger.height() + SLACK;
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
