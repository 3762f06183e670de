package vn.vanthu.samples.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.vanthu.samples.SampleTrust;

/** Revisions whose table is a stream and whose objects lie in another. */
final class ObjectStreams {
    private ObjectStreams() {}

    /** Two objects 4 of which the table names the harmless one and readers that go by number take the other. */
    static RawPdf pageTwice(RawPdf pdf) {
        String honest = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots["
                + String.join(" ", pdf.annotations) + "]>>";
        String other = honest.replace("/Contents 4 0 R", "/Contents 41 0 R");
        pdf.stream(41, "", RawPdf.OTHER_TEXT);
        long content = Long.parseLong(offsetOf(pdf, "41 0 obj"));
        String head = "3 0 3 " + (honest.length() + 1) + " ";
        long objects = pdf.length();
        pdf.text("40 0 obj\n<</Type/ObjStm/N 2/First " + head.length() + "/Length "
                + (head.length() + honest.length() + other.length() + 1) + ">>\nstream\n" + head + honest + " " + other
                + "\nendstream\nendobj\n");
        return table(pdf, new long[][] {{3, 2, 40, 0}, {40, 1, objects, 0}, {41, 1, content, 0}});
    }

    /** An honest revision of that form: a new description. */
    static RawPdf described(RawPdf pdf) {
        String info = "<</Producer(x)/Title(So 16)>>";
        long objects = pdf.length();
        pdf.text("40 0 obj\n<</Type/ObjStm/N 1/First 5/Length " + (5 + info.length()) + ">>\nstream\n42 0 " + info
                + "\nendstream\nendobj\n");
        return table(pdf, new long[][] {{40, 1, objects, 0}, {42, 2, 40, 0}}, "/Info 42 0 R");
    }

    /** The same in a hybrid table (ISO 32000-2, 7.5.8.4): the description stands in the stream beside it alone. */
    static RawPdf describedInHybrid(RawPdf pdf) {
        return hybrid(pdf, 42, "<</Producer(x)/Title(So 16)>>", "/Info 42 0 R");
    }

    /** In a hybrid table the stream beside it gives the page another content. */
    static RawPdf pageInHybrid(RawPdf pdf) {
        pdf.stream(41, "", RawPdf.OTHER_TEXT);
        return hybrid(
                pdf,
                3,
                "<</Type/Page/Parent 2 0 R/Contents 41 0 R/Resources<</Font<</F 5 0 R>>>>/Annots["
                        + String.join(" ", pdf.annotations) + "]>>",
                "");
    }

    /** An unused picture was signed; in the hybrid table after it only newer readers see something harmless there. */
    static RawPdf pictureInHybrid(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.stream(30, "/Type/XObject/Subtype/Form/BBox[0 0 300 50]", "0 0 300 50 re f");
        pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
        return hybrid(pdf, 30, "<</Producer(x)/Title(So 16)>>", "/Info 30 0 R");
    }

    /** The page's content given anew by a table of that form. */
    static RawPdf contentByStream(RawPdf pdf) {
        long content = pdf.length();
        pdf.stream(4, "", RawPdf.OTHER_TEXT);
        return table(pdf, new long[][] {{4, 1, content, 0}});
    }

    /** An entry of a kind that no standard knows stands for no object (ISO 32000-2, 7.5.8.3). */
    static RawPdf contentOfNoKind(RawPdf pdf) {
        return table(pdf, new long[][] {{4, 7, 0, 0}});
    }

    /** A stream of objects that no table names is signed with the rest; one after it names it. */
    static RawPdf pageAmongSigned(SampleTrust trust) throws IOException {
        RawPdf pdf = new RawPdf();
        pdf.stream(41, "", RawPdf.OTHER_TEXT);
        String page = "<</Type/Page/Parent 2 0 R/Contents 41 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[]>>";
        long objects = pdf.length();
        pdf.stream(40, "/Type/ObjStm/N 1/First 4", "3 0 " + page);
        pdf.body(RawPdf.TEXT).finish().sign(trust.sxd);
        return table(pdf, new long[][] {{3, 2, 40, 0}, {40, 1, objects, 0}});
    }

    private static RawPdf hybrid(RawPdf pdf, int number, String object, String trailer) {
        String head = number + " 0 ";
        pdf.stream(40, "/Type/ObjStm/N 1/First " + head.length(), head + object);
        long beside = pdf.length();
        pdf.stream(45, "/Type/XRef/W[1 1 1]/Index[" + number + " 1]/Size 46", "\u0002" + (char) 40 + "\u0000");
        return pdf.finish("/Root 1 0 R/XRefStm " + beside + trailer);
    }

    /** Signed with a stream of objects whose length is an object of its own, which then is given anew. */
    static RawPdf shortened(SampleTrust trust) throws IOException {
        RawPdf pdf = RawPdf.letter();
        String info = "<</Producer(x)/Title(So 16)>>";
        long objects = pdf.length();
        pdf.text(
                "40 0 obj\n<</Type/ObjStm/N 1/First 5/Length 43 0 R>>\nstream\n42 0 " + info + "\nendstream\nendobj\n");
        long length = pdf.length();
        pdf.text("43 0 obj\n" + (5 + info.length()) + "\nendobj\n");
        table(pdf, new long[][] {{40, 1, objects, 0}, {42, 2, 40, 0}, {43, 1, length, 0}}, "/Info 42 0 R");
        return pdf.sign(trust.sxd).object(43, "7").finish();
    }

    private static String offsetOf(RawPdf pdf, String head) {
        return String.valueOf(new String(pdf.bytes(), StandardCharsets.ISO_8859_1).lastIndexOf(head));
    }

    private static RawPdf table(RawPdf pdf, long[][] rows) {
        return table(pdf, rows, "");
    }

    /** Each row: number, type, first field, second field. */
    private static RawPdf table(RawPdf pdf, long[][] rows, String more) {
        StringBuilder index = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (long[] row : rows) {
            index.append(row[0]).append(" 1 ");
            data.append((char) row[1])
                    .append((char) (row[2] >> 16 & 255))
                    .append((char) (row[2] >> 8 & 255))
                    .append((char) (row[2] & 255))
                    .append((char) row[3]);
        }
        long previous = pdf.lastTable();
        long at = pdf.length();
        pdf.text("45 0 obj\n<</Type/XRef/W[1 3 1]/Index[" + index.toString().strip() + "]/Size 46/Root 1 0 R/Prev "
                + previous + more + "/Length " + data.length() + ">>\nstream\n" + data
                + "\nendstream\nendobj\nstartxref\n"
                + at + "\n%%EOF\n");
        return pdf.lastTable(at);
    }
}
