package vn.vanthu.classifier.seeing;

/** Why a seal may have been drawn or pasted into the picture of the page. */
public enum SealDoubt {
    /** Paper without grain within the seal, on a page whose paper has some. */
    CONSTANT_PAPER,
    /** One and the same colour all over. */
    FLAT_INK,
    /** Edges without the blur of a scanner. */
    SHARP_EDGES,
    /** The file keeps it as a picture of its own, laid over that of the page. */
    PASTED
}
