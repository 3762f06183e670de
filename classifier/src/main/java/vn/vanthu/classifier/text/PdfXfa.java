package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.UnreadableReason;

/** A form that is XML, in one stream or cut into several: a reader that knows it shows it instead of the pages. */
final class PdfXfa {

    private static final int LONGEST = 32 * 1024 * 1024;

    private PdfXfa() {}

    static void collect(PDDocument pdf, LineCollector lines) throws IOException {
        if (!(pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.ACRO_FORM)
                instanceof COSDictionary form)) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        COSBase xfa = form.getDictionaryObject(COSName.getPDFName("XFA"));
        if (xfa instanceof COSArray packets) {
            for (int i = 0; i < packets.size(); i++) {
                add(packets.getObject(i), whole);
            }
        } else {
            add(xfa, whole);
        }
        if (whole.size() > 0) {
            Xml.read(new ByteArrayInputStream(whole.toByteArray()), new AsideText(lines, Region.METADATA));
        }
    }

    private static void add(@Nullable COSBase packet, ByteArrayOutputStream whole) throws IOException {
        if (packet instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                whole.write(in.readNBytes(LONGEST));
            }
            if (whole.size() >= LONGEST) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
        }
    }
}
