package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** PPT: slides, notes, masters, comments. */
final class OldSlideText {

    private OldSlideText() {}

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
        boolean pictures;
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
                HSLFSlideShow show = new HSLFSlideShow(compound);
                SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(show)) {
            extractor.setNotesByDefault(true);
            extractor.setCommentsByDefault(true);
            extractor.setMasterByDefault(true);
            int number = 0;
            for (String line : extractor.getText().split("[\\r\\n\\u000b]+")) {
                if (!line.isBlank()) {
                    lines.add(new TextLine(
                            0,
                            ++number,
                            Region.TEXTBOX,
                            number,
                            0,
                            Alignment.UNKNOWN,
                            false,
                            List.of(TextRun.plain(line))));
                }
            }
            OlePropertiesText.collect(show.getSlideShowImpl(), lines);
            for (HSLFObjectData object : show.getEmbeddedObjects()) {
                active.add(ActiveContent.EMBEDDED_OBJECT);
                parts.add("object", object.getInputStream());
            }
            pictures = !show.getPictureData().isEmpty();
            for (HSLFPictureData picture : show.getPictureData()) {
                parts.picture("", new ByteArrayInputStream(picture.getData()));
            }
        }
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                active,
                Optional.empty(),
                pictures ? Set.of(TextDocument.Gap.PICTURES) : Set.of());
    }
}
