package vn.vanthu.exchange.outgoing;

/** No worker read the page, several times over: what a signature shows there is not known, and is not left out silently. */
final class PageNotReadException extends RuntimeException {
    PageNotReadException(int page) {
        super("no worker read page " + page);
    }
}
