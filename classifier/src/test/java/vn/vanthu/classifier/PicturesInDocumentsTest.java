package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.samples.PicturedDocuments;
import vn.vanthu.samples.scans.ShownPicture;

/** Pictures in documents of text bear marks too, and most of them bear none. */
class PicturesInDocumentsTest {
    private static final int DPI = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ShownPicture.class)
    void areReadForMarksAndHoldNothingElse(ShownPicture shown) throws IOException {
        SecrecyReading secrecy = read(document(PicturedDocuments.DOCX, shown.png(DPI, 5)));
        assertThat(secrecy.level()).isEqualTo(SecrecyLevel.valueOf(shown.level()));
    }

    @ParameterizedTest
    @EnumSource(PicturedDocuments.class)
    void areFoundInEachKindOfFile(PicturedDocuments kind) throws IOException {
        Path file = document(kind, ShownPicture.EMBLEM.png(DPI, 3), ShownPicture.STAMP.png(DPI, 7));
        SecrecyReading secrecy = read(file);
        assertThat(secrecy.level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(secrecy.cues()).anySatisfy(cue -> {
            assertThat(cue.text()).isEqualTo("MẬT");
            assertThat(cue.place().part()).isEqualTo("PICTURE");
            assertThat(cue.place().box().isPresent()).isEqualTo(kind == PicturedDocuments.PDF);
        });
        assertThat(unread(file)).as("before anybody reads it").hasValue(SecrecyReading.Undetermined.PICTURES);
        assertThat(read(document(kind, ShownPicture.EMBLEM.png(DPI, 3))).level())
                .isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void areNothingToReadIfTheyAreTooSmallForAMark() throws IOException {
        assertThat(unread(document(PicturedDocuments.DOCX, blank(40, 40), blank(600, 8))))
                .isEmpty();
        assertThat(unread(document(PicturedDocuments.DOCX, blank(80, 24)))).isPresent();
    }

    /** A picture of a page that was put into a document says what the page says. */
    @Test
    void holdADocumentThatIsNothingButThePictureOfAPageUntilItIsRead() throws IOException {
        Path page = document(PicturedDocuments.DOCX, ShownPicture.STAMP_ON_PAGE.png(200, 5));
        assertThat(read(page).level()).isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @Test
    void areReadOnceHoweverOftenTheyAreShown() throws IOException {
        byte[] logo = ShownPicture.EMBLEM.png(DPI, 3);
        Path once = document(PicturedDocuments.HTML, logo);
        long begun = System.nanoTime();
        assertThat(read(once).level()).isEqualTo(SecrecyLevel.NONE);
        long one = System.nanoTime() - begun;
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(logo);
        }
        Path often = PicturedDocuments.HTML.write(folder.resolve("nhieu"), many);
        begun = System.nanoTime();
        assertThat(read(often).level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(System.nanoTime() - begun).isLessThan(20 * one);
    }

    @Test
    void holdADocumentWhereNothingOpensThem() throws IOException {
        Path file = folder.resolve("la.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Thông báo họp</w:t></w:r></w:p></w:body></w:document>");
            entry(zip, "word/media/image1.wdp", "II\u00BC\u0001 no decoder knows this");
        }
        assertThat(read(file).undetermined()).hasValue(SecrecyReading.Undetermined.PICTURES);
    }

    private Path document(PicturedDocuments kind, byte[]... pictures) throws IOException {
        return kind.write(folder.resolve("van-ban"), List.of(pictures));
    }

    private static SecrecyReading read(Path file) {
        return new DocumentReader(LocalDate.MAX, Optional.of(ScanReader.usual()))
                .read(file, "van-ban", ReadingLimits.ordinary())
                .secrecy();
    }

    private static Optional<SecrecyReading.Undetermined> unread(Path file) {
        return new DocumentReader()
                .read(file, "van-ban", ReadingLimits.ordinary())
                .secrecy()
                .undetermined();
    }

    private static byte[] blank(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = picture.createGraphics();
        to.setColor(Color.ORANGE);
        to.fillRect(0, 0, width, height);
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
