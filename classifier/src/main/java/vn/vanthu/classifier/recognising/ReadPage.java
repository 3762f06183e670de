package vn.vanthu.classifier.recognising;

import java.util.Optional;
import vn.vanthu.classifier.seeing.PageSight;

/**
 * What was read and seen of one page.
 *
 * @param sight empty where its picture could not be had
 */
public record ReadPage(RecognisedPage page, Optional<PageSight> sight) {

    /** Whether reading it again brings the same: not where time ran out or a program fell. */
    public boolean lasting() {
        return page.notRead()
                .filter(why -> switch (why) {
                    case NO_PROGRAM, TIMEOUT, NO_TIME_LEFT, CRASHED -> true;
                    case NO_PICTURE, ILLEGIBLE -> false;
                })
                .isEmpty();
    }
}
