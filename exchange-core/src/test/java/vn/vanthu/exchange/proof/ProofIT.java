package vn.vanthu.exchange.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.catalogue.ClauseEntry;

/**
 * What the coverage calls applied is taken away, and its tests must notice: some clauses here, by the seed; all of them,
 * those of features too, with {@code -Dvanthu.prove=all}, which {@code ./hub rules --prove} runs.
 */
class ProofIT {
    private static final int SHARE = 12;
    /** However many clauses are to be proved: each ends with a line, and so does the run with all in its place. */
    private static final int MOST_SILENT_MINUTES = 30;

    @Test
    void knowsWhatCarriesEachAppliedClause() {
        assertThat(ProofRun.applied())
                .filteredOn(clause -> Withholdings.of(clause).isEmpty())
                .extracting(ClauseEntry::id)
                .isEmpty();
    }

    @Test
    void noticesWhereAClauseIsTakenAway() throws Exception {
        String wanted = System.getProperty("vanthu.prove", "");
        List<String> ids = wanted.equals("all") ? List.of() : wanted.isEmpty() ? share() : List.of(wanted.split(","));
        Path report = Path.of("target", "proof.txt").toAbsolutePath();
        Files.createDirectories(report.getParent());
        String build = "build " + Fingerprint.ofAllModules();
        List<String> proved = Boolean.getBoolean("vanthu.prove.resume") ? proved(report, build) : List.of();
        if (proved.isEmpty()) {
            Files.writeString(report, build + "\n");
        } else {
            ids = ids.isEmpty() ? ProofRun.applied().map(ClauseEntry::id).toList() : ids;
            ids = ids.stream().filter(id -> !proved.contains(id)).toList();
        }
        int code = proved.isEmpty() || !ids.isEmpty() ? run(ids, report) : 0;
        assertThat(code).as(Files.readString(report)).isZero();
    }

    /** What a run of the same build proved that ended before it was through; nothing of another build counts. */
    private static List<String> proved(Path report, String build) throws IOException {
        List<String> lines = Files.exists(report) ? Files.readAllLines(report) : List.of();
        return lines.isEmpty() || !lines.getFirst().equals(build)
                ? List.of()
                : lines.stream()
                        .filter(line -> line.startsWith(ProofRun.PROVED))
                        .map(line -> line.substring(ProofRun.PROVED.length()).split(" ", 2)[0])
                        .toList();
    }

    /** Of those that rules carry: they need no hub to run. */
    private static List<String> share() {
        long seed = Long.getLong("vanthu.seed", 20_261_126);
        var ids = new ArrayList<>(ProofRun.applied()
                .filter(clause -> !clause.rules().isEmpty())
                .filter(clause -> Withholdings.of(clause)
                        .filter(withholding -> withholding.methods().isEmpty())
                        .isPresent())
                .filter(clause -> ClauseTestIndex.byClause().getOrDefault(clause.id(), List.of()).stream()
                        .allMatch(test -> test.contains("Test.")))
                .map(ClauseEntry::id)
                .toList());
        Collections.shuffle(ids, new Random(seed));
        return ids.subList(0, Math.min(SHARE, ids.size()));
    }

    /** In a process of its own, whose classes are changed. */
    private static int run(List<String> ids, Path report) throws IOException, InterruptedException {
        Path rules = Path.of("..", "rules", "target", "test-classes")
                .toAbsolutePath()
                .normalize();
        assertThat(rules).as("the tests of the module rules, compiled").isDirectory();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-cp",
                path + File.pathSeparator + rules,
                ProofRun.class.getName()));
        command.addAll(ids);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(report.toFile()))
                .redirectError(report.resolveSibling("proof.log").toFile())
                .start();
        long length = 0;
        int silent = 0;
        while (!process.waitFor(1, TimeUnit.MINUTES)) {
            long now = Files.size(report);
            silent = now == length ? silent + 1 : 0;
            length = now;
            if (silent > MOST_SILENT_MINUTES) {
                process.destroyForcibly();
                throw new AssertionError("no new line for " + MOST_SILENT_MINUTES + " minutes:\n"
                        + Files.readString(report, StandardCharsets.UTF_8));
            }
        }
        return process.exitValue();
    }
}
