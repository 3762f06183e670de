package vn.vanthu.exchange.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hub in a process of its own, as the launcher starts it. */
public final class HubProcess {

    static final String MAIN = "vn.vanthu.exchange.HubApplication";

    private static final Pattern ADDRESS = Pattern.compile("Văn Thư: (http://\\S+)");
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Leftovers leftovers;
    private final Path log;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Thread reader;

    private HubProcess(Process process, Leftovers leftovers, Path log) {
        this.process = process;
        this.leftovers = leftovers;
        this.log = log;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static HubProcess launch(List<String> command, Leftovers leftovers, Path log) {
        try {
            return new HubProcess(
                    marked(command, leftovers).redirectErrorStream(true).start(), leftovers, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ProcessBuilder marked(List<String> command, Leftovers leftovers) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Leftovers.MARK, leftovers.mark());
        return builder;
    }

    public HubProcess awaitAddress() {
        if (!comesUp()) {
            throw new IllegalStateException("the hub did not start:\n" + log());
        }
        return this;
    }

    /** Waits until it prints its address; false if it ended before. */
    boolean comesUp() {
        try {
            address.get(START_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException ended) {
            awaitEnd();
            return false;
        } catch (TimeoutException silent) {
            kill();
            throw new IllegalStateException("no address in " + START_SECONDS + " s:\n" + log(), silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Ends with a slash. */
    public URI address() {
        return address.getNow(URI.create("http://nowhere.invalid/"));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself in this time. */
    public boolean endsWithin(java.time.Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public int status() {
        return process.exitValue();
    }

    /** As {@code kill -9}: its database server and its workers are left to themselves. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code Ctrl-C}; a hub that leaves a process behind fails the test. */
    public void stop() {
        process.destroy();
        awaitEnd();
        assertThat(leftovers.afterGrace()).as("processes left behind").isEmpty();
    }

    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lines that say something went wrong in the hub itself. */
    public List<String> errors() {
        return log().lines()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("Exception in thread"))
                .toList();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("the hub did not stop in " + STOP_SECONDS + " s:\n" + log());
            }
            reader.join(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader();
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                }
            }
        } catch (IOException gone) {
            // The process was killed in the middle of a line.
        } finally {
            address.completeExceptionally(new IllegalStateException("it ended"));
        }
    }
}
