package vn.vanthu.samples.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF: trees, fonts, forms and actions that hold themselves; streams that swell. */
final class HostilePdf {
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %s>>";
    private static final String NOTHING = "<<>>";

    private HostilePdf() {}

    static List<HostileFile> all() {
        return List.of(
                pdf(
                        "cay-trang-vong.pdf",
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
                        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"),
                pdf(
                        "dem-trang-sai.pdf",
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>",
                        PAGE.formatted(NOTHING),
                        stream("")),
                pdf(
                        "phong-chu-vong.pdf",
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        PAGE.formatted("<</Font<</F 5 0 R>>>>"),
                        stream("BT /F 12 Tf 50 700 Td (aaaaaaaa) Tj ET"),
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 6 0 R>>"
                                + "/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]"
                                + "/Resources<</Font<</F 5 0 R>>>>>>",
                        stream("9 0 d0 BT /F 1 Tf (aaaa) Tj ET")),
                pdf(
                        "phong-chu-tu-ke-thua.pdf",
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        PAGE.formatted("<</Font<</F 5 0 R>>>>"),
                        stream("BT /F 12 Tf 50 700 Td (abc) Tj ET"),
                        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>",
                        "<</Type/CMap/CMapName/X/UseCMap 6 0 R/Length 0>>stream\n\nendstream"),
                pdf(
                        "hinh-tu-ve.pdf",
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        PAGE.formatted("<</XObject<</X 5 0 R>>>>"),
                        stream("/X Do ".repeat(50)),
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R/Y 5 0 R>>>>/Length 24>>"
                                + "stream\n/X Do /Y Do /X Do /Y Do\nendstream"),
                new HostileFile("hinh-trong-hinh.pdf", HostilePdf::doublingForms),
                new HostileFile(
                        "mang-long-nhau.pdf",
                        file -> write(
                                file,
                                "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>",
                                "<<>>")),
                new HostileFile("50000-trang.pdf", HostilePdf::manyPages),
                new HostileFile("luong-no-1-gb.pdf", HostilePdf::swelling),
                new HostileFile(
                        "hanh-dong-vong.pdf",
                        file -> write(
                                file,
                                "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R/AcroForm<</Fields[6 0 R]>>/Names<</EmbeddedFiles 7 0 R>>>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                PAGE.formatted(NOTHING),
                                stream(""),
                                "<</S/GoTo/Next[5 0 R 5 0 R 5 0 R 5 0 R]>>",
                                "<</T(a)/Kids[6 0 R 6 0 R]>>",
                                "<</Kids[7 0 R 7 0 R]>>")),
                new HostileFile(
                        "chuoi-nhieu.pdf",
                        file -> write(
                                file,
                                "<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R/X["
                                        + "(\u00fe\u00ff\u001e\u00ac)".repeat(600_000) + "]>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                PAGE.formatted(NOTHING),
                                stream(""),
                                "<</First 6 0 R>>",
                                "<</Title(a)/Next 6 0 R/First 6 0 R>>")),
                new HostileFile("bi-cat.pdf", file -> Files.write(file, HostileArchives.cut(ordinary()))),
                new HostileFile("xmp-ty-tieng-cuoi.pdf", file -> {
                    String packet = HostileOffice.laughs() + "<x>&a29;</x>";
                    write(
                            file,
                            "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>",
                            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            PAGE.formatted(NOTHING),
                            stream(""),
                            "<</Type/Metadata/Subtype/XML/Length " + packet.length() + ">>stream\n" + packet
                                    + "\nendstream");
                }));
    }

    private static HostileFile pdf(String name, String... objects) {
        return new HostileFile(name, file -> write(file, objects));
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static void write(Path file, String... objects) throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        Files.writeString(file, pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString(), StandardCharsets.ISO_8859_1);
    }

    /** Each form draws the next one twice: two to the power of thirty. */
    private static void doublingForms(Path file) throws IOException {
        int forms = 30;
        String[] objects = new String[4 + forms];
        objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
        objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        objects[2] = PAGE.formatted("<</XObject<</X 5 0 R>>>>");
        objects[3] = stream("/X Do");
        for (int i = 0; i < forms; i++) {
            objects[4 + i] = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + (6 + i)
                    + " 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream";
        }
        write(file, objects);
    }

    private static void manyPages(Path file) throws IOException {
        int pages = 50_000;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            StringBuilder kids = new StringBuilder();
            for (int i = 0; i < pages; i++) {
                kids.append(i + 3).append(" 0 R ");
            }
            out.write(HostileArchives.latin("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n"
                    + "<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>\nendobj\n"));
            for (int i = 0; i < pages; i++) {
                out.write(HostileArchives.latin(
                        (i + 3) + " 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"));
            }
            out.write(HostileArchives.latin("trailer<</Root 1 0 R>>\n%%EOF\n"));
        }
    }

    /** A gigabyte of blanks, deflated twice, as the content of a page. */
    private static void swelling(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = HostileArchives.latin(" ".repeat(1 << 20));
        try (OutputStream twice = new DeflaterOutputStream(
                new DeflaterOutputStream(packed, new Deflater(9)), new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < 1024; i++) {
                twice.write(blanks);
            }
        }
        write(
                file,
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE.formatted(NOTHING),
                "<</Filter[/FlateDecode/FlateDecode]/Length " + packed.size() + ">>stream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    private static byte[] ordinary() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Cut");
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
