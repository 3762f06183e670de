package vn.vanthu.signature.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamBytesTest {
    private static final Map<String, String> DEFLATED = Map.of("/Filter", "/FlateDecode");
    private static final int MOST = 50_000;

    @Test
    void givesWhatTheLibraryGivesOfWholeAndOfSpoiltStreams() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(70_000)];
            random.nextBytes(content);
            for (int at = 1; at < content.length; at++) {
                content[at] = random.nextInt(4) == 0 ? content[at] : content[at - 1];
            }
            byte[] deflated = PdfUpdate.deflated(content, 1 + random.nextInt(9));
            byte[] stream = switch (i % 4) {
                case 0 -> Arrays.copyOf(deflated, random.nextInt(deflated.length));
                case 1 -> spoilt(deflated, random);
                case 2 -> Arrays.copyOf(deflated, deflated.length + 7);
                default -> deflated;
            };
            assertThat(StreamBytes.of(DEFLATED, stream, MOST))
                    .as("stream %s", i)
                    .isEqualTo(AppendedRevisions.decoded(DEFLATED, stream, 0, stream.length)
                            .readNBytes(MOST));
        }
    }

    private static byte[] spoilt(byte[] deflated, Random random) {
        byte[] spoilt = deflated.clone();
        spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 + random.nextInt(255));
        return spoilt;
    }
}
