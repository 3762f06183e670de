package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The hub's heap while a large PDF arrives. */
final class ReceiptWeighing {
    private static final int MEGABYTES = 64;
    private static final long LARGE = 200_000_000;

    private ReceiptWeighing() {}

    /** @param probe what the receipt came to, as the child process says it */
    record Receipt(long heapBytes, String probe) {}

    static SpeedCase of(Path pdf) {
        return new Weighing(
                "hub-heap-large-pdf",
                "a PDF of over 200 MB in a process with -Xmx64m: sealed into the store's format, examined by a worker"
                        + " process; most heap in use, in all pools; the worker's own heap (512 MB) is not the hub's",
                "MB",
                MEGABYTES,
                () -> {
                    if (Files.size(pdf) < LARGE) {
                        throw new IllegalStateException(pdf + " is not large");
                    }
                    Receipt receipt = receive(pdf);
                    // Its pictures are read for marks in a step of their own; until then its secrecy is open.
                    if (!receipt.probe().equals("DIGITAL_PDF - UNDETERMINED 1/BC-SXD")) {
                        throw new IllegalStateException("the large PDF is " + receipt.probe());
                    }
                    return receipt.heapBytes() / 1e6;
                });
    }

    /** @throws IllegalStateException where the process ends otherwise: out of memory, perhaps */
    static Receipt receive(Path pdf) throws IOException {
        Path folder = Files.createTempDirectory("receipt");
        Path answer = folder.resolve("answer");
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + MEGABYTES + "m",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReceiptProbe.class.getName(),
                            pdf.toString(),
                            folder.toString()))
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the receipt of " + pdf + " ends with " + process.exitValue());
            }
            String said = Files.readString(answer, StandardCharsets.UTF_8).strip();
            int blank = said.indexOf(' ');
            return new Receipt(Long.parseLong(said.substring(0, blank)), said.substring(blank + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(folder.resolve("sealed"));
            Files.deleteIfExists(answer);
            Files.deleteIfExists(folder.resolve("scratch"));
            Files.deleteIfExists(folder);
        }
    }
}
