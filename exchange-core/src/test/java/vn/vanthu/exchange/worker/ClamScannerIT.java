package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;

/** A real clamd; where it is missing: sudo apt-get install -y --no-install-recommends clamav-daemon. */
class ClamScannerIT {
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-" + "FILE!$H+H*";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    static Path folder;

    private static ClamScanner demo;

    @BeforeAll
    static void start() {
        assertThat(ClamSettings.usual(Optional.empty(), true).program())
                .as("clamd: sudo apt-get install -y --no-install-recommends clamav-daemon")
                .isPresent();
        demo = scanner(Optional.empty(), true, Duration.ofSeconds(25), 8 << 20);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void callsACleanFileCleanInTheDemo() throws IOException {
        assertThat(demo.scan(file("clean.txt", "Công văn"))).isEqualTo(new Malware("CLEAN", null, null, null));
    }

    @Test
    void findsTheTestVirusByItselfAndInAnArchive() throws IOException {
        assertThat(demo.scan(file("eicar.txt", EICAR)))
                .isEqualTo(new Malware("INFECTED", "Eicar-Test-Body", null, null));
        Path archive = folder.resolve("eicar.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("word/media/a.bin"));
            zip.write(("head " + EICAR + " tail").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(demo.scan(archive).status()).isEqualTo("INFECTED");
    }

    @Test
    void doesNotCallWhatIsTooBigScanned() throws IOException {
        Path big = folder.resolve("big.bin");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(9 << 20);
        }
        assertThat(demo.scan(big)).isEqualTo(Malware.notScanned("TOO_BIG"));
    }

    @Test
    void doesNotCallScannedWhatUnpacksBeyondTheLimit() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(demo.scan(bomb).status()).isEqualTo("NOT_SCANNED");
        assertThat(demo.scan(bomb).reason()).isEqualTo("TOO_BIG");
    }

    @Test
    void doesNotCallAnEncryptedArchiveScanned() throws IOException {
        Path encrypted = folder.resolve("encrypted.zip");
        byte[] zip;
        try (var bytes = new java.io.ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("secret".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.closeEntry();
            out.finish();
            zip = bytes.toByteArray();
        }
        // The general purpose flag says encrypted, in the local header and in the central directory.
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        Files.write(encrypted, zip);
        assertThat(demo.scan(encrypted)).isEqualTo(Malware.notScanned("ENCRYPTED"));
    }

    @Test
    void recoversWhenTheEngineIsKilledBetweenTwoFiles() throws IOException {
        Path clean = file("clean2.txt", "a");
        assertThat(demo.scan(clean).status()).isEqualTo("CLEAN");
        for (ProcessHandle engine : engines()) {
            engine.destroyForcibly();
            engine.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        }
        assertThat(demo.scan(clean).status()).isEqualTo("CLEAN");
    }

    @Test
    void leavesNoEngineBehind() throws IOException {
        ClamScanner short1 = scanner(Optional.empty(), true, Duration.ofSeconds(25), 8 << 20);
        List<ProcessHandle> before = engines();
        short1.scan(file("x.txt", "x"));
        List<ProcessHandle> mine =
                engines().stream().filter(engine -> !before.contains(engine)).toList();
        assertThat(mine).isNotEmpty();
        short1.close();
        mine.forEach(engine -> engine.onExit().orTimeout(5, TimeUnit.SECONDS).join());
    }

    @Test
    void trustsNoCleanFileWithTestDefinitionsOutsideTheDemo() throws IOException {
        try (ClamScanner serious = scanner(Optional.empty(), false, Duration.ofSeconds(25), 8 << 20)) {
            assertThat(serious.scan(file("clean3.txt", "b"))).isEqualTo(Malware.notScanned("DEFINITIONS"));
            assertThat(serious.scan(file("eicar3.txt", EICAR)).status()).isEqualTo("INFECTED");
        }
    }

    @Test
    void asksForDefinitionsThatAreNotTooOld() throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("definitions"));
        Path one = Files.writeString(definitions.resolve("own.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Own-Test\n");
        Files.setLastModifiedTime(one, FileTime.from(Instant.parse("2026-11-24T00:00:00Z")));
        try (ClamScanner current = scanner(Optional.of(definitions), false, Duration.ofSeconds(25), 8 << 20)) {
            assertThat(current.scan(file("clean4.txt", "c"))).isEqualTo(new Malware("CLEAN", null, null, "2026-11-24"));
            assertThat(current.scan(file("eicar4.txt", EICAR)).name()).isEqualTo("Own-Test");
            Files.setLastModifiedTime(one, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
            assertThat(current.scan(file("clean5.txt", "c")).reason()).isEqualTo("DEFINITIONS");
        }
    }

    @Test
    void saysThatTheEngineIsDownWhereThereIsNone() throws IOException {
        ClamSettings none = new ClamSettings(
                Optional.empty(), Optional.empty(), true, Duration.ofDays(7), Duration.ofSeconds(5), 1 << 20);
        try (ClamScanner scanner = new ClamScanner(none, CLOCK)) {
            assertThat(scanner.scan(file("y.txt", "y"))).isEqualTo(Malware.notScanned("ENGINE_DOWN"));
        }
    }

    private static ClamScanner scanner(
            Optional<Path> definitions, boolean testDefinitionsCount, Duration limit, long largest) {
        ClamSettings usual = ClamSettings.usual(definitions, testDefinitionsCount);
        return new ClamScanner(
                new ClamSettings(usual.program(), definitions, testDefinitionsCount, usual.oldest(), limit, largest),
                CLOCK);
    }

    private static List<ProcessHandle> engines() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("clamd"))
                .toList();
    }

    private static Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }
}
