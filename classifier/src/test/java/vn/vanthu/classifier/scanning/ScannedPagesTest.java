package vn.vanthu.classifier.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each picture has a red square in its upper left: where it is found tells how the page was turned. */
class ScannedPagesTest {
    private static final String PDF = "application/pdf";

    @TempDir
    private Path folder;

    private interface Drawing {
        void draw(PDDocument pdf, PDPage page) throws IOException;
    }

    private static BufferedImage marked(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = picture.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, width, height);
        to.setColor(Color.RED);
        to.fillRect(0, 0, width / 4, width / 4);
        to.dispose();
        return picture;
    }

    private Path pdf(Drawing... pages) throws IOException {
        Path file = folder.resolve("quet.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                drawing.draw(pdf, page);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static void fill(PDDocument pdf, PDPage page, PDImageXObject image) throws IOException {
        try (PDPageContentStream to = new PDPageContentStream(pdf, page)) {
            to.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    private static ScannedPage.Picture only(Path file, String mediaType) throws IOException {
        try (ScannedPages pages = ScannedPages.open(file, mediaType)) {
            assertThat(pages.count()).isEqualTo(1);
            return (ScannedPage.Picture) pages.page(1);
        }
    }

    private static boolean red(BufferedImage picture, double x, double y) {
        int rgb = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        return (rgb >> 16 & 0xFF) > 200 && (rgb >> 8 & 0xFF) < 80;
    }

    @Test
    void givesPixelsOfPdfAsTheyAreStored() throws IOException {
        ScannedPage.Picture page =
                only(pdf((pdf, at) -> fill(pdf, at, LosslessFactory.createFromImage(pdf, marked(827, 1169)))), PDF);
        assertThat(page.picture().getWidth()).isEqualTo(827);
        assertThat(page.dpi()).isBetween(99.5, 100.5);
        assertThat(red(page.picture(), 0.1, 0.1)).isTrue();
        assertThat(page.place().width()).isEqualTo(PDRectangle.A4.getWidth());
    }

    /** Scanners' JPEGs are decoded without PDFBox. */
    @Test
    void givesTheSamePixelsOfJpegAsPdfboxDoes() throws IOException {
        Path file = pdf((pdf, at) -> fill(pdf, at, JPEGFactory.createFromImage(pdf, marked(827, 1169), 0.7f)));
        BufferedImage ours = only(file, PDF).picture();
        assertThat(ours.getType()).as("decoded at once").isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDResources resources = pdf.getPage(0).getResources();
            BufferedImage theirs = ((PDImageXObject) resources.getXObject(
                            resources.getXObjectNames().iterator().next()))
                    .getImage();
            int all = ours.getWidth() * ours.getHeight();
            assertThat(ours.getRGB(0, 0, ours.getWidth(), ours.getHeight(), new int[all], 0, ours.getWidth()))
                    .isEqualTo(
                            theirs.getRGB(0, 0, ours.getWidth(), ours.getHeight(), new int[all], 0, ours.getWidth()));
        }
    }

    @Test
    void saysWhereOnThePageSmallerPictureLies() throws IOException {
        ScannedPage.Picture page = only(
                pdf((pdf, at) -> {
                    try (PDPageContentStream to = new PDPageContentStream(pdf, at)) {
                        to.drawImage(LosslessFactory.createFromImage(pdf, marked(500, 700)), 50, 100, 500, 700);
                    }
                }),
                PDF);
        assertThat(page.dpi()).isEqualTo(72);
        assertThat(page.place().left()).isEqualTo(50);
        assertThat(page.place().top()).isCloseTo(PDRectangle.A4.getHeight() - 800, within(0.01f));
        assertThat(page.frame().onPage(25.4, 0, 25.4, 25.4).left()).isCloseTo(122, within(0.01f));
    }

    private static org.assertj.core.data.Offset<Float> within(float by) {
        return org.assertj.core.data.Offset.offset(by);
    }

    @ParameterizedTest
    @CsvSource({"90, 0.95, 0.05", "180, 0.95, 0.95", "270, 0.05, 0.95"})
    void turnsPagesAsTheyAreShown(int rotation, double x, double y) throws IOException {
        ScannedPage.Picture page = only(
                pdf((pdf, at) -> {
                    at.setRotation(rotation);
                    fill(pdf, at, JPEGFactory.createFromImage(pdf, marked(827, 1169), 0.9f));
                }),
                PDF);
        assertThat(red(page.picture(), x, y)).isTrue();
        assertThat(page.picture().getWidth() > page.picture().getHeight()).isEqualTo(rotation != 180);
        assertThat(page.place().width())
                .isEqualTo(rotation == 180 ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight());
    }

    @Test
    void respectsDecodeArrays() throws IOException {
        ScannedPage.Picture page = only(
                pdf((pdf, at) -> {
                    PDImageXObject image = new PDImageXObject(
                            pdf,
                            new ByteArrayInputStream(new byte[1000]),
                            (org.apache.pdfbox.cos.COSBase) null,
                            80,
                            100,
                            1,
                            PDDeviceGray.INSTANCE);
                    COSArray decode = new COSArray();
                    decode.add(new COSFloat(1));
                    decode.add(new COSFloat(0));
                    image.getCOSObject().setItem(COSName.DECODE, decode);
                    fill(pdf, at, image);
                }),
                PDF);
        assertThat(page.picture().getRGB(40, 50) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void drawsPagesOfSeveralPicturesAndWords() throws IOException {
        ScannedPage.Picture page = only(
                pdf((pdf, at) -> {
                    PDImageXObject strip = LosslessFactory.createFromImage(pdf, marked(827, 585));
                    try (PDPageContentStream to = new PDPageContentStream(pdf, at)) {
                        to.drawImage(strip, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight() / 2);
                        to.drawImage(
                                strip,
                                0,
                                PDRectangle.A4.getHeight() / 2,
                                PDRectangle.A4.getWidth(),
                                PDRectangle.A4.getHeight() / 2);
                    }
                }),
                PDF);
        assertThat(page.dpi()).isBetween(99.5, 100.5);
        assertThat(red(page.picture(), 0.1, 0.05)).isTrue();
        assertThat(red(page.picture(), 0.1, 0.55)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JBIG2Decode", "JPXDecode", "DCTDecode"})
    void cannotReadWhatHasNoDecoderOrIsDamaged(String filter) throws IOException {
        Drawing broken = (pdf, at) -> {
            PDImageXObject image = new PDImageXObject(
                    pdf,
                    new ByteArrayInputStream(new byte[] {1, 2, 3}),
                    COSName.getPDFName(filter),
                    1654,
                    2339,
                    8,
                    PDDeviceGray.INSTANCE);
            fill(pdf, at, image);
        };
        Drawing turned = (pdf, at) -> {
            at.setRotation(90);
            broken.draw(pdf, at);
        };
        try (ScannedPages pages = ScannedPages.open(pdf(broken, turned), PDF)) {
            assertThat(pages.page(1)).isEqualTo(new ScannedPage.NotReadable(1));
            assertThat(pages.page(2)).isEqualTo(new ScannedPage.NotReadable(2));
        }
    }

    @Test
    void thinsOutWhatIsFinerThanItHolds() throws IOException {
        BufferedImage fine = new BufferedImage(4960, 7016, BufferedImage.TYPE_BYTE_BINARY);
        ScannedPage.Picture page =
                only(pdf((pdf, at) -> fill(pdf, at, LosslessFactory.createFromImage(pdf, fine))), PDF);
        assertThat((long) page.picture().getWidth() * page.picture().getHeight())
                .isLessThanOrEqualTo(ScannedPages.MOST_PIXELS);
        assertThat(page.dpi()).isBetween(299.0, 301.0);
        assertThat(page.place().height()).isEqualTo(PDRectangle.A4.getHeight());
    }

    @Test
    void refusesPicturesTooLargeForAnySheet() throws IOException {
        try (ScannedPages pages = ScannedPages.open(
                pdf((pdf, at) -> fill(
                        pdf,
                        at,
                        new PDImageXObject(
                                pdf,
                                new ByteArrayInputStream(new byte[9]),
                                COSName.FLATE_DECODE,
                                60_000,
                                60_000,
                                8,
                                PDDeviceGray.INSTANCE))),
                PDF)) {
            assertThat(pages.page(1)).isInstanceOf(ScannedPage.NotReadable.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg"})
    void readsFilesOfOnePictureOfWhichNoResolutionIsKnown(String format, String mediaType) throws IOException {
        Path file = folder.resolve("quet");
        ImageIO.write(marked(827, 1169), format, file.toFile());
        ScannedPage.Picture page = only(file, mediaType);
        assertThat(page.dpi()).isBetween(99.5, 100.5);
        assertThat(page.place().height()).isBetween(841f, 843f);
        assertThat(red(page.picture(), 0.1, 0.1)).isTrue();
        assertThat(PictureLook.of(file, mediaType)).isEqualTo(new PictureLook(1, OptionalInt.empty(), true));
    }

    @Test
    void readsEveryPageOfTiffWithItsResolution() throws IOException {
        Path file = tiff(marked(827, 1169), new BufferedImage(827, 1169, BufferedImage.TYPE_BYTE_BINARY));
        try (ScannedPages pages = ScannedPages.open(file, "image/tiff")) {
            assertThat(pages.count()).isEqualTo(2);
            ScannedPage.Picture first = (ScannedPage.Picture) pages.page(1);
            assertThat(first.dpi()).isBetween(199.0, 201.0);
            assertThat(red(first.picture(), 0.1, 0.1)).isTrue();
            assertThat(pages.page(2)).isInstanceOf(ScannedPage.Picture.class);
            assertThatThrownBy(() -> pages.page(3)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(PictureLook.of(file, "image/tiff")).isEqualTo(new PictureLook(2, OptionalInt.of(200), false));
    }

    private Path tiff(BufferedImage... pages) throws IOException {
        Path file = folder.resolve("quet.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), writer.getDefaultWriteParam());
                IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
                IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
                for (String each : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
                    IIOMetadataNode size = new IIOMetadataNode(each);
                    size.setAttribute("value", String.valueOf(25.4 / 200));
                    dimension.appendChild(size);
                }
                root.appendChild(dimension);
                metadata.mergeTree("javax_imageio_1.0", root);
                writer.writeToSequence(new IIOImage(page, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/jpeg", "image/tiff", PDF})
    void saysThatItCannotOpenWhatIsNoPicture(String mediaType) throws IOException {
        Path file = Files.write(folder.resolve("hong"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThatThrownBy(() -> ScannedPages.open(file, mediaType)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ScannedPages.open(file, "text/plain")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesPageThatBreaksOffUnread() throws IOException {
        Path whole = folder.resolve("quet.png");
        ImageIO.write(marked(827, 1169), "png", whole.toFile());
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("nua.png"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        try (ScannedPages pages = ScannedPages.open(half, "image/png")) {
            assertThat(pages.page(1)).isEqualTo(new ScannedPage.NotReadable(1));
        }
    }
}
