package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.samples.MarkPlace;

/** A mark is found wherever it stands, and words about secrecy are none wherever they stand. */
class MarkPlacesTest {
    private static final List<String> PROPERTIES =
            List.of("title", "keywords", "property", "alt-text", "meta", "subject", "sheet-name");

    @TempDir
    Path folder;

    static List<MarkPlace> places() {
        return MarkPlace.all();
    }

    private DocumentReading read(MarkPlace place, String words) throws IOException {
        Path file = folder.resolve("van-ban." + place.extension());
        place.writing().write(words, file);
        return new DocumentReader().read(file, "van-ban", ReadingLimits.ordinary());
    }

    @ParameterizedTest
    @MethodSource("places")
    void findsTheMark(MarkPlace place) throws IOException {
        DocumentReading reading = read(place, "TỐI MẬT");
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.TOI_MAT);
        assertThat(reading.secrecy().cues()).isNotEmpty().allSatisfy(cue -> {
            assertThat(cue.text()).contains("TỐI MẬT");
            boolean property =
                    place.name().endsWith("-meta") || PROPERTIES.stream().anyMatch(place.name()::contains);
            assertThat(cue.place().line() == 0).as(cue.description()).isEqualTo(property);
        });
    }

    @ParameterizedTest
    @MethodSource("places")
    void takesTalkOfSecrecyForNone(MarkPlace place) throws IOException {
        DocumentReading reading = read(place, "Bảo vệ bí mật");
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        assertThat(reading.secrecy().cues()).isEmpty();
    }
}
