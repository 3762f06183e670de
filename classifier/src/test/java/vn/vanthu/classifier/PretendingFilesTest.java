package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private void assertRead(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("gia-danh"), bytes);
        DocumentReading reading = new DocumentReader().read(file, "gia-danh.txt", ReadingLimits.ordinary());
        assertThat(reading.mediaType()).isEqualTo("application/zip");
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(reading.secrecy().cues()).extracting(SecrecyCue::part).containsExactly("mat.txt");
    }

    /** Stored, not compressed: the words stand in the file as they are. */
    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
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
