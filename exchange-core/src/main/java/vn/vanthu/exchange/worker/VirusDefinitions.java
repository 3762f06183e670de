package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How new a folder of virus definitions is: by the header of a .cvd or .cld, else by the newest file. */
final class VirusDefinitions {
    private static final String HEADER = "ClamAV-VDB:";
    private static final DateTimeFormatter BUILT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM yyyy")
            .toFormatter(Locale.ENGLISH);

    private VirusDefinitions() {}

    static Optional<LocalDate> date(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(VirusDefinitions::dateOf)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateOf(Path file) {
        try {
            String name = file.getFileName().toString();
            return name.endsWith(".cvd") || name.endsWith(".cld")
                    ? built(file)
                    : Optional.of(
                            LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code ClamAV-VDB:22 Nov 2026 07-22 +0000:…}. */
    private static Optional<LocalDate> built(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
            if (!header.startsWith(HEADER)) {
                return Optional.empty();
            }
            String[] words = header.substring(HEADER.length()).strip().split(" ", 4);
            return words.length < 4
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(words[0] + " " + words[1] + " " + words[2], BUILT));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
