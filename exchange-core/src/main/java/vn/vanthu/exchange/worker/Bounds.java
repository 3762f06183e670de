package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system allows to put around a process.
 *
 * @param resources processor time, size of files and open files are bounded
 * @param network the process has none
 * @param prefix words before the command
 * @param lasting the same before a command that outlives many tasks: its processor time is not bounded
 */
record Bounds(boolean resources, boolean network, List<String> prefix, List<String> lasting) {
    /** Of one process over all its tasks; its owner replaces it long before. */
    static final long PROCESSOR_SECONDS = 3600;

    private static final long FILE_BYTES = 1L << 30;
    private static final int OPEN_FILES = 1024;

    private static final List<String> LASTING =
            List.of("prlimit", "--fsize=" + FILE_BYTES, "--nofile=" + OPEN_FILES, "--core=0", "--");

    private static final List<String> PRLIMIT = List.of("prlimit", "--cpu=" + PROCESSOR_SECONDS, "--");

    private static final List<List<String>> UNSHARE = List.of(
            List.of("unshare", "--net", "--"),
            // Rights over the namespace only: whoever needs its loopback has to raise it.
            List.of("unshare", "--user", "--map-current-user", "--keep-caps", "--net", "--"),
            List.of("unshare", "--user", "--map-current-user", "--net", "--"));

    Bounds {
        prefix = List.copyOf(prefix);
        lasting = List.copyOf(lasting);
    }

    /** Found out once, by trying. */
    static Bounds ofThisMachine() {
        return Found.BOUNDS;
    }

    private static final class Found {
        private static final Bounds BOUNDS = find();
    }

    private static Bounds find() {
        boolean resources = works(PRLIMIT);
        Optional<List<String>> unshare = UNSHARE.stream().filter(Bounds::works).findFirst();
        List<String> lasting = new ArrayList<>();
        if (resources) {
            lasting.addAll(LASTING);
        }
        unshare.ifPresent(lasting::addAll);
        List<String> prefix = new ArrayList<>();
        if (resources) {
            prefix.addAll(PRLIMIT);
        }
        prefix.addAll(lasting);
        return new Bounds(resources, unshare.isPresent(), prefix, lasting);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
