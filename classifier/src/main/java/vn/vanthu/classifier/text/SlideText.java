package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** PPTX: slides, their notes, comments, diagrams, layouts and masters. */
final class SlideText {

    private SlideText() {}

    static TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException {
        LineCollector lines = new LineCollector(limits);
        for (String name : zip.names(name -> name.startsWith("ppt/") && name.endsWith(".xml"))) {
            boolean pattern = name.matches("ppt/(slideMasters|slideLayouts|notesMasters|handoutMasters)/.*");
            if (pattern || name.matches("ppt/((slides|notesSlides|comments|charts)/|comment|diagrams/data).*")) {
                Optional<InputStream> part = zip.entry(name);
                if (part.isPresent()) {
                    Xml.read(part.get(), new DrawingText(lines, pattern));
                }
            }
        }
        OoxmlPackage.properties(zip, lines);
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                OoxmlPackage.activeContent(zip),
                Optional.empty(),
                zip.contains(name -> name.startsWith("ppt/media/")) ? Set.of(TextDocument.Gap.PICTURES) : Set.of());
    }
}
