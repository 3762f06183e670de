package vn.vanthu.exchange.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the virus scanner runs.
 *
 * @param scratch where the engine gets a folder of its own, for what it is handed too
 * @param program clamd; empty where none is installed
 * @param definitions the folder of virus definitions; empty for the built-in ones, which know test files only
 * @param testDefinitionsCount whether a scan with the built-in definitions counts: in the demo
 * @param oldest age of definitions that still count
 * @param limit wall time of one scan
 * @param largestBytes of one file, and of what one archive unpacks to twice that
 */
public record ClamSettings(
        Path scratch,
        Optional<Path> program,
        Optional<Path> definitions,
        boolean testDefinitionsCount,
        Duration oldest,
        Duration limit,
        long largestBytes) {
    private static final Path SYSTEM_DEFINITIONS = Path.of("/var/lib/clamav");

    public static ClamSettings usual(Path scratch, Optional<Path> definitions, boolean testDefinitionsCount) {
        return new ClamSettings(
                scratch,
                installed(),
                definitions.or(ClamSettings::ofSystem),
                testDefinitionsCount,
                Duration.ofDays(7),
                Duration.ofSeconds(25),
                200L << 20);
    }

    private static Optional<Path> installed() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What freshclam keeps up to date, where it does. */
    private static Optional<Path> ofSystem() {
        return Stream.of("daily.cvd", "daily.cld").anyMatch(name -> Files.isReadable(SYSTEM_DEFINITIONS.resolve(name)))
                ? Optional.of(SYSTEM_DEFINITIONS)
                : Optional.empty();
    }
}
