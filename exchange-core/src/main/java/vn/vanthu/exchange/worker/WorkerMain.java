package vn.vanthu.exchange.worker;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Collectors;
import vn.vanthu.classifier.UnreadableReason;

/** A worker process: one task after the other from standard input, until its owner's end of the pipe closes. */
public final class WorkerMain {
    /** Said once before the first request is read. */
    static final String READY = "ready";

    static final int LONGEST_REQUEST = 1 << 20;
    static final int LONGEST_ANSWER = 16 << 20;

    private WorkerMain() {}

    public static void main(String[] arguments) {
        serve(WorkerTasks.ALL);
    }

    static void serve(List<WorkerTask<?, ?>> tasks) {
        InputStream requests = new FileInputStream(FileDescriptor.in);
        OutputStream answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        // What libraries print may quote documents, and would stand between the answers.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        System.setIn(InputStream.nullInputStream());
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
        SynchronousQueue<byte[]> next = new SynchronousQueue<>();
        Thread work = new Thread(() -> work(tasks, next, answers, scratch), "work");
        work.setDaemon(true);
        work.start();
        try {
            while (true) {
                next.put(Frames.read(requests, LONGEST_REQUEST));
            }
        } catch (IOException | InterruptedException ownerIsGone) {
            ScratchFolder.remove(scratch);
            Runtime.getRuntime().halt(0);
        }
    }

    private static void work(
            List<WorkerTask<?, ?>> tasks, SynchronousQueue<byte[]> next, OutputStream answers, Path scratch) {
        try {
            Frames.write(answers, READY.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                Frames.write(answers, answer(tasks, next.take(), scratch, answers));
            }
        } catch (IOException | InterruptedException ownerIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static byte[] answer(List<WorkerTask<?, ?>> tasks, byte[] message, Path scratch, OutputStream answers) {
        try {
            Wire.Request request = Wire.read(message, Wire.Request.class);
            WorkerTask<?, ?> task = tasks.stream()
                    .filter(each -> each.name().equals(request.task()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no task " + request.task()));
            byte[] answer = Wire.bytes(Wire.Answer.of(Wire.tree(run(task, request, scratch, answers))));
            return answer.length > LONGEST_ANSWER ? failure(UnreadableReason.TOO_BIG, "") : answer;
        } catch (StackOverflowError e) {
            return failure(UnreadableReason.TOO_DEEP, "");
        } catch (OutOfMemoryError e) {
            return failure(UnreadableReason.OUT_OF_MEMORY, "");
        } catch (Throwable e) {
            return failure(UnreadableReason.WORKER_CRASHED, trace(e));
        }
    }

    private static <I, A> A run(WorkerTask<I, A> task, Wire.Request request, Path scratch, OutputStream answers)
            throws Exception {
        return task.work().run(Wire.value(request.input(), task.input()), scratch, (done, all) -> {
            try {
                Frames.write(answers, Wire.bytes(Wire.Answer.progress(done, all)));
            } catch (IOException ownerIsGone) {
                Runtime.getRuntime().halt(0);
            }
        });
    }

    private static byte[] failure(UnreadableReason reason, String trace) {
        return Wire.bytes(Wire.Answer.failed(reason, trace));
    }

    private static String trace(Throwable failure) {
        return failure.getClass().getName()
                + Arrays.stream(failure.getStackTrace())
                        .limit(8)
                        .map(frame -> " < " + frame.getClassName() + "." + frame.getMethodName() + ":"
                                + frame.getLineNumber())
                        .collect(Collectors.joining());
    }
}
