package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** What is written in the fields of a form, drawn on a page or not. */
final class PdfForms {

    private static final int DEEPEST = 30;
    private static final int MOST = 20_000;

    private final LineCollector lines;
    private final Set<COSBase> seen = new HashSet<>();
    private int number;

    private PdfForms(LineCollector lines) {
        this.lines = lines;
    }

    static void collect(PDDocument pdf, LineCollector lines) throws IOException {
        if (pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.ACRO_FORM)
                instanceof COSDictionary form) {
            new PdfForms(lines).fields(form.getDictionaryObject(COSName.FIELDS), 0);
        }
    }

    private void fields(@Nullable COSBase fields, int depth) throws IOException {
        if (!(fields instanceof COSArray array) || depth > DEEPEST) {
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary field && seen.size() < MOST && seen.add(field)) {
                value(field.getDictionaryObject(COSName.V));
                fields(field.getDictionaryObject(COSName.KIDS), depth + 1);
            }
        }
    }

    private void value(@Nullable COSBase value) throws IOException {
        switch (value) {
            case COSString text -> said(text.getString());
            case COSStream text -> said(text.toTextString());
            case COSArray several -> {
                for (int i = 0; i < Math.min(several.size(), MOST); i++) {
                    if (several.getObject(i) instanceof COSString text) {
                        said(text.getString());
                    }
                }
            }
            case null, default -> {
                // signatures, ticks
            }
        }
    }

    private void said(String text) throws IOException {
        for (List<TextRun> line : Breaks.lines(List.of(TextRun.plain(text)))) {
            lines.add(new TextLine(0, ++number, Region.TEXTBOX, lines.newBlock(), 0, Alignment.UNKNOWN, false, line));
        }
    }
}
