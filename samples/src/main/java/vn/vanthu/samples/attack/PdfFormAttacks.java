package vn.vanthu.samples.attack;

import java.io.IOException;
import java.util.List;
import vn.vanthu.samples.SampleTrust;

/** What the form of a PDF is made to show, or to leave uncompared, without any key. */
final class PdfFormAttacks {
    private static final String COVER = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";
    private static final String WHITE = "1 1 1 rg 70 690 400 40 re f";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[";
    private static final String OTHER_FONT =
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Type/Encoding" + "/Differences[49/nine]>>>>";

    private PdfFormAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                PdfAttacks.changed(
                        "pdf-node-stamp.pdf",
                        "A new node of the form has a stamp over the page as its kid",
                        trust -> kid(
                                trust,
                                "<</T(n)/Kids[32 0 R]>>",
                                "Stamp",
                                "[0 0 595 842]",
                                "/Parent 31 0 R/AP<</N 30 0 R>>")),
                PdfAttacks.changed(
                        "pdf-node-widget.pdf", "A new node of the form is itself a widget over the page", trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, PdfAttacks.annotation("Widget", "/T(n)/Kids[32 0 R]/AP<</N 30 0 R>>"));
                            pdf.object(32, "<</T(s)/FT/Sig/Parent 31 0 R>>");
                            return shown(pdf, "31 0 R", "31 0 R");
                        }),
                PdfAttacks.changed(
                        "pdf-signature-kid-free-text.pdf",
                        "A new field of a signature has a text over the page as its kid, which viewers draw by themselves",
                        trust -> kid(
                                trust,
                                "<</T(s)/FT/Sig/Kids[32 0 R]>>",
                                "FreeText",
                                "[70 690 470 730]",
                                "/Parent 31 0 R/DA(/Helv 12 Tf 0 g)/Contents(Ho tro 95 trieu)")),
                PdfAttacks.changed(
                        "pdf-signature-kid-of-other.pdf",
                        "The widget of a new signature field names a text field as its parent",
                        trust -> {
                            RawPdf pdf = PdfAttacks.form("15 trieu").sign(trust.sxd);
                            pdf.object(31, "<</T(s)/FT/Sig/Kids[32 0 R]>>");
                            pdf.object(32, "<</Type/Annot/Subtype/Widget/F 4/P 3 0 R/Parent 9 0 R/Rect[0 0 0 0]>>");
                            return shown(pdf, "32 0 R", "31 0 R");
                        }),
                PdfAttacks.changed(
                        "pdf-signature-field-on-paper.pdf",
                        "An unsigned field of a signature is not seen on the screen and shows another text on paper",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, widget("/FT/Sig/T(p)", 36, "[0 0 595 842]", "/AP<</N 30 0 R>>"));
                            return shown(pdf, "31 0 R", "31 0 R");
                        }),
                new AttackFile(
                        "pdf-time-stamp-seen.pdf",
                        "A field that calls itself a time-stamp, and is none, shows a text over the page",
                        List.of(PdfAttacks.CHANGED, "INVALID/MALFORMED"),
                        (file, trust) -> stamped(trust, "[70 690 300 730]", "/AP<</N 30 0 R>>")
                                .write(file)),
                new AttackFile(
                        "pdf-time-stamp-false.pdf",
                        "An unseen field calls itself a time-stamp and is none",
                        List.of("VALID/", "INVALID/MALFORMED"),
                        (file, trust) -> stamped(trust, "[0 0 0 0]", "").write(file)),
                new AttackFile(
                        "pdf-fields-too-deep.pdf",
                        "So many fields are put into each other that none is found",
                        List.of("INVALID/MALFORMED"),
                        (file, trust) -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            for (int i = 0; i < 60; i++) {
                                pdf.object(100 + i, "<</T(n)/Kids[" + (101 + i) + " 0 R]>>");
                            }
                            pdf.object(160, "<</T(n)>>");
                            pdf.fields.add("100 0 R");
                            pdf.skeleton().finish().write(file);
                        }),
                PdfAttacks.changed(
                        "pdf-signature-field-without-picture.pdf",
                        "An unsigned field of a signature has no picture, and a viewer draws its own",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.object(
                                    31,
                                    widget("/FT/Sig/T(k)", 4, "[70 690 470 730]", "/MK<</BG[1 1 1]/CA(95 trieu)>>"));
                            return shown(pdf, "31 0 R", "31 0 R");
                        }),
                PdfAttacks.changed(
                        "pdf-signature-field-script.pdf",
                        "An unseen field of a signature brings a script that runs when its page is opened",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.object(
                                    31,
                                    widget(
                                            "/FT/Sig/T(h)",
                                            2,
                                            "[0 0 0 0]",
                                            "/AA<</PO<</S/JavaScript/JS(app.alert\\(1\\))>>>>"));
                            return shown(pdf, "31 0 R", "31 0 R");
                        }),
                PdfAttacks.changed(
                        "pdf-signature-shown-twice.pdf",
                        "A second field names the same signature and shows a text over the page",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, widget("/FT/Sig/T(z)/V 11 0 R", 4, "[140 690 260 715]", "/AP<</N 30 0 R>>"));
                            return shown(pdf, "31 0 R", "31 0 R");
                        }),
                PdfAttacks.changed(
                        "pdf-p2-field-moved.pdf",
                        "A field that the certification (P2) lets fill in is moved over the text",
                        trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.object(9, widget("/FT/Tx/T(g)", 4, "[10 10 100 30]", "/MK<</CA(x)>>"));
                            pdf.annotations.add("9 0 R");
                            pdf.fields.add("9 0 R");
                            pdf.body(RawPdf.TEXT).finish();
                            CertifiedPdfAttacks.certified(pdf, trust, 2);
                            pdf.stream(30, COVER, WHITE);
                            return pdf.object(
                                            9,
                                            widget(
                                                    "/FT/Tx/T(g)/V(95 trieu)",
                                                    4,
                                                    "[70 690 470 730]",
                                                    "/MK<</CA(x)>>/AP<</N 30 0 R>>"))
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-p2-read-only-filled.pdf",
                        "A field that nobody fills in takes another value under a certification (P2)",
                        trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.object(9, PdfAttacks.field("SoTien", "15 trieu", "/Ff 1"));
                            pdf.annotations.add("9 0 R");
                            pdf.fields.add("9 0 R");
                            pdf.body(RawPdf.TEXT).finish();
                            return CertifiedPdfAttacks.certified(pdf, trust, 2)
                                    .object(9, PdfAttacks.field("SoTien", "95 trieu", "/Ff 1"))
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-p3-note-over-text.pdf",
                        "A sticky note that the certification (P3) allows has a picture that lies over the amount",
                        trust -> {
                            RawPdf pdf = CertifiedPdfAttacks.certified(RawPdf.letter(), trust, 3);
                            pdf.stream(30, COVER, WHITE);
                            pdf.object(31, "<</Type/Annot/Subtype/Text/Rect[125 695 155 715]/F 4/AP<</N 30 0 R>>>>");
                            pdf.annotations.add("31 0 R");
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed(
                        "pdf-widget-elsewhere.pdf",
                        "A page shows another of a field's widgets than the one it was signed with",
                        PdfFormAttacks::widgetElsewhere),
                PdfAttacks.changed(
                        "pdf-field-of-other-parent.pdf", "A field inherits its value from a new parent", trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.object(8, "<</T(a)/FT/Tx/V(15 trieu)/Kids[9 0 R]>>");
                            pdf.object(9, widget("/T(b)/Parent 8 0 R", 4, "[200 690 330 720]", ""));
                            pdf.annotations.add("9 0 R");
                            pdf.fields.add("8 0 R");
                            pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                            return pdf.object(31, "<</T(a)/FT/Tx/V(95 trieu)/Kids[9 0 R]>>")
                                    .object(9, widget("/T(b)/Parent 31 0 R", 4, "[200 690 330 720]", ""))
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-length.pdf",
                        "The length of the page content, an object of its own, is given anew and cuts the text off",
                        trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.object(2, "<</Type/Pages" + pdf.pages + ">>");
                            pdf.object(12, String.valueOf(RawPdf.TEXT.length()));
                            pdf.object(4, "<</Length 12 0 R>>\nstream\n" + RawPdf.TEXT + "\nendstream");
                            pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
                            pdf.skeleton().finish().sign(trust.sxd);
                            return pdf.object(12, "5").finish();
                        }),
                PdfAttacks.changed(
                        "pdf-object-stream-length.pdf",
                        "The length of a stream of objects, an object of its own, is given anew and hides an object",
                        ObjectStreams::shortened),
                PdfAttacks.changed(
                        "pdf-content-as-field.pdf",
                        "The page content calls itself a field of the form and is replaced",
                        trust -> {
                            RawPdf pdf = new RawPdf();
                            pdf.contents = "[4 0 R]";
                            pdf.fields.add("4 0 R");
                            pdf.object(2, "<</Type/Pages" + pdf.pages + ">>");
                            pdf.stream(4, "/T(x)/FT/Tx", RawPdf.TEXT);
                            pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
                            pdf.skeleton().finish().sign(trust.sxd);
                            return pdf.stream(4, "/T(x)/FT/Tx", RawPdf.OTHER_TEXT)
                                    .finish();
                        }),
                PdfAttacks.changed(
                        "pdf-resources-as-structure.pdf",
                        "The fonts of the page call themselves an element of structure and are replaced",
                        trust -> masked(trust, "<</Type/StructElem/F 5 0 R>>", "<</Type/StructElem/F 15 0 R>>")),
                PdfAttacks.changed(
                        "pdf-resources-as-page-tree.pdf",
                        "The fonts of the page call themselves a page tree and are replaced",
                        trust -> masked(trust, "<</Type/Pages/F 5 0 R>>", "<</Type/Pages/F 15 0 R>>")),
                PdfAttacks.changed(
                        "pdf-page-tree-above.pdf",
                        "Another page tree above the same page brings fonts and a turn that some viewers inherit",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.object(31, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]/Rotate 180>>");
                            return pdf.object(1, "<</Type/Catalog/Pages 31 0 R/AcroForm 6 0 R>>")
                                    .finish();
                        }),
                new AttackFile(
                        "pdf-p2-signed-by-catalogue.pdf",
                        "A certification that names the catalogue (Data) is signed once more",
                        List.of("VALID/", "VALID/"),
                        (file, trust) -> {
                            RawPdf.Making making = new RawPdf.Making();
                            making.signature = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/Data 1 0 R"
                                    + "/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]";
                            RawPdf pdf = RawPdf.letter();
                            pdf.catalog = "/Perms<</DocMDP 11 0 R>>";
                            pdf.sign(trust.sxd, making).sign(trust.stc).write(file);
                        }),
                new AttackFile(
                        "pdf-bookmark-of-structure.pdf",
                        "A bookmark names an element of structure, to which a further signature adds its own",
                        List.of("VALID/", "VALID/"),
                        (file, trust) -> {
                            RawPdf pdf = new RawPdf();
                            pdf.catalog = "/Outlines 7 0 R/StructTreeRoot 9 0 R";
                            pdf.object(7, "<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>");
                            pdf.object(8, "<</Title(Muc 1)/Parent 7 0 R/Dest[3 0 R/Fit]/SE 20 0 R>>");
                            pdf.object(9, "<</Type/StructTreeRoot/K[20 0 R]>>");
                            pdf.object(20, "<</Type/StructElem/S/H1/P 9 0 R>>");
                            pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
                            pdf.object(20, "<</Type/StructElem/S/H1/P 9 0 R/K[25 0 R]>>");
                            pdf.object(25, "<</Type/StructElem/S/Form/P 20 0 R>>");
                            pdf.sign(trust.stc).write(file);
                        }),
                new AttackFile(
                        "pdf-signed-under-node.pdf",
                        "A further signature stands below a new node of the form",
                        List.of("VALID/", "VALID/"),
                        (file, trust) -> {
                            RawPdf pdf = RawPdf.letter().sign(trust.sxd);
                            pdf.object(40, "<</T(phong)/Kids[42 0 R]>>");
                            pdf.object(42, widget("/FT/Sig/T(ky2)/Parent 40 0 R", 4, "[0 0 0 0]", ""));
                            shown(pdf, "42 0 R", "40 0 R");
                            RawPdf.Making making = new RawPdf.Making();
                            making.name = "ky";
                            making.existing = 42;
                            making.field = "/Parent 40 0 R";
                            pdf.sign(trust.stc, making).write(file);
                        }));
    }

    private static String widget(String field, int flags, String rectangle, String more) {
        return "<</Type/Annot/Subtype/Widget" + field + "/F " + flags + "/P 3 0 R/Rect" + rectangle + more + ">>";
    }

    private static RawPdf stamped(SampleTrust trust, String rectangle, String more) throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        pdf.stream(30, COVER, WHITE);
        pdf.object(31, widget("/FT/Sig/T(ts)/V 33 0 R", 4, rectangle, more));
        pdf.object(33, "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161>>");
        return shown(pdf, "31 0 R", "31 0 R");
    }

    private static RawPdf shown(RawPdf pdf, String annotation, String field) {
        pdf.annotations.add(annotation);
        pdf.fields.add(field);
        return pdf.skeleton().finish();
    }

    /** A field 31 with one kid. */
    private static RawPdf kid(SampleTrust trust, String field, String subtype, String rectangle, String more)
            throws IOException {
        RawPdf pdf = PdfAttacks.signed(trust);
        pdf.stream(30, COVER, WHITE);
        pdf.object(31, field);
        pdf.object(32, "<</Type/Annot/Subtype/" + subtype + "/F 4/P 3 0 R/Rect" + rectangle + more + ">>");
        return shown(pdf, "32 0 R", "31 0 R");
    }

    private static RawPdf widgetElsewhere(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.pages = "/Kids[3 0 R 9 0 R]/Count 2/MediaBox[0 0 595 842]";
        pdf.stream(7, COVER, "BT /F 12 Tf (15 trieu) Tj ET").stream(8, COVER, "BT /F 12 Tf (95 trieu) Tj ET");
        pdf.object(20, "<</T(a)/FT/Tx/V(x)/Kids[21 0 R 22 0 R]>>");
        pdf.object(21, widget("/Parent 20 0 R", 4, "[200 690 330 720]", "/AP<</N 7 0 R>>"));
        pdf.object(22, widget("/Parent 20 0 R", 4, "[200 690 330 720]", "/AP<</N 8 0 R>>"));
        pdf.object(9, PAGE + "22 0 R]>>");
        pdf.annotations.add("21 0 R");
        pdf.fields.add("20 0 R");
        pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
        pdf.annotations.set(0, "22 0 R");
        return pdf.skeleton().finish();
    }

    private static RawPdf masked(SampleTrust trust, String fonts, String others) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.resources = "/Font 9 0 R";
        pdf.object(15, OTHER_FONT).object(9, fonts).body(RawPdf.TEXT).finish().sign(trust.sxd);
        return pdf.object(9, others).finish();
    }
}
