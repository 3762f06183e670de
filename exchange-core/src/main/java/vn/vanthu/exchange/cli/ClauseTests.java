package vn.vanthu.exchange.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.Coverage;

/** Which tests show which clause, as the build wrote it down from their {@code @Clause}. */
final class ClauseTests {
    private static final String INDEX = "/clause-tests.txt";

    private final Map<String, List<String>> byClause = new HashMap<>();

    private ClauseTests() {}

    static ClauseTests packaged() {
        ClauseTests tests = new ClauseTests();
        try (InputStream in = ClauseTests.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("the build wrote no " + INDEX);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(tests::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        byClause.computeIfAbsent(line.substring(0, space), id -> new ArrayList<>())
                .add(line.substring(space + 1));
    }

    /** A test may name the clause, or a rule that judges by it. */
    private List<String> of(ClauseEntry clause) {
        return Stream.concat(Stream.of(clause.id()), clause.rules().stream())
                .distinct()
                .flatMap(id -> byClause.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The five regulations in their order, then the national layer. */
    List<Coverage> coverage(Regulations regulations) {
        List<String> ids =
                new ArrayList<>(regulations.all().stream().map(Regulation::id).toList());
        ids.remove(Regulations.NATIONAL);
        ids.add(Regulations.NATIONAL);
        return ids.stream()
                .flatMap(id -> regulations.catalogue(id).entries().stream())
                .map(entry -> Coverage.of(entry, of(entry)))
                .toList();
    }
}
