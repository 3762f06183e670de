package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.vanthu.classifier.UnreadableReason;

/** Words that no page's own text shows: in the tiles of a pattern, on pages kept as templates, in what a part says of itself. */
final class PdfUndrawn {

    private static final int MOST = 5_000;
    private static final COSName TEMPLATE = COSName.getPDFName("Template");

    private final LineCollector lines;
    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private int found;
    private int number;

    PdfUndrawn(PDDocument pdf, LineCollector lines) {
        this.lines = lines;
        for (PDPage page : pdf.getPages()) {
            known.add(page.getCOSObject());
        }
        COSBase metadata = pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.METADATA);
        if (metadata != null) {
            known.add(metadata);
        }
    }

    /** @param part any dictionary of the document, each once */
    void look(COSDictionary part) throws IOException {
        if (part instanceof COSStream tile && tile.getInt(COSName.PATTERN_TYPE) == 1) {
            add(Region.TEXTBOX, false, DrawnAlone.lines(counted(tile)));
        } else if (page(part) && known.add(part)) {
            add(Region.BODY, true, DrawnAlone.ofPage(counted(part)));
        }
        if (part.getDictionaryObject(COSName.METADATA) instanceof COSStream metadata && known.add(metadata)) {
            PdfMetadata.ofPart(counted(metadata), lines);
        }
    }

    private static boolean page(COSDictionary part) {
        COSName type = part.getCOSName(COSName.TYPE);
        return (COSName.PAGE.equals(type) || TEMPLATE.equals(type)) && part.containsKey(COSName.CONTENTS);
    }

    private <T> T counted(T part) throws UnreadableException {
        if (++found > MOST) {
            throw new UnreadableException(UnreadableReason.TOO_BIG);
        }
        return part;
    }

    private void add(Region region, boolean hidden, List<String> words) throws IOException {
        for (String line : words) {
            lines.add(new TextLine(0, ++number, region, 0, 0, Alignment.UNKNOWN, hidden, List.of(TextRun.plain(line))));
        }
    }
}
