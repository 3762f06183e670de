package vn.vanthu.exchange.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import vn.vanthu.classifier.recognising.PageStore;
import vn.vanthu.classifier.recognising.ReadPage;

/**
 * Pages of one scan in a folder that a worker and its owner share: read pages one a line, which only workers look into, and
 * the owner's wish that the worker pauses.
 */
final class PageFolder implements PageStore {
    private static final String PAGES = "pages";
    private static final String PASSING = "passing";
    private static final String PAUSE = "pause";
    private static final int PARTS = 4;
    /** Of signs: what is longer than all pages together may be is no file of ours. */
    private static final long LONGEST = 256L << 20;

    private final Path folder;
    private final Map<String, String> known = new HashMap<>();

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /** Where lasting pages are. */
    static Path pages(Path folder) {
        return folder.resolve(PAGES);
    }

    static void pause(Path folder) {
        try {
            Files.writeString(folder.resolve(PAUSE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void resume(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(PAUSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the worker. */
    static PageFolder open(Path folder) throws IOException {
        PageFolder opened = new PageFolder(folder);
        opened.load(PAGES);
        opened.load(PASSING);
        return opened;
    }

    private void load(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file) || Files.size(file) > LONGEST) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", PARTS);
                if (parts.length == PARTS) {
                    known.put(ofFileKey(parts[0], parts[1]), parts[PARTS - 1]);
                    known.put(parts[2], parts[PARTS - 1]);
                }
            }
        }
    }

    private static String ofFileKey(String sha256, Object number) {
        return sha256 + " " + number;
    }

    @Override
    public Optional<ReadPage> ofFile(String sha256, int number) {
        return find(ofFileKey(sha256, number));
    }

    @Override
    public Optional<ReadPage> ofPicture(String digest) {
        return find(digest);
    }

    /** A line that does not read as one, as the last one of a worker that was killed, is no page. */
    private synchronized Optional<ReadPage> find(String key) {
        String line = known.get(key);
        if (line == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.read(line.getBytes(StandardCharsets.UTF_8), ReadPage.class));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(String sha256, int number, String picture, ReadPage read) {
        String line = String.join(
                        " ",
                        sha256,
                        String.valueOf(number),
                        picture,
                        new String(Wire.bytes(read), StandardCharsets.UTF_8))
                + "\n";
        try {
            Files.writeString(
                    folder.resolve(read.lasting() ? PAGES : PASSING),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean goesOn() {
        return !Files.exists(folder.resolve(PAUSE));
    }
}
