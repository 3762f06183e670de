package vn.vanthu.exchange.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import vn.vanthu.samples.JourneyDocuments;

/** One real first start a build: its data folder is copied for each test, its class cache makes every later start short. */
final class PreparedHub {

    private static final Path HOME = HubJar.TARGET.resolve("prepared-hub");
    private static final Path CACHE = HOME.resolve("server.aot");
    private static final Path WORKER_CACHE = HOME.resolve("command.aot");
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

    /** Of the hub and of its workers, as the launcher trains them. */
    static List<String> classCaches() {
        return List.of("-XX:AOTCache=" + CACHE, "-Dvanthu.class-cache=" + WORKER_CACHE);
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
        Path samples = Files.createDirectories(HOME.resolve("samples"));
        JourneyDocuments.draft(samples.resolve("draft.docx"), "huấn luyện bộ nhớ lớp");
        JourneyDocuments.scan(samples.resolve("scan.pdf"), "1/QĐ-SXD", "Về việc huấn luyện bộ nhớ lớp");
        Process check = start(
                HubJar.command(
                        List.of("-XX:AOTCacheOutput=" + WORKER_CACHE),
                        "vn.vanthu.exchange.cli.HubCommand",
                        List.of("check", "--no-scan", "--format", "json", samples.toString())),
                HOME.resolve("check.log"));
        await(check, HOME.resolve("check.log"));
    }

    private static void run(List<String> command, Path log) throws IOException {
        int status = await(start(command, log), log);
        if (status != 0) {
            throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
        }
    }

    private static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int await(Process process, Path log) throws IOException {
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no end:\n" + Files.readString(log));
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
