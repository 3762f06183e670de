package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vanthu.samples.SampleTrust;

/** Signed PDFs that another revision changed, in view or behind it. */
final class PdfAttacks {
    static final String CHANGED = "INVALID/CHANGED_AFTER_SIGNING";
    private static final String COVER = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";
    private static final String WHITE = "1 1 1 rg 70 690 400 40 re f";

    private PdfAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                changed(
                        "pdf-shadow-hide.pdf",
                        "Shadow attack (hide): the picture that covered a text is emptied",
                        trust -> covered(trust).stream(8, COVER, "").finish()),
                changed(
                        "pdf-shadow-hide-by-free-entry.pdf",
                        "Shadow attack (hide): the table alone frees the picture that covered a text",
                        trust -> covered(trust).free(8).finish()),
                changed(
                        "pdf-shadow-replace-field.pdf",
                        "Shadow attack (replace): a form field that looked like text takes another value",
                        PdfAttacks::replacedField),
                changed(
                        "pdf-shadow-replace-font.pdf",
                        "Shadow attack (replace): the font is given anew and shows other digits",
                        trust -> RawPdf.letter()
                                .sign(trust.sxd)
                                .object(
                                        5,
                                        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Type/Encoding"
                                                + "/Differences[49/nine]>>>>")
                                .finish()),
                changed(
                        "pdf-shadow-hide-and-replace.pdf",
                        "Shadow attack (hide and replace): the table points to a second page content among the signed bytes",
                        PdfAttacks::secondContent),
                changed(
                        "pdf-shadow-second-catalogue.pdf",
                        "Shadow attack (hide and replace): the trailer names another catalogue among the signed bytes",
                        PdfAttacks::secondCatalogue),
                changed(
                        "pdf-incremental-saving.pdf",
                        "Incremental saving attack: another page content is appended",
                        trust -> signed(trust).stream(4, "", RawPdf.OTHER_TEXT).finish()),
                changed(
                        "pdf-incremental-saving-without-table.pdf",
                        "Incremental saving attack without table and trailer, which repairing readers show",
                        trust -> signed(trust).stream(4, "", RawPdf.OTHER_TEXT)),
                changed(
                        "pdf-incremental-saving-without-past.pdf",
                        "Incremental saving attack whose table forgets the one before it",
                        PdfAttacks::withoutPast),
                changed(
                        "pdf-unlisted-object.pdf",
                        "A later revision holds one more copy of the page content, which no table names",
                        trust -> signed(trust)
                                .text("4 0 obj\n<</Length " + RawPdf.OTHER_TEXT.length() + ">>\nstream\n"
                                        + RawPdf.OTHER_TEXT + "\nendstream\nendobj\n")
                                .object(9, "<</Producer(x)>>")
                                .finish("/Root 1 0 R/Info 9 0 R")),
                changed("pdf-page-added.pdf", "A page is added", trust -> {
                    RawPdf pdf = signed(trust);
                    pdf.object(20, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
                    return pdf.object(2, "<</Type/Pages/Kids[3 0 R 20 0 R]/Count 2/MediaBox[0 0 595 842]>>")
                            .finish();
                }),
                changed(
                        "pdf-page-added-without-type.pdf",
                        "A page is added that does not say that it is one, which some readers show",
                        trust -> {
                            RawPdf pdf = signed(trust);
                            pdf.object(20, "<</Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
                            return pdf.object(2, "<</Type/Pages/Kids[3 0 R 20 0 R]/Count 1/MediaBox[0 0 595 842]>>")
                                    .finish();
                        }),
                changed("pdf-page-removed.pdf", "The second page is taken out", trust -> {
                    RawPdf pdf = new RawPdf();
                    pdf.pages = "/Kids[3 0 R 9 0 R]/Count 2/MediaBox[0 0 595 842]";
                    pdf.object(9, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
                    pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                    return pdf.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>")
                            .finish();
                }),
                changed(
                        "pdf-inherited-box.pdf",
                        "The page tree, not the page, gets a smaller sheet that cuts the text off",
                        trust -> signed(trust)
                                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 600]>>")
                                .finish()),
                annotated("pdf-free-text.pdf", "A text is laid over the page as an annotation", "FreeText"),
                annotated("pdf-stamp.pdf", "A stamp is laid over the page", "Stamp"),
                annotated("pdf-redact.pdf", "A redaction is laid over the page", "Redact"),
                annotated("pdf-highlight.pdf", "An opaque highlight is laid over the page", "Highlight"),
                changed("pdf-annotation-removed.pdf", "A signed annotation is taken away", trust -> {
                    RawPdf pdf = new RawPdf();
                    pdf.object(9, annotation("FreeText", "/DA(/F 12 Tf)/Contents(Dieu kien kem theo)"));
                    pdf.annotations.add("9 0 R");
                    pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                    pdf.annotations.removeFirst();
                    return pdf.skeleton().finish();
                }),
                changed(
                        "pdf-field-appearance.pdf",
                        "A field keeps its value and gets another appearance",
                        PdfAttacks::fieldAppearance),
                changed("pdf-field-added.pdf", "A field with a text is added over the page", trust -> {
                    RawPdf pdf = signed(trust);
                    pdf.stream(30, COVER, "BT ET");
                    pdf.object(31, field("Ghi chu", "95 trieu", "/AP<</N 30 0 R>>"));
                    pdf.annotations.add("31 0 R");
                    pdf.fields.add("31 0 R");
                    return pdf.skeleton().finish();
                }),
                changed(
                        "pdf-widget-without-field.pdf",
                        "Something that calls itself a signature's widget, of no field, is laid over the page",
                        trust -> {
                            RawPdf pdf = signed(trust);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, annotation("Widget", "/FT/Sig/T(x)/AP<</N 30 0 R>>"));
                            pdf.annotations.add("31 0 R");
                            return pdf.skeleton().finish();
                        }),
                changed(
                        "pdf-empty-signature-field-seen.pdf",
                        "An unsigned field of a signature shows a text",
                        trust -> {
                            RawPdf pdf = signed(trust);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, annotation("Widget", "/FT/Sig/T(Chu ky 2)/AP<</N 30 0 R>>"));
                            pdf.annotations.add("31 0 R");
                            pdf.fields.add("31 0 R");
                            return pdf.skeleton().finish();
                        }),
                changed("pdf-signature-appearance.pdf", "The picture of the signature itself is given anew", trust -> {
                    RawPdf pdf = letter();
                    pdf.stream(8, COVER, "BT /F 12 Tf (Nguyen Huu Phuoc) Tj ET");
                    RawPdf.Making making = new RawPdf.Making();
                    making.rectangle = "[300 200 500 260]";
                    making.appearance = "/AP<</N 8 0 R>>";
                    return pdf.sign(trust.sxd, making).stream(8, COVER, "BT /F 12 Tf (Nguoi khac) Tj ET")
                            .finish();
                }),
                new AttackFile(
                        "pdf-second-signature-over-text.pdf",
                        "A further signature, valid itself, lies over the text of the page",
                        List.of(CHANGED, "VALID/"),
                        (file, trust) -> {
                            String much = "BT /F 12 Tf 80 700 Td "
                                    + "0 -16 Td (Dieu khoan dai cua van ban) Tj ".repeat(8) + "ET";
                            RawPdf pdf = RawPdf.letter(much).sign(trust.head);
                            pdf.stream(30, COVER, WHITE);
                            RawPdf.Making making = new RawPdf.Making();
                            making.rectangle = "[70 500 500 720]";
                            making.appearance = "/AP<</N 30 0 R>>";
                            pdf.sign(trust.sxd, making).write(file);
                        }),
                changed("pdf-open-action.pdf", "A script that runs on opening is added", trust -> {
                    RawPdf pdf = signed(trust);
                    pdf.catalog = "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>";
                    return pdf.skeleton().finish();
                }),
                changed("pdf-layer.pdf", "Another layer is shown by default", trust -> {
                    RawPdf pdf = new RawPdf();
                    pdf.object(8, "<</Type/OCG/Name(A)>>").object(9, "<</Type/OCG/Name(B)>>");
                    pdf.catalog = "/OCProperties<</OCGs[8 0 R 9 0 R]/D<</OFF[9 0 R]>>>>";
                    pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                    pdf.catalog = "/OCProperties<</OCGs[8 0 R 9 0 R]/D<</OFF[8 0 R]>>>>";
                    return pdf.skeleton().finish();
                }),
                changed(
                        "pdf-xfa.pdf",
                        "A form of another kind (XFA) is added, which some readers show instead",
                        trust -> {
                            RawPdf pdf = signed(trust);
                            pdf.form += "/XFA(<xdp/>)";
                            return pdf.skeleton().finish();
                        }),
                changed(
                        "pdf-hybrid-table.pdf",
                        "A later table has a second, hidden view of the page content",
                        trust -> hybrid(signed(trust))),
                changed(
                        "pdf-hybrid-page.pdf",
                        "The stream beside a hybrid table alone gives the page another content",
                        trust -> ObjectStreams.pageInHybrid(signed(trust))),
                changed(
                        "pdf-hybrid-picture.pdf",
                        "The stream beside a hybrid table hides a signed picture that older readers still know",
                        ObjectStreams::pictureInHybrid),
                changed(
                        "pdf-object-stream-twice.pdf",
                        "A later object stream holds the page twice; readers differ in which one they take",
                        trust -> ObjectStreams.pageTwice(signed(trust))),
                changed(
                        "pdf-linearised-changed.pdf",
                        "A signed linearised file gets another page content",
                        trust -> LinearPdf.letter().sign(trust.sxd).stream(4, "", RawPdf.OTHER_TEXT)
                                .finish()));
    }

    /** Makes a file that was changed after its one signature. */
    @FunctionalInterface
    interface Change {
        RawPdf make(SampleTrust trust) throws IOException;
    }

    static AttackFile changed(String name, String what, Change change) {
        return new AttackFile(
                name,
                what,
                List.of(CHANGED),
                (file, trust) -> change.make(trust).write(file));
    }

    private static AttackFile annotated(String name, String what, String subtype) {
        return changed(name, what, trust -> {
            RawPdf pdf = signed(trust);
            pdf.stream(30, COVER, WHITE);
            pdf.object(31, annotation(subtype, "/DA(/F 12 Tf)/Contents(Ho tro 95 trieu)/AP<</N 30 0 R>>"));
            pdf.annotations.add("31 0 R");
            return pdf.skeleton().finish();
        });
    }

    static String annotation(String subtype, String more) {
        return "<</Type/Annot/Subtype/" + subtype + "/Rect[70 690 470 730]/F 4" + more + ">>";
    }

    static String field(String name, String value, String more) {
        return "<</Type/Annot/Subtype/Widget/FT/Tx/T(" + name + ")/V(" + value + ")/Rect[200 690 330 720]/F 4/P 3 0 R"
                + "/DA(/F 12 Tf)" + more + ">>";
    }

    private static RawPdf letter() {
        return RawPdf.letter();
    }

    static RawPdf signed(SampleTrust trust) throws IOException {
        return letter().sign(trust.sxd);
    }

    private static RawPdf covered(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.stream(8, COVER, WHITE + " 0 g BT /F 14 Tf 80 700 Td (Ho tro 15 trieu dong) Tj ET");
        pdf.page = "/XObject<</X 8 0 R>>";
        return pdf.body(RawPdf.OTHER_TEXT + " /X Do").finish().sign(trust.sxd);
    }

    static RawPdf form(String value) {
        RawPdf pdf = new RawPdf();
        pdf.stream(8, COVER, "BT /F 12 Tf (" + value + ") Tj ET");
        pdf.object(9, field("SoTien", value, "/AP<</N 8 0 R>>"));
        pdf.annotations.add("9 0 R");
        pdf.fields.add("9 0 R");
        return pdf.body(RawPdf.TEXT).finish();
    }

    /** The field of {@link #form} takes another value. */
    static RawPdf fill(RawPdf pdf, String value) {
        return pdf.stream(28, COVER, "BT /F 12 Tf (" + value + ") Tj ET")
                .object(9, field("SoTien", value, "/AP<</N 28 0 R>>"))
                .finish();
    }

    private static RawPdf replacedField(SampleTrust trust) throws IOException {
        return fill(form("15 trieu").sign(trust.sxd), "95 trieu");
    }

    private static RawPdf fieldAppearance(SampleTrust trust) throws IOException {
        return form("15 trieu").sign(trust.sxd).stream(28, COVER, "BT /F 12 Tf (95 trieu) Tj ET")
                .object(9, field("SoTien", "15 trieu", "/AP<</N 28 0 R>>"))
                .finish();
    }

    private static RawPdf secondContent(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        long hidden = pdf.length();
        pdf.stream(4, "", RawPdf.OTHER_TEXT);
        return pdf.body(RawPdf.TEXT).finish().sign(trust.sxd).entry(4, hidden).finish();
    }

    private static RawPdf secondCatalogue(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.stream(14, "", RawPdf.OTHER_TEXT);
        pdf.object(13, "<</Type/Page/Parent 12 0 R/Contents 14 0 R/Resources<</Font<</F 5 0 R>>>>/Annots 16 0 R>>");
        pdf.object(12, "<</Type/Pages/Kids[13 0 R]/Count 1/MediaBox[0 0 595 842]>>");
        pdf.object(11, "<</Type/Catalog/Pages 12 0 R/AcroForm 6 0 R>>");
        pdf.object(16, "[17 0 R]");
        pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
        return pdf.finish("/Root 11 0 R");
    }

    private static RawPdf withoutPast(SampleTrust trust) throws IOException {
        RawPdf pdf = signed(trust);
        String file = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
        pdf.stream(4, "", RawPdf.OTHER_TEXT);
        for (int number = 1; number < 12; number++) {
            int at = file.lastIndexOf("\n" + number + " 0 obj");
            if (number != 4 && at >= 0) {
                pdf.entry(number, at + 1L);
            }
        }
        return pdf.finish("/Root 1 0 R", -1);
    }

    /** The plain table lets the content stand; the stream beside it, for newer readers, gives another. */
    private static RawPdf hybrid(RawPdf pdf) throws IOException {
        pdf.object(29, "<</Producer(x)>>");
        long content = pdf.length();
        pdf.text("4 0 obj\n<</Length " + RawPdf.OTHER_TEXT.length() + ">>\nstream\n" + RawPdf.OTHER_TEXT
                + "\nendstream\nendobj\n");
        long stream = pdf.length();
        String row = new String(
                new byte[] {1, (byte) (content >> 16), (byte) (content >> 8), (byte) content, 0},
                StandardCharsets.ISO_8859_1);
        pdf.text("35 0 obj\n<</Type/XRef/W[1 3 1]/Index[4 1]/Size 36/Length 5>>\nstream\n" + row
                + "\nendstream\nendobj\n");
        return pdf.finish("/Root 1 0 R/XRefStm " + stream);
    }
}
