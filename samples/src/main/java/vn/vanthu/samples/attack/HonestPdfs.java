package vn.vanthu.samples.attack;

import java.util.List;

/** What must stay green: further revisions that change nothing which anybody signed, or only what he allowed. */
final class HonestPdfs {
    private HonestPdfs() {}

    static List<AttackFile> all() {
        return List.of(
                honest("pdf-signed.pdf", "One signature", 1, PdfAttacks::signed),
                honest(
                        "pdf-signed-twice.pdf",
                        "A further signature",
                        2,
                        trust -> RawPdf.letter().sign(trust.head).sign(trust.sxd)),
                honest("pdf-seal-beside-name.pdf", "A further signature whose seal touches the name", 2, trust -> {
                    RawPdf pdf = RawPdf.letter(RawPdf.TEXT + " BT /F 14 Tf 340 300 Td (Nguyen Huu Phuoc) Tj ET")
                            .sign(trust.head);
                    pdf.stream(30, "/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "1 0 0 RG 10 10 80 80 re S");
                    RawPdf.Making making = new RawPdf.Making();
                    making.rectangle = "[300 270 400 370]";
                    making.appearance = "/AP<</N 30 0 R>>";
                    return pdf.sign(trust.sxd, making);
                }),
                honest("pdf-validation-data.pdf", "Validation data (DSS with VRI) are appended", 1, trust -> {
                    RawPdf pdf = PdfAttacks.signed(trust);
                    pdf.stream(30, "", "crl").object(31, "<</CRLs[30 0 R]/VRI<</ABCD<</CRL[30 0 R]>>>>>>");
                    pdf.catalog = "/DSS 31 0 R/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>";
                    return pdf.skeleton().finish();
                }),
                honest(
                        "pdf-p2-filled.pdf",
                        "A field is filled in that the certification (P2) allows",
                        1,
                        trust -> PdfAttacks.fill(
                                CertifiedPdfAttacks.certified(PdfAttacks.form(""), trust, 2), "15 trieu")),
                honest(
                        "pdf-p3-note.pdf",
                        "A sticky note that the certification (P3) allows",
                        1,
                        trust -> CertifiedPdfAttacks.stickyNote(
                                CertifiedPdfAttacks.certified(RawPdf.letter(), trust, 3))),
                honest("pdf-p2-signed-field.pdf", "The field that was ready for it is signed (P2)", 2, trust -> {
                    RawPdf pdf = new RawPdf();
                    pdf.stream(8, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "");
                    pdf.object(9, emptyField());
                    pdf.annotations.add("9 0 R");
                    pdf.fields.add("9 0 R");
                    pdf.body(RawPdf.TEXT).finish();
                    CertifiedPdfAttacks.certified(pdf, trust, 2);
                    RawPdf.Making making = new RawPdf.Making();
                    making.existing = 9;
                    making.name = "Signature";
                    making.rectangle = "[300 200 500 260]";
                    making.appearance = "/AP<</N 8 0 R>>";
                    return pdf.sign(trust.stc, making);
                }),
                honest(
                        "pdf-open-field-filled.pdf",
                        "A field is filled in that the signature leaves open (FieldMDP)",
                        1,
                        trust -> PdfAttacks.fill(
                                CertifiedPdfAttacks.locking(trust, "/Action/Include/Fields[(KhongPhai)]"), "20 trieu")),
                honest(
                        "pdf-field-closed.pdf",
                        "A field is closed to further filling in (ReadOnly)",
                        1,
                        trust -> PdfAttacks.form("15 trieu")
                                .sign(trust.sxd)
                                .object(9, PdfAttacks.field("SoTien", "15 trieu", "/AP<</N 8 0 R>>/Ff 1"))
                                .finish()),
                honest(
                        "pdf-described.pdf",
                        "A description is added",
                        1,
                        trust -> PdfAttacks.signed(trust)
                                .object(30, "<</Title(So 16)>>")
                                .finish("/Root 1 0 R/Info 30 0 R")),
                honest(
                        "pdf-described-in-object-stream.pdf",
                        "A description is added by an object stream",
                        1,
                        trust -> ObjectStreams.described(PdfAttacks.signed(trust))),
                honest(
                        "pdf-described-in-hybrid-table.pdf",
                        "A description is added that the stream beside a hybrid table alone names",
                        1,
                        trust -> ObjectStreams.describedInHybrid(PdfAttacks.signed(trust))),
                honest(
                        "pdf-linearised.pdf",
                        "A linearised file is signed twice",
                        2,
                        trust -> LinearPdf.letter().sign(trust.head).sign(trust.sxd)));
    }

    private static String emptyField() {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature2)/F 4/P 3 0 R/Rect[300 200 500 260]>>";
    }

    private static AttackFile honest(String name, String what, int signatures, PdfAttacks.Change making) {
        return new AttackFile(
                name,
                what,
                java.util.Collections.nCopies(signatures, "VALID/"),
                (file, trust) -> making.make(trust).write(file));
    }
}
