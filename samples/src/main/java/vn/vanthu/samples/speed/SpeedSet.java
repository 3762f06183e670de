package vn.vanthu.samples.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes the documents of {@code ./hub bench classify}: {@code docx/NNNN.docx}, about 40 KB each, no two alike. */
public final class SpeedSet {
    private static final long SEED = 20261125;
    private static final int COUNT = 1000;
    private static final int SMALL = 22;
    private static final int PARAGRAPHS = 120;
    private static final int MARKED_ONE_IN = 25;

    private SpeedSet() {}

    /** Usage: FOLDER [SEED] [small]. */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        boolean small = arguments.length > 2 && arguments[2].equals("small");
        write(Path.of(arguments[0]), seed, small);
        System.err.println("hub: documents to measure by, seed " + seed);
    }

    /** @param small as few as the benchmark can run with */
    public static void write(Path folder, long seed, boolean small) throws IOException {
        Random random = new Random(seed);
        LongText text = new LongText(random);
        WordPackage word = new WordPackage(random);
        Path docx = Files.createDirectories(folder.resolve("docx"));
        for (int i = 0; i < (small ? SMALL : COUNT); i++) {
            word.write(
                    text.report(i + 1, PARAGRAPHS, i % MARKED_ONE_IN == MARKED_ONE_IN - 1),
                    docx.resolve("%04d.docx".formatted(i)));
        }
    }
}
