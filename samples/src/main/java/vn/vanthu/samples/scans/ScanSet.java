package vn.vanthu.samples.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes scans with what is true of them, to measure a reader of pictures by: {@code NAME/document.EXT} and {@code
 * NAME/expected.yaml}. Half of them bear no red seal; no page, text or picture is taken from anywhere.
 */
public final class ScanSet {
    /** So many documents are some 440 pages. */
    static final int ALL = 280;

    private static final long SEED = 20261127;

    private ScanSet() {}

    /** Usage: FOLDER [SEED|-] [DOCUMENTS|-] [plain]. */
    public static void main(String[] arguments) throws IOException {
        long seed = given(arguments, 1) ? Long.parseLong(arguments[1]) : SEED;
        int documents = given(arguments, 2) ? Integer.parseInt(arguments[2]) : ALL;
        int pages = write(Path.of(arguments[0]), seed, documents, given(arguments, 3));
        System.err.println("hub: " + documents + " scans, " + pages + " pages, seed " + seed);
    }

    private static boolean given(String[] arguments, int index) {
        return arguments.length > index && !arguments[index].equals("-");
    }

    /**
     * @param documents the first so many of the set
     * @param plain whether tesseract reads each page for {@code NAME/baseline.yaml}, which takes seconds a page
     * @return how many pages
     */
    public static int write(Path folder, long seed, int documents, boolean plain) throws IOException {
        System.setProperty("java.awt.headless", "true");
        int pages = 0;
        for (int index = 0; index < documents; index++) {
            pages += one(folder, seed, index, plain);
        }
        return pages;
    }

    static ScanPlan plan(long seed, int index) {
        return ScanPlan.of(index, new Random(seed * 1_000_003 + index));
    }

    static Scan scan(long seed, int index) {
        return new Scan(plan(seed, index), seed * 7_919 + index);
    }

    private static int one(Path folder, long seed, int index, boolean plain) throws IOException {
        Scan scan = scan(seed, index);
        ScanPlan plan = scan.plan();
        Path home = Files.createDirectories(folder.resolve(
                "SCAN-%03d-%s-%s-%s".formatted(plan.index(), plan.sealing(), plan.stamping(), plan.decoy())));
        PlainReading reading = new PlainReading();
        ScanFiles.Pages pages = number -> {
            BufferedImage page = scan.page(number);
            if (plain) {
                reading.add(page);
            }
            return page;
        };
        ScanFiles.write(
                plan,
                scan.pages(),
                pages,
                home.resolve("document." + plan.container().extension()));
        if (plain) {
            Files.writeString(home.resolve("baseline.yaml"), reading.facts().yaml());
        }
        Files.writeString(home.resolve("expected.yaml"), scan.truth().yaml());
        return scan.pages();
    }
}
