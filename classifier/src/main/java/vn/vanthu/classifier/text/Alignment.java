package vn.vanthu.classifier.text;

/** How a line is set; UNKNOWN where the format does not say. */
public enum Alignment {
    START,
    CENTER,
    END,
    JUSTIFIED,
    UNKNOWN
}
