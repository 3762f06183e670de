package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at the state boundaries of the journey: afterwards every document is where it belongs, exactly once. A
 * few boundaries a build; {@code ./hub test faults} halts at every one, among a hundred documents a round.
 */
class BoundaryCrashIT {

    private static final int SMALL_SHARE = 4;
    private static final int DOCUMENTS_A_ROUND = 100;
    private static final int BATCHES = 4;

    private final int rounds = Integer.getInteger("vanthu.rounds", 0);
    private final long seed = Long.getLong("vanthu.seed", 20261125L);

    @TempDir
    private Path temporary;

    @Test
    void losesNothingAndDoesNothingTwiceWhereverItIsKilled() throws Exception {
        RandomGenerator random = new Random(seed);
        List<String> all = List.copyOf(NamedBoundaries.inSources());
        try (HubFolder folder = HubFolder.fresh("crash")) {
            CrashRun run = new CrashRun(folder, random, temporary.resolve("visits"));
            if (rounds == 0) {
                List<PaperTrail> papers = PaperTrail.write(temporary, 0, Road.values().length);
                run.run(papers, new ArrayList<>(shuffled(all, random).subList(0, SMALL_SHARE)));
                report(run.hits());
                new Reckoning(folder).check(papers);
            }
            List<PaperTrail> papers = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                everywhere(run, shuffled(all, random), papers);
                report(run.hits());
                new Reckoning(folder).check(papers);
            }
            assertThat(run.visited()).as("boundaries that the two offices pass").containsAll(all);
        }
    }

    /** Each batch of documents meets its share of the boundaries, and what was not met before. */
    private void everywhere(CrashRun run, List<String> boundaries, List<PaperTrail> papers) {
        List<String> due = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            due.addAll(
                    boundaries.subList(boundaries.size() * batch / BATCHES, boundaries.size() * (batch + 1) / BATCHES));
            List<PaperTrail> few = PaperTrail.write(temporary, papers.size(), DOCUMENTS_A_ROUND / BATCHES);
            run.run(few, due);
            papers.addAll(few);
        }
        assertThat(due).as("boundaries at which the hub was never halted").isEmpty();
    }

    private static List<String> shuffled(List<String> names, RandomGenerator random) {
        List<String> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private void report(Map<String, Integer> hits) {
        System.out.println("hub: seed " + seed + ", halted "
                + hits.values().stream().mapToInt(n -> n).sum() + " times at " + hits.size() + " boundaries");
        new TreeMap<>(hits).forEach((name, times) -> System.out.println("hub:   " + name + " " + times));
    }
}
