package vn.vanthu.exchange.content;

/** What there is to look at of a document. */
public sealed interface Preview {

    /** A PDF in the content store of the same agency: the document itself where it is one. */
    record Ready(ContentId pdf, long bytes) implements Preview {}

    /** @param reason in Vietnamese, to stand on the page */
    record NotPossible(String reason) implements Preview {}

    /** The document was never there, or has been destroyed. */
    record Gone() implements Preview {}
}
