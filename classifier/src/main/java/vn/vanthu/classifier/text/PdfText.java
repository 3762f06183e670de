package vn.vanthu.classifier.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.UnreadableReason;

/** PDF: the visible text of each page, and which pages are pictures. */
final class PdfText {

    private PdfText() {}

    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts) throws IOException {
        return read(file, limits, parts, true);
    }

    /** @param quick false for PDFBox's stripper alone */
    static TextDocument read(Path file, ReadingLimits limits, Unpacking.Level parts, boolean quick) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), "")) {
            int pages = pdf.getNumberOfPages();
            if (pages > limits.pages()) {
                throw new UnreadableException(UnreadableReason.TOO_BIG);
            }
            if (pages == 0) {
                throw new UnreadableException(UnreadableReason.CORRUPT);
            }
            LineCollector lines = new LineCollector(limits);
            PdfLines reader = new PdfLines(lines, quick);
            reader.read(pdf);
            information(pdf, lines);
            PdfForms.collect(pdf, lines);
            PdfMetadata.collect(pdf, lines);
            PdfXfa.collect(pdf, lines);
            PdfStrings.collect(pdf, lines);
            PdfAttachments.collect(pdf, parts);
            return document(pdf, pages, lines, reader);
        } catch (InvalidPasswordException e) {
            UnreadableException locked = new UnreadableException(UnreadableReason.PASSWORD);
            locked.initCause(e);
            throw locked;
        }
    }

    private static TextDocument document(PDDocument pdf, int pages, LineCollector lines, PdfLines reader) {
        Set<TextDocument.Gap> gaps = EnumSet.noneOf(TextDocument.Gap.class);
        boolean scan = reader.scannedPages().size() == pages;
        if (!reader.scannedPages().isEmpty()) {
            gaps.add(TextDocument.Gap.SCANNED_PAGES);
        }
        if (reader.unmapped() * 10 > reader.glyphs() && reader.unmapped() > 5) {
            gaps.add(TextDocument.Gap.UNMAPPED_FONT);
        }
        if (reader.outlined()) {
            gaps.add(TextDocument.Gap.OUTLINES);
        }
        if (reader.pictures()) {
            gaps.add(TextDocument.Gap.PICTURES);
        }
        return new TextDocument(
                scan ? Form.SCAN : Form.DIGITAL_PDF,
                OptionalInt.of(pages),
                lines.lines(),
                PdfActiveContent.of(pdf),
                reader.scannedPages().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ScanReading(OptionalInt.of(reader.lowestDpi()), reader.colour())),
                gaps,
                scan ? PageSetup.unknown() : PdfPages.of(pdf, lines.lines()),
                reader.scannedPages(),
                reader.areas());
    }

    private static void information(PDDocument pdf, LineCollector lines) throws IOException {
        PDDocumentInformation information = pdf.getDocumentInformation();
        COSDictionary dictionary = information.getCOSObject();
        for (COSName name : dictionary.keySet()) {
            String value = dictionary.getString(name);
            String key = name.getName().toLowerCase(Locale.ROOT);
            if (value != null
                    && !Set.of("producer", "creator", "creationdate", "moddate", "trapped")
                            .contains(key)) {
                lines.metadata(key, value);
            }
        }
    }
}
