package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.samples.MarkPlace;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.samples.accuracy.AccuracySet;

/** Which road a page takes, and that both lead to the same text. */
class PdfRoadsTest {
    private static final long[] SEEDS = {20261125, 7};
    private static final String LINE = "BT /F 12 Tf 50 700 Td (So 15) Tj ET ";

    @TempDir
    Path folder;

    @Test
    void readsEverySampleQuicklyAndAsTheStripperDoes() throws IOException {
        SampleLibrary.generate(folder.resolve("samples"));
        for (long seed : SEEDS) {
            AccuracySet.write(folder.resolve("accuracy-" + seed), seed, true);
        }
        for (MarkPlace place : MarkPlace.all()) {
            if (place.extension().equals("pdf")) {
                place.writing().write("TỐI MẬT", folder.resolve(place.name() + ".pdf"));
            }
        }
        Map<String, Integer> roads = new TreeMap<>();
        List<Path> files = pdfs();
        for (Path file : files) {
            assertThat(read(file, true)).as(file.toString()).isEqualTo(read(file, false));
            for (Optional<Doubt> doubt : roads(file)) {
                roads.merge(doubt.map(Doubt::name).orElse("quick"), 1, Integer::sum);
            }
        }
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(roads).as("pages by road").containsOnlyKeys("quick");
    }

    private List<Path> pdfs() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static List<Optional<Doubt>> roads(Path file) {
        try {
            return PdfRoads.of(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** All that facts are found in: lines, form, active content, pictures and gaps; or the refusal. */
    private static Object read(Path file, boolean quick) {
        ReadingLimits limits = ReadingLimits.ordinary();
        try (Unpacking unpacking = new Unpacking(limits)) {
            return PdfText.read(file, limits, unpacking.level(0), quick);
        } catch (IOException refused) {
            return refused.toString();
        }
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void leavesToTheStripperWhatItIsNotSureOf(Doubt doubt) throws IOException {
        Path file = folder.resolve("la.pdf");
        try (PDDocument pdf = new PDDocument()) {
            odd(pdf, doubt);
            odd(pdf, null);
            pdf.save(file.toFile());
        }
        assertThat(PdfRoads.of(file)).containsExactly(Optional.of(doubt), Optional.empty());
        assertThat(read(file, true))
                .isEqualTo(read(file, false))
                .isInstanceOfSatisfying(
                        TextDocument.class,
                        text -> assertThat(text.lines())
                                .extracting(TextLine::text)
                                .anyMatch(line -> line.contains("15")));
    }

    private static void odd(PDDocument pdf, Doubt doubt) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        page.setResources(resources);
        COSStream content = pdf.getDocument().createCOSStream();
        COSName filter = COSName.FLATE_DECODE;
        String more = "";
        switch (doubt) {
            case SYNTAX -> more = "BT /F 12 Tf 50 600 Td 1.2.3 Tc (Hai) Tj ET";
            case OPERATOR -> more = "BT /F 12 Tf 50 600 Td (Hai) Tj ET foo";
            case INLINE_PICTURE -> more = "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI BT /F 12 Tf 50 600 Td (Hai) Tj ET";
            case FILTER -> filter = COSName.ASCII_HEX_DECODE;
            case NO_FONT -> more = "BT /G 12 Tf 50 600 Td (Hai) Tj ET";
            case TYPE_3_FONT -> {
                font(resources, type3(pdf));
                more = "BT /G 12 Tf 50 600 Td (a) Tj ET";
            }
            case VERTICAL -> {
                font(resources, named(composite(pdf), "Identity-V"));
                more = "BT /G 12 Tf 50 600 Td <00240025> Tj ET";
            }
            case CODES -> {
                font(resources, composite(pdf));
                more = "BT /G 12 Tf 50 600 Td <002400> Tj ET";
            }
            case LETTERS -> {
                font(resources, hebrew(pdf));
                more = "BT /G 12 Tf 50 600 Td (ab) Tj ET";
            }
            case OVERLAID_ACCENT -> more = "BT /F 12 Tf 50 600 Td (a) Tj 0.5 0 Td (^) Tj ET";
            case ARTICLES -> {
                PDThreadBead bead = new PDThreadBead();
                bead.setRectangle(new PDRectangle(0, 0, 300, 800));
                page.setThreadBeads(List.of(bead));
            }
            case TOO_MUCH -> more = "q ".repeat(2_000);
            case FAILURE -> more = "cut short";
            case null -> more = "";
        }
        try (OutputStream out = content.createOutputStream(filter)) {
            out.write((LINE + more).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (doubt == Doubt.FAILURE) {
            cutShort(content);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, content);
    }

    /** Without the end of what was packed. */
    private static void cutShort(COSStream content) throws IOException {
        byte[] packed;
        try (var in = content.createRawInputStream()) {
            packed = in.readAllBytes();
        }
        try (OutputStream out = content.createRawOutputStream()) {
            out.write(packed, 0, packed.length - 8);
        }
    }

    private static void font(PDResources resources, COSDictionary font) {
        resources.getCOSObject().getCOSDictionary(COSName.FONT).setItem("G", font);
    }

    private static COSDictionary named(COSDictionary font, String encoding) {
        font.setItem(COSName.ENCODING, COSName.getPDFName(encoding));
        return font;
    }

    private static COSDictionary composite(PDDocument pdf) {
        try {
            return PDType0Font.load(pdf, DrawnPages.face("Tinos-Regular.ttf"), false)
                    .getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary type3(PDDocument pdf) throws IOException {
        COSDictionary font = dictionary("Type", "Font", "Subtype", "Type3");
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 9, 9));
        font.setItem(COSName.FONT_MATRIX, numbers(1, 0, 0, 1, 0, 0));
        COSDictionary shapes = new COSDictionary();
        shapes.setItem("a", stream(pdf, "9 0 d0"));
        font.setItem(COSName.CHAR_PROCS, shapes);
        COSDictionary encoding = new COSDictionary();
        COSArray differences = numbers(97);
        differences.add(COSName.getPDFName("a"));
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 97);
        font.setInt(COSName.LAST_CHAR, 97);
        font.setItem(COSName.WIDTHS, numbers(9));
        return font;
    }

    private static COSDictionary hebrew(PDDocument pdf) throws IOException {
        COSDictionary font = dictionary("Type", "Font", "Subtype", "TrueType", "BaseFont", "Arial");
        font.setInt(COSName.FIRST_CHAR, 97);
        font.setInt(COSName.LAST_CHAR, 98);
        font.setItem(COSName.WIDTHS, numbers(500, 500));
        COSDictionary descriptor = dictionary("Type", "FontDescriptor", "FontName", "Arial");
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 900));
        font.setItem(COSName.FONT_DESC, descriptor);
        font.setItem(
                COSName.TO_UNICODE,
                stream(
                        pdf,
                        "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <61> <62> <05d0> endbfrange"));
        return font;
    }

    private static COSDictionary dictionary(String... names) {
        COSDictionary dictionary = new COSDictionary();
        for (int i = 0; i < names.length; i += 2) {
            dictionary.setItem(names[i], COSName.getPDFName(names[i + 1]));
        }
        return dictionary;
    }

    private static COSArray numbers(int... values) {
        List<COSBase> numbers = new ArrayList<>();
        Arrays.stream(values).forEach(value -> numbers.add(COSInteger.get(value)));
        return new COSArray(numbers);
    }

    private static COSStream stream(PDDocument pdf, String text) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}
