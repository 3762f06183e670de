package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.samples.SampleCase;

/** What a bad disk or a bad person makes of a file: it is read or it is UNREADABLE, and it takes no time. */
class DamagedFilesTest {
    private static final long SEED = 20261125;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    static Stream<SampleCase> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsOrRefusesADamagedFile(SampleCase sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample.file());
        Random random = new Random(SEED ^ sample.name().hashCode());
        for (byte[] damaged :
                new byte[][] {flipped(whole, random, 1), flipped(whole, random, 40), cut(whole, random)}) {
            Path file = Files.write(folder.resolve("damaged"), damaged);
            DocumentReading reading = assertTimeoutPreemptively(
                    LIMIT, () -> new DocumentReader().read(file, "damaged", ReadingLimits.ordinary()));
            assertThat(reading.form() == Form.UNREADABLE)
                    .as(sample.name())
                    .isEqualTo(reading.unreadable()
                            .filter(reason -> reason != UnreadableReason.NOT_SUPPORTED)
                            .isPresent());
            if (reading.form() == Form.UNREADABLE || reading.form() == Form.OTHER) {
                assertThat(neverPasses(reading))
                        .as("%s: %s", sample.name(), reading.secrecy())
                        .isTrue();
            }
        }
    }

    /** A part that could still be read may be marked: of a package that lost its list of types each part is read alone. */
    private static boolean neverPasses(DocumentReading reading) {
        return switch (reading.secrecy().level()) {
            case UNDETERMINED -> true;
            case NONE -> false;
            case MAT, TOI_MAT, TUYET_MAT -> !reading.parts().isEmpty();
        };
    }

    private static byte[] flipped(byte[] whole, Random random, int times) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < times && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static byte[] cut(byte[] whole, Random random) {
        return Arrays.copyOf(whole, whole.length == 0 ? 0 : random.nextInt(whole.length));
    }
}
