package vn.vanthu.exchange.worker;

import java.nio.file.Path;
import java.time.Duration;
import vn.vanthu.classifier.PagesRead;

/**
 * One kind of work that worker processes do. Owner and worker know it by its name; input and answer travel as JSON, so
 * both are records of plain values, paths, moments and other records.
 *
 * @param limit wall time of one task, from when the worker is ready
 */
public record WorkerTask<I, A>(String name, Class<I> input, Class<A> answer, Duration limit, TellingWork<I, A> work) {

    public WorkerTask(String name, Class<I> input, Class<A> answer, Duration limit, Work<I, A> work) {
        this(name, input, answer, limit, (request, scratch, progress) -> work.run(request, scratch));
    }

    WorkerTask<I, A> within(Duration other) {
        return new WorkerTask<>(name, input, answer, other, work);
    }

    /** Runs in the worker process. */
    @FunctionalInterface
    public interface Work<I, A> {

        /** @param scratch an empty folder, emptied again afterwards; {@code java.io.tmpdir} too */
        A run(I input, Path scratch) throws Exception;
    }

    /** Likewise; its owner hears how far it is. */
    @FunctionalInterface
    public interface TellingWork<I, A> {
        A run(I input, Path scratch, PagesRead progress) throws Exception;
    }
}
