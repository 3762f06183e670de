package vn.vanthu.samples.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.samples.scans.PlainScans;

/**
 * Writes the documents of {@code ./hub bench classify}, no two alike: {@code docx/NNNN.docx}, about 40 KB each, and {@code
 * pdf/NNNN.pdf} of three pages; scans without red in {@code scans/}; {@code large.pdf}; all samples beside them in {@code
 * samples/}.
 */
public final class SpeedSet {
    private static final long SEED = 20261125;
    private static final int COUNT = 1000;
    private static final int SMALL = 22;
    private static final int SCANS = 66;
    private static final int SMALL_SCANS = 6;
    private static final int PARAGRAPHS = 120;
    private static final int MARKED_ONE_IN = 25;
    private static final int PAGES = 3;
    private static final int PARAGRAPHS_OF_PAGES = 40;

    private SpeedSet() {}

    /** Usage: FOLDER [SEED] [small]. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        boolean small = arguments.length > 2 && arguments[2].equals("small");
        write(Path.of(arguments[0]), seed, small);
        System.err.println("hub: documents to measure by, seed " + seed);
    }

    /** @param small as few as the benchmark can run with, and no samples */
    public static void write(Path folder, long seed, boolean small) throws IOException {
        Random random = new Random(seed);
        LongText text = new LongText(random);
        WordPackage word = new WordPackage(random);
        Path docx = Files.createDirectories(folder.resolve("docx"));
        Path pdf = Files.createDirectories(folder.resolve("pdf"));
        int count = small ? SMALL : COUNT;
        for (int i = 0; i < count; i++) {
            word.write(text.report(i + 1, PARAGRAPHS, marked(i)), docx.resolve("%04d.docx".formatted(i)));
        }
        for (int i = 0; i < count; i++) {
            PrintedPages.write(
                    text.report(i + 1, PARAGRAPHS_OF_PAGES, marked(i)), PAGES, pdf.resolve("%04d.pdf".formatted(i)));
        }
        PlainScans.write(folder.resolve("scans"), seed, small ? SMALL_SCANS : SCANS);
        if (!small) {
            SampleLibrary.generate(folder.resolve("samples"));
        }
        LargePdf.write(folder.resolve("large.pdf"));
    }

    private static boolean marked(int number) {
        return number % MARKED_ONE_IN == MARKED_ONE_IN - 1;
    }
}
