package vn.vanthu.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.DocumentReader;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ReadingLimits;

/** A letterhead in two columns of the page: in DOC the break between them stands at the end of a line. */
class OldWordBreaksTest {
    private static final int SLOT = 60;

    @TempDir
    private Path folder;

    @Test
    void readsTheNumberBeforeTheBreakOfAColumn() throws IOException {
        String letter = letter();
        String slot = ("NUMBER" + "Ệ".repeat(SLOT)).substring(0, SLOT);
        String number = "Số: 204/GM-UBND\u000e";
        byte[] changed = changed(letter, slot, number + " ".repeat(SLOT - number.length()));
        Path file = Files.write(folder.resolve("a.doc"), changed);
        DocumentReading reading = new DocumentReader().read(file, "a.doc", ReadingLimits.ordinary());
        assertThat(reading.data().documentNumber().map(Read::value)).contains("204/GM-UBND");
    }

    private static String letter() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OldWordBreaksTest.class.getResourceAsStream("/templates/khung.doc"))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] changed(String letter, String from, String to) {
        String before = new String(from.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String after = new String(to.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        assertThat(letter).contains(before);
        return letter.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
