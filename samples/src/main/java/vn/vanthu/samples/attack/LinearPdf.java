package vn.vanthu.samples.attack;

/** A file whose first table stands at its beginning and leads to the one at its end, as linearised files have it. */
final class LinearPdf {
    private static final int HEAD = 15;
    private static final int ROW = 20;

    private LinearPdf() {}

    static RawPdf letter() {
        RawPdf late = new RawPdf();
        String first =
                "xref\n1 6\n" + "%s".repeat(6) + "trailer\n<</Size 20/Root 1 0 R/Prev %010d>>\nstartxref\n0\n%%%%EOF\n";
        String linear = "9 0 obj\n<</Linearized 1/L 9999999999/H[0 0]/O 3/E 0/N 1/T 0>>\nendobj\n";
        String[] bodies = {
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>\nendobj\n",
            "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>\nendobj\n",
            "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[]>>\nendobj\n",
            "4 0 obj\n<</Length " + RawPdf.TEXT.length() + ">>\nstream\n" + RawPdf.TEXT + "\nendstream\nendobj\n",
            "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>\nendobj\n",
            "6 0 obj\n<</Fields[]>>\nendobj\n"
        };
        long start = late.length();
        long table = start + linear.length();
        Object[] values = new Object[7];
        int width = "xref\n1 6\n".length()
                + 6 * ROW
                + "trailer\n<</Size 20/Root 1 0 R/Prev 0000000000>>\nstartxref\n0\n%%EOF\n".length();
        long at = table + width;
        for (int i = 0; i < bodies.length; i++) {
            values[i] = "%010d 00000 n \n".formatted(at);
            at += bodies[i].length();
        }
        values[6] = at;
        late.text(linear).text(first.formatted(values)).text(String.join("", bodies));
        late.text("xref\n0 1\n0000000000 65535 f \n9 1\n" + "%010d 00000 n \n".formatted((long) HEAD)
                + "trailer\n<</Size 20>>\nstartxref\n" + table + "\n%%EOF\n");
        return late.lastTable(table);
    }
}
