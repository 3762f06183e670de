package vn.vanthu.classifier.text;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.vanthu.samples.SampleLibrary;

/** Pages of random operators: every way in which text can be set, moved, turned, doubled, hidden and replaced. */
final class DrawnPages {

    private static final List<String> WORDS = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số:     /QĐ-SXD",
            "An Lạc, ngày 05 tháng 3 năm 2026",
            "M Ậ T",
            "TỐI MẬT",
            " ",
            "a",
            "hô\u0323i nghi\u0323",
            "\ufb01nance",
            "(1.2) \\ 50%",
            "Nơi nhận:");
    private static final List<String> PLAIN =
            List.of("Hello", "So 15", " ", "AVAWA", "50% (a) \\ b", "x", "office^", "~a");

    private final Random random;
    private final PDDocument document = new PDDocument();
    private final List<PDFont> fonts;

    private DrawnPages(Random random) throws IOException {
        this.random = random;
        fonts = List.of(
                PDType0Font.load(document, face("Tinos-Regular.ttf"), true),
                PDType0Font.load(document, face("Tinos-Bold.ttf"), true),
                PDTrueTypeFont.load(document, face("Arimo-Regular.ttf"), WinAnsiEncoding.INSTANCE),
                new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        for (PDFont font : fonts.subList(0, 2)) {
            WORDS.forEach(word -> word.codePoints().forEach(font::addToSubset));
        }
    }

    static InputStream face(String name) {
        return Objects.requireNonNull(SampleLibrary.class.getResourceAsStream("/fonts/" + name));
    }

    static void write(Path file, Random random, int pages) throws IOException {
        DrawnPages drawn = new DrawnPages(random);
        try (PDDocument document = drawn.document) {
            for (int i = 0; i < pages; i++) {
                drawn.page();
            }
            for (PDFont font : drawn.fonts.subList(0, 2)) {
                font.subset();
            }
            document.save(file.toFile());
        }
    }

    private void page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.setRotation(90 * (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
        if (random.nextInt(4) == 0) {
            page.setCropBox(new PDRectangle(20, 30, 500, 700));
        }
        PDResources resources = resources();
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        if (random.nextBoolean()) {
            form.setResources(resources());
        }
        form.setMatrix(random.nextBoolean() ? new AffineTransform() : new AffineTransform(0.8f, 0, 0, 0.8f, 12, 7));
        try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content(20, false));
        }
        resources.put(COSName.getPDFName("X1"), form);
        page.setResources(resources);
        PDStream contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream(random.nextBoolean() ? COSName.FLATE_DECODE : null)) {
            out.write(content(random.nextInt(10, 120), true));
        }
        page.setContents(contents);
    }

    private PDResources resources() {
        PDResources resources = new PDResources();
        for (int i = 0; i < fonts.size(); i++) {
            resources.put(COSName.getPDFName("F" + i), fonts.get(i));
        }
        return resources;
    }

    private byte[] content(int steps, boolean forms) throws IOException {
        StringBuilder out = new StringBuilder();
        int font = random.nextInt(fonts.size());
        boolean text = false;
        String last = "";
        for (int i = 0; i < steps; i++) {
            if (!text) {
                switch (random.nextInt(8)) {
                    case 0 -> out.append("q\n");
                    case 1 -> out.append("Q\n");
                    case 2 -> out.append(matrix()).append("cm\n");
                    case 3 -> out.append(forms ? "/X1 Do\n" : "0 0 m 5 5 l S\n");
                    default -> {
                        out.append("BT\n/F")
                                .append(font)
                                .append(' ')
                                .append(size())
                                .append(" Tf\n");
                        out.append(random.nextInt(3) == 0 ? matrix() + "Tm\n" : place() + "Td\n");
                        text = true;
                    }
                }
                continue;
            }
            switch (random.nextInt(24)) {
                case 0, 1 -> {
                    out.append("ET\n");
                    text = false;
                }
                case 2 -> {
                    font = random.nextInt(fonts.size());
                    out.append("/F").append(font).append(' ').append(size()).append(" Tf\n");
                }
                case 3 -> out.append(number(-1, 4)).append(" Tc\n");
                case 4 -> out.append(number(-1, 9)).append(" Tw\n");
                case 5 -> out.append(random.nextInt(60, 140)).append(" Tz\n");
                case 6 -> out.append(number(8, 20)).append(" TL\n");
                case 7 -> out.append(random.nextInt(-4, 6)).append(" Ts 0 Ts\n");
                case 8 -> out.append(random.nextInt(8)).append(" Tr\n");
                case 9 -> out.append("0 Tr 0 Tc 0 Tw 100 Tz\n");
                case 10 ->
                    out.append("/Span <</ActualText ")
                            .append(random.nextBoolean() ? "(thay\\)) /Lang (vi)" : "<FEFF1EAC0074>")
                            .append(">> BDC\n");
                case 11 -> out.append("/P BMC\n");
                case 12, 13 -> out.append("EMC\n");
                case 14 -> out.append("T*\n");
                case 15 -> out.append(matrix()).append("Tm\n");
                case 16 -> out.append("0.3 0 Td ").append(last);
                case 17 -> out.append("(").append(") '\n");
                case 18 -> {
                    last = spaced(font);
                    out.append(last);
                }
                default -> {
                    out.append(random.nextInt(3) == 0 ? place() : "0 -" + random.nextInt(30) + " ")
                            .append("Td\n");
                    last = word(font) + " Tj\n";
                    out.append(last);
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String spaced(int font) throws IOException {
        StringBuilder array = new StringBuilder("[");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            array.append(word(font))
                    .append(' ')
                    .append(random.nextInt(-900, 300))
                    .append(' ');
        }
        return array.append(word(font)).append("] TJ\n").toString();
    }

    private String word(int font) throws IOException {
        boolean composite = font < 2;
        List<String> words = composite ? WORDS : PLAIN;
        byte[] bytes = fonts.get(font).encode(words.get(random.nextInt(words.size())));
        if (composite || random.nextBoolean()) {
            return "<" + HexFormat.of().formatHex(bytes) + ">";
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\051") + ")";
    }

    private String size() {
        return random.nextInt(3) == 0 ? number(1, 30) : String.valueOf(random.nextInt(8, 16));
    }

    private String place() {
        return number(-20, 560) + " " + number(-10, 800) + " ";
    }

    private String matrix() {
        double angle = random.nextInt(4) == 0 ? Math.toRadians(random.nextInt(-180, 180)) : 0;
        angle += random.nextInt(5) == 0 ? Math.PI / 2 * random.nextInt(4) : 0;
        double scale = random.nextInt(3) == 0 ? random.nextDouble(-1.5, 2) : 1;
        return String.format(
                Locale.ROOT,
                "%.4f %.4f %.4f %.4f %.3f %.3f ",
                scale * Math.cos(angle),
                scale * Math.sin(angle),
                -Math.sin(angle),
                Math.cos(angle),
                random.nextDouble(0, 500),
                random.nextDouble(0, 780));
    }

    private String number(int from, int to) {
        return String.format(Locale.ROOT, "%." + random.nextInt(5) + "f", random.nextDouble(from, to));
    }
}
