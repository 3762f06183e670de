package vn.vanthu.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Documents that Sở Xây dựng sends to Sở Tài chính, one at a time and each about something else. */
public final class JourneyDocuments {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final String TO = "Sở Tài chính tỉnh An Lạc";
    private static final String BLANK = "    /SXD-QLXD";
    private static final String ALSO_TO = "Công ty Cổ phần Cấp nước An Lạc";

    private JourneyDocuments() {}

    /** A draft (DOCX) without number and date, which the hub is to write. */
    public static Path draft(Path file, String summary) {
        return word(file, blank(BLANK, summary).to(TO));
    }

    /** The same as a PDF. */
    public static Path draftPdf(Path file, String summary) {
        try {
            PdfWriter.write(blank(BLANK, summary).to(TO), file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A PDF below whose text nobody's title and name stand. */
    public static Path draftPdfWithoutSigner(Path file, String summary) {
        try {
            PdfWriter.write(blank(BLANK, summary).to(TO).signedBy(List.of(), "", ""), file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The draft (PDF) with fields that wait for signatures: NguoiKy and CoQuan low on page 1, PhuLuc on an empty page 2, each
     * 45 × 20 mm.
     */
    public static Path withFieldsPdf(Path file, String summary) {
        try (PDDocument pdf = new PDDocument()) {
            PdfWriter.fill(pdf, blank(BLANK, summary).to(TO));
            pdf.addPage(new PDPage(PDRectangle.A4));
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            field(form, "NguoiKy", pdf.getPage(0), 330);
            field(form, "CoQuan", pdf.getPage(0), 180);
            field(form, "PhuLuc", pdf.getPage(1), 330);
            pdf.save(file.toFile());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void field(PDAcroForm form, String name, PDPage page, float left) throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(name);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(left, 60, 45 * MILLIMETRE, 20 * MILLIMETRE));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }

    /** A PDF in which the hub finds no place for number and date. */
    public static Path withoutPlacesPdf(Path file, String summary) {
        try {
            PdfWriter.write(blank("", summary).on("").to(TO), file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The draft (DOCX), to a second receiver who has nothing but mail. */
    public static Path draftToTwo(Path file, String summary) {
        return word(file, blank(BLANK, summary).to(TO, ALSO_TO));
    }

    /** A text in which the hub finds no place for number and date: the clerk types them in himself. */
    public static Path withoutPlaces(Path file, String summary) {
        return word(file, blank("SXD-QLXD", summary).on("").to(TO));
    }

    /** The same with number ({@code 12/SXD-QLXD}) and day typed in. */
    public static Path numbered(Path file, String number, LocalDate day, String summary) {
        return word(file, blank(number, summary).on(Letter.date(day)).to(TO));
    }

    /** The numbered text as a PDF. */
    public static Path numberedPdf(Path file, String number, LocalDate day, String summary) {
        try {
            PdfWriter.write(blank(number, summary).on(Letter.date(day)).to(TO), file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A draft that names a picture which its package does not hold: word processors open it, nothing can sign it. */
    public static Path unsignable(Path file, String summary) {
        draft(file, summary);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path relations = zip.getPath("word", "_rels", "document.xml.rels");
            String end = "</Relationships>";
            Files.writeString(
                    relations,
                    Files.readString(relations)
                            .replace(
                                    end,
                                    "<Relationship Id=\"rIdGone\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                                            + "2006/relationships/image\" Target=\"media/gone.png\"/>" + end));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A draft under a mark of secrecy, whose body holds the sentence. */
    public static Path secretDraft(Path file, String summary, String sentence) {
        return word(file, blank(BLANK, summary).to(TO).marked("MẬT").saying(sentence));
    }

    /** A numbered paper document as a scanner gives it: one page in colour with a red seal and a signature by hand. */
    public static Path scan(Path file, String number, String summary) {
        try {
            ScanWriter.write(Letter.state(number, "QUYẾT ĐỊNH", summary).copiesTo(TO), file, true, true, 1);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The document of {@link #scan} as it was typed. */
    public static Path typed(Path file, String number, String summary) {
        return word(file, Letter.state(number, "QUYẾT ĐỊNH", summary).copiesTo(TO));
    }

    /** The scan, with a note in red by hand of which nobody can tell whether it is a mark. */
    public static Path scanWithNote(Path file, String number, String summary) {
        try {
            ScanWriter.write(Letter.state(number, "QUYẾT ĐỊNH", summary).copiesTo(TO), file, true, true, true, 1);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A numbered PDF that was a secret once: a stamp put on its page says that it is none any more. */
    public static Path declassified(Path file, String number, String summary) {
        try (PDDocument pdf = new PDDocument()) {
            PdfWriter.fill(
                    pdf,
                    Letter.state(number, "QUYẾT ĐỊNH", summary).copiesTo("Như Điều 3", TO, "Sở Nội vụ tỉnh An Lạc"));
            PDFont font = PdfWriter.font(pdf, "Tinos-Bold.ttf");
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(60, 650, 120, 26));
            PDAppearanceStream drawn = new PDAppearanceStream(pdf);
            drawn.setBBox(new PDRectangle(120, 26));
            drawn.setResources(new PDResources());
            try (PDPageContentStream content = new PDPageContentStream(pdf, drawn)) {
                content.addRect(1, 1, 118, 24);
                content.stroke();
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(22, 8);
                content.showText("GIẢI MẬT");
                content.endText();
            }
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(drawn);
            stamp.setAppearance(appearance);
            pdf.getPage(0).setAnnotations(List.of(stamp));
            pdf.save(file.toFile());
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Letter blank(String number, String summary) {
        return Letter.state(number, "", summary)
                .on("ngày     tháng     năm 2026")
                .copiesTo("Như trên")
                .signedBy(List.of(), "Giám đốc", "Nguyễn Hữu Phước");
    }

    private static Path word(Path file, Letter letter) {
        try {
            WordWriter.unicode().write(letter, file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
