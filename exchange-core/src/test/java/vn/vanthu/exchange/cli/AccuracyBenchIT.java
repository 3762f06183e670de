package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.samples.accuracy.AccuracySet;

/** Each layout once, of a seed of its own; the whole matrix is {@code ./hub bench accuracy}. */
class AccuracyBenchIT {
    private static final long SEED = 41;

    @TempDir
    static Path folder;

    private static AccuracyBench bench = new AccuracyBench(List.of(), List.of(), List.of());

    @BeforeAll
    static void reads() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        AccuracySet.write(set, SEED, true);
        bench = AccuracyBench.run(AccuracyCase.of(set), Files.createDirectory(folder.resolve("scratch")));
    }

    @Test
    void findsMarksOfSecrecyAndTakesNoTalkOfItForOne() {
        AccuracyTally secrecy = tally("secrecy");
        assertThat(secrecy.recall()).as("seed %d: %s", SEED, secrecy.misses()).isGreaterThan(0.9);
        assertThat(secrecy.precision())
                .as("seed %d: %s", SEED, secrecy.misses())
                .isEqualTo(1);
    }

    @Test
    void tellsTheLettersNumberAndKindOfNearlyAll() {
        for (String fact : new String[] {"encoding", "documentNumber", "kind"}) {
            AccuracyTally tally = tally(fact);
            assertThat(tally.met()).as("seed %d: %s", SEED, tally.misses()).isTrue();
        }
    }

    @Test
    void readsMoreThanPlainExtractionDoes() {
        for (int i = 0; i < bench.tallies().size(); i++) {
            AccuracyTally tally = bench.tallies().get(i);
            AccuracyTally plain = bench.baselines().get(i);
            assertThat(tally.precision() + tally.recall())
                    .as("%s, seed %d: %s", tally.fact(), SEED, tally.misses())
                    .isGreaterThan(1.9 * 0.8)
                    .isGreaterThan(Math.min(1.9, plain.precision() + plain.recall()));
        }
    }

    @Test
    void printsEachFactWithItsGoalForPrograms() {
        assertThat(bench.json())
                .hasSize(3 * bench.tallies().size())
                .allSatisfy(line -> assertThat(line).contains("\"goal\":", "\"met\":", "\"baseline\":"));
    }

    private static AccuracyTally tally(String fact) {
        return bench.tallies().stream()
                .filter(each -> each.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
