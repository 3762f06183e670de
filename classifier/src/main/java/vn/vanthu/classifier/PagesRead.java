package vn.vanthu.classifier;

/** Told how far the reading of scanned pages is, first with 0 done. Must return at once. */
@FunctionalInterface
public interface PagesRead {

    /** Nobody waits for it. */
    PagesRead NOBODY = (done, all) -> {};

    /** @param all scanned pages of the document that is being read; a container's parts follow one another */
    void read(int done, int all);

    /** Other documents are read first. */
    default void waits(int all) {}
}
