package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.util.List;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;

/** A package of parts, from its first byte on: what kind it is, and its text. */
public final class ArchiveTarget {
    /** Whose readers are libraries. */
    private static final List<String> OF_OTHERS = List.of(
            "application/pdf", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint");

    private ArchiveTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            String type = TextExtractor.mediaType(Scratch.file("van-ban.docx", bytes), ReadingLimits.ordinary());
            if (!OF_OTHERS.contains(type)) {
                Scratch.read("van-ban.docx", bytes, type);
            }
        } catch (IOException refused) {
            // the answer to a file that is none
        }
    }
}
