package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;

/** A text file: its byte order mark, its letters, its lines. */
public final class PlainTextTarget {
    private PlainTextTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            TextExtractor.extract(Scratch.file("van-ban.txt", bytes), "text/plain", ReadingLimits.ordinary());
        } catch (IOException refused) {
            // the answer to a file that is none
        }
    }
}
