package vn.vanthu.exchange.wiring;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.DEMO_FOLDER;
import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.FOLDER_IN_USE;
import static vn.vanthu.exchange.wiring.GroundException.ErrorCode.FOLDER_UNUSABLE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.content.DurableFile;

/** Everything one hub keeps; one running hub at a time. A demo folder stays one. */
public final class DataFolder implements AutoCloseable {

    private static final String DEMO = "DEMO";
    private static final String SETTINGS = "hub.properties";

    private final Path root;
    private final Path work;
    private final boolean demo;
    private final @Nullable FileChannel lockFile;

    private DataFolder(Path root, Path work, boolean demo, @Nullable FileChannel lockFile) {
        this.root = root;
        this.work = work;
        this.demo = demo;
        this.lockFile = lockFile;
    }

    public static DataFolder open(Path folder, boolean demo) {
        Path root = folder.toAbsolutePath().normalize();
        FileChannel lockFile = null;
        try {
            DurableFile.folder(root);
            lockFile = lock(root);
            mark(root, demo);
            return new DataFolder(root, WorkFolder.of(root), demo, lockFile);
        } catch (IOException failure) {
            close(lockFile);
            throw unusable(root, failure);
        } catch (GroundException refused) {
            close(lockFile);
            throw refused;
        }
    }

    /** What is a demo, or not, already; nothing for a folder that no hub ever used. */
    static Optional<Boolean> kind(Path folder) {
        if (Files.exists(folder.resolve(DEMO))) {
            return Optional.of(true);
        }
        return Files.exists(folder.resolve(SETTINGS)) ? Optional.of(false) : Optional.empty();
    }

    /** The folder of a hub that runs: to read from it, beside that hub. */
    static DataFolder attach(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            return new DataFolder(root, WorkFolder.in(root), kind(root).orElse(false), null);
        } catch (IOException failure) {
            throw unusable(root, failure);
        }
    }

    public Path root() {
        return root;
    }

    /** Certificates and keys, mode 600. */
    public Path keys() throws IOException {
        return DurableFile.folder(root.resolve("keys"));
    }

    public Path content() {
        return root.resolve("content");
    }

    /** Plain bytes on their way through a worker, in memory where the machine allows; emptied at each start. */
    public Path work() {
        return work;
    }

    public boolean demo() {
        return demo;
    }

    /** Beside a hub that runs, not in its place. */
    boolean attached() {
        return lockFile == null;
    }

    Path database() {
        return root.resolve("pg");
    }

    Path binaries() {
        return root.resolve("pgbin");
    }

    Path settingsFile() {
        return root.resolve(SETTINGS);
    }

    HubSettings settings(RandomGenerator random) throws IOException {
        return HubSettings.of(settingsFile(), random);
    }

    @Override
    public void close() {
        if (lockFile != null && lockFile.isOpen()) {
            WorkFolder.remove(work);
        }
        close(lockFile);
    }

    private static GroundException unusable(Path root, IOException failure) {
        return new GroundException(
                FOLDER_UNUSABLE, "Không dùng được thư mục dữ liệu / unusable data folder: " + root, failure);
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve("hub.lock"), Set.of(CREATE, WRITE), DurableFile.OWNER_FILE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ownJvm) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new GroundException(
                    FOLDER_IN_USE,
                    "Một hub khác đang chạy trên thư mục này / another hub runs on this folder: " + root);
        }
        return channel;
    }

    private static void mark(Path root, boolean demo) throws IOException {
        Path marker = root.resolve(DEMO);
        boolean marked = Files.exists(marker);
        if (marked && !demo) {
            throw new GroundException(
                    DEMO_FOLDER,
                    "Thư mục dùng thử không trở thành thư mục chính thức / a demo folder never becomes production: "
                            + root);
        }
        if (demo && !marked) {
            if (Files.exists(root.resolve(SETTINGS))) {
                throw new GroundException(
                        DEMO_FOLDER,
                        "Thư mục chính thức không dùng để chạy thử / a production folder is no demo folder: " + root);
            }
            DurableFile.write(marker, "invented agencies, demo keys\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
