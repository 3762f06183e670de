package vn.vanthu.exchange.judging;

import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.Urgency;

/**
 * How the words of scanned pages are to be read.
 *
 * @param progress told of them
 * @param urgency as far as it is known before: the more urgent is read first
 * @param memory of pages that were read before
 */
public record PaperOrder(PagesRead progress, Urgency urgency, PageMemory memory) {

    /** Nobody waits for it, and nothing is kept. */
    public static final PaperOrder PLAIN = new PaperOrder(PagesRead.NOBODY, Urgency.NONE, PageMemory.NONE);

    public static PaperOrder telling(PagesRead progress) {
        return new PaperOrder(progress, Urgency.NONE, PageMemory.NONE);
    }
}
