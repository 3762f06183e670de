package vn.vanthu.samples.attack;

import java.io.IOException;
import java.util.List;
import vn.vanthu.samples.SampleTrust;

/** Changes that a certification (DocMDP) forbids, or that it was tricked into allowing. */
final class CertifiedPdfAttacks {
    private static final String COVER = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]";

    private CertifiedPdfAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                PdfAttacks.changed(
                        "pdf-p1-field-filled.pdf",
                        "A field is filled in though the certification allows nothing (P1)",
                        trust -> PdfAttacks.fill(certified(PdfAttacks.form("15 trieu"), trust, 1), "95 trieu")),
                new AttackFile(
                        "pdf-p1-signed-again.pdf",
                        "A further signature though the certification allows nothing (P1)",
                        List.of(PdfAttacks.CHANGED, "VALID/"),
                        (file, trust) -> certified(RawPdf.letter(), trust, 1)
                                .sign(trust.stc)
                                .write(file)),
                PdfAttacks.changed(
                        "pdf-p2-annotation.pdf",
                        "An annotation though the certification allows forms only (P2)",
                        trust -> note(certified(RawPdf.letter(), trust, 2), "FreeText")),
                PdfAttacks.changed(
                        "pdf-p2-note.pdf",
                        "A sticky note though the certification allows forms only (P2)",
                        trust -> stickyNote(certified(RawPdf.letter(), trust, 2))),
                PdfAttacks.changed(
                        "pdf-evil-annotation.pdf",
                        "Evil annotation: where notes are allowed (P3) a text is laid over the page",
                        trust -> note(certified(RawPdf.letter(), trust, 3), "FreeText")),
                PdfAttacks.changed(
                        "pdf-evil-stamp.pdf",
                        "Evil annotation: where notes are allowed (P3) a stamp is laid over the page",
                        trust -> note(certified(RawPdf.letter(), trust, 3), "Stamp")),
                new AttackFile(
                        "pdf-sneaky-signature.pdf",
                        "Sneaky signature: a new signature that shows a text is added to a certified file (P2)",
                        List.of(PdfAttacks.CHANGED, "INDETERMINATE/UNTRUSTED"),
                        (file, trust) -> {
                            RawPdf pdf = certified(RawPdf.letter(), trust, 2);
                            pdf.stream(30, COVER, "BT /F 14 Tf (Ho tro 95 trieu) Tj ET");
                            RawPdf.Making making = new RawPdf.Making();
                            making.rectangle = "[80 690 300 715]";
                            making.appearance = "/AP<</N 30 0 R>>";
                            pdf.sign(trust.stranger, making).write(file);
                        }),
                PdfAttacks.changed(
                        "pdf-certification-removed.pdf", "The catalogue forgets the certification", trust -> {
                            RawPdf pdf = certified(PdfAttacks.form("15 trieu"), trust, 1);
                            pdf.catalog = "";
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed(
                        "pdf-locked-field-filled.pdf",
                        "A field is filled in that the signature locks (FieldMDP)",
                        trust -> PdfAttacks.fill(locking(trust, "/Action/Include/Fields[(SoTien)]"), "95 trieu")),
                PdfAttacks.changed(
                        "pdf-all-fields-locked-filled.pdf",
                        "A field is filled in though the signature locks all (FieldMDP)",
                        trust -> PdfAttacks.fill(locking(trust, "/Action/All"), "95 trieu")));
    }

    /** Signed with a certification of that level; the catalogue names it. */
    static RawPdf certified(RawPdf pdf, SampleTrust trust, int level) throws IOException {
        pdf.catalog = "/Perms<</DocMDP 11 0 R>>";
        RawPdf.Making making = new RawPdf.Making();
        making.signature = "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P "
                + level + "/V/1.2>>>>]";
        return pdf.sign(trust.sxd, making);
    }

    static RawPdf locking(SampleTrust trust, String parameters) throws IOException {
        RawPdf.Making making = new RawPdf.Making();
        making.signature = "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<</Type/TransformParams"
                + parameters + "/V/1.2>>>>]";
        return PdfAttacks.form("15 trieu").sign(trust.sxd, making);
    }

    private static RawPdf note(RawPdf pdf, String subtype) {
        pdf.stream(30, COVER, "1 1 1 rg 70 690 400 40 re f");
        pdf.object(31, PdfAttacks.annotation(subtype, "/DA(/F 12 Tf)/Contents(95 trieu)/AP<</N 30 0 R>>"));
        pdf.annotations.add("31 0 R");
        return pdf.skeleton().finish();
    }

    static RawPdf stickyNote(RawPdf pdf) {
        pdf.object(31, "<</Type/Annot/Subtype/Text/Rect[20 800 40 820]/Contents(Da doc)/F 28>>");
        pdf.annotations.add("31 0 R");
        return pdf.skeleton().finish();
    }
}
