package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of hundreds of pages is read in the heap of the worker that reads scans, which does not grow page by page. */
class LongScanIT {
    private static final int PAGES = 500;
    private static final int DISTINCT = 8;
    private static final int LINES = 40;
    /** What is kept of the words of 400 pages is less; pixels of one page in a hundred are more. */
    private static final long GROWTH = 24_000_000;

    @TempDir
    private Path folder;

    @Test
    void keepsNoPictureOfFiveHundredPages() throws Exception {
        Path scan = folder.resolve("quet.pdf");
        write(scan);
        List<long[]> samples = new ArrayList<>();
        long text = 0;
        for (String line : said(scan).lines().toList()) {
            String[] words = line.split(" ");
            if (words[0].equals("text")) {
                text = Long.parseLong(words[1]);
            } else {
                samples.add(new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])});
            }
        }
        assertThat(text).as("the words of every page").isGreaterThan((long) PAGES * LINES * 20);
        assertThat(least(samples, 400, PAGES) - least(samples, 20, 100))
                .as("growth of the heap, least in use after collections: %s", samples.size())
                .isLessThan(GROWTH);
    }

    /** Pages that are being read at that moment are in the heap too: the least of several says what is kept. */
    private static long least(List<long[]> samples, int from, int to) {
        return samples.stream()
                .filter(sample -> sample[0] >= from && sample[0] <= to)
                .mapToLong(sample -> sample[1])
                .min()
                .orElseThrow();
    }

    private String said(Path scan) throws Exception {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Files.writeString(programs.resolve("answer"), hocr());
        Path tesseract = programs.resolve("tesseract");
        Files.writeString(
                tesseract, "#!/bin/sh\n/bin/cat >/dev/null\nexec /bin/cat " + programs.resolve("answer") + "\n");
        assertThat(tesseract.toFile().setExecutable(true)).isTrue();
        Files.createFile(programs.resolve("vie.traineddata"));
        ProcessBuilder probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + PaperReader.HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongScanProbe.class.getName(),
                        scan.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        probe.environment().put("PATH", programs.toString());
        probe.environment().put("TESSDATA_PREFIX", programs.toString());
        Process process = probe.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /** As Tesseract would answer for a full page, whatever it is given. */
    private static String hocr() {
        StringBuilder hocr = new StringBuilder("<html><body><div class='ocr_page' title='bbox 0 0 595 842'>");
        for (int line = 0; line < LINES; line++) {
            int top = 60 + line * 18;
            hocr.append("<span class='ocr_line' title=\"bbox 60 %d 530 %d; baseline 0 -3; x_size 13\">"
                    .formatted(top, top + 13));
            for (int word = 0; word < 10; word++) {
                hocr.append("<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 93'>công</span> "
                        .formatted(60 + word * 47, top, 102 + word * 47, top + 13));
            }
            hocr.append("</span>");
        }
        return hocr.append("</div></body></html>").toString();
    }

    private static void write(Path file) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            pictures.add(picture(i));
        }
        try (PDDocument pdf = new PDDocument()) {
            for (int number = 0; number < PAGES; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream to = new PDPageContentStream(pdf, page)) {
                    to.drawImage(
                            JPEGFactory.createFromByteArray(pdf, pictures.get(number % DISTINCT)),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            pdf.save(file.toFile());
        }
    }

    private static byte[] picture(int which) throws IOException {
        BufferedImage page = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = page.createGraphics();
        to.setColor(new Color(246, 244, 238 - which));
        to.fillRect(0, 0, page.getWidth(), page.getHeight());
        to.setColor(Color.BLACK);
        to.setFont(new Font(Font.SERIF, Font.PLAIN, 12));
        for (int line = 0; line < LINES; line++) {
            to.drawString("công công công công công công công công công công " + which, 60, 71 + line * 18);
        }
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(page, "jpg", out);
        return out.toByteArray();
    }
}
