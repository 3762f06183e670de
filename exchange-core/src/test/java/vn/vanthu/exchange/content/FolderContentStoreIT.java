package vn.vanthu.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.rules.Clause;

@HubTest
class FolderContentStoreIT implements ContentStoreContract {

    private static final Duration GRACE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AgencyScope scope;

    @TempDir
    private Path folder;

    private FolderContentStore store;

    FolderContentStoreIT(@Autowired JdbcClient jdbc, @Autowired AgencyScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @BeforeEach
    void emptyStore() throws IOException {
        scope.asSystem(() -> jdbc.sql("DELETE FROM content WHERE agency_code LIKE 'content-%'")
                .update());
        store = opened(Clock.systemUTC());
    }

    private FolderContentStore opened(Clock clock) throws IOException {
        return new FolderContentStore(
                folder.resolve("content"),
                folder.resolve("work"),
                new byte[32],
                jdbc,
                scope,
                clock,
                new SecureRandom());
    }

    @Override
    public ContentStore store() {
        return store;
    }

    @Test
    void leavesNoPlainByteOnDisk() throws IOException {
        String sentence = "Câu văn mật được cài để tìm lại";
        store.put(OURS, new ByteArrayInputStream(sentence.repeat(5_000).getBytes(StandardCharsets.UTF_8)));
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(sentence.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    @Clause({"VL-9.2c", "PY-10.2", "QCVN12-3.5.2.1.10"})
    void noticesAChangedByte() throws IOException {
        StoredContent stored = store.put(OURS, new ByteArrayInputStream(ContentStoreContract.random(150_000)));
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        sealed[100_000] ^= 1;
        Files.write(file, sealed);
        assertThat(store.intact(OURS, stored.id())).isFalse();
    }

    @Test
    void noticesThatTheEndWasCutOffBetweenChunks() throws IOException {
        StoredContent stored = store.put(OURS, new ByteArrayInputStream(ContentStoreContract.random(Chunks.PLAIN * 3)));
        Path file = files().getFirst();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), Chunks.SEALED * 2));
        try (InputStream plain = store.open(OURS, stored.id())) {
            assertThatThrownBy(plain::readAllBytes)
                    .isInstanceOfSatisfying(
                            ContentException.class,
                            failure -> assertThat(failure.code()).isEqualTo(ContentException.ErrorCode.CORRUPT));
        }
    }

    @Test
    void sweepsWhatACrashLeftBetweenWriteAndRename() throws IOException {
        assertThatThrownBy(() -> store.put(OURS, new DyingStream())).isInstanceOf(Error.class);
        assertThat(files()).hasSize(1);
        assertThat(store.sweep(GRACE)).isZero();
        assertThat(later().sweep(GRACE)).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsWhatARolledBackTransactionLeft() throws IOException {
        assertThatThrownBy(() -> scope.inAgency(OURS, () -> {
                    putUnchecked(ContentStoreContract.random(9));
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files()).hasSize(1);
        assertThat(later().sweep(GRACE)).isEqualTo(1);
    }

    @Test
    void readsTheOthersAfterADamagedOneAndAfterOneThatWasDestroyedMeanwhile() throws IOException {
        ContentCare care = new ContentCare(store, jdbc, scope, Clock.systemUTC());
        scope.asSystem(() -> jdbc.sql("UPDATE content SET checked_at = stored_at WHERE checked_at IS NULL")
                .update());
        StoredContent broken = store.put(OURS, new ByteArrayInputStream(ContentStoreContract.random(90)));
        Files.write(files().getFirst(), new byte[90]);
        StoredContent sound = store.put(OURS, new ByteArrayInputStream(ContentStoreContract.random(91)));
        ContentRows.Due first = new ContentRows.Due(OURS, broken.id());
        ContentRows.Due second = new ContentRows.Due(OURS, sound.id());
        assertThat(care.damaged(1)).containsExactly(first);
        assertThat(care.damaged(1)).doesNotContain(first);

        assertThat(store.destroy(OURS, sound.id())).isTrue();
        assertThat(care.damagedOf(List.of(second, first))).containsExactly(first);
    }

    @Test
    void sweepsNothingThatHasARow() throws IOException {
        StoredContent stored = store.put(OURS, new ByteArrayInputStream(ContentStoreContract.random(9)));
        assertThat(later().sweep(GRACE)).isZero();
        assertThat(store.intact(OURS, stored.id())).isTrue();
    }

    private void putUnchecked(byte[] bytes) {
        try {
            store.put(OURS, new ByteArrayInputStream(bytes));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private FolderContentStore later() throws IOException {
        return opened(Clock.fixed(Clock.systemUTC().instant().plus(GRACE).plusSeconds(60), ZoneOffset.UTC));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("content"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** The process ends in the middle: no handler of exceptions runs. */
    private static final class DyingStream extends InputStream {
        @Override
        public int read() {
            throw new ThreadDeathLike();
        }
    }

    private static final class ThreadDeathLike extends Error {}
}
