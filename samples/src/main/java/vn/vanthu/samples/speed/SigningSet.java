package vn.vanthu.samples.speed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Writes the documents of {@code ./hub bench sign} and {@code verify}, no two alike: {@code small/NNNN.pdf} of about 44
 * KB, {@code scan/NNNN.pdf} of three pages and 1 MB, {@code long/NNNN.pdf} of 500 pages, {@code docx/NNNN.docx}.
 */
public final class SigningSet {
    private static final long SEED = 20261125;
    private static final int SCAN_PAGES = 3;
    private static final int PICTURE_SIDE = 340;
    private static final int LONG_PAGES = 500;
    private static final int PARAGRAPHS_OF_LONG = 7_500;
    private static final int PAGES_OF_SMALL = 8;
    private static final int PARAGRAPHS_OF_SMALL = 110;
    private static final int PARAGRAPHS_OF_WORD = 122;

    private SigningSet() {}

    /** Usage: FOLDER [SEED] [small]. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        boolean small = arguments.length > 2 && arguments[2].equals("small");
        write(Path.of(arguments[0]), seed, small);
        System.err.println("hub: documents to sign, seed " + seed);
    }

    /** @param small as few as the benchmark can run with */
    public static void write(Path folder, long seed, boolean small) throws IOException {
        Random random = new Random(seed);
        LongText text = new LongText(random);
        WordPackage word = new WordPackage(random);
        Path little = Files.createDirectories(folder.resolve("small"));
        Path scan = Files.createDirectories(folder.resolve("scan"));
        Path many = Files.createDirectories(folder.resolve("long"));
        Path docx = Files.createDirectories(folder.resolve("docx"));
        for (int i = 0; i < (small ? 11 : 1000); i++) {
            PrintedPages.write(
                    text.report(i + 1, PARAGRAPHS_OF_SMALL, false),
                    PAGES_OF_SMALL,
                    little.resolve("%04d.pdf".formatted(i)));
            word.write(text.report(i + 1, PARAGRAPHS_OF_WORD, false), docx.resolve("%04d.docx".formatted(i)));
        }
        for (int i = 0; i < (small ? 11 : 220); i++) {
            scan(random, scan.resolve("%04d.pdf".formatted(i)));
        }
        for (int i = 0; i < (small ? 11 : 22); i++) {
            PrintedPages.write(
                    text.report(i + 1, small ? PARAGRAPHS_OF_SMALL : PARAGRAPHS_OF_LONG, false),
                    LONG_PAGES,
                    many.resolve("%04d.pdf".formatted(i)));
        }
    }

    /** Noise, which no compression makes smaller. */
    private static void scan(Random random, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < SCAN_PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage image = new BufferedImage(PICTURE_SIDE, PICTURE_SIDE, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < PICTURE_SIDE; y++) {
                    for (int x = 0; x < PICTURE_SIDE; x++) {
                        image.setRGB(x, y, random.nextInt());
                    }
                }
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, image),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(file.toFile());
        }
    }
}
