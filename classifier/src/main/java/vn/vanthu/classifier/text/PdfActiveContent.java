package vn.vanthu.classifier.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ActiveContent;

/** Actions of a PDF that do more than go somewhere. */
final class PdfActiveContent {

    private static final int DEEPEST = 30;

    private final Set<ActiveContent> active = EnumSet.noneOf(ActiveContent.class);
    private final Set<COSBase> seen = new HashSet<>();

    private PdfActiveContent() {}

    static Set<ActiveContent> of(PDDocument pdf) {
        PdfActiveContent reader = new PdfActiveContent();
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        reader.action(catalog.getDictionaryObject(COSName.OPEN_ACTION), 0);
        reader.actions(catalog.getDictionaryObject(COSName.AA));
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            if (names.containsKey(COSName.getPDFName("JavaScript"))) {
                reader.active.add(ActiveContent.SCRIPT);
            }
            if (names.containsKey(COSName.EMBEDDED_FILES)) {
                reader.active.add(ActiveContent.EMBEDDED_OBJECT);
            }
        }
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
            reader.fields(form.getDictionaryObject(COSName.FIELDS), 0);
            if (form.containsKey(COSName.getPDFName("XFA"))) {
                reader.active.add(ActiveContent.SCRIPT);
            }
        }
        for (PDPage page : pdf.getPages()) {
            reader.page(page.getCOSObject());
        }
        return reader.active;
    }

    private void page(COSDictionary page) {
        actions(page.getDictionaryObject(COSName.AA));
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    annotation(annotation);
                }
            }
        }
    }

    private void annotation(COSDictionary annotation) {
        action(annotation.getDictionaryObject(COSName.A), 0);
        actions(annotation.getDictionaryObject(COSName.AA));
        String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
        switch (subtype) {
            case "FileAttachment", "RichMedia", "3D", "Movie", "Sound", "Screen" ->
                active.add(ActiveContent.EMBEDDED_OBJECT);
            default -> {
                // links, notes, fields
            }
        }
    }

    private void fields(@Nullable COSBase fields, int depth) {
        if (!(fields instanceof COSArray array) || depth > DEEPEST) {
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary field && seen.add(field)) {
                actions(field.getDictionaryObject(COSName.AA));
                action(field.getDictionaryObject(COSName.A), 0);
                fields(field.getDictionaryObject(COSName.KIDS), depth + 1);
            }
        }
    }

    private void actions(@Nullable COSBase actions) {
        if (actions instanceof COSDictionary dictionary) {
            for (COSName trigger : dictionary.keySet()) {
                action(dictionary.getDictionaryObject(trigger), 0);
            }
        }
    }

    private void action(@Nullable COSBase action, int depth) {
        if (!(action instanceof COSDictionary dictionary) || depth > DEEPEST || !seen.add(dictionary)) {
            return;
        }
        switch (dictionary.getNameAsString(COSName.S, "")) {
            case "JavaScript", "Rendition" -> active.add(ActiveContent.SCRIPT);
            case "Launch" -> active.add(ActiveContent.LAUNCH_ACTION);
            case "SubmitForm", "ImportData", "GoToR", "GoToE" -> active.add(ActiveContent.EXTERNAL_LINK);
            default -> {
                // going to a page or to a web address waits for a click
            }
        }
        COSBase next = dictionary.getDictionaryObject(COSName.NEXT);
        if (next instanceof COSArray several) {
            for (int i = 0; i < Math.min(several.size(), 100); i++) {
                action(several.getObject(i), depth + 1);
            }
        } else {
            action(next, depth + 1);
        }
    }
}
