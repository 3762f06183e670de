package vn.vanthu.samples.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.vanthu.samples.scans.ScanPlan.Container;
import vn.vanthu.samples.scans.ScanPlan.Decoy;
import vn.vanthu.samples.scans.ScanPlan.Sealing;
import vn.vanthu.samples.scans.ScanPlan.Signing;
import vn.vanthu.samples.scans.ScanPlan.Stamping;

/**
 * Writes scans without any red, {@code NNNN.pdf}, no two alike: upright pages at {@value #DPI} dpi in colour with noise,
 * unevenly lit, up to 2° off, each a JPEG in a PDF.
 */
public final class PlainScans {
    public static final int DPI = 200;

    private PlainScans() {}

    /** @return how many pages in all, at least as many as documents */
    public static int write(Path folder, long seed, int documents) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(folder);
        int pages = 0;
        for (int index = 0; index < documents; index++) {
            Scan scan = new Scan(plan(index, new Random(seed * 1_000_003 + index)), seed * 7_919 + index);
            ScanFiles.write(scan.plan(), scan.pages(), scan::page, folder.resolve("%04d.pdf".formatted(index)));
            pages += scan.pages();
        }
        return pages;
    }

    private static ScanPlan plan(int index, Random random) {
        return new ScanPlan(
                index,
                index % 3 == 1,
                1,
                Sealing.ABSENT,
                Signing.values()[random.nextInt(Signing.values().length)],
                Stamping.ABSENT,
                Decoy.ABSENT,
                Container.PDF_DCT,
                DPI,
                List.of(50, 65, 75, 85, 92).get(random.nextInt(5)),
                (random.nextDouble() * 2 - 1) * 2,
                0,
                false);
    }
}
