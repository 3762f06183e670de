package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.ConversionOutcome.Change;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.conversion.UnicodeConversion;

@Command(
        mixinStandardHelpOptions = true,
        name = "convert",
        description =
                "chuyển tệp dùng bảng mã cũ (TCVN3, VNI …) sang Unicode, thay chữ trông giống / turns a file of an"
                        + " old encoding into Unicode and repairs look-alike letters; exit status 0 converted, 1 nothing to convert or refused, 2 wrong usage")
final class ConvertCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(28);
    private static final long STACK_BYTES = 1 << 20;

    @Parameters(paramLabel = "FILE", description = "DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "tệp kết quả / where the converted file is put")
    private Path out = Path.of("");

    @Option(names = "--force", description = "ghi đè OUT nếu đã có / overwrites OUT")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            description = "cách in phần khác nhau / how the difference is printed (${DEFAULT-VALUE})",
            defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw wrong("không mở được tệp / cannot be opened: " + file);
        }
        if (Files.exists(out) && Files.isSameFile(file, out)) {
            throw wrong("OUT phải khác FILE; tệp gốc không bị ghi đè / the input is never overwritten");
        }
        if (Files.exists(out) && !force) {
            throw wrong("đã có tệp, dùng --force để ghi đè / exists, --force overwrites: " + out);
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw wrong("không ghi được vào / cannot be written: " + out);
        }
        Path made = folder.resolve(".hub-convert-" + ProcessHandle.current().pid() + ".part");
        try {
            ConversionOutcome outcome = within(made);
            boolean converted = outcome instanceof ConversionOutcome.Converted;
            if (converted) {
                Files.move(made, out, StandardCopyOption.REPLACE_EXISTING);
            }
            print(outcome);
            return converted ? 0 : HubCommand.NOT_ALL;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private ConversionOutcome within(Path made) {
        CompletableFuture<ConversionOutcome> converting = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        converting.complete(new UnicodeConversion().convert(file, made, ReadingLimits.ordinary()));
                    } catch (Throwable e) {
                        converting.completeExceptionally(e);
                    }
                },
                "converter",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return converting.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new ConversionOutcome.NotReadable(UnreadableReason.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ConversionOutcome.NotReadable(UnreadableReason.WORKER_CRASHED);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case UncheckedIOException failure -> throw failure;
                case StackOverflowError _ -> new ConversionOutcome.NotReadable(UnreadableReason.TOO_DEEP);
                case OutOfMemoryError _ -> new ConversionOutcome.NotReadable(UnreadableReason.OUT_OF_MEMORY);
                case null, default -> new ConversionOutcome.NotReadable(UnreadableReason.WORKER_CRASHED);
            };
        }
    }

    private void print(ConversionOutcome outcome) {
        switch (format) {
            case TEXT -> text(outcome);
            case JSON -> System.out.println("[\n" + json(outcome) + "\n]");
            case JSONL -> System.out.println(json(outcome));
        }
    }

    private void text(ConversionOutcome outcome) {
        if (outcome instanceof ConversionOutcome.Converted converted) {
            for (Change change : converted.changes()) {
                System.out.println(
                        (change.part().isEmpty() ? "" : change.part() + ", ") + "đoạn " + change.paragraph());
                System.out.println("  - " + Lines.plain(change.before().replace('\u00ad', '-')));
                System.out.println("  + " + Lines.plain(change.after()));
            }
        }
        System.out.println(Lines.plain(file.toString()) + ": " + said(outcome));
    }

    private String said(ConversionOutcome outcome) {
        return switch (outcome) {
            case ConversionOutcome.Converted converted ->
                (old(converted.encoding())
                                ? "đã chuyển từ " + converted.encoding() + " sang Unicode, "
                                : "đã thay chữ trông giống và ký tự vô hình, ")
                        + converted.changes().size() + " đoạn đổi, ghi vào " + Lines.plain(out.toString());
            case ConversionOutcome.NothingToConvert nothing -> "không có gì để chuyển (" + nothing.encoding() + ")";
            case ConversionOutcome.Signed _ -> "tệp đã ký số, không chuyển vì chữ ký sẽ mất hiệu lực";
            case ConversionOutcome.NotSupported other -> "không chuyển được loại tệp " + other.mediaType();
            case ConversionOutcome.NotProven _ -> "không chuyển: kết quả đọc lại không đúng từng chữ như bản gốc";
            case ConversionOutcome.NotReadable unreadable -> "không đọc được tệp (" + unreadable.reason() + ")";
        };
    }

    private static boolean old(TextEncoding encoding) {
        return encoding.legacy() || encoding == TextEncoding.MIXED;
    }

    private String json(ConversionOutcome outcome) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("file", file.toString());
            json.writeStringProperty("status", status(outcome));
            switch (outcome) {
                case ConversionOutcome.Converted converted -> {
                    json.writeStringProperty("out", out.toString());
                    json.writeStringProperty("encoding", converted.encoding().name());
                    changes(json, converted.changes());
                }
                case ConversionOutcome.NothingToConvert nothing ->
                    json.writeStringProperty("encoding", nothing.encoding().name());
                case ConversionOutcome.Signed _,
                        ConversionOutcome.NotSupported _,
                        ConversionOutcome.NotProven _,
                        ConversionOutcome.NotReadable _ -> json.writeStringProperty("reason", said(outcome));
            }
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void changes(JsonGenerator json, List<Change> changes) {
        json.writeArrayPropertyStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringProperty("part", change.part());
            json.writeNumberProperty("paragraph", change.paragraph());
            json.writeStringProperty("before", change.before());
            json.writeStringProperty("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String status(ConversionOutcome outcome) {
        return switch (outcome) {
            case ConversionOutcome.Converted _ -> "CONVERTED";
            case ConversionOutcome.NothingToConvert _ -> "NOTHING_TO_CONVERT";
            case ConversionOutcome.Signed _ -> "SIGNED";
            case ConversionOutcome.NotSupported _ -> "NOT_SUPPORTED";
            case ConversionOutcome.NotProven _ -> "NOT_PROVEN";
            case ConversionOutcome.NotReadable _ -> "UNREADABLE";
        };
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
