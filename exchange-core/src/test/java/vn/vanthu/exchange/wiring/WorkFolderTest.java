package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain bytes of hubs that are no more do not stay in memory. */
class WorkFolderTest {

    @TempDir
    Path root;

    @Test
    void removesWhatADeadHubLeftAndNothingOfALivingOne() throws IOException {
        Path living = WorkFolder.of(root.resolve("song"));
        assumeThat(WorkFolder.inMemory(living)).isTrue();
        Path dead = Files.createDirectory(living.resolveSibling("vanthu-" + UUID.nameUUIDFromBytes(new byte[] {1, 2})));
        Files.createFile(dead.resolve("hub.lock"));
        Files.createFile(dead.resolve("bi-bo-lai.docx"));
        Path unclaimed =
                Files.createDirectory(living.resolveSibling("vanthu-" + UUID.nameUUIDFromBytes(new byte[] {3, 4})));
        Files.createFile(unclaimed.resolve("dang-mo"));
        Path next = WorkFolder.of(root.resolve("sau"));
        assertThat(dead).doesNotExist();
        assertThat(living.resolve("hub.lock")).exists();
        assertThat(unclaimed.resolve("dang-mo")).exists();
        Files.delete(unclaimed.resolve("dang-mo"));
        Files.delete(unclaimed);
        WorkFolder.remove(living);
        WorkFolder.remove(next);
        assertThat(living).doesNotExist();
        assertThat(next).doesNotExist();
    }
}
