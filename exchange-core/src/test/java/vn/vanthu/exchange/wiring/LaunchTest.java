package vn.vanthu.exchange.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    private Path temp;

    @Test
    void servesUnlessACommandIsGiven() {
        assertThat(Launch.Command.of(new String[] {"--vanthu.data=x"}).serves()).isTrue();
        assertThat(Launch.Command.of(new String[] {"run"}).serves()).isTrue();
        assertThat(Launch.Command.of(new String[] {"export", "a.zip"}).serves()).isFalse();
    }

    @Test
    void makesNoHubOfAFolderThatItWasToldToVerify() {
        Path elsewhere = temp.resolve("no hub");
        assertThat(verify(elsewhere)).isEqualTo(2);
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void verifiesAnExportWithoutADatabase() throws IOException {
        Path tables = Files.createDirectories(temp.resolve("tables"));
        for (String table :
                List.of("journal_entry", "journal_pending", "journal_batch", "register_entry", "register_event")) {
            Files.createFile(tables.resolve(table + ".jsonl"));
        }
        assertThat(verify(temp)).isZero();
        Files.writeString(
                tables.resolve("register_entry.jsonl"),
                "{\"agency_code\": \"sxd\", \"book\": \"OUTGOING\", \"year\": 2026, \"number\": 2}\n");
        assertThat(verify(temp)).isEqualTo(1);
    }

    private static int verify(Path folder) {
        return Launch.hub(Object.class, new String[] {"verify-journal", "--vanthu.data=" + folder});
    }
}
