package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packaged program and how the launcher would call it. */
final class HubJar {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx768m",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");

    private HubJar() {}

    static Path file() {
        try (Stream<Path> jars = Files.list(TARGET)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("exchange-core-[^/]*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no packaged hub in " + TARGET
                            + "; run it with Maven: mvn -pl exchange-core verify -Dit.test=…"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What changes when the program does. */
    static String stamp() {
        try {
            StringBuilder stamp = new StringBuilder();
            try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
                for (Path jar :
                        Stream.concat(Stream.of(file()), libraries.sorted()).toList()) {
                    stamp.append(jar.getFileName())
                            .append(' ')
                            .append(Files.size(jar))
                            .append(' ');
                    stamp.append(Files.getLastModifiedTime(jar).toMillis()).append('\n');
                }
            }
            return stamp.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> command(List<String> jvm, String mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(jvm);
        words.addAll(List.of("-cp", file().toString(), mainClass));
        words.addAll(arguments);
        return words;
    }
}
