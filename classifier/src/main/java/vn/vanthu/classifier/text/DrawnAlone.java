package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of one drawing, on a page of its own. */
final class DrawnAlone extends PDFTextStripper {

    private final SlantedText slanted = new SlantedText();

    private DrawnAlone() {
        setSortByPosition(true);
        addOperator(new BoundedFont(this));
    }

    /** Of a stream with its own box and resources; none of one that cannot be drawn. */
    static List<String> lines(COSStream drawing) throws IOException {
        if (!(drawing.getDictionaryObject(COSName.BBOX) instanceof COSArray box)) {
            return List.of();
        }
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.MEDIA_BOX, box);
        page.setItem(COSName.CONTENTS, drawing);
        page.setItem(COSName.RESOURCES, drawing.getDictionaryObject(COSName.RESOURCES));
        return ofPage(page);
    }

    /** Of a page that stands in no tree of pages. */
    static List<String> ofPage(COSDictionary page) throws IOException {
        try (PDDocument alone = new PDDocument()) {
            COSDictionary copy = new COSDictionary(page);
            copy.setItem(COSName.TYPE, COSName.PAGE);
            PDResources resources = new PDPage(page).getResources();
            if (resources != null) {
                copy.setItem(COSName.RESOURCES, resources);
            }
            copy.removeItem(COSName.PARENT);
            alone.addPage(new PDPage(copy));
            DrawnAlone stripper = new DrawnAlone();
            return Stream.concat(
                            stripper.getText(alone).lines().filter(line -> !line.isBlank()),
                            stripper.slanted.lines().stream())
                    .toList();
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!slanted.take(text)) {
            super.processTextPosition(text);
        }
    }
}
