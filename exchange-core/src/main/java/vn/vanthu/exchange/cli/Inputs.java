package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    static final String STANDARD_INPUT = "-";
    private static final long MOST_STANDARD_INPUT_BYTES = 1L << 30;

    private Inputs() {}

    /**
     * @param shown as the user called it
     * @param name for what reads a file name
     */
    record Input(String shown, String name, Path file) {}

    static List<Input> of(FileArguments arguments, Path scratch) throws IOException {
        RawNames names = RawNames.ofThisProcess();
        List<Input> inputs = new ArrayList<>();
        for (String word : arguments.files) {
            if (word.equals(STANDARD_INPUT)) {
                inputs.add(standardInput(arguments.name, scratch));
                continue;
            }
            Path path = names.path(word);
            if (Files.isDirectory(path)) {
                walk(path).forEach(file -> inputs.add(input(shown(word, path, file), file, scratch, inputs.size())));
            } else {
                inputs.add(input(word, path, scratch, inputs.size()));
            }
        }
        return inputs;
    }

    /** A file whose name is no text is reached by a link that has one: libraries open files by their names. */
    private static Input input(String shown, Path file, Path scratch, int number) {
        Path reached = file;
        if (!RawNames.isText(file) && Files.exists(file)) {
            try {
                reached = Files.createSymbolicLink(scratch.resolve("named-" + number), file.toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Input(shown, fileName(file), reached);
    }

    private static String shown(String word, Path folder, Path file) {
        String within = folder.relativize(file).toString();
        return word.endsWith("/") ? word + within : word + "/" + within;
    }

    private static Input standardInput(@Nullable String name, Path scratch) throws IOException {
        Path file = scratch.resolve("standard-input");
        try (InputStream in = System.in;
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = MOST_STANDARD_INPUT_BYTES;
            for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
            }
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
