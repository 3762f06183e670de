package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with nothing in it but a picture says nothing that anybody has read. */
class PictureFilesTest {

    @TempDir
    private Path folder;

    @Test
    void leaveTheLevelOpenAsSlides() throws IOException {
        assertThat(level("anh.pptx", slides(true, false))).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(level("anh.pptx", slides(true, true)))
                .as("a small one before it does not hide it")
                .isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(level("anh.pptx", slides(false, true)))
                .as("a small one beside a text")
                .isEqualTo(SecrecyLevel.NONE);
    }

    private static byte[] slides(boolean large, boolean small) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var picture = show.addPicture(png(), PictureData.PictureType.PNG);
            XSLFSlide slide = show.createSlide();
            if (small) {
                XSLFPictureShape shape = slide.createPicture(picture);
                shape.setAnchor(new Rectangle(10, 10, 60, 60));
                slide.createTextBox().setText("Báo cáo kết quả công tác quý I");
            }
            if (large) {
                XSLFPictureShape shape = slide.createPicture(picture);
                shape.setAnchor(new Rectangle(0, 0, 700, 520));
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void leaveTheLevelOpenAsASheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            int picture = book.addPicture(png(), Workbook.PICTURE_TYPE_PNG);
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setCol2(10);
            anchor.setRow2(50);
            sheet.createDrawingPatriarch().createPicture(anchor, picture);
            book.write(out);
            assertThat(level("anh.xlsx", out.toByteArray())).isEqualTo(SecrecyLevel.UNDETERMINED);
        }
    }

    @Test
    void leaveTheLevelOpenAsOpenText() throws IOException {
        String content =
                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\" xmlns:svg=\"s\">"
                        + "<office:body><office:text><text:p><draw:frame svg:width=\"17cm\" svg:height=\"25cm\">"
                        + "<draw:image/></draw:frame></text:p></office:text></office:body></office:document-content>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
            entry(zip, "content.xml", content.getBytes(StandardCharsets.UTF_8));
            entry(zip, "Pictures/1.png", png());
        }
        assertThat(level("anh.odt", out.toByteArray())).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void leaveTheLevelOpenAlone() throws IOException {
        assertThat(level("anh.png", png())).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    /** OpenDocument in one file of XML: its text, its header, its pictures without their bytes. */
    @Test
    void areToldFromTheTextOfAFlatDocument() throws IOException {
        assertThat(flat("<text:p>Kính gửi: Các sở</text:p>", "")).isEqualTo(SecrecyLevel.NONE);
        assertThat(flat("<text:p>TỐI MẬT</text:p>", "")).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(flat("<text:p>Kính gửi: Các sở</text:p>", "<text:p>Mật</text:p>"))
                .isEqualTo(SecrecyLevel.MAT);
        assertThat(flat(
                        "<text:p><draw:frame svg:width=\"17cm\" svg:height=\"25cm\"><draw:image><office:binary-data>"
                                + "QUJDREVGR0g=</office:binary-data></draw:image></draw:frame></text:p>",
                        ""))
                .isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    private SecrecyLevel flat(String text, String header) throws IOException {
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:styles/><office:master-styles>"
                + "<style:master-page><style:header>" + header + "</style:header></style:master-page>"
                + "</office:master-styles><office:body><office:text>" + text + "</office:text></office:body>"
                + "</office:document>";
        return level("van-ban.fodt", document.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private SecrecyLevel level(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return new DocumentReader()
                .read(file, name, ReadingLimits.ordinary())
                .secrecy()
                .level();
    }
}
