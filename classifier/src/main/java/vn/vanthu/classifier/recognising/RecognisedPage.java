package vn.vanthu.classifier.recognising;

import java.util.List;
import java.util.Optional;

/**
 * What was read off one page.
 *
 * @param lines in reading order, without what stands apart
 * @param stamps marks that were read on their own, and what red stamps say besides
 * @param notRead present where its words are not known, though some lines may be
 */
public record RecognisedPage(List<RecognisedLine> lines, List<RecognisedLine> stamps, Optional<PageNotRead> notRead) {
    public RecognisedPage {
        lines = List.copyOf(lines);
        stamps = List.copyOf(stamps);
    }

    static RecognisedPage notRead(PageNotRead reason) {
        return new RecognisedPage(List.of(), List.of(), Optional.of(reason));
    }
}
