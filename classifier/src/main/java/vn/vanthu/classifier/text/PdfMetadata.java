package vn.vanthu.classifier.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vn.vanthu.classifier.UnreadableReason;

/** XMP: what the document says of itself beside its information dictionary. */
final class PdfMetadata implements Xml.Listener {

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final Set<String> FRAMES = Set.of("xmpmeta", "RDF", "Description", "Alt", "Bag", "Seq", "li");
    private static final Set<String> TECHNICAL = Set.of(
            "about",
            "lang",
            "xmptk",
            "CreateDate",
            "ModifyDate",
            "MetadataDate",
            "CreatorTool",
            "Producer",
            "DocumentID",
            "InstanceID",
            "OriginalDocumentID",
            "RenditionClass",
            "format",
            "part",
            "conformance",
            "PDFVersion");

    private final LineCollector lines;
    private final StringBuilder value = new StringBuilder();
    private String property = "";

    private final boolean ofPart;

    private PdfMetadata(LineCollector lines, boolean ofPart) {
        this.lines = lines;
        this.ofPart = ofPart;
    }

    static void collect(PDDocument pdf, LineCollector lines) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            read(metadata.getCOSObject(), lines, false);
        }
    }

    /** Of a page, a picture, a form; what is plain ASCII says nothing there. */
    static void ofPart(COSStream metadata, LineCollector lines) throws IOException {
        read(metadata, lines, true);
    }

    private static void read(COSStream metadata, LineCollector lines, boolean ofPart) throws IOException {
        try (InputStream in = metadata.createInputStream()) {
            byte[] packet = in.readNBytes(LONGEST);
            Xml.read(new ByteArrayInputStream(packet), new PdfMetadata(lines, ofPart));
        } catch (UnreadableException e) {
            // Viewers pass over a packet that is no XML: the document does not hang on it.
            if (e.reason() != UnreadableReason.CORRUPT) {
                throw e;
            }
        }
    }

    @Override
    public void start(String name, Xml.Element element) throws IOException {
        value.setLength(0);
        if (!FRAMES.contains(name)) {
            property = name;
        }
        for (int i = 0; i < element.attributes(); i++) {
            tell(element.name(i), element.value(i));
        }
    }

    @Override
    public void end(String name) throws IOException {
        tell(property, value.toString());
        value.setLength(0);
        if (name.equals(property)) {
            property = "";
        }
    }

    private void tell(String name, String text) throws IOException {
        if (!name.isEmpty() && !TECHNICAL.contains(name)) {
            if (ofPart) {
                lines.aside(name, text);
            } else {
                lines.metadata(name, text);
            }
        }
    }

    @Override
    public void text(String text) {
        value.append(text);
    }
}
