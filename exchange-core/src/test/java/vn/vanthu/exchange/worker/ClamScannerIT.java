package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
        assertThat(ClamSettings.usual(folder, Optional.empty(), true).program())
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
                .isIn(
                        new Malware("INFECTED", "Eicar-Test-Body", null, null),
                        new Malware("INFECTED", "Eicar-Test-Signature", null, null));
        Path archive = folder.resolve("eicar.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("word/media/a.bin"));
            zip.write(("head " + EICAR + " tail").getBytes(StandardCharsets.US_ASCII));
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
            out.write("secret".repeat(20).getBytes(StandardCharsets.US_ASCII));
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
                folder, Optional.empty(), Optional.empty(), true, Duration.ofDays(7), Duration.ofSeconds(5), 1 << 20);
        try (ClamScanner scanner = new ClamScanner(none, CLOCK)) {
            assertThat(scanner.scan(file("y.txt", "y"))).isEqualTo(Malware.notScanned("ENGINE_DOWN"));
        }
    }

    @Test
    void doesNotCallScannedWhatLiesTooDeep() throws IOException {
        byte[] inner = EICAR.getBytes(StandardCharsets.US_ASCII);
        for (int depth = 0; depth < 20; depth++) {
            inner = zipped(inner);
        }
        assertThat(demo.scan(Files.write(folder.resolve("deep.zip"), inner))).isEqualTo(Malware.notScanned("TOO_DEEP"));
    }

    @Test
    void doesNotCallScannedWhatTakesTooLong() throws Exception {
        try (ClamScanner hasty = scanner(Optional.empty(), true, Duration.ofMillis(1), 8 << 20)) {
            Path large = folder.resolve("large.bin");
            Files.write(large, new byte[7 << 20]);
            assertThat(hasty.scan(large)).isEqualTo(Malware.notScanned("TIMEOUT"));
        }
    }

    @Test
    void doesNotCallAPdfBehindAPasswordScanned() throws IOException {
        assertThat(demo.scan(WorkerFixture.SAMPLES.get("pdf-mat-khau").file()))
                .isEqualTo(Malware.notScanned("ENCRYPTED"));
    }

    @Test
    void saysSoonThatTheEngineIsDownWhereItsDefinitionsAreBroken() throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("broken definitions"));
        Files.writeString(definitions.resolve("own.ndb"), "this is no signature\n");
        Path scratch = folder.resolve("broken engines");
        try (ClamScanner broken = new ClamScanner(ClamSettings.usual(scratch, Optional.of(definitions), true), CLOCK)) {
            long begun = System.nanoTime();
            assertThat(broken.scan(file("z.txt", "z")).reason()).isEqualTo("ENGINE_DOWN");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void worksWhereThePathIsTooLongForASocketAndHasBlanks() throws IOException {
        Path scratch = folder.resolve("thư mục có dấu cách ".repeat(5).strip());
        ClamSettings usual = ClamSettings.usual(scratch, Optional.empty(), true);
        try (ClamScanner scanner = new ClamScanner(usual, CLOCK)) {
            assertThat(scanner.scan(file("long.txt", "l")).status()).isEqualTo("CLEAN");
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void startsThroughTheLoaderWhereTheProgramIsHeldBackByItsPath() throws IOException {
        Path loader = Path.of("/lib64/ld-linux-x86-64.so.2");
        assertThat(loader)
                .as("the dynamic loader of Debian on amd64: apt-get install libc6")
                .exists();
        ClamSettings usual = ClamSettings.usual(folder.resolve("loaded"), Optional.empty(), true);
        try (ClamEngine engine = ClamEngine.start(
                        usual,
                        List.of(loader.toString(), usual.program().orElseThrow().toString()));
                SocketChannel channel = engine.connect();
                InputStream content = Files.newInputStream(file("loaded.txt", EICAR))) {
            assertThat(ClamEngine.scan(channel, content)).startsWith("stream: Eicar-Test");
        }
    }

    @Test
    void keepsTheEngineOffTheNetworkAndItsFilesToItsOwner() throws IOException {
        demo.scan(file("own.txt", "o"));
        Path proc = Path.of("/proc", Long.toString(engines().getFirst().pid()));
        if (Bounds.ofThisMachine().network()) {
            assertThat(Files.readSymbolicLink(proc.resolve("ns/net")))
                    .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
        }
        assertThat(Files.getPosixFilePermissions(Files.readSymbolicLink(proc.resolve("cwd"))))
                .hasSize(3);
    }

    @Test
    void endsTheEngineWithItsOwnerHoweverThatEnds() throws Exception {
        Path scratch = folder.resolve("killed owner");
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        scratch.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle engine =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(engine.isAlive()).isTrue();
            ProcessHandle holder = engine.parent().orElseThrow();
            owner.destroyForcibly();
            engine.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            holder.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(scratch).isEmptyDirectory();
        } finally {
            owner.destroyForcibly();
        }
    }

    /** A process that scans one file, says which process its engine is, and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            Path scratch = Path.of(arguments[0]);
            ClamScanner scanner = new ClamScanner(ClamSettings.usual(scratch, Optional.empty(), true), CLOCK);
            scanner.scan(Files.writeString(scratch.resolveSibling("owned.txt"), "a"));
            System.out.println(engines().getFirst().pid());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    private static ClamScanner scanner(
            Optional<Path> definitions, boolean testDefinitionsCount, Duration limit, long largest) {
        ClamSettings usual = ClamSettings.usual(folder.resolve("engines"), definitions, testDefinitionsCount);
        return new ClamScanner(
                new ClamSettings(
                        usual.scratch(),
                        usual.program(),
                        definitions,
                        testDefinitionsCount,
                        usual.oldest(),
                        limit,
                        largest),
                CLOCK);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.zip"));
            zip.write(content);
        }
        return bytes.toByteArray();
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
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
