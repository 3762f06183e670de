package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.recognising.ScanReader;
import vn.vanthu.samples.SampleCase;

class SampleReadingTest {
    /** What signatures and rules have to say, not the classifier. */
    private static final Set<String> OF_OTHERS = Set.of("verdict", "legalEffect");

    static Stream<SampleCase> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsWhatIsTrueOfTheSample(SampleCase sample) {
        DocumentReading reading = new DocumentReader(LocalDate.MAX, Optional.of(ScanReader.usual()))
                .read(sample.file(), sample.file().getFileName().toString(), ReadingLimits.ordinary());
        Map<String, String> found = Spoken.of(reading);
        Map<String, String> wrong = new TreeMap<>();
        sample.expected().values().forEach((key, value) -> {
            if (!OF_OTHERS.contains(key) && !value.equals(found.get(key))) {
                wrong.put(key, "expected " + value + ", found " + found.get(key));
            }
        });
        assertThat(wrong).as(sample.name()).isEmpty();
        if (!sample.expected().recipients().isEmpty()) {
            assertThat(reading.data().recipients())
                    .extracting(Read::value)
                    .isEqualTo(sample.expected().recipients());
        }
    }
}
