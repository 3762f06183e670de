package vn.vanthu.classifier.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each picture has a dark square in its upper left, 200 × 300: where it is seen tells how the page was turned. */
class PictureFormatsTest {
    private static final String JPEG = "image/jpeg";
    private static final String TIFF = "image/tiff";
    private static final String PNG = "image/png";
    private static final Color INK = new Color(200, 20, 30);

    @TempDir
    private Path folder;

    private static BufferedImage marked(int type) {
        BufferedImage picture = new BufferedImage(200, 300, type);
        Graphics2D to = picture.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, 200, 300);
        to.setColor(INK);
        to.fillRect(0, 0, 80, 80);
        to.dispose();
        return picture;
    }

    private static boolean inked(BufferedImage picture, double x, double y) {
        int rgb = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        return (rgb >> 8 & 0xFF) < 150;
    }

    private ScannedPage page(byte[] file, String mediaType, int number) throws IOException {
        Path path = folder.resolve("quet");
        Files.write(path, file);
        try (ScannedPages pages = ScannedPages.open(path, mediaType)) {
            return pages.page(number);
        }
    }

    private BufferedImage picture(byte[] file, String mediaType) throws IOException {
        ScannedPage page = page(file, mediaType, 1);
        assertThat(page).isInstanceOf(ScannedPage.Picture.class);
        return ((ScannedPage.Picture) page).picture();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 0.1, false",
        "2, 0.9, 0.1, false",
        "3, 0.9, 0.9, false",
        "4, 0.1, 0.9, false",
        "5, 0.1, 0.1, true",
        "6, 0.9, 0.1, true",
        "7, 0.9, 0.9, true",
        "8, 0.1, 0.9, true",
        "9, 0.1, 0.1, false"
    })
    void turnsWhatSaysHowItLies(int orientation, double x, double y, boolean across) throws IOException {
        for (ScannedPage page : List.of(
                page(photographed(orientation), JPEG, 1),
                page(tiff("LZW", BufferedImage.TYPE_INT_RGB, orientation, 1), TIFF, 1))) {
            ScannedPage.Picture turned = (ScannedPage.Picture) page;
            assertThat(inked(turned.picture(), x, y)).isTrue();
            assertThat(inked(turned.picture(), 0.5, 0.5)).isFalse();
            assertThat(turned.picture().getWidth()).isEqualTo(across ? 300 : 200);
            assertThat(turned.place().width() > turned.place().height()).isEqualTo(across);
        }
    }

    @Test
    void seesEachPageOfATiff() throws IOException {
        byte[] file = tiff("JPEG", BufferedImage.TYPE_INT_RGB, 1, 3);
        assertThat(inked(((ScannedPage.Picture) page(file, TIFF, 3)).picture(), 0.1, 0.1))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "Deflate", "PackBits"})
    void seesBlackAndWhiteAsFaxesPackIt(String packing) throws IOException {
        assertThat(inked(picture(tiff(packing, BufferedImage.TYPE_BYTE_BINARY, 1, 1), TIFF), 0.1, 0.1))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_INT_ARGB
            })
    void seesPalettesDeepGreyAndTransparency(int type) throws IOException {
        for (String format : List.of("png", "tiff")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(marked(type), format, out)).isTrue();
            BufferedImage seen = picture(out.toByteArray(), format.equals("png") ? PNG : TIFF);
            assertThat(inked(seen, 0.1, 0.1)).as(format).isTrue();
            assertThat(inked(seen, 0.8, 0.8)).as(format).isFalse();
        }
    }

    /** What lets through shows paper, and no black. */
    @Test
    void putsTransparentPicturesOnPaper() throws IOException {
        BufferedImage picture = new BufferedImage(200, 300, BufferedImage.TYPE_INT_ARGB);
        Graphics2D to = picture.createGraphics();
        to.setColor(INK);
        to.fillRect(0, 0, 80, 80);
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        BufferedImage seen = picture(out.toByteArray(), PNG);
        assertThat(inked(seen, 0.1, 0.1)).isTrue();
        assertThat(inked(seen, 0.8, 0.8)).isFalse();
    }

    @Test
    void seesColoursOfPrint() throws IOException {
        BufferedImage seen = picture(printed(), JPEG);
        assertThat(inked(seen, 0.1, 0.1)).isTrue();
        assertThat(inked(seen, 0.8, 0.8)).isFalse();
        int rgb = seen.getRGB(20, 20);
        assertThat(rgb >> 16 & 0xFF).as("red").isGreaterThan(150);
    }

    @Test
    void cannotOpenWhatIsCut() throws IOException {
        byte[] whole = tiff("LZW", BufferedImage.TYPE_INT_RGB, 1, 2);
        assertThatThrownBy(() -> page(Arrays.copyOf(whole, whole.length - 40), TIFF, 1))
                .isInstanceOf(IOException.class);
        assertThat(page(Arrays.copyOf(printed(), 100), JPEG, 1)).isInstanceOf(ScannedPage.NotReadable.class);
    }

    /** As a camera writes it: the tag in a TIFF of its own after the name Exif. */
    private static byte[] photographed(int orientation) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(marked(BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain.toByteArray(), 0, 2);
        tagged.write(exif);
        tagged.write(plain.toByteArray(), 2, plain.size() - 2);
        return tagged.toByteArray();
    }

    private static byte[] tiff(String packing, int type, int orientation, int pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionType(packing);
            for (int page = 0; page < pages; page++) {
                BufferedImage picture = marked(type);
                TIFFDirectory directory = TIFFDirectory.createFromMetadata(
                        writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), settings));
                directory.addTIFFField(new TIFFField(
                        BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION), orientation));
                writer.writeToSequence(new IIOImage(picture, null, directory.getAsMetadata()), settings);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Four bands, how much light each leaves. */
    private static byte[] printed() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 200, 300, 4, null);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 200; x++) {
                boolean ink = x < 80 && y < 80;
                raster.setPixel(x, y, ink ? new int[] {230, 20, 30, 250} : new int[] {255, 255, 255, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
