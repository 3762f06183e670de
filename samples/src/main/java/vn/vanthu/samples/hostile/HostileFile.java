package vn.vanthu.samples.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that is small, or at least not large, and takes endless time, memory or depth of those who read it carelessly.
 *
 * @param name with its ending
 */
public record HostileFile(String name, Writing writing) {

    /** Writes it. */
    @FunctionalInterface
    public interface Writing {
        void write(Path file) throws IOException;
    }

    /** Every one. */
    public static List<HostileFile> all() {
        return Stream.of(
                        HostileArchives.all(),
                        HostileOffice.all(),
                        HostilePdf.all(),
                        HostileCompounds.all(),
                        HostileText.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Usage: FOLDER. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "hostile-out"));
        for (HostileFile hostile : all()) {
            Path file = folder.resolve(hostile.name);
            hostile.writing.write(file);
            System.out.println(file);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
