package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The state boundaries that stand in the sources, found by reading them. */
final class NamedBoundaries {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CALL = Pattern.compile("\\breached\\(\\s*([^;]*?)\\s*\\);");
    private static final Pattern NAME = Pattern.compile("\"([a-z.-]+)\"");
    private static final Pattern COMPOSED = Pattern.compile("\"([a-z.-]+\\.)\" \\+ (\\w+) \\+ \"(\\.[a-z.-]+)\"");

    /** Classes that put the name of an act between two halves, and how the acts call them. */
    private static final Map<String, Pattern> ACTS = Map.of(
            "Acts.java", Pattern.compile("\\bacts\\s*\\.act\\([^;\"]*\"([a-z-]+)\""),
            "DeskMachine.java", Pattern.compile("\\b(?:move|moveWith|inStep)\\([^;\"]*\"([a-z-]+)\""),
            "Commits.java", Pattern.compile("\\bcommits\\s*\\.around\\(\\s*\"([a-z-]+)\""));

    private NamedBoundaries() {}

    static Set<String> inSources() {
        Map<Path, String> sources = sources();
        Set<String> names = new TreeSet<>();
        sources.forEach((file, text) -> {
            if (!file.endsWith("StateBoundary.java")) {
                CALL.matcher(text).results().forEach(call -> names.addAll(names(file, call.group(1), sources)));
            }
        });
        return names;
    }

    private static List<String> names(Path file, String argument, Map<Path, String> sources) {
        var name = NAME.matcher(argument);
        if (name.matches()) {
            return List.of(name.group(1));
        }
        var composed = COMPOSED.matcher(argument);
        Pattern acts = ACTS.get(file.getFileName().toString());
        if (acts == null || !composed.matches()) {
            throw new IllegalStateException(
                    file + ": a crash test must be able to read the name of the boundary in reached(" + argument + ")");
        }
        return sources.entrySet().stream()
                .filter(source -> source.getKey().getParent().equals(file.getParent()))
                .flatMap(source -> acts.matcher(source.getValue()).results())
                .map((MatchResult act) -> composed.group(1) + act.group(1) + composed.group(3))
                .toList();
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sources;
    }
}
