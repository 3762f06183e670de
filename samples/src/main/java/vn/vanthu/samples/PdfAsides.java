package vn.vanthu.samples;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** PDF: bookmarks, layers, labels, descriptions, forms of XML, captions, what stands for pictures. */
final class PdfAsides {
    private PdfAsides() {}

    static List<MarkPlace> all() {
        return List.of(
                PdfPlaces.pdf("bookmark", (document, words) -> {
                    PDDocumentOutline outline = new PDDocumentOutline();
                    PDOutlineItem item = new PDOutlineItem();
                    item.setTitle(words);
                    outline.addLast(item);
                    document.getDocumentCatalog().setDocumentOutline(outline);
                }),
                PdfPlaces.pdf("layer-meta", (document, words) -> {
                    PDOptionalContentProperties layers = new PDOptionalContentProperties();
                    layers.addGroup(new PDOptionalContentGroup(words));
                    document.getDocumentCatalog().setOCProperties(layers);
                }),
                PdfPlaces.pdf("page-label-meta", (document, words) -> {
                    PDPageLabels labels = new PDPageLabels(document);
                    PDPageLabelRange range = new PDPageLabelRange();
                    range.setPrefix(words);
                    labels.setLabelItem(0, range);
                    document.getDocumentCatalog().setPageLabels(labels);
                }),
                PdfPlaces.pdf("xfa-meta", (document, words) -> {
                    PDStream packet = new PDStream(
                            document,
                            new ByteArrayInputStream(
                                    Zips.utf8("<xdp><data><doMat>" + words + "</doMat></data></xdp>")));
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.FIELDS, new COSArray());
                    form.setItem(COSName.getPDFName("XFA"), packet);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                PdfPlaces.pdf("file-description-meta", (document, words) -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("a.txt");
                    file.setFileDescription(words);
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(Zips.utf8("Gửi kèm"))));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a.txt", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                }),
                catalog(
                        "collection-meta",
                        "Collection",
                        (inner, words) -> inner.setItem("Schema", with("A", with("N", words)))),
                field("caption-meta", (field, words) -> field.setItem("MK", with("CA", words))),
                field("default-meta", (field, words) -> field.setString("DV", words)),
                field("hint-meta", (field, words) -> field.setString("TU", words)),
                field("reason-meta", (field, words) -> {
                    field.setName("FT", "Sig");
                    COSDictionary signature = with("Reason", words);
                    signature.setItem(COSName.CONTENTS, new COSString(new byte[] {(byte) 0x81, 2}));
                    field.setItem(COSName.V, signature);
                }),
                PdfPlaces.pdf(
                        "structure-alt",
                        (document, words) -> structure(document).setAlternateDescription(words)),
                PdfPlaces.pdf(
                        "actual-text", (document, words) -> structure(document).setActualText(words)),
                PdfPlaces.pdf("destination-meta", (document, words) -> {
                    COSArray names = new COSArray();
                    names.add(new COSString(words));
                    names.add(new COSArray(List.of(COSInteger.ZERO)));
                    COSDictionary tree = new COSDictionary();
                    tree.setItem(COSName.NAMES, names);
                    COSDictionary all = new COSDictionary();
                    all.setItem(COSName.DESTS, tree);
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, all);
                }),
                PdfPlaces.pdf("note-subject-meta", (document, words) -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setSubject(words);
                    document.getPage(0).setAnnotations(List.of(note));
                }),
                catalog(
                        "private-data-meta",
                        "PieceInfo",
                        (inner, words) -> inner.setItem("App", with("Private", words))));
    }

    private interface Filling {
        void fill(COSDictionary dictionary, String words);
    }

    private static MarkPlace catalog(String place, String key, Filling filling) {
        return PdfPlaces.pdf(place, (document, words) -> {
            COSDictionary inner = new COSDictionary();
            filling.fill(inner, words);
            document.getDocumentCatalog().getCOSObject().setItem(key, inner);
        });
    }

    private static MarkPlace field(String place, Filling filling) {
        return PdfPlaces.pdf(place, (document, words) -> {
            COSDictionary field = new COSDictionary();
            field.setString(COSName.T, "a");
            filling.fill(field, words);
            COSDictionary form = new COSDictionary();
            form.setItem(COSName.FIELDS, new COSArray(List.of(field)));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
        });
    }

    private static COSDictionary with(String key, String words) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setString(key, words);
        return dictionary;
    }

    private static COSDictionary with(String key, COSDictionary inner) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(key, inner);
        return dictionary;
    }

    private static PDStructureElement structure(PDDocument document) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        PDStructureElement element = new PDStructureElement("Figure", root);
        root.appendKid(element);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        return element;
    }
}
