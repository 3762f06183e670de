package vn.vanthu.exchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.exchange.cli.RawNamesTarget;
import vn.vanthu.exchange.worker.WireTarget;

/** Every build throws some hundred changed seeds at each parser; {@code ./hub test fuzz} lets coverage guide it for long. */
class ParserFuzzIT {

    private static final int IN_EVERY_BUILD = 400;
    private static final int OF_SLOW_ONES = 60;
    private static final Set<Class<?>> SLOW = Set.of(
            MailTarget.class,
            CompoundTarget.class,
            PdfTarget.class,
            MarkupTarget.class,
            CmsTarget.class,
            SignedPdfTarget.class,
            SignedPackageTarget.class,
            SignedMailTarget.class);
    private static final int MOST_CHANGES = 12;
    private static final int LAST_LINES = 40;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second.*");
    private static final Pattern COVERED = Pattern.compile("#\\d+\\s+\\w+\\s+cov: (\\d+).*");

    private final int seconds = Integer.getInteger("vanthu.fuzz.seconds", 0);
    private final long seed = Long.getLong("vanthu.seed", 20261125L);

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            classes = {
                LinesTarget.class,
                PlainTextTarget.class,
                StrayMarksTarget.class,
                SevenBitsTarget.class,
                RtfTarget.class,
                OfficeTarget.class,
                ArchiveTarget.class,
                EdxmlTarget.class,
                MailTarget.class,
                PackTarget.class,
                PdfPageTarget.class,
                XmlTarget.class,
                HtmlTarget.class,
                EmlTarget.class,
                CompoundTarget.class,
                PdfTarget.class,
                PolyglotTarget.class,
                MarkupTarget.class,
                CmsTarget.class,
                SignedPdfTarget.class,
                SignedPackageTarget.class,
                SignedMailTarget.class,
                SmtpTarget.class,
                CatalogueTarget.class,
                WireTarget.class,
                RawNamesTarget.class
            })
    void answersWhateverTheBytes(Class<?> target) throws Throwable {
        if (seconds == 0) {
            long start = System.nanoTime();
            aFew(target);
            System.out.println("hub: fuzz " + target.getSimpleName() + ": "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        } else {
            guided(target);
        }
    }

    private void aFew(Class<?> target) throws Throwable {
        MethodHandle parser = MethodHandles.lookup()
                .findStatic(target, "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
        Random random = new Random(seed);
        List<byte[]> seeds = Seeds.of(target);
        for (byte[] bytes : seeds) {
            parser.invokeExact(bytes);
        }
        int runs = SLOW.contains(target) ? OF_SLOW_ONES : IN_EVERY_BUILD;
        for (int i = 0; i < runs; i++) {
            byte[] changed = seeds.get(i % seeds.size()).clone();
            for (int change = random.nextInt(1, MOST_CHANGES); change > 0; change--) {
                int at = random.nextInt(changed.length);
                int length = Math.min(changed.length - at, random.nextInt(1, 9));
                if (random.nextBoolean()) {
                    changed[at] = (byte) random.nextInt(256);
                } else {
                    System.arraycopy(changed, random.nextInt(changed.length - length + 1), changed, at, length);
                }
            }
            parser.invokeExact(changed);
        }
    }

    /** In a process of its own, which ends with a status other than 0 when it has found something. */
    private void guided(Class<?> target) throws IOException, InterruptedException {
        Path corpus = Files.createDirectory(temporary.resolve("corpus"));
        int number = 0;
        for (byte[] bytes : Seeds.of(target)) {
            Files.write(corpus.resolve("seed-" + number++), bytes);
        }
        Path findings = Files.createDirectories(Path.of("target", "fuzz")).toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx768m",
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=vn.vanthu.**",
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*"
                                + ":com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                        "--reproducer_path=" + findings,
                        "-artifact_prefix=" + findings.resolve(target.getSimpleName() + "-"),
                        "-max_total_time=" + seconds,
                        "-seed=" + Math.floorMod(seed, Integer.MAX_VALUE),
                        "-timeout=20",
                        "-rss_limit_mb=4096",
                        "-max_len=16384",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .directory(temporary.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        Deque<String> last = new ArrayDeque<>();
        String runs = "0";
        String covered = "0";
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last.addLast(line);
                if (last.size() > LAST_LINES) {
                    last.removeFirst();
                }
                var done = DONE.matcher(line);
                runs = done.matches() ? done.group(1) : runs;
                var cov = COVERED.matcher(line);
                covered = cov.matches() ? cov.group(1) : covered;
            }
        } finally {
            process.destroy();
        }
        int status = process.waitFor();
        System.out.println("hub: fuzz " + target.getSimpleName() + ": seed " + seed + ", " + runs + " runs in "
                + seconds + " s, " + covered + " edges covered, " + (status == 0 ? "nothing found" : "FOUND"));
        assertThat(status).as(String.join("\n", last)).isZero();
    }
}
