package vn.vanthu.samples.scans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes pictures of pages into the file of a plan, one page in memory at a time. */
final class ScanFiles {
    private static final String LIE =
            "Số: 999/QĐ-ABC\nHà Mây, ngày 09 tháng 9 năm 1999\nTUYỆT MẬT\nQUYẾT ĐỊNH\nVề việc khác hẳn\nTrần Văn Không";

    private ScanFiles() {}

    /** The picture of a page, made when it is asked for. */
    @FunctionalInterface
    interface Pages {
        BufferedImage page(int number) throws IOException;
    }

    static void write(ScanPlan plan, int count, Pages pages, Path file) throws IOException {
        switch (plan.container()) {
            case PDF_DCT, PDF_FLATE, PDF_LYING -> pdf(plan, count, pages, file);
            case TIFF -> tiff(plan, count, pages, file);
            case JPEG -> single(plan, "jpeg", pages.page(0), file);
            case PNG -> single(plan, "png", pages.page(0), file);
        }
    }

    private static void pdf(ScanPlan plan, int count, Pages pages, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < count; number++) {
                BufferedImage picture = pages.page(number);
                float width = picture.getWidth() * 72f / plan.dpi();
                float height = picture.getHeight() * 72f / plan.dpi();
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PDImageXObject image = plan.container() == ScanPlan.Container.PDF_FLATE
                        ? flate(document, picture)
                        : JPEGFactory.createFromByteArray(document, jpeg(plan, picture));
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    if (plan.container() == ScanPlan.Container.PDF_LYING) {
                        lie(document, content, height);
                    }
                    content.drawImage(image, 0, 0, width, height);
                }
            }
            document.save(file.toFile());
        }
    }

    private static void lie(PDDocument document, PDPageContentStream content, float height) throws IOException {
        PDType0Font font = PDType0Font.load(document, ScanFiles.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"));
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        content.setFont(font, 12);
        content.setLeading(18);
        content.newLineAtOffset(80, height - 80);
        for (String line : LIE.split("\n")) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static PDImageXObject flate(PDDocument document, BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast, 1 << 16)) {
            int[] row = new int[width];
            byte[] bytes = new byte[width * 3];
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    bytes[x * 3] = (byte) (row[x] >> 16);
                    bytes[x * 3 + 1] = (byte) (row[x] >> 8);
                    bytes[x * 3 + 2] = (byte) row[x];
                }
                out.write(bytes);
            }
        } finally {
            fast.end();
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                picture.getHeight(),
                8,
                PDDeviceRGB.INSTANCE);
    }

    private static byte[] jpeg(ScanPlan plan, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            encode(plan, "jpeg", picture, out);
        }
        return bytes.toByteArray();
    }

    private static void single(ScanPlan plan, String format, BufferedImage picture, Path file) throws IOException {
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            encode(plan, format, picture, out);
        }
    }

    private static void encode(ScanPlan plan, String format, BufferedImage picture, ImageOutputStream out)
            throws IOException {
        ImageWriter writer = writer(format);
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(format.equals("png") ? 0.9f : plan.quality() / 100f);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), settings);
        String name = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(name);
        if (format.equals("png")) {
            IIOMetadataNode density = new IIOMetadataNode("pHYs");
            String perMetre = String.valueOf(Math.round(plan.dpi() / 0.0254));
            density.setAttribute("pixelsPerUnitXAxis", perMetre);
            density.setAttribute("pixelsPerUnitYAxis", perMetre);
            density.setAttribute("unitSpecifier", "meter");
            root.appendChild(density);
        } else {
            IIOMetadataNode density =
                    (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
            density.setAttribute("resUnits", "1");
            density.setAttribute("Xdensity", String.valueOf(plan.dpi()));
            density.setAttribute("Ydensity", String.valueOf(plan.dpi()));
        }
        metadata.setFromTree(name, root);
        writer.setOutput(out);
        writer.write(null, new IIOImage(picture, null, metadata), settings);
        writer.dispose();
    }

    private static void tiff(ScanPlan plan, int count, Pages pages, Path file) throws IOException {
        ImageWriter writer = writer("tiff");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType("JPEG");
            settings.setCompressionQuality(plan.quality() / 100f);
            for (int number = 0; number < count; number++) {
                BufferedImage picture = pages.page(number);
                IIOMetadata plain = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), settings);
                TIFFDirectory directory = TIFFDirectory.createFromMetadata(plain);
                BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
                for (int tag : new int[] {BaselineTIFFTagSet.TAG_X_RESOLUTION, BaselineTIFFTagSet.TAG_Y_RESOLUTION}) {
                    directory.addTIFFField(new TIFFField(
                            tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, new long[][] {{plan.dpi(), 1}}));
                }
                directory.addTIFFField(new TIFFField(
                        tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT), BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
                writer.writeToSequence(new IIOImage(picture, null, directory.getAsMetadata()), settings);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        return writers.next();
    }
}
