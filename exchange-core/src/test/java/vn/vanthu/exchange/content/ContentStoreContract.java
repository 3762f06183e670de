package vn.vanthu.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.rules.Clause;

/** What every content store keeps to. */
interface ContentStoreContract {

    AgencyCode OURS = new AgencyCode("content-a");
    AgencyCode THEIRS = new AgencyCode("content-b");

    ContentStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_003})
    default void givesBackWhatWasStored(int length) throws IOException {
        byte[] bytes = random(length);
        StoredContent stored = put(OURS, bytes);
        assertThat(stored.bytes()).isEqualTo(length);
        try (InputStream plain = store().open(OURS, stored.id())) {
            assertThat(plain.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store().intact(OURS, stored.id())).isTrue();
    }

    @Test
    @Clause("QCVN12-3.5.2.1.10")
    default void namesContentByItsSha256() throws IOException {
        assertThat(put(OURS, "abc".getBytes(StandardCharsets.US_ASCII)).id().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    default void storesTheSameContentOnce() throws IOException {
        byte[] bytes = random(70_000);
        assertThat(put(OURS, bytes)).isEqualTo(put(OURS, bytes));
    }

    @Test
    default void showsContentToItsAgencyOnly() throws IOException {
        StoredContent stored = put(OURS, random(10));
        assertThat(store().contains(THEIRS, stored.id())).isFalse();
        assertThatThrownBy(() -> store().open(THEIRS, stored.id()))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ContentException.ErrorCode.ABSENT));
    }

    @Test
    default void destroysForGoodWhatOnlyOneAgencyMustLose() throws IOException {
        byte[] bytes = random(200_000);
        StoredContent stored = put(OURS, bytes);
        put(THEIRS, bytes);
        assertThat(store().destroy(OURS, stored.id())).isTrue();
        assertThat(store().destroy(OURS, stored.id())).isFalse();
        assertThat(store().contains(OURS, stored.id())).isFalse();
        assertThat(store().intact(THEIRS, stored.id())).isTrue();
    }

    @Test
    default void takesContentBackAfterItWasDestroyed() throws IOException {
        byte[] bytes = random(11);
        StoredContent stored = put(OURS, bytes);
        store().destroy(OURS, stored.id());
        put(OURS, bytes);
        assertThat(store().intact(OURS, stored.id())).isTrue();
    }

    @Test
    default void lendsAFileUntilTheLeaseEnds() throws IOException {
        byte[] bytes = random(66_000);
        StoredContent stored = put(OURS, bytes);
        Path path;
        try (ContentLease lease = store().lease(OURS, stored.id())) {
            path = lease.path();
            assertThat(path).hasBinaryContent(bytes);
            assertThat(Files.getPosixFilePermissions(path)).hasSize(2);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    default void readsWhatWasPreparedOnceItIsKept() throws IOException {
        byte[] bytes = random(70_001);
        PreparedContent prepared = store().prepare(new ByteArrayInputStream(bytes));
        assertThat(store().contains(OURS, prepared.content())).isFalse();
        StoredContent stored = store().keep(OURS, prepared);
        try (InputStream plain = store().open(OURS, stored.id())) {
            assertThat(plain.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store().contains(THEIRS, stored.id())).isFalse();
    }

    private StoredContent put(AgencyCode agency, byte[] bytes) throws IOException {
        return store().put(agency, new ByteArrayInputStream(bytes));
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
