package vn.vanthu.classifier.text;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Files inside a PDF: of the whole document, and those pinned to its pages. */
final class PdfAttachments {

    private static final int DEEPEST = 30;
    private static final COSName FILE = COSName.getPDFName("FS");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private final Unpacking.Level parts;
    private final Set<COSBase> seen = new HashSet<>();

    private PdfAttachments(Unpacking.Level parts) {
        this.parts = parts;
    }

    static void collect(PDDocument pdf, Unpacking.Level parts) throws IOException {
        PdfAttachments reader = new PdfAttachments(parts);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            reader.names(names.getDictionaryObject(COSName.EMBEDDED_FILES), 0);
        }
        reader.several(catalog.getDictionaryObject(ASSOCIATED));
        for (PDPage page : pdf.getPages()) {
            COSDictionary dictionary = page.getCOSObject();
            reader.several(dictionary.getDictionaryObject(ASSOCIATED));
            if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
                for (int i = 0; i < annotations.size(); i++) {
                    if (annotations.getObject(i) instanceof COSDictionary annotation) {
                        reader.file(annotation.getDictionaryObject(FILE));
                    }
                }
            }
        }
    }

    private void names(@Nullable COSBase node, int depth) throws IOException {
        if (!(node instanceof COSDictionary dictionary) || depth > DEEPEST || !seen.add(dictionary)) {
            return;
        }
        several(dictionary.getDictionaryObject(COSName.NAMES));
        if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                names(kids.getObject(i), depth + 1);
            }
        }
    }

    private void several(@Nullable COSBase files) throws IOException {
        if (files instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                file(array.getObject(i));
            }
        }
    }

    private void file(@Nullable COSBase specification) throws IOException {
        if (!(specification instanceof COSDictionary dictionary)
                || !(dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary versions)) {
            return;
        }
        String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "attachment"));
        for (COSName version : versions.keySet()) {
            if (versions.getDictionaryObject(version) instanceof COSStream stream && seen.add(stream)) {
                parts.add(name, stream.createInputStream());
            }
        }
    }
}
