package vn.vanthu.exchange.registry;

import vn.vanthu.exchange.journal.HashChain;

/**
 * The chain of one book as far as it was followed.
 *
 * @param links the position of the last event followed
 * @param whole whether every link followed from the one before
 * @param head the hash of the last event
 */
record BookChain(long links, boolean whole, String head, int voided, int issued, int reserved) {

    static final BookChain START = new BookChain(0, true, HashChain.START, 0, 0, 0);

    BookChain followedBy(BookEvent event, String previous, String hash) {
        return new BookChain(
                links + 1,
                whole
                        && event.position() == links + 1
                        && previous.equals(head)
                        && event.hash(head).equals(hash),
                hash,
                voided + count(event, EntryEvent.VOIDED),
                issued + count(event, EntryEvent.ISSUED),
                reserved + count(event, EntryEvent.RESERVED));
    }

    /** How many numbers wait for their document. */
    int waiting() {
        return reserved - issued - voided;
    }

    BookChain broken() {
        return new BookChain(links, false, head, voided, issued, reserved);
    }

    private static int count(BookEvent event, EntryEvent kind) {
        return event.event().equals(kind.name()) ? 1 : 0;
    }
}
