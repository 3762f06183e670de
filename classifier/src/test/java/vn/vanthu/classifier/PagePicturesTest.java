package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture as large as a page may be one: beside hardly any text nobody has read what it says. */
class PagePicturesTest {
    private static final String CAPTION = "Phụ lục: Bản chụp quyết định";

    @TempDir
    Path folder;

    /** Centimetres on paper. */
    private enum Format {
        DOCX {
            @Override
            byte[] write(int width, int height, String text) throws IOException {
                return zip(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                        "word/document.xml",
                        "<w:document xmlns:w=\"w\" xmlns:a=\"a\" xmlns:wp=\"p\"><w:body><w:p><w:r><w:drawing><wp:inline>"
                                + "<wp:extent cx=\"" + width * 360_000 + "\" cy=\"" + height * 360_000 + "\"/>"
                                + "<a:blip/></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>" + text
                                + "</w:t></w:r></w:p></w:body></w:document>");
            }
        },
        RTF {
            @Override
            byte[] write(int width, int height, String text) throws IOException {
                StringBuilder coded = new StringBuilder();
                text.chars().forEach(c -> coded.append("\\u").append(c).append('?'));
                return ("{\\rtf1{\\pict\\picwgoal" + width * 567 + "\\pichgoal" + height * 567 + "\\pngblip "
                                + HexFormat.of().formatHex(png(8, 8)) + "}\\par " + coded + "\\par}")
                        .getBytes(StandardCharsets.US_ASCII);
            }
        },
        HTML {
            @Override
            byte[] write(int width, int height, String text) throws IOException {
                String picture = Base64.getEncoder().encodeToString(png(width * 38, height * 38));
                return ("<html><body><p>" + text + "</p><img src=\"data:image/png;base64," + picture
                                + "\"></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
            }
        };

        abstract byte[] write(int width, int height, String text) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void leaveTheLevelOpenBesideACaption(Format format) throws IOException {
        assertThat(level(format, 18, 25, CAPTION)).isEqualTo(SecrecyLevel.UNDETERMINED);
        assertThat(level(format, 18, 25, "TỐI MẬT")).isEqualTo(SecrecyLevel.TOI_MAT);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void areNoneIfTheyAreSmallOrStandInALetter(Format format) throws IOException {
        assertThat(level(format, 5, 6, CAPTION)).isEqualTo(SecrecyLevel.NONE);
        assertThat(level(format, 15, 9, CAPTION)).isEqualTo(SecrecyLevel.NONE);
        assertThat(level(format, 18, 25, (CAPTION + ". ").repeat(30))).isEqualTo(SecrecyLevel.NONE);
    }

    private SecrecyLevel level(Format format, int width, int height, String text) throws IOException {
        Path file = folder.resolve("van-ban");
        Files.write(file, format.write(width, height, text));
        SecrecyReading secrecy = new DocumentReader()
                .read(file, "van-ban", ReadingLimits.ordinary())
                .secrecy();
        return unread(secrecy) ? SecrecyLevel.NONE : secrecy.level();
    }

    /** Any picture, however it is shown, may bear a mark of its own. */
    private static boolean unread(SecrecyReading secrecy) {
        return secrecy.undetermined()
                .filter(SecrecyReading.Undetermined.PICTURES::equals)
                .isPresent();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < parts.length; i += 2) {
                entry(zip, parts[i], parts[i + 1]);
            }
        }
        return packed.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
