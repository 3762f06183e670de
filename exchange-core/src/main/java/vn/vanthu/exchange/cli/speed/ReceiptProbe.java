package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import vn.vanthu.exchange.content.Sealed;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.worker.FileReader;
import vn.vanthu.exchange.worker.WorkerSettings;
import vn.vanthu.exchange.worker.Workers;

/** What the hub does with a file that arrives, in a process whose heap is bounded from outside: seals it, has it read. */
public final class ReceiptProbe {
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");

    private ReceiptProbe() {}

    /** Usage: FILE FOLDER. Prints the most heap that was in use, in bytes, and what the file is. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        try (InputStream content = Files.newInputStream(file);
                FileChannel sealed = FileChannel.open(
                        folder.resolve("sealed"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Sealed.write(content, new SecretKeySpec(new byte[32], "AES"), sealed);
        }
        LeafReading reading;
        try (Workers workers = new Workers(WorkerSettings.usual(folder.resolve("scratch")))) {
            reading = new FileReader(workers, Optional.empty())
                    .read(file, file.getFileName().toString(), AT);
        }
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(most + " " + reading.document().form() + " "
                + reading.document().unreadable().map(Enum::name).orElse("-") + " "
                + reading.document().secrecy().level() + " "
                + reading.document()
                        .data()
                        .documentNumber()
                        .map(number -> number.value())
                        .orElse("-"));
    }
}
