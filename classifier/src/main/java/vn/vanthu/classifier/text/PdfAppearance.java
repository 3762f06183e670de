package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;

/** What an annotation shows, as a stamp or a form field does, whatever its properties say. */
final class PdfAppearance {

    private PdfAppearance() {}

    /** Its lines as its own drawing has them. */
    static List<String> lines(PDAnnotation annotation) throws IOException {
        PDAppearanceStream shown = annotation.getNormalAppearanceStream();
        if (shown == null || shown.getBBox() == null) {
            return List.of();
        }
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.MEDIA_BOX, shown.getBBox());
        page.setItem(COSName.CONTENTS, shown.getCOSObject());
        page.setItem(COSName.RESOURCES, shown.getCOSObject().getDictionaryObject(COSName.RESOURCES));
        try (PDDocument alone = new PDDocument()) {
            alone.addPage(new PDPage(page));
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(alone)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
