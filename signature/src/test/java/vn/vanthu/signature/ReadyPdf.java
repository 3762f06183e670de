package vn.vanthu.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A PDF with fields that wait for signatures. */
final class ReadyPdf {
    private final Map<String, COSDictionary> fields = new LinkedHashMap<>();
    private int turned;

    /** @param more what the field has besides: SV, Lock */
    ReadyPdf field(String name, Map<String, ? extends COSBase> more) {
        COSDictionary dictionary = new COSDictionary();
        more.forEach((key, value) -> dictionary.setItem(COSName.getPDFName(key), value));
        fields.put(name, dictionary);
        return this;
    }

    ReadyPdf turned(int degrees) {
        turned = degrees;
        return this;
    }

    static COSDictionary dictionary(Map<String, ? extends COSBase> values) {
        COSDictionary dictionary = new COSDictionary();
        values.forEach((key, value) -> dictionary.setItem(COSName.getPDFName(key), value));
        return dictionary;
    }

    /** The fields stand one above the other, 120 × 60 points each. */
    Path write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(turned);
            document.addPage(page);
            Documents.write(document, page, "Quyet dinh", false);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField text = new PDTextField(form);
            text.setPartialName("SoTien");
            form.getFields().add(text);
            float bottom = 100;
            for (Map.Entry<String, COSDictionary> each : fields.entrySet()) {
                PDSignatureField field = new PDSignatureField(form);
                field.setPartialName(each.getKey());
                each.getValue().forEach((key, value) -> field.getCOSObject().setItem(key, value));
                PDAnnotationWidget widget = field.getWidgets().getFirst();
                widget.setRectangle(new PDRectangle(300, bottom, 120, 60));
                widget.setPage(page);
                page.getAnnotations().add(widget);
                form.getFields().add(field);
                bottom += 80;
            }
            document.save(file.toFile());
        }
        return file;
    }
}
