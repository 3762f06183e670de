package vn.vanthu.samples.speed;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A report of a hundred pages, each of words and one uncompressed photograph: over 200 MB. */
public final class LargePdf {
    private static final File FONT = new File("/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf");
    private static final int PAGES = 100;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private LargePdf() {}

    public static void write(Path file) throws IOException {
        Random random = new Random(200);
        LongText text = new LongText(random);
        byte[] picture = new byte[WIDTH * HEIGHT * 3];
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDType0Font font = PDType0Font.load(pdf, FONT);
            List<LongText.Line> lines = text.report(1, PAGES, false);
            for (int page = 0; page < PAGES; page++) {
                random.nextBytes(picture);
                PDImageXObject image = new PDImageXObject(
                        pdf, new ByteArrayInputStream(picture), null, WIDTH, HEIGHT, 8, PDDeviceRGB.INSTANCE);
                PDPage sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    content.drawImage(image, 85, 60, 425, 297);
                    content.setFont(font, 13);
                    if (page == 0) {
                        first(content, lines);
                    } else {
                        say(
                                content,
                                85,
                                700,
                                "Trang " + (page + 1) + ": hiện trạng công trình, ảnh chụp ngày khảo sát.");
                    }
                }
            }
            pdf.save(file.toFile());
        }
    }

    private static void first(PDPageContentStream content, List<LongText.Line> lines) throws IOException {
        int y = 780;
        for (LongText.Line line : lines.subList(0, 6)) {
            say(content, line.right().isEmpty() ? 200 : 60, y, line.left());
            if (!line.right().isEmpty()) {
                say(content, 290, y, line.right());
            }
            y -= 20;
        }
    }

    private static void say(PDPageContentStream content, int x, int y, String words) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }
}
