package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One clamd of our own: a private folder, a Unix socket that only this user reaches, no network. A shell holds it at the
 * end of a pipe: when the owner's end closes, by whatever death, clamd is killed and its folder removed.
 */
final class ClamEngine implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_REPLY = 4096;
    private static final String HOLD = """
            "$1" -c "$2/clamd.conf" >/dev/null 2>&1 & engine=$!
            cat >/dev/null
            kill -9 "$engine"
            rm -rf -- "$2"
            """;

    private final Process holder;
    private final Path folder;

    private ClamEngine(Process holder, Path folder) {
        this.holder = holder;
        this.folder = folder;
    }

    /** @throws IOException where it does not answer in time */
    static ClamEngine start(ClamSettings settings, Path program) throws IOException {
        Path folder = Files.createTempDirectory(
                "vanthu-clam", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path definitions = settings.definitions().isPresent()
                ? settings.definitions().get().toAbsolutePath()
                : builtIn(Files.createDirectory(folder.resolve("db")));
        Files.writeString(folder.resolve("clamd.conf"), configuration(folder, definitions, settings));
        Process holder = new ProcessBuilder(List.of("sh", "-c", HOLD, "sh", program.toString(), folder.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ClamEngine engine = new ClamEngine(holder, folder);
        if (!engine.awaitAnswer()) {
            engine.close();
            throw new IOException("clamd does not answer");
        }
        return engine;
    }

    boolean answers() {
        try (SocketChannel channel = connect()) {
            write(channel, ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
            return reply(channel).equals("PONG");
        } catch (IOException down) {
            return false;
        }
    }

    /** A connection for one scan; closing it from elsewhere ends the scan. */
    SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(folder.resolve("socket")));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The engine's answer, as {@code stream: OK} or {@code stream: NAME FOUND}. */
    static String scan(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] buffer = new byte[CHUNK];
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        try {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                write(channel, length.clear().putInt(read).flip());
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            write(channel, length.clear().putInt(0).flip());
        } catch (IOException closedBecauseItAnswered) {
            return reply(channel);
        }
        return reply(channel);
    }

    private boolean awaitAnswer() {
        long end = System.nanoTime() + START.toNanos();
        try {
            while (System.nanoTime() - end < 0) {
                if (answers()) {
                    return true;
                }
                if (holder.waitFor(50, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String reply(SocketChannel channel) throws IOException {
        ByteBuffer reply = ByteBuffer.allocate(LONGEST_REPLY);
        while (reply.hasRemaining() && channel.read(reply) >= 0) {
            if (reply.position() > 0 && reply.get(reply.position() - 1) == 0) {
                break;
            }
        }
        if (reply.position() == 0) {
            throw new IOException("clamd closed without an answer");
        }
        return new String(reply.array(), 0, reply.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Path builtIn(Path folder) throws IOException {
        try (InputStream in = ClamEngine.class.getResourceAsStream("test.ndb")) {
            if (in == null) {
                throw new IOException("resource test.ndb is missing");
            }
            Files.copy(in, folder.resolve("test.ndb"));
        }
        return folder;
    }

    private static String configuration(Path folder, Path definitions, ClamSettings settings) {
        return """
                Foreground yes
                DatabaseDirectory %s
                LocalSocket %s
                LocalSocketMode 600
                FixStaleSocket yes
                TemporaryDirectory %s
                StreamMaxLength %d
                MaxFileSize %d
                MaxScanSize %d
                MaxRecursion 12
                MaxFiles 10000
                MaxThreads 4
                CommandReadTimeout 30
                AlertExceedsMax yes
                AlertEncrypted yes
                HeuristicAlerts yes
                Bytecode no
                DisableCache yes
                """.formatted(
                        definitions,
                        folder.resolve("socket"),
                        folder,
                        settings.largestBytes(),
                        // A member larger than MaxFileSize would be scanned in part without a word of it.
                        2 * settings.largestBytes(),
                        2 * settings.largestBytes());
    }

    @Override
    public void close() {
        try {
            holder.getOutputStream().close();
            if (!holder.waitFor(5, TimeUnit.SECONDS)) {
                holder.destroyForcibly();
            }
        } catch (IOException alreadyClosed) {
            holder.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ScratchFolder.remove(folder);
    }
}
