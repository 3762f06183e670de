package vn.vanthu.exchange.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which tests claim which clause, as the build wrote it down. */
final class ClauseTestIndex {
    private ClauseTestIndex() {}

    static Map<String, List<String>> byClause() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        ClauseTestIndex.class.getResourceAsStream("/clause-tests.txt"), "clause-tests.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .collect(Collectors.groupingBy(
                            line -> line.substring(0, line.indexOf(' ')),
                            TreeMap::new,
                            Collectors.mapping(line -> line.substring(line.indexOf(' ') + 1), Collectors.toList())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
