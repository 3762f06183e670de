package vn.vanthu.exchange.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.exchange.judging.PaperOrder;

/** One scan on its way through the line, with the folder in which its pages lie meanwhile. Used by one thread. */
final class PaperTurn implements PagesRead, AutoCloseable {
    private final PageTurns.Turn turn;
    private final PagesRead progress;
    private final Path folder;
    private final int pages;
    private int last;
    private int lastOf;
    private boolean again;

    /** @param pages that are to be read, as far as that is known */
    PaperTurn(PageTurns turns, Path scratch, PaperOrder order, int pages) {
        this.progress = order.progress();
        this.pages = pages;
        try {
            this.folder = Files.createTempDirectory(Files.createDirectories(scratch), "pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.turn = turns.ask(order.urgency().ordinal());
    }

    /** A {@link PageFolder}. */
    Path folder() {
        return folder;
    }

    /**
     * Reads when it is its turn, as often as it takes.
     *
     * @param reading empty where it paused
     * @throws IllegalStateException where the hub stops meanwhile: nothing is known of the scan, and it is tried again
     */
    <A> A read(Supplier<Optional<A>> reading) {
        while (true) {
            await();
            PageFolder.resume(folder);
            Optional<A> read = reading.get();
            if (read.isPresent()) {
                return read.get();
            }
            again = true;
            turn.giveWay();
        }
    }

    private void await() {
        if (turn.taken()) {
            return;
        }
        progress.waits(pages);
        try {
            turn.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the hub stops while a scan waits to be read", stopping);
        }
    }

    @Override
    public void read(int done, int all) {
        if (again && done == 0 && all == lastOf) {
            progress.read(last, all);
            return;
        }
        int more = done == 0 ? 0 : Math.max(0, done - last);
        last = done;
        lastOf = all;
        progress.read(done, all);
        if (turn.overtaken(more)) {
            PageFolder.pause(folder);
        }
    }

    @Override
    public void close() {
        turn.close();
        ScratchFolder.remove(folder);
    }
}
