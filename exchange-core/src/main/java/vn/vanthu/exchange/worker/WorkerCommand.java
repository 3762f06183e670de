package vn.vanthu.exchange.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a worker: this very Java, the same class path, small and bounded.
 *
 * @param classCache a file that makes the start quicker; one that is not there, or does not fit, is passed over
 */
record WorkerCommand(Class<?> main, int heapMegabytes, String classCache) {

    static WorkerCommand of(Class<?> main, int heapMegabytes) {
        return new WorkerCommand(main, heapMegabytes, System.getProperty("vanthu.class-cache", ""));
    }

    List<String> words(Path scratch, Bounds bounds) {
        List<String> words = new ArrayList<>(bounds.prefix());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                // A report of a crash would hold what was being read.
                "-XX:+SuppressFatalErrorMessage",
                "-Xlog:disable",
                "-Djava.io.tmpdir=" + scratch,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                // Or it tells on the caller's screen that it was named.
                "-Dslf4j.internal.verbosity=WARN",
                "--enable-native-access=ALL-UNNAMED"));
        if (!classCache.isEmpty() && Files.isReadable(Path.of(classCache))) {
            words.add("-XX:AOTCache=" + classCache);
        }
        words.addAll(List.of("-cp", classPath(), main.getName()));
        return words;
    }

    /** A worker runs in a folder of its own, where relative entries would lead nowhere. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
