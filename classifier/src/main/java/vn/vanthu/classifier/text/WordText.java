package vn.vanthu.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.UnreadableReason;

/** DOCX: the main part, then headers, footers, notes, comments, diagrams and properties. */
final class WordText {

    static final String DOCUMENT = "word/document.xml";

    private WordText() {}

    static TextDocument read(BoundedZip zip, ReadingLimits limits) throws IOException {
        LineCollector lines = new LineCollector(limits);
        Set<ActiveContent> active = OoxmlPackage.activeContent(zip);
        String document = StoredText.document(zip);
        String folder = StoredText.folder(document);
        WordStyles styles = WordStyles.read(zip, folder);
        InputStream main = zip.entry(document).orElseThrow(() -> new UnreadableException(UnreadableReason.CORRUPT));
        PageMeasures page = new PageMeasures();
        Xml.read(main, new WordPart(Region.BODY, styles, lines, active, page));
        for (String name : zip.names(name -> name.startsWith(folder) && name.endsWith(".xml"))) {
            Region region = region(name.substring(folder.length()));
            if (region != Region.BODY) {
                read(zip, name, new WordPart(region, styles, lines, active, page));
            } else if (name.startsWith(folder + "diagrams/data") || name.startsWith(folder + "charts/chart")) {
                read(zip, name, new DrawingText(lines));
            }
        }
        styles.used("");
        styles.numbering().read(zip, folder + "numbering.xml", lines);
        OtherParts.read(zip, name -> known(name, document, folder), lines);
        OoxmlPackage.properties(zip, lines);
        Set<TextDocument.Gap> gaps = lines.gaps(zip.contains(name -> name.startsWith(folder + "media/")));
        return new TextDocument(
                Form.EDITABLE, OptionalInt.empty(), lines.lines(), active, Optional.empty(), gaps, page.setup());
    }

    private static boolean known(String name, String document, String folder) {
        return name.equals(document)
                || name.equals(folder + "numbering.xml")
                || name.startsWith(folder + "diagrams/data")
                || (name.startsWith(folder) && region(name.substring(folder.length())) != Region.BODY);
    }

    private static Region region(String name) {
        if (name.startsWith("header")) {
            return Region.HEADER;
        }
        if (name.startsWith("footer")) {
            return Region.FOOTER;
        }
        if (name.startsWith("footnotes") || name.startsWith("endnotes")) {
            return Region.FOOTNOTE;
        }
        return name.equals("comments.xml") ? Region.COMMENT : Region.BODY;
    }

    private static void read(BoundedZip zip, String name, Xml.Listener listener) throws IOException {
        Optional<InputStream> part = zip.entry(name);
        if (part.isPresent()) {
            Xml.read(part.get(), listener);
        }
    }
}
