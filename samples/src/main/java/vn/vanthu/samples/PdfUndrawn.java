package vn.vanthu.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** PDF: words that no page's own text shows. */
final class PdfUndrawn {
    private PdfUndrawn() {}

    static List<MarkPlace> all() {
        return List.of(
                PdfPlaces.pdf("tiling-pattern", (document, words) -> pattern(document, words, 0)),
                PdfPlaces.pdf("tiling-pattern-aslant", (document, words) -> pattern(document, words, 40)),
                PdfPlaces.pdf("stamp-under-pointer", (document, words) -> {
                    PDAppearanceDictionary looks = stamp(document, 0);
                    looks.setRolloverAppearance(drawing(document, words, 0));
                }),
                PdfPlaces.pdf("stamp-pressed", (document, words) -> {
                    PDAppearanceDictionary looks = stamp(document, 0);
                    looks.setDownAppearance(drawing(document, words, 0));
                }),
                PdfPlaces.pdf("stamp-aslant", (document, words) -> {
                    PDAppearanceDictionary looks = stamp(document, 0);
                    looks.setNormalAppearance(drawing(document, words, 35));
                }),
                PdfPlaces.pdf("page-template", (document, words) -> {
                    PDPage page = new PDPage(PDRectangle.A4);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(PdfWriter.font(document, "Tinos-Bold.ttf"), 14);
                        content.newLineAtOffset(60, 700);
                        content.showText(words);
                        content.endText();
                    }
                    page.getCOSObject().setName(COSName.TYPE, "Template");
                    COSDictionary tree = new COSDictionary();
                    tree.setItem(COSName.NAMES, new COSArray(List.of(new COSString("mau"), page.getCOSObject())));
                    COSDictionary names = new COSDictionary();
                    names.setItem("Templates", tree);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                }),
                PdfPlaces.pdf(
                        "page-xmp-meta",
                        (document, words) -> document.getPage(0)
                                .setMetadata(new PDMetadata(
                                        document,
                                        new ByteArrayInputStream(Zips.utf8(
                                                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><a:DoMat xmlns:a=\"urn:a\">"
                                                        + words + "</a:DoMat></x:xmpmeta>"))))),
                PdfPlaces.pdf("meant-where-nothing-is-drawn", (document, words) -> marked(document, words, " ")),
                PdfPlaces.pdf(
                        "drawn-where-other-words-are-meant", (document, words) -> marked(document, "Ảnh", words)));
    }

    private static void pattern(PDDocument document, String words, int degrees) throws IOException {
        PDTilingPattern tiles = new PDTilingPattern();
        tiles.setPaintType(PDTilingPattern.PAINT_COLORED);
        tiles.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
        tiles.setBBox(new PDRectangle(200, 200));
        tiles.setXStep(200);
        tiles.setYStep(200);
        tiles.setResources(new PDResources());
        try (PDPatternContentStream content = new PDPatternContentStream(tiles)) {
            content.beginText();
            content.setFont(PdfWriter.font(document, "Tinos-Bold.ttf"), 14);
            content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), 20, 20));
            content.showText(words);
            content.endText();
        }
        PDPage page = document.getPage(0);
        COSName name = page.getResources().add(tiles);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.setNonStrokingColor(new PDColor(name, new PDPattern(page.getResources())));
            content.addRect(0, 0, 595, 842);
            content.fill();
        }
    }

    private static PDAppearanceDictionary stamp(PDDocument document, int degrees) throws IOException {
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(400, 780, 120, 30));
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(drawing(document, "Đã xem", degrees));
        stamp.setAppearance(looks);
        document.getPage(0).setAnnotations(List.of(stamp));
        return looks;
    }

    private static PDAppearanceStream drawing(PDDocument document, String words, int degrees) throws IOException {
        PDAppearanceStream drawn = new PDAppearanceStream(document);
        drawn.setBBox(new PDRectangle(120, 30));
        drawn.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, drawn)) {
            content.beginText();
            content.setFont(PdfWriter.font(document, "Tinos-Bold.ttf"), 14);
            content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), 10, 8));
            content.showText(words);
            content.endText();
        }
        return drawn;
    }

    private static void marked(PDDocument document, String meant, String drawn) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, meant);
        try (PDPageContentStream content =
                new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            content.beginText();
            content.setFont(PdfWriter.font(document, "Tinos-Bold.ttf"), 14);
            content.newLineAtOffset(60, 20);
            content.showText(drawn);
            content.endText();
            content.endMarkedContent();
        }
    }
}
