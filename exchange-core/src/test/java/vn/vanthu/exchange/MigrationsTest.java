package vn.vanthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each module owns its tables and a hundred of numbers; all of them run as one line. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    @Test
    void noVersionStandsTwiceInAnyFolders() throws IOException {
        Map<Integer, List<String>> versions = new HashMap<>();
        migrations()
                .forEach((file, version) -> versions.computeIfAbsent(version, v -> new ArrayList<>())
                        .add(file));
        assertThat(versions)
                .hasSizeGreaterThan(20)
                .allSatisfy((version, files) ->
                        assertThat(files).as("version " + version).hasSize(1));
    }

    @Test
    void theNumbersOfAFolderAreOfOneHundred() throws IOException {
        Map<String, Integer> hundreds = new HashMap<>();
        migrations().forEach((file, version) -> {
            String folder = file.substring(0, file.indexOf('/'));
            assertThat(hundreds.merge(folder, version / 100, (one, other) -> one))
                    .as(file)
                    .isEqualTo(version / 100);
        });
        assertThat(hundreds.values()).doesNotHaveDuplicates();
    }

    private static Map<String, Integer> migrations() throws IOException {
        Map<String, Integer> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals("afterMigrate.sql")) {
                    continue;
                }
                Matcher version = NAME.matcher(name);
                assertThat(version.matches()).as(name).isTrue();
                found.put(FOLDER.relativize(file).toString().replace('\\', '/'), Integer.valueOf(version.group(1)));
            }
        }
        return found;
    }
}
