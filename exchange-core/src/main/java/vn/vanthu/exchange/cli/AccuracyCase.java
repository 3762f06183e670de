package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One document of an accuracy set with what is true of it and what plain extraction made of it. */
record AccuracyCase(String name, Path file, Values truth, Values baseline) {

    /**
     * @param texts a value for a key; empty where the fact is known to be absent
     * @param unsure the keys that are shown as unsure
     */
    record Values(TreeMap<String, String> texts, List<String> recipients, Set<String> unsure) {
        Values {
            texts = new TreeMap<>(texts);
            recipients = List.copyOf(recipients);
            unsure = Set.copyOf(unsure);
        }

        Values(TreeMap<String, String> texts, List<String> recipients) {
            this(texts, recipients, Set.of());
        }

        String text(String key) {
            return texts.getOrDefault(key, "");
        }

        boolean claims(String key) {
            return texts.containsKey(key);
        }
    }

    static List<AccuracyCase> of(Path folder) throws IOException {
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted().map(AccuracyCase::one).toList();
        }
    }

    private static AccuracyCase one(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith("document."))
                    .findFirst()
                    .orElseThrow();
            return new AccuracyCase(
                    home.getFileName().toString(),
                    file,
                    values(home.resolve("expected.yaml")),
                    Files.exists(home.resolve("baseline.yaml"))
                            ? values(home.resolve("baseline.yaml"))
                            : new Values(new TreeMap<>(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain part of YAML that the set is written in: quoted texts, and one list. */
    private static Values values(Path file) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        List<String> recipients = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("  - ")) {
                recipients.add(unquoted(line.substring(4)));
            } else if (line.contains(": '")) {
                int colon = line.indexOf(": '");
                texts.put(line.substring(0, colon), unquoted(line.substring(colon + 2)));
            }
        }
        return new Values(texts, recipients);
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }
}
