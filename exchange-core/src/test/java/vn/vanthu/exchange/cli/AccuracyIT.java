package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.accuracy.AccuracySet;
import vn.vanthu.samples.accuracy.StrangersSet;

/** A share of {@code ./hub bench accuracy}: each layout once, in both traditions, marked, speaking of secrecy, and plain. */
class AccuracyIT {

    private static final long SEED = 20261125;

    @TempDir
    private Path folder;

    @Test
    void readsEachFactAsOftenAsItIsMeantTo() throws IOException {
        Path set = folder.resolve("set");
        int written = AccuracySet.write(set, SEED, true);
        List<AccuracyCase> cases = AccuracyCase.of(set);
        assertThat(cases).hasSize(written);
        AccuracyBench bench = AccuracyBench.run(cases, Files.createDirectory(folder.resolve("scratch")));
        assertThat(bench.negatives() * 2).as("half of them are no secret").isGreaterThanOrEqualTo(written);
        assertThat(bench.tallies())
                .as("every fact, with what was read wrongly")
                .allSatisfy(tally -> assertThat(tally.met())
                        .as(tally.fact() + " " + tally.misses())
                        .isTrue());
        assertThat(bench.baselines())
                .as("plain extraction, so that the set is no gift")
                .filteredOn(
                        plain -> plain.fact().equals("secrecy") || plain.fact().equals("summary"))
                .noneMatch(AccuracyTally::met);
        assertThat(bench.json())
                .as("three figures of each fact, for programs")
                .hasSize(3 * bench.tallies().size())
                .allSatisfy(line -> assertThat(line).contains("\"goal\":", "\"met\":true", "\"baseline\":"));
    }

    @Test
    void readsWhatPeopleWroteWhoHadNotSeenTheReader() throws IOException {
        Path set = folder.resolve("strangers");
        int written = StrangersSet.write(set);
        List<AccuracyCase> cases = AccuracyCase.of(set);
        assertThat(cases).hasSize(written).hasSizeGreaterThan(300);
        AccuracyBench bench = AccuracyBench.run(cases, Files.createDirectory(folder.resolve("scratch")));
        assertThat(bench.tallies())
                .allSatisfy(tally -> assertThat(tally.met())
                        .as(tally.fact() + " " + tally.misses())
                        .isTrue());
    }

    @Test
    void countsAMissForWhatItIs() {
        AccuracyTally secrecy = new AccuracyTally("secrecy", 1);
        AccuracyTally kind = new AccuracyTally("kind", 0.98);
        AccuracyCase marked = sample("secrecy: 'MAT'", "kind: 'BAO_CAO'");
        for (AccuracyTally tally : List.of(secrecy, kind)) {
            tally.count(marked, sample("secrecy: 'NONE'", "kind: ''").truth());
            tally.count(marked, sample("secrecy: 'MAT'", "kind: 'BAO_CAO'").truth());
        }
        assertThat(secrecy.recall()).isEqualTo(0.5);
        assertThat(secrecy.met()).isFalse();
        assertThat(kind.recall()).isEqualTo(0.5);
        assertThat(kind.precision()).isEqualTo(1);
        assertThat(kind.misses()).hasSize(1);
    }

    private AccuracyCase sample(String... lines) {
        try {
            Path home = Files.createTempDirectory(folder, "case");
            Path only = Files.createDirectory(home.resolve("one"));
            Files.writeString(only.resolve("document.txt"), "");
            Files.write(only.resolve("expected.yaml"), List.of(lines));
            Files.write(only.resolve("baseline.yaml"), List.of(lines));
            return AccuracyCase.of(home).getFirst();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
