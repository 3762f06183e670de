package vn.vanthu.classifier.recognising;

/** Why the words of a page are not known. */
public enum PageNotRead {
    /** Tesseract, or its model of Vietnamese, is not installed. */
    NO_PROGRAM,
    /** It did not end within its time. */
    TIMEOUT,
    /** The program failed, or was ended from outside. */
    CRASHED,
    /** The file does not yield the picture of the page. */
    NO_PICTURE,
    /** There is ink on it, but no words that can be told. */
    ILLEGIBLE,
    /** Too many pages came before it. */
    NO_TIME_LEFT
}
