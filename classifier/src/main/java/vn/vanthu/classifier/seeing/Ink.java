package vn.vanthu.classifier.seeing;

/** The colour of an ink, whatever the tone of the paper. */
public enum Ink {
    RED,
    BLUE,
    /** Black or grey; every ink on a page that is not in colour. */
    DARK
}
