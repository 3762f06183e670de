package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;

/** A package of parts, from its first byte on: what kind it is, and its text. */
public final class ArchiveTarget {
    private ArchiveTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Path file = Scratch.file("van-ban.docx", bytes);
        try {
            String type = TextExtractor.mediaType(file, ReadingLimits.ordinary());
            if (!type.equals("application/pdf")) {
                TextExtractor.extract(file, type, ReadingLimits.ordinary());
            }
        } catch (IOException refused) {
            // the answer to a file that is none
        }
    }
}
