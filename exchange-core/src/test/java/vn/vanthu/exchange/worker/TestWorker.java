package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/** A worker that also knows how to misbehave. */
final class TestWorker {
    static final WorkerTask<Message, Message> HANG = task("HANG", Duration.ofMinutes(5), TestWorker::hang);
    static final WorkerTask<Message, Message> HANG_BRIEFLY =
            task("HANG_BRIEFLY", Duration.ofMillis(400), TestWorker::hang);
    static final WorkerTask<Message, Message> SPIN = task("SPIN", Duration.ofMillis(400), TestWorker::spin);
    static final WorkerTask<Message, Message> EAT = task("EAT", Duration.ofMinutes(1), TestWorker::eat);
    static final WorkerTask<Message, Message> EAT_QUIETLY =
            task("EAT_QUIETLY", Duration.ofMinutes(1), TestWorker::eatQuietly);
    static final WorkerTask<Message, Message> DIG =
            task("DIG", Duration.ofMinutes(1), (input, scratch) -> new Message("" + depth(0)));
    static final WorkerTask<Message, Message> FAIL = task("FAIL", Duration.ofMinutes(1), (input, scratch) -> {
        throw new IOException(input.text());
    });
    static final WorkerTask<Message, Message> QUIT = task("QUIT", Duration.ofMinutes(1), (input, scratch) -> {
        Runtime.getRuntime().halt(17);
        return input;
    });
    static final WorkerTask<Message, Message> TALK = task(
            "TALK", Duration.ofMinutes(1), (input, scratch) -> new Message("x".repeat(Integer.parseInt(input.text()))));
    static final WorkerTask<Message, Message> PRINT = task("PRINT", Duration.ofMinutes(1), TestWorker::print);
    static final WorkerTask<Message, Message> LITTER = task("LITTER", Duration.ofMinutes(1), TestWorker::litter);
    static final WorkerTask<Message, Message> CONNECT = task("CONNECT", Duration.ofMinutes(1), TestWorker::connect);
    static final WorkerTask<Message, Message> TELL = task("TELL", Duration.ofMinutes(1), TestWorker::tell);

    private static final List<WorkerTask<?, ?>> ALL =
            List.of(HANG, HANG_BRIEFLY, SPIN, EAT, EAT_QUIETLY, DIG, FAIL, QUIT, TALK, PRINT, LITTER, CONNECT, TELL);

    private TestWorker() {}

    record Message(String text) {}

    public static void main(String[] arguments) {
        WorkerMain.serve(ALL);
    }

    private static WorkerTask<Message, Message> task(
            String name, Duration limit, WorkerTask.Work<Message, Message> work) {
        return new WorkerTask<>(name, Message.class, Message.class, limit, work);
    }

    /** Leaves a note that it has begun, then never ends. */
    private static Message hang(Message input, Path scratch) throws Exception {
        Files.writeString(scratch.resolve("begun"), "");
        new CountDownLatch(1).await();
        return input;
    }

    private static Message spin(Message input, Path scratch) {
        long rounds = 0;
        while (rounds >= 0) {
            rounds = (rounds + 1) & Long.MAX_VALUE;
        }
        return input;
    }

    private static Message eat(Message input, Path scratch) {
        List<byte[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new byte[1 << 20]);
        }
    }

    /** As libraries do that catch everything. */
    private static Message eatQuietly(Message input, Path scratch) {
        try {
            return eat(input, scratch);
        } catch (Throwable swallowed) {
            return input;
        }
    }

    private static int depth(int depth) {
        return depth < 0 ? depth : depth(depth + 1) + 1;
    }

    private static Message print(Message input, Path scratch) {
        System.out.println(input.text());
        System.err.println(input.text());
        return input;
    }

    private static Message litter(Message input, Path scratch) throws IOException {
        try (var left = Files.list(scratch)) {
            long found = left.count();
            Files.createTempFile("left", ".tmp");
            Files.writeString(Files.createDirectory(scratch.resolve("deep")).resolve("file"), "x");
            return new Message(String.valueOf(found));
        }
    }

    private static Message connect(Message input, Path scratch) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(input.text()))) {
            return new Message("connected " + socket.isConnected());
        } catch (IOException refused) {
            return new Message("refused");
        }
    }

    private static Message tell(Message input, Path scratch) throws IOException {
        return new Message(String.join(
                "\n",
                "environment " + new TreeSet<>(System.getenv().keySet()),
                "arguments " + ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Files.readString(Path.of("/proc/self/limits"))));
    }
}
