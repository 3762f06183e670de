package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.wiring.GroundException.ErrorCode;

class DataFolderTest {

    @TempDir
    private Path temp;

    @Test
    void letsOneHubRunOnAFolder() {
        try (DataFolder first = DataFolder.open(temp.resolve("data"), true)) {
            assertThat(first.demo()).isTrue();
            refuses(ErrorCode.FOLDER_IN_USE, () -> DataFolder.open(temp.resolve("data"), true));
        }
        DataFolder.open(temp.resolve("data"), true).close();
    }

    @Test
    void neverTurnsADemoFolderIntoProduction() {
        DataFolder.open(temp.resolve("data"), true).close();
        refuses(ErrorCode.DEMO_FOLDER, () -> DataFolder.open(temp.resolve("data"), false));
    }

    @Test
    void neverFillsAProductionFolderWithDemoData() throws IOException {
        try (DataFolder production = DataFolder.open(temp.resolve("data"), false)) {
            production.settings(new Random(1));
        }
        refuses(ErrorCode.DEMO_FOLDER, () -> DataFolder.open(temp.resolve("data"), true));
    }

    @Test
    void keepsPortsAndPasswordsOfAFolder() throws IOException {
        HubSettings first;
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), true)) {
            first = folder.settings(new Random(1));
        }
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), true)) {
            assertThat(folder.settings(new Random(2))).isEqualTo(first);
            assertThat(first.toString()).contains(first.ownerPassword());
        }
    }

    @Test
    void showsItsSecretsToTheirOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), true)) {
            folder.settings(new Random(1));
            assertThat(mode(folder.settingsFile())).isEqualTo("rw-------");
            assertThat(mode(folder.root())).isEqualTo("rwx------");
            assertThat(mode(folder.keys())).isEqualTo("rwx------");
            assertThat(mode(folder.work())).isEqualTo("rwx------");
        }
    }

    @Test
    void emptiesTheWorkFolderAtEachStart() throws IOException {
        Path left;
        try (DataFolder folder = DataFolder.open(temp.resolve("data"), true)) {
            left = Files.writeString(folder.work().resolve("lease-left-by-a-crash"), "plain");
        }
        try (DataFolder again = DataFolder.open(temp.resolve("data"), true)) {
            assertThat(left).doesNotExist();
            assertThat(again.work()).isDirectoryContaining("glob:**/hub.lock");
            try (Stream<Path> found = Files.list(again.work())) {
                assertThat(found).hasSize(1);
            }
        }
    }

    @Test
    void takesAPathWithSpacesAndVietnameseLetters() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.resolve("dữ liệu của Sở"), true)) {
            assertThat(folder.keys()).isDirectory();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void refuses(ErrorCode code, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        GroundException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
