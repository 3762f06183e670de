package vn.vanthu.signature.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.signature.SignatureException;

/** Beside the files of a folder of trust, under {@code .sound/}, the last state of each that could be read. */
final class SoundCopies {
    private static final String NAME = ".sound";

    private final Path folder;
    private final Path home;
    private final boolean writing;
    private final Set<Path> there = new HashSet<>();

    private SoundCopies(Path folder, boolean writing) {
        this.folder = folder;
        this.home = folder.resolve(NAME);
        this.writing = writing;
    }

    static SoundCopies of(Path folder, boolean writing) {
        return new SoundCopies(folder, writing);
    }

    /** @throws SignatureException TRUST_UNREADABLE if it cannot be written */
    void keep(Path file, byte[] content) {
        Path copy = copy(file);
        try {
            if (!writing
                    || !there.add(copy)
                    || Files.exists(copy) && Arrays.equals(Files.readAllBytes(copy), content)) {
                return;
            }
            Files.createDirectories(copy.getParent());
            Path beside = Files.createTempFile(home, "copy", ".tmp");
            Files.write(beside, content);
            Files.move(beside, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw TrustFolder.unreadable(copy, e);
        }
    }

    Optional<byte[]> of(Path file) {
        Path copy = copy(file);
        there.add(copy);
        try {
            return Files.exists(copy) ? Optional.of(Files.readAllBytes(copy)) : Optional.empty();
        } catch (IOException e) {
            throw TrustFolder.unreadable(copy, e);
        }
    }

    /** Who takes a file away takes its trust away. */
    void dropThoseOfGoneFiles() {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path copy : all.filter(Files::isRegularFile).toList()) {
                if (!there.contains(copy)) {
                    Files.delete(copy);
                }
            }
        } catch (IOException e) {
            throw TrustFolder.unreadable(home, e);
        }
    }

    private Path copy(Path file) {
        return home.resolve(folder.relativize(file));
    }
}
