package vn.vanthu.exchange.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.vanthu.classifier.text.PdfRoads;
import vn.vanthu.samples.SampleLibrary;

/** Content streams: what the quick reader is sure of, PDFBox's stripper must read likewise. */
public final class PdfPageTarget {
    private static final PDDocument DOCUMENT = new PDDocument();
    private static final PDResources RESOURCES = resources();

    private PdfPageTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(RESOURCES);
        // Not the document's: that keeps each until its end.
        COSStream content = new COSStream();
        try (OutputStream out = content.createRawOutputStream()) {
            out.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, content);
        try {
            PdfRoads.of(page);
        } catch (IOException | IllegalArgumentException refused) {
            // the stripper cannot read it
        }
    }

    private static PDResources resources() {
        try {
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("A"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            resources.put(COSName.getPDFName("B"), composite());
            resources.getCOSObject().getCOSDictionary(COSName.FONT).setItem("C", simple());
            return resources;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PDType0Font composite() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SampleLibrary.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"))) {
            return PDType0Font.load(DOCUMENT, in, false);
        }
    }

    /** Codes from 32 on, the letters of ASCII but for {@code a} and {@code b}, which are an accent and a ligature. */
    private static COSDictionary simple() throws IOException {
        COSDictionary font = dictionary("Font");
        font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Arial"));
        font.setInt(COSName.FIRST_CHAR, 32);
        font.setInt(COSName.LAST_CHAR, 126);
        COSArray widths = new COSArray();
        for (int code = 32; code <= 126; code++) {
            widths.add(COSInteger.get(200 + code % 7 * 100L));
        }
        font.setItem(COSName.WIDTHS, widths);
        COSDictionary descriptor = dictionary("FontDescriptor");
        descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(0, -200, 1000, 1100));
        font.setItem(COSName.FONT_DESC, descriptor);
        COSStream meaning = DOCUMENT.getDocument().createCOSStream();
        try (OutputStream out = meaning.createOutputStream()) {
            out.write("""
                    1 begincodespacerange <00> <ff> endcodespacerange
                    1 beginbfrange <20> <7e> <0020> endbfrange 2 beginbfchar <61> <0301> <62> <fb01> endbfchar
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, meaning);
        return font;
    }

    private static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
        return dictionary;
    }
}
