package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.signature.trust.TrustStore;

/** What brings the command's own process into trouble costs one file; the others are read in worker processes. */
class WatchedReaderIT {
    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final String BAD = "bad.txt";

    @TempDir
    Path folder;

    @Test
    void givesUpAFileThatNeverEndsAndReadsTheNextElsewhere() throws IOException {
        assertOneIsLost(UnreadableReason.TIMEOUT, Duration.ofSeconds(5), (file, name, trust, at) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("left behind");
        });
    }

    @Test
    void givesUpAFileThatLiesTooDeepAndReadsTheNextElsewhere() throws IOException {
        assertOneIsLost(UnreadableReason.TOO_DEEP, Duration.ofSeconds(20), (file, name, trust, at) -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void saysThatAFileCrashedItsReader() throws IOException {
        assertThat(reader(Duration.ofSeconds(20), (file, name, trust, at) -> {
                            throw new IllegalStateException("a fault of a library");
                        })
                        .read(file(BAD), BAD, AT)
                        .document()
                        .unreadable())
                .contains(UnreadableReason.WORKER_CRASHED);
    }

    /** It may have been another file that took the memory. */
    @Test
    void readsAFileThatMetExhaustedMemoryOnceMoreInAProcessOfItsOwn() throws IOException {
        try (WatchedReader reader = reader(Duration.ofSeconds(30), (file, name, trust, at) -> {
            throw new OutOfMemoryError();
        })) {
            assertThat(reader.read(file("good.txt"), "good.txt", AT).document().unreadable())
                    .isEmpty();
        }
    }

    private void assertOneIsLost(UnreadableReason reason, Duration limit, WatchedReader.Parser trouble)
            throws IOException {
        try (WatchedReader reader = reader(limit, (file, name, trust, at) -> {
            if (name.equals(BAD)) {
                return trouble.parse(file, name, trust, at);
            }
            throw new AssertionError("still read in this process");
        })) {
            LeafReading lost = reader.read(file(BAD), BAD, AT);
            assertThat(lost.document().unreadable()).contains(reason);
            assertThat(lost.sha256()).hasSize(64);
            assertThat(reader.read(file("good.txt"), "good.txt", AT).document().unreadable())
                    .isEmpty();
        }
    }

    private WatchedReader reader(Duration limit, WatchedReader.Parser parser) {
        return new WatchedReader(TrustStore.NONE, Optional.empty(), folder, limit, parser);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "Công văn số 1");
    }
}
