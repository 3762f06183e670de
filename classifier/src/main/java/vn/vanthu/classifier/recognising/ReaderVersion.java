package vn.vanthu.classifier.recognising;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Names what pages are read with: this very code, Tesseract and what it knows of the language. Where one of them is another,
 * what was read may be another thing.
 */
public final class ReaderVersion {
    private static final int LONGEST = 1 << 16;

    private ReaderVersion() {}

    /** Found out once. */
    public static String current() {
        return Found.VERSION;
    }

    private static final class Found {
        private static final String VERSION = find();
    }

    private static String find() {
        MessageDigest digest = PageDigest.sha256();
        try {
            code(digest);
            for (Path model : Tesseract.models()) {
                digest.update(PageDigest.of(model).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digest.update(Tesseract.installed().version().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** A jar as it is, or a folder of classes. */
    private static void code(MessageDigest digest) throws IOException {
        CodeSource source = Objects.requireNonNull(
                ReaderVersion.class.getProtectionDomain().getCodeSource(), "the code's own place");
        URL place = source.getLocation();
        if (place.getProtocol().equals("file") && Files.isDirectory(folder(place))) {
            for (Path file : files(folder(place))) {
                digest.update(PageDigest.of(file).getBytes(StandardCharsets.US_ASCII));
            }
            return;
        }
        byte[] buffer = new byte[LONGEST];
        try (InputStream jar = place.openStream()) {
            for (int read = jar.read(buffer); read >= 0; read = jar.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static Path folder(URL place) {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
