package vn.vanthu.classifier.recognising;

import java.util.List;
import java.util.Optional;
import vn.vanthu.classifier.Box;

/**
 * What was read off one page.
 *
 * @param lines in reading order, without what stands apart
 * @param stamps marks that were read on their own, and what red stamps say besides
 * @param pictures red places that are no print, as flags and emblems are, whatever was read off them
 * @param notRead present where its words are not known, though some lines may be
 * @param turn what the boxes of its lines are to be taken back by; those of stamps lie on the page as it is shown
 */
public record RecognisedPage(
        List<RecognisedLine> lines,
        List<RecognisedLine> stamps,
        List<Box> pictures,
        Optional<PageNotRead> notRead,
        Optional<Turn> turn) {
    public RecognisedPage {
        lines = List.copyOf(lines);
        stamps = List.copyOf(stamps);
        pictures = List.copyOf(pictures);
    }

    /** Of a page that was read as it lies. */
    public RecognisedPage(
            List<RecognisedLine> lines,
            List<RecognisedLine> stamps,
            List<Box> pictures,
            Optional<PageNotRead> notRead) {
        this(lines, stamps, pictures, notRead, Optional.empty());
    }

    static RecognisedPage notRead(PageNotRead reason) {
        return new RecognisedPage(List.of(), List.of(), List.of(), Optional.of(reason));
    }
}
