package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.scanning.PictureLook;

/** A file of pictures: each is a page, and nothing of it is text. */
final class PictureFile {

    private PictureFile() {}

    static TextDocument read(Path file, String mediaType, ReadingLimits limits) throws IOException {
        PictureLook look = PictureLook.of(file, mediaType);
        if (look.pages() > limits.pages()) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        List<Integer> pages = IntStream.rangeClosed(1, look.pages()).boxed().toList();
        return new TextDocument(
                Form.SCAN,
                OptionalInt.of(look.pages()),
                List.of(),
                Set.of(),
                Optional.of(new ScanReading(look.dpi(), look.colour())),
                EnumSet.of(TextDocument.Gap.SCANNED_PAGES),
                PageSetup.unknown(),
                pages,
                List.of());
    }
}
