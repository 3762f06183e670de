package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.samples.MarkPlace;

/** Files that say they are something else, so that what they hold would be passed over. */
class PretendingFilesTest {

    @TempDir
    Path folder;

    @Test
    void isNoTextThoughAnArchiveSaysSo() throws IOException {
        assertRead(zip("mimetype", "text/plain", "mat.txt", "M\u1eacT\n\nN\u1ed9i dung"));
    }

    @Test
    void isNoPdfThoughAnArchiveBeginsWithOne() throws IOException {
        assertRead(zip("a.pdf", "%PDF-1.7\n%%EOF\n", "mat.txt", "M\u1eacT\n\nN\u1ed9i dung"));
    }

    /** The first entry is the beginning of a PDF; the rest of it stands behind that entry, where the archive has none. */
    @Test
    void isAPdfToo() throws IOException {
        byte[] pdf = Files.readAllBytes(place("pdf-title", "T\u1ed0I M\u1eacT"));
        for (int cut : new int[] {20, pdf.length / 2}) {
            byte[] start = java.util.Arrays.copyOf(pdf, cut);
            byte[] zip = zip("mo-dau.pdf", new String(start, StandardCharsets.ISO_8859_1));
            ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
            int directory = end.getInt(16);
            end.putInt(16, directory + pdf.length - cut);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(zip, 0, directory);
            bytes.write(pdf, cut, pdf.length - cut);
            bytes.write(zip, directory, zip.length - directory);
            DocumentReading reading = read(bytes.toByteArray());
            assertThat(reading.mediaType()).isEqualTo("application/zip");
            assertThat(reading.secrecy().level()).as("cut at " + cut).isEqualTo(SecrecyLevel.TOI_MAT);
        }
    }

    @Test
    void isOnlyAnArchiveOfPdfs() throws IOException {
        byte[] pdf = Files.readAllBytes(place("pdf-title", "L\u1ecbch h\u1ecdp"));
        String whole = new String(pdf, StandardCharsets.ISO_8859_1);
        DocumentReading reading = read(zip("a.pdf", whole, "b.pdf", whole));
        assertThat(reading.parts()).extracting(PartReading::name).containsExactly("a.pdf", "b.pdf");
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
    }

    @Test
    void isATextWithAnArchiveBehindItThoughItBeginsLikeAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("PK thông báo lịch họp của phòng.\n".repeat(6000).getBytes(StandardCharsets.UTF_8));
        bytes.write(zip("mat.txt", "M\u1eacT\n\nN\u1ed9i dung"));
        assertThat(read(bytes.toByteArray()).secrecy().level()).isEqualTo(SecrecyLevel.MAT);
    }

    /** Whatever it is called and however it begins, what lies beside the signatures of a container is read. */
    @ParameterizedTest
    @CsvSource({
        "META-INF/phu-luc.txt, 0",
        "META-INF/phu-luc.xml, <",
        "META-INF/signatures.xml, <x:p>",
        "META-INF/x.p7s, 0"
    })
    void hidesNothingAmongTheSignaturesOfAContainer(String name, String first) throws IOException {
        assertThat(read(zip(
                                "mimetype",
                                "application/vnd.etsi.asic-e+zip",
                                "a.txt",
                                "Th\u00f4ng b\u00e1o",
                                name,
                                first + "\nM\u1eacT\n\nN\u1ed9i dung"))
                        .secrecy()
                        .level())
                .isEqualTo(SecrecyLevel.MAT);
    }

    private Path place(String name, String words) throws IOException {
        Path file = folder.resolve(name);
        MarkPlace.all().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow()
                .writing()
                .write(words, file);
        return file;
    }

    private DocumentReading read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("gia-danh"), bytes);
        return new DocumentReader().read(file, "gia-danh.txt", ReadingLimits.ordinary());
    }

    private void assertRead(byte[] bytes) throws IOException {
        DocumentReading reading = read(bytes);
        assertThat(reading.mediaType()).isEqualTo("application/zip");
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(reading.secrecy().cues()).extracting(SecrecyCue::part).containsExactly("mat.txt");
    }

    /** Stored, not compressed: the words stand in the file as they are. */
    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(
                        namesAndTexts[i].endsWith(".pdf") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(text);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(text.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(text);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
