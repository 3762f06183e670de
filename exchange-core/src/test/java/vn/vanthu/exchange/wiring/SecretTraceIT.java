package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.directory.AgencyCode;

/** A sentence that was stored, lent to a worker and destroyed is nowhere in the data folder, at no time. */
@HubTest
class SecretTraceIT {

    private static final AgencyCode AGENCY = new AgencyCode("secret");
    private static final String SENTENCE = "Kế hoạch bảo vệ công trình số 7 chưa công bố";

    @Autowired
    private ContentStore contents;

    @Autowired
    private DataFolder folder;

    @Test
    void leavesNoTraceInTheDataFolder() throws IOException {
        byte[] bytes = SENTENCE.repeat(3_000).getBytes(StandardCharsets.UTF_8);
        StoredContent stored = contents.put(AGENCY, new ByteArrayInputStream(bytes));
        assertThat(traces()).isZero();
        try (ContentLease lease = contents.lease(AGENCY, stored.id())) {
            assertThat(lease.path()).hasBinaryContent(bytes);
            assertThat(traces()).as("while a worker reads").isZero();
        }
        contents.destroy(AGENCY, stored.id());
        assertThat(traces()).isZero();
    }

    private long traces() throws IOException {
        String planted = new String(SENTENCE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.filter(Files::isRegularFile)
                    // To close a file gives up this process's lock on it.
                    .filter(file -> !file.endsWith("hub.lock"))
                    .filter(file -> contains(file, planted))
                    .count();
        }
    }

    private static boolean contains(Path file, String planted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(planted);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
