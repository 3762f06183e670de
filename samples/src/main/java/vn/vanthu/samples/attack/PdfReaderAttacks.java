package vn.vanthu.samples.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import vn.vanthu.samples.SampleTrust;

/** Signed PDFs that one reader shows otherwise than another, and ways past the page. */
final class PdfReaderAttacks {
    private static final String CHANGED = PdfAttacks.CHANGED;
    private static final String MALFORMED = "INVALID/MALFORMED";
    private static final String FONT = "/Resources<</Font<</F 5 0 R>>>>";

    private PdfReaderAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                PdfAttacks.changed(
                        "pdf-key-twice.pdf",
                        "The catalogue given anew names two page trees; readers differ in which one they take",
                        trust -> secondTree(trust)
                                .object(1, "<</Type/Catalog/Pages 12 0 R/Pages 2 0 R/AcroForm 6 0 R>>")
                                .finish()),
                PdfAttacks.changed(
                        "pdf-key-twice-escaped.pdf",
                        "The catalogue given anew names a second page tree under an escaped name",
                        trust -> secondTree(trust)
                                .object(1, "<</Type/Catalog/P#61ges 12 0 R/Pages 2 0 R/AcroForm 6 0 R>>")
                                .finish()),
                PdfAttacks.changed(
                        "pdf-key-twice-within.pdf",
                        "The page given anew has its content twice, within its own dictionary",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(14, "", RawPdf.OTHER_TEXT);
                            return pdf.object(
                                            3,
                                            "<</Type/Page/Parent 2 0 R/Contents 14 0 R/Contents 4 0 R" + FONT
                                                    + "/Annots[10 0 R]>>")
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-value-twice.pdf", "An object given anew holds two values before its end", trust -> {
                            RawPdf pdf = secondTree(trust);
                            return pdf.object(
                                            1,
                                            "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>\n<</Type/Catalog/Pages 12 0 R/AcroForm 6 0 R>>")
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-size.pdf",
                        "A later table says that the file has fewer objects, and the page content is none of them",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            long before = pdf.lastTable();
                            long table = pdf.length();
                            return pdf.text("xref\n0 0\ntrailer\n<</Size 4/Root 1 0 R/Prev " + before
                                    + ">>\nstartxref\n" + table + "\n%%EOF\n");
                        }),
                PdfAttacks.changed(
                        "pdf-rolled-back.pdf",
                        "The end of the file leads back to what was before the second signature",
                        trust -> {
                            RawPdf pdf = RawPdf.letter().sign(trust.head);
                            long first = pdf.lastTable();
                            pdf.sign(trust.sxd);
                            return pdf.text("startxref\n" + first + "\n%%EOF\n");
                        }),
                PdfAttacks.changed(
                        "pdf-page-behind-end.pdf",
                        "Another kind of document stands behind the end of the file",
                        trust -> PdfAttacks.signed(trust).text("<html><body>Ho tro 95 trieu</body></html>\n")),
                PdfAttacks.changed(
                        "pdf-portfolio.pdf", "The file becomes a portfolio that shows another file first", trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(30, "/Type/EmbeddedFile", "%PDF-1.4 khac");
                            pdf.object(31, "<</Type/Filespec/F(khac.pdf)/EF<</F 30 0 R>>>>");
                            pdf.catalog =
                                    "/Collection<</View/H/D(khac)>>/Names<</EmbeddedFiles<</Names[(khac)31 0 R]>>>>";
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed("pdf-attachment.pdf", "A file is attached", trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    pdf.stream(30, "/Type/EmbeddedFile", "khac");
                    pdf.object(31, "<</Type/Filespec/F(khac.txt)/EF<</F 30 0 R>>>>");
                    pdf.catalog = "/Names<</EmbeddedFiles<</Names[(khac)31 0 R]>>>>";
                    return pdf.skeleton().finish();
                }),
                PdfAttacks.changed("pdf-page-labels.pdf", "The pages are numbered otherwise", trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    pdf.catalog = "/PageLabels<</Nums[0<</P(Phu luc )/S/D/St 7>>]>>";
                    return pdf.skeleton().finish();
                }),
                PdfAttacks.changed("pdf-destination.pdf", "The names of places in the file lead elsewhere", trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    pdf.catalog = "/Dests<</muc1[3 0 R/XYZ 0 0 0]>>";
                    return pdf.skeleton().finish();
                }),
                PdfAttacks.changed("pdf-page-script.pdf", "The page runs a script when it is shown", trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    return pdf.object(
                                    3,
                                    "<</Type/Page/Parent 2 0 R/Contents 4 0 R" + FONT
                                            + "/Annots[10 0 R]/AA<</O<</S/JavaScript/JS(1)>>>>>>")
                            .finish();
                }),
                PdfAttacks.changed("pdf-user-unit.pdf", "The page is measured in other units", trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    return pdf.object(
                                    3,
                                    "<</Type/Page/Parent 2 0 R/Contents 4 0 R" + FONT + "/Annots[10 0 R]/UserUnit 10>>")
                            .finish();
                }),
                PdfAttacks.changed(
                        "pdf-second-content.pdf", "The page gets a second content behind the first", trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(14, "", "1 1 1 rg 70 690 400 40 re f");
                            return pdf.object(
                                            3,
                                            "<</Type/Page/Parent 2 0 R/Contents[4 0 R 14 0 R]" + FONT
                                                    + "/Annots[10 0 R]>>")
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-appearances-anew.pdf",
                        "Viewers are told to draw the fields anew, whose values are others than what they show",
                        trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.stream(
                                    8, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]", "BT /F 12 Tf (15 trieu) Tj ET");
                            pdf.object(9, PdfAttacks.field("SoTien", "95 trieu", "/AP<</N 8 0 R>>"));
                            pdf.annotations.add("9 0 R");
                            pdf.fields.add("9 0 R");
                            pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                            pdf.form += "/NeedAppearances true";
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed("pdf-form-font.pdf", "The form's fields are drawn in another font", trust -> {
                    RawPdf pdf = PdfAttacks.form("15 trieu").sign(trust.sxd);
                    pdf.form += "/DA(/F 40 Tf)/DR<</Font<</F 5 0 R>>>>";
                    return pdf.skeleton().finish();
                }),
                PdfAttacks.changed(
                        "pdf-calculation.pdf", "The form's fields are worked out in another order", trust -> {
                            RawPdf pdf = PdfAttacks.form("15 trieu").sign(trust.sxd);
                            pdf.form += "/CO[9 0 R]";
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed(
                        "pdf-annotation-order.pdf", "What lay under another annotation lies over it", trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.object(8, PdfAttacks.annotation("FreeText", "/DA(/F 12 Tf)/Contents(95 trieu)"));
                            pdf.object(9, PdfAttacks.annotation("FreeText", "/DA(/F 12 Tf)/Contents(15 trieu)"));
                            pdf.annotations.add("8 0 R");
                            pdf.annotations.add("9 0 R");
                            pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                            pdf.annotations.remove("8 0 R");
                            pdf.annotations.add("8 0 R");
                            return pdf.skeleton().finish();
                        }),
                new AttackFile(
                        "pdf-encrypted-later.pdf",
                        "A later trailer says that the file is encrypted, with a word that nobody knows",
                        List.of(MALFORMED),
                        (file, trust) -> PdfAttacks.signed(trust)
                                .object(
                                        30,
                                        "<</Filter/Standard/V 4/R 4/Length 128/CF<<>>/StmF/Identity/StrF/Identity/O<"
                                                + "00".repeat(32) + ">/U<" + "00".repeat(32) + ">/P -4>>")
                                .finish("/Root 1 0 R/Encrypt 30 0 R/ID[<00><00>]")
                                .write(file)),
                new AttackFile(
                        "pdf-contents-more.pdf",
                        "Something stands behind the signature's value in the hole that nobody signs",
                        List.of("INVALID/PARTIAL_COVERAGE"),
                        (file, trust) -> {
                            RawPdf.Making making = new RawPdf.Making();
                            making.cms = (content, key) -> {
                                ByteArrayOutputStream more = new ByteArrayOutputStream();
                                more.write(CmsMaking.ordinary(content, key));
                                more.write("Ho tro 95 trieu".getBytes(StandardCharsets.US_ASCII));
                                return more.toByteArray();
                            };
                            RawPdf.letter().sign(trust.sxd, making).write(file);
                        }),
                new AttackFile(
                        "pdf-other-content-in-cms.pdf",
                        "The CMS brings another content of its own, and that is what it signs",
                        List.of(MALFORMED),
                        (file, trust) -> {
                            RawPdf.Making making = new RawPdf.Making();
                            making.cms = (content, key) -> CmsMaking.signed(
                                    "noi dung khac".getBytes(StandardCharsets.US_ASCII),
                                    "SHA256withRSA",
                                    false,
                                    true,
                                    key);
                            RawPdf.letter().sign(trust.sxd, making).write(file);
                        }),
                new AttackFile(
                        "pdf-nothing-in-cms.pdf",
                        "The CMS brings an empty content of its own beside the one of the file, which it signs",
                        List.of(MALFORMED),
                        (file, trust) -> {
                            RawPdf.Making making = new RawPdf.Making();
                            making.cms = CmsTricks::besideNothing;
                            RawPdf.letter().sign(trust.sxd, making).write(file);
                        }),
                new AttackFile(
                        "pdf-before-header.pdf",
                        "Something is put before the file",
                        List.of("INVALID/TAMPERED"),
                        (file, trust) -> {
                            byte[] signed = PdfAttacks.signed(trust).bytes();
                            ByteArrayOutputStream more = new ByteArrayOutputStream();
                            more.write("<html>95 trieu</html>\n".getBytes(StandardCharsets.US_ASCII));
                            more.write(signed);
                            Files.write(file, more.toByteArray());
                        }),
                new AttackFile(
                        "pdf-signature-only-on-page.pdf",
                        "The form forgets the field of the signature, which the page still shows",
                        List.of(CHANGED),
                        (file, trust) -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.fields.clear();
                            pdf.skeleton().finish().write(file);
                        }),
                new AttackFile(
                        "pdf-version.pdf",
                        "A later revision is written by a newer version of the format",
                        List.of("VALID/"),
                        (file, trust) -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.catalog = "/Version/2.0";
                            pdf.skeleton().finish().write(file);
                        }));
    }

    /** Signed, and in the revision to come a second tree of pages that shows another text. */
    private static RawPdf secondTree(SampleTrust trust) throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        pdf.stream(14, "", RawPdf.OTHER_TEXT);
        pdf.object(13, "<</Type/Page/Parent 12 0 R/Contents 14 0 R" + FONT + "/Annots[10 0 R]>>");
        return pdf.object(12, "<</Type/Pages/Kids[13 0 R]/Count 1/MediaBox[0 0 595 842]>>");
    }
}
