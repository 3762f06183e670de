package vn.vanthu.samples.scans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import vn.vanthu.samples.Expected;
import vn.vanthu.samples.accuracy.Baseline;

/**
 * What anybody gets of a scan in an hour: {@code tesseract page -l vie --psm 3}, one regular expression a fact, and a
 * count of red and of blue pixels for seal and signature.
 */
final class PlainReading {
    /** Of all pixels; a seal of 36 mm has some 0.5 % of them. */
    private static final double ENOUGH_RED = 0.002;

    private static final double ENOUGH_BLUE = 0.0004;
    private final StringBuilder text = new StringBuilder();
    private boolean red;
    private boolean blue;

    /** @throws IOException if tesseract is not there */
    void add(BufferedImage page) throws IOException {
        count(page);
        Path file = Files.createTempFile("scan", ".bmp");
        try {
            ImageIO.write(page, "bmp", file.toFile());
            text.append(recognised(file)).append('\n');
        } finally {
            Files.delete(file);
        }
    }

    Expected facts() {
        Expected facts = Baseline.of(text.toString());
        TreeMap<String, String> values = facts.values();
        values.put("seal", red ? "FOUND" : "NOT_FOUND");
        values.put("handSignature", blue ? "FOUND" : "NOT_FOUND");
        return new Expected(values, facts.recipients(), facts.signatures());
    }

    private void count(BufferedImage page) {
        int reds = 0;
        int blues = 0;
        int all = 0;
        for (int y = 0; y < page.getHeight(); y += 3) {
            for (int x = 0; x < page.getWidth(); x += 3) {
                int pixel = page.getRGB(x, y);
                int redder = (pixel >> 16 & 255) - (pixel >> 8 & 255);
                int bluer = (pixel & 255) - (pixel >> 16 & 255);
                reds += redder > 50 ? 1 : 0;
                blues += bluer > 40 ? 1 : 0;
                all++;
            }
        }
        red |= reds > ENOUGH_RED * all;
        blue |= blues > ENOUGH_BLUE * all;
    }

    private static String recognised(Path file) throws IOException {
        ProcessBuilder command = new ProcessBuilder("tesseract", file.toString(), "-", "-l", "vie", "--psm", "3")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Path answer = Files.createTempFile("scan", ".txt");
        try {
            Process process = command.redirectOutput(answer.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "";
            }
            return Files.readString(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(answer);
        }
    }
}
