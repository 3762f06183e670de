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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One clamd of our own: a private folder, a Unix socket that only this user reaches, no network. A shell holds it at the
 * end of a pipe: when the owner's end closes, by whatever death, clamd is killed and its folder removed.
 */
final class ClamEngine implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final List<String> LOADERS = List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_REPLY = 4096;
    /** Of the path of a Unix socket, with its closing zero. */
    private static final int LONGEST_SOCKET_PATH = 104;

    private static final List<String> TEST_DEFINITIONS = List.of("eicar.hdb", "eicar.hsb", "eicar.ndb");

    /** The folders to remove, a bar, the command; says on standard error what the engine said where it ends by itself. */
    private static final String HOLD = """
            folder=$1 socket=$2; shift 3
            cd "$folder" || exit
            exec 3<&0 </dev/null
            "$@" >engine.log 2>&1 3<&- & engine=$!
            (read -r _ <&3; kill -KILL "$engine") 2>/dev/null & watch=$!
            wait "$engine" 2>/dev/null
            grep -aiE 'error|can.t' engine.log | tail -n 3 >&2
            rm -rf -- "$folder" "$socket"
            kill "$watch" 2>/dev/null
            """;

    private final Process holder;
    private final Path folder;
    private final Path socket;

    private ClamEngine(Process holder, Path folder, Path socket) {
        this.holder = holder;
        this.folder = folder;
        this.socket = socket;
    }

    /** @throws IOException where it does not answer in time */
    static ClamEngine start(ClamSettings settings, Path program) throws IOException {
        try {
            return start(settings, List.of(program.toString()));
        } catch (IOException refused) {
            // A profile of AppArmor for the system's own clamd keeps ours from its folder: it is tied to the program's
            // path, and the system's loader starts the same program under another.
            Optional<Path> loader =
                    LOADERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
            if (loader.isEmpty()) {
                throw refused;
            }
            try {
                return start(settings, List.of(loader.get().toString(), program.toString()));
            } catch (IOException again) {
                refused.addSuppressed(again);
                throw refused;
            }
        }
    }

    static ClamEngine start(ClamSettings settings, List<String> program) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(settings.scratch()), "clam", OWNER);
        Path beside = folder.resolve("clamd.sock");
        Path socket = beside.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST_SOCKET_PATH
                ? beside
                : Files.createTempDirectory("clam", OWNER).resolve("s");
        Path definitions = folder.resolve("definitions");
        if (settings.definitions().isPresent()) {
            Files.createSymbolicLink(definitions, settings.definitions().get().toAbsolutePath());
        } else {
            builtIn(Files.createDirectory(definitions));
        }
        Files.createDirectory(folder.resolve("temporary"));
        Files.writeString(folder.resolve("clamd.conf"), configuration(folder.relativize(socket), settings));
        List<String> words = new ArrayList<>(List.of("setsid", "sh", "-c", HOLD, "clamd"));
        words.addAll(List.of(
                folder.toString(),
                socket.equals(beside) ? beside.toString() : String.valueOf(socket.getParent()),
                "--"));
        words.addAll(Bounds.ofThisMachine().lasting());
        words.addAll(program);
        words.addAll(List.of("-c", "clamd.conf"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        ClamEngine engine = new ClamEngine(builder.start(), folder, socket);
        if (!engine.awaitAnswer()) {
            String said = engine.lastWords();
            engine.close();
            throw new IOException("clamd does not answer: " + said);
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
            channel.connect(UnixDomainSocketAddress.of(socket));
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

    /** What it said before it ended by itself; nothing while it runs. */
    private String lastWords() throws IOException {
        if (holder.isAlive()) {
            return "";
        }
        return new String(holder.getErrorStream().readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8).strip();
    }

    private static void builtIn(Path folder) throws IOException {
        for (String name : TEST_DEFINITIONS) {
            try (InputStream in = ClamEngine.class.getResourceAsStream("/clam/" + name)) {
                if (in == null) {
                    throw new IOException("resource " + name + " is missing");
                }
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    /** Paths are relative to the engine's own folder: what is in them needs no quoting then. */
    private static String configuration(Path socket, ClamSettings settings) {
        return """
                Foreground yes
                DatabaseDirectory definitions
                TemporaryDirectory temporary
                LocalSocket %s
                LocalSocketMode 600
                FixStaleSocket yes
                SelfCheck 60
                ConcurrentDatabaseReload no
                ExitOnOOM yes
                StreamMaxLength %d
                MaxFileSize %d
                MaxScanSize %d
                PCREMaxFileSize %d
                MaxScanTime %d
                MaxRecursion 12
                MaxFiles 10000
                MaxThreads 4
                CommandReadTimeout 30
                AlertExceedsMax yes
                AlertEncrypted yes
                HeuristicAlerts yes
                DetectPUA yes
                Bytecode no
                DisableCache yes
                """.formatted(
                        socket,
                        settings.largestBytes(),
                        // A member larger than MaxFileSize would be scanned in part without a word of it.
                        2 * settings.largestBytes(),
                        2 * settings.largestBytes(),
                        2 * settings.largestBytes(),
                        settings.limit().toMillis());
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
        if (!socket.startsWith(folder)) {
            ScratchFolder.remove(socket.resolveSibling(""));
        }
    }
}
