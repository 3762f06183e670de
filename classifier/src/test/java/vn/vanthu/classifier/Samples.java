package vn.vanthu.classifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleLibrary;

/** The samples, written once for all tests. */
final class Samples {
    private static final SampleLibrary LIBRARY = generate();

    private Samples() {}

    static List<SampleCase> all() {
        return LIBRARY.cases();
    }

    static SampleCase get(String name) {
        return LIBRARY.get(name);
    }

    private static SampleLibrary generate() {
        try {
            Path folder = Files.createTempDirectory("samples");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return SampleLibrary.generate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
