package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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

    @Test
    void takesAFolderWhoseRemovalWasCutShort() throws IOException {
        Path own = WorkFolder.in(root.resolve("song"));
        assumeThat(WorkFolder.inMemory(own)).isTrue();
        Files.write(own.resolve("hub.lock"), new byte[] {1});
        Files.createFile(own.resolve("bi-bo-lai.docx"));
        assertThat(WorkFolder.of(root.resolve("song"))).isEqualTo(own);
        assertThat(own.resolve("bi-bo-lai.docx")).doesNotExist();
        assertThat(own.resolve("hub.lock")).isEmptyFile();
        WorkFolder.remove(own);
        assertThat(own).doesNotExist();
    }

    @Test
    void keepsItsFolderWhileOtherHubsBegin() throws Exception {
        assumeThat(WorkFolder.inMemory(WorkFolder.in(root))).isTrue();
        List<Process> others = new ArrayList<>();
        for (int hub = 0; hub < 3; hub++) {
            others.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Beginner.class.getName(),
                            root.resolve("khac-" + hub).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("loi-" + hub).toFile())
                    .start());
        }
        for (int hub = 0; hub < 3; hub++) {
            assertThat(others.get(hub).waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(others.get(hub).exitValue())
                    .as(Files.readString(root.resolve("loi-" + hub)))
                    .isZero();
        }
    }

    /** Begins and ends many times, as a process of its own, and says so where what it put there is gone meanwhile. */
    static final class Beginner {

        private Beginner() {}

        public static void main(String[] arguments) throws IOException {
            Path root = Files.createDirectories(Path.of(arguments[0]));
            for (int time = 0; time < 300; time++) {
                Path folder = WorkFolder.of(root);
                Path own = Files.createFile(folder.resolve("cua-toi"));
                if (!Files.exists(folder.resolve("hub.lock")) || !Files.exists(own)) {
                    throw new IllegalStateException("taken away, time " + time);
                }
                WorkFolder.remove(folder);
            }
        }
    }
}
