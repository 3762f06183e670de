package vn.vanthu.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF: what a document says beside its pages. */
final class PdfPlaces {
    private static final Letter LETTER =
            Letter.state("32/TB-SXD", "THÔNG BÁO", "Về lịch làm việc của Lãnh đạo Sở tháng 12 năm 2026");

    private PdfPlaces() {}

    interface Filling {
        void fill(PDDocument document, String words) throws IOException;
    }

    static List<MarkPlace> all() {
        return List.of(
                pdf("form-field", (document, words) -> {
                    PDAcroForm form = new PDAcroForm(document);
                    document.getDocumentCatalog().setAcroForm(form);
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("ghi-chu");
                    field.getCOSObject().setString(COSName.V, words);
                    form.setFields(List.of(field));
                }),
                pdf(
                        "title",
                        (document, words) -> document.getDocumentInformation().setTitle(words)),
                pdf(
                        "property",
                        (document, words) -> document.getDocumentInformation().setCustomMetadataValue("DoMat", words)),
                pdf(
                        "xmp-title",
                        (document, words) -> xmp(
                                document, "<dc:title><rdf:Alt><rdf:li>" + words + "</rdf:li></rdf:Alt></dc:title>")),
                pdf("xmp-property", (document, words) -> xmp(document, "<pdfx:DoMat>" + words + "</pdfx:DoMat>")));
    }

    private static void xmp(PDDocument document, String properties) throws IOException {
        String packet = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">%s\
                </rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(properties);
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(Zips.utf8(packet))));
    }

    static MarkPlace pdf(String place, Filling filling) {
        return new MarkPlace("pdf-" + place, "pdf", (words, file) -> {
            try (PDDocument document = new PDDocument()) {
                PdfWriter.fill(document, LETTER);
                filling.fill(document, words);
                document.save(file.toFile());
            }
        });
    }

    /** An ordinary notice with a file inside. */
    static void attached(Path file, String name, byte[] content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfWriter.fill(document, LETTER);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, specification(document, name, content)));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(file.toFile());
        }
    }

    /** An ordinary notice with a file pinned to its page. */
    static void pinned(Path file, String name, byte[] content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfWriter.fill(document, LETTER);
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(specification(document, name, content));
            document.getPage(0).setAnnotations(List.of(pin));
            document.save(file.toFile());
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, String name, byte[] content)
            throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
        return specification;
    }
}
