package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;

/** PPTX: slides, their notes, comments, diagrams, layouts and masters. */
final class SlideText {

    private static final String PATTERNS = "ppt/(slideMasters|slideLayouts|notesMasters|handoutMasters)/.*";

    private SlideText() {}

    private static boolean read(String name) {
        return name.matches(PATTERNS) || name.matches("ppt/((slides|notesSlides|comments)/|comment|diagrams/data).*");
    }

    static TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException {
        LineCollector lines = new LineCollector(limits);
        for (String name : zip.names(name -> name.startsWith("ppt/") && name.endsWith(".xml"))) {
            boolean pattern = name.matches(PATTERNS);
            if (read(name)) {
                Optional<InputStream> part = zip.entry(name);
                if (part.isPresent()) {
                    Xml.read(part.get(), new DrawingText(lines, pattern));
                }
            }
        }
        OtherParts.read(zip, name -> name.startsWith("ppt/") && name.endsWith(".xml") && read(name), lines);
        OoxmlPackage.properties(zip, lines);
        return new TextDocument(
                Form.EDITABLE,
                OptionalInt.empty(),
                lines.lines(),
                OoxmlPackage.activeContent(zip),
                Optional.empty(),
                lines.gaps(zip.contains(name -> name.startsWith("ppt/media/"))));
    }
}
