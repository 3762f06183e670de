package vn.vanthu.samples.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracySetTest {
    @TempDir
    Path folder;

    @Test
    void writesEachLayoutInBothTraditionsMarkedTalkingAndPlain() throws IOException {
        int written = AccuracySet.write(folder, 5, true);
        List<Path> homes = list(folder);
        assertThat(homes).hasSize(written);
        for (Path home : homes) {
            assertThat(list(home))
                    .as(home.toString())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.size(file)).isPositive());
        }
        List<String> names =
                homes.stream().map(home -> home.getFileName().toString()).toList();
        for (Layout layout : Layout.values()) {
            for (String tradition : List.of("STATE", "PARTY")) {
                assertThat(names)
                        .filteredOn(name -> name.startsWith(layout + "-") && name.contains("-" + tradition + "-"))
                        .as("%s %s", layout, tradition)
                        .hasSize(3);
            }
        }
    }

    /** Else a reader that cries wolf at every document would look good. */
    @Test
    void keepsMoreThanHalfOfItsDocumentsFreeOfSecrecy() throws IOException {
        AccuracySet.write(folder, 6, true);
        List<String> levels = list(folder).stream()
                .map(AccuracySetTest::truth)
                .map(truth -> truth.contains("secrecy: 'NONE'\n") ? "NONE" : "MARKED")
                .toList();
        assertThat(levels).filteredOn("NONE"::equals).hasSizeGreaterThan(levels.size() / 2);
        assertThat(levels).filteredOn("MARKED"::equals).hasSizeGreaterThan(levels.size() / 5);
    }

    @Test
    void writesTheSameTruthForTheSameSeedAndAnotherForAnother() throws IOException {
        assertThat(truths("a", 7)).isEqualTo(truths("b", 7)).isNotEqualTo(truths("c", 8));
    }

    /** What any regular expression finds is no measure of a reader. */
    @Test
    void isTooHardForPlainExtraction() throws IOException {
        AccuracySet.write(folder, 9, true);
        List<Path> homes = list(folder);
        for (String fact : List.of("secrecy", "summary", "position", "issuer")) {
            long agreed = homes.stream()
                    .filter(home -> line(home, "expected.yaml", fact).equals(line(home, "baseline.yaml", fact)))
                    .count();
            assertThat(agreed).as(fact).isLessThan(homes.size() * 9L / 10);
        }
    }

    private String truths(String name, long seed) throws IOException {
        Path set = folder.resolve(name);
        AccuracySet.write(set, seed, true);
        return list(set).stream().map(AccuracySetTest::truth).collect(Collectors.joining("\n"));
    }

    private static String line(Path home, String file, String fact) {
        return text(home.resolve(file))
                .lines()
                .filter(line -> line.startsWith(fact + ": "))
                .findFirst()
                .orElse("");
    }

    private static String truth(Path home) {
        return text(home.resolve("expected.yaml"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
