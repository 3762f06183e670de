package vn.vanthu.classifier.recognising;

/** Reads the words off a picture. Never throws for what is on it. */
@FunctionalInterface
interface Recogniser {

    /** How a picture is set. */
    enum Setting {
        /** A page with columns. */
        PAGE(3),
        /** One block of lines. */
        BLOCK(6),
        LINE(7),
        /** Words anywhere. */
        SCATTERED(11);

        final int mode;

        Setting(int mode) {
            this.mode = mode;
        }
    }

    Recognised read(Grey picture, Setting setting);
}
