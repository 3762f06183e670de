package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
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
        String text =
                "<p:sp><p:txBody><a:p><a:r><a:t>Báo cáo kết quả công tác quý I</a:t></a:r></a:p></p:txBody></p:sp>";
        String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:cSld><p:spTree>"
                + (small ? shown(762_000, 762_000) + text : "")
                + (large ? shown(8_890_000, 6_604_000) : "") + "</p:spTree></p:cSld></p:sld>";
        return office("presentationml.presentation", "ppt/presentation.xml", "ppt/slides/slide1.xml", slide, "ppt");
    }

    /** In English metric units. */
    private static String shown(int width, int height) {
        return "<p:pic><p:blipFill><a:blip/></p:blipFill><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + width
                + "\" cy=\"" + height + "\"/></a:xfrm></p:spPr></p:pic>";
    }

    private static byte[] office(String type, String main, String name, String part, String folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/"
                                    + main + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                                    + ".main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(zip, main, "<main/>".getBytes(StandardCharsets.UTF_8));
            entry(zip, name, part.getBytes(StandardCharsets.UTF_8));
            entry(zip, folder + "/media/image1.png", png());
        }
        return out.toByteArray();
    }

    @Test
    void leaveTheLevelOpenAsASheet() throws IOException {
        String drawing =
                "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\"><xdr:oneCellAnchor><xdr:ext cx=\"6480000\" cy=\"9000000\"/>"
                        + "<xdr:pic><xdr:blipFill><a:blip/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>";
        assertThat(level(
                        "anh.xlsx",
                        office("spreadsheetml.sheet", "xl/workbook.xml", "xl/drawings/drawing1.xml", drawing, "xl")))
                .isEqualTo(SecrecyLevel.UNDETERMINED);
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
