package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** Chooses the reader by what the bytes are. */
public final class TextExtractor {

    private TextExtractor() {}

    /**
     * By content.
     *
     * @throws UnreadableException for a file that is empty or locked
     */
    public static String mediaType(Path file, ReadingLimits limits) throws IOException {
        if (Files.size(file) == 0) {
            throw new UnreadableException(UnreadableReason.EMPTY);
        }
        return MediaTypes.of(file, limits);
    }

    /**
     * Empty for a media type whose text is not read here.
     *
     * @throws UnreadableException for a file that cannot be read
     */
    public static Optional<TextDocument> extract(Path file, String mediaType, ReadingLimits limits) throws IOException {
        if (mediaType.equals(MediaTypes.PDF)) {
            return Optional.of(PdfText.read(file, limits));
        }
        if (mediaType.equals(MediaTypes.TEXT)) {
            return Optional.of(PlainText.read(file, limits));
        }
        Optional<ZippedFormat> format = zipped(mediaType);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try (BoundedZip zip = BoundedZip.open(file, limits)) {
            return Optional.of(format.get().read(zip, limits));
        }
    }

    private interface ZippedFormat {
        TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException;
    }

    private static Optional<ZippedFormat> zipped(String mediaType) {
        if (mediaType.contains("wordprocessingml") || mediaType.startsWith("application/vnd.ms-word.")) {
            return Optional.of(WordText::read);
        }
        if (mediaType.contains("spreadsheetml") || mediaType.startsWith("application/vnd.ms-excel.sheet")) {
            return Optional.of(SheetText::read);
        }
        if (mediaType.contains("presentationml") || mediaType.startsWith("application/vnd.ms-powerpoint.pres")) {
            return Optional.of(SlideText::read);
        }
        return mediaType.startsWith(MediaTypes.OPEN_DOCUMENT) ? Optional.of(OdfText::read) : Optional.empty();
    }
}
