package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** One real first start a build: its data folder is copied for each test, its class cache makes every later start short. */
final class PreparedHub {

    private static final Path HOME = HubJar.TARGET.resolve("prepared-hub");
    private static final Path CACHE = HOME.resolve("server.aot");
    private static final Path STAMP = HOME.resolve("stamp");

    private PreparedHub() {}

    static synchronized void copyTo(Path data) {
        try {
            String stamp = HubJar.stamp();
            if (!Files.exists(STAMP) || !Files.readString(STAMP).equals(stamp)) {
                prepare();
                Files.writeString(STAMP, stamp);
            }
            run(List.of("cp", "-a", HOME.resolve("data").toString(), data.toString()), HOME.resolve("copy.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of the hub and, once the launcher has trained it, of its workers. */
    static List<String> classCaches() {
        List<String> flags = new ArrayList<>();
        if (Files.exists(CACHE)) {
            flags.add("-XX:AOTCache=" + CACHE);
        }
        return flags;
    }

    private static void prepare() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        run(
                HubJar.command(
                        List.of("-XX:AOTCacheOutput=" + CACHE),
                        HubProcess.MAIN,
                        List.of("--vanthu.data=" + HOME.resolve("data"), "--vanthu.exit-when-ready=true")),
                HOME.resolve("first-start.log"));
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
