package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files meant by the words of a command line: folders walked, standard input kept in a file, in their order. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /**
     * @param shown as the user called it
     * @param name for what reads a file name
     */
    record Input(String shown, String name, Path file) {}

    static List<Input> of(FileArguments arguments, Path scratch) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String word : arguments.files) {
            if (word.equals(STANDARD_INPUT)) {
                inputs.add(standardInput(arguments.name, scratch));
                continue;
            }
            Path path = Path.of(word);
            if (Files.isDirectory(path)) {
                walk(path).forEach(file -> inputs.add(new Input(file.toString(), fileName(file), file)));
            } else {
                inputs.add(new Input(word, fileName(path), path));
            }
        }
        return inputs;
    }

    private static Input standardInput(@Nullable String name, Path scratch) throws IOException {
        Path file = scratch.resolve("standard-input");
        try (InputStream in = System.in) {
            Files.copy(in, file);
        }
        String shown = name == null ? STANDARD_INPUT : name;
        return new Input(shown, shown, file);
    }

    /** What cannot be looked into is listed all the same: it gets its line. */
    private static Set<Path> walk(Path folder) throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
