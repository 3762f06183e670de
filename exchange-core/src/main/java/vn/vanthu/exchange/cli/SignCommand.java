package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vanthu.classifier.ReadingLimits;
import vn.vanthu.classifier.text.TextExtractor;
import vn.vanthu.signature.DocumentSigning;
import vn.vanthu.signature.asic.AsicSigner;
import vn.vanthu.signature.cms.DetachedCms;
import vn.vanthu.signature.keys.SigningKey;
import vn.vanthu.signature.stamp.StampSettings;
import vn.vanthu.signature.stamp.TimeStampClient;
import vn.vanthu.signature.stamp.TimeStamps;

@Command(
        mixinStandardHelpOptions = true,
        name = "sign",
        description = "ký số từng tệp: PDF, Office, OpenDocument ký vào trong; tệp khác vào bộ chứa ASiC-E"
                + " / signs each file; exit status 0 every file signed, 1 some is not, 2 wrong usage")
final class SignCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long STACK_BYTES = 1 << 20;

    /** How a signature is carried. */
    enum Carrier {
        AUTO,
        ASIC,
        CADES
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "các tệp / the files")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private KeyArguments keys = new KeyArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "tệp kết quả, hoặc thư mục khi ký nhiều tệp; mặc định cạnh tệp gốc"
                    + " / the signed file, or a folder for several; beside the file by default")
    private @Nullable Path out;

    @Option(
            names = "--as",
            paramLabel = "auto|asic|cades",
            description = "auto theo loại tệp; asic: bộ chứa ASiC-E; cades: chữ ký rời .p7s"
                    + " / by the kind of file, a container, or a detached signature (${DEFAULT-VALUE})",
            defaultValue = "auto")
    private Carrier carrier = Carrier.AUTO;

    @Option(
            names = "--stamp",
            paramLabel = "URL",
            description = "lấy dấu thời gian từ máy chủ này / asks this authority for time-stamps (RFC 3161)")
    private @Nullable URI authority;

    @Option(names = "--force", description = "ghi đè tệp kết quả nếu đã có / overwrites what is there")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            description = "cách in kết quả / how results are printed (${DEFAULT-VALUE})",
            defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param reason why it is not signed; empty where it is */
    private record Outcome(Path file, Path out, String subject, String reason) {
        boolean signed() {
            return reason.isEmpty();
        }
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        keys.mustMakeSense(command);
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new ParameterException(command, "không mở được tệp / cannot be opened: " + file);
            }
        }
        if (files.size() > 1 && out != null && !Files.isDirectory(out)) {
            throw new ParameterException(
                    command, "khi ký nhiều tệp OUT phải là thư mục / OUT must be a folder for several files");
        }
        return keys.signing(command, this::all);
    }

    private int all(SigningKey key) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            Outcome outcome = one(file, key);
            outcomes.add(outcome);
            if (format == OutputFormat.TEXT) {
                System.out.println(Lines.plain(file.toString()) + ": "
                        + (outcome.signed()
                                ? "đã ký, ghi vào " + Lines.plain(outcome.out().toString())
                                : "chưa ký: " + outcome.reason()));
            } else if (format == OutputFormat.JSONL) {
                System.out.println(json(outcome));
            }
        }
        if (format == OutputFormat.JSON) {
            System.out.println("[\n"
                    + String.join(
                            ",\n", outcomes.stream().map(SignCommand::json).toList())
                    + "\n]");
        }
        return outcomes.stream().allMatch(Outcome::signed) ? 0 : HubCommand.NOT_ALL;
    }

    private Outcome one(Path file, SigningKey key) {
        String subject = key.certificate().getSubjectX500Principal().getName();
        CompletableFuture<Path> signing = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        signing.complete(signed(file, key));
                    } catch (Throwable e) {
                        signing.completeExceptionally(e);
                    }
                },
                "signer",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return new Outcome(file, signing.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS), subject, "");
        } catch (TimeoutException e) {
            return new Outcome(file, file, subject, "quá thời gian");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(file, file, subject, "bị ngắt");
        } catch (ExecutionException e) {
            return new Outcome(file, file, subject, reason(Objects.requireNonNullElse(e.getCause(), e)));
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private Path signed(Path file, SigningKey key) throws IOException {
        String name = String.valueOf(file.getFileName());
        String mediaType = TextExtractor.mediaType(file, ReadingLimits.ordinary());
        boolean inside = carrier == Carrier.AUTO && DocumentSigning.takesSignature(mediaType);
        Path target = target(file, name, inside);
        if (Files.exists(target) && (!force || Files.isSameFile(file, target))) {
            throw new IOException("đã có tệp " + target + ", dùng --force để ghi đè / exists");
        }
        Instant now = Clock.systemUTC().instant();
        TimeStamps stamps = authority == null
                ? TimeStamps.NONE
                : new TimeStampClient(
                        StampSettings.of(authority), new SecureRandom(), wait -> Thread.sleep(wait.toMillis()));
        Path made = target.resolveSibling(".hub-sign-" + ProcessHandle.current().pid() + ".part");
        try {
            if (carrier == Carrier.CADES) {
                try (InputStream in = Files.newInputStream(file)) {
                    Files.write(made, DetachedCms.sign(in, key, now, stamps));
                }
            } else if (carrier == Carrier.ASIC && !mediaType.equals(AsicSigner.MEDIA_TYPE)) {
                AsicSigner.wrap(file, made, name, mediaType, key, now, stamps);
            } else {
                DocumentSigning.sign(
                        new DocumentSigning.Order(file, made, mediaType, name, now, commonName(key)), key, stamps);
            }
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private Path target(Path file, String name, boolean inside) {
        if (out != null && !Files.isDirectory(out)) {
            return out.toAbsolutePath();
        }
        Path folder =
                out != null ? out : Objects.requireNonNull(file.toAbsolutePath().getParent());
        int dot = name.lastIndexOf('.');
        String own = carrier == Carrier.CADES
                ? name + ".p7s"
                : inside
                        ? (dot < 0 ? name + "-signed" : name.substring(0, dot) + "-signed" + name.substring(dot))
                        : name + ".asice";
        return folder.toAbsolutePath().resolve(own);
    }

    private static String commonName(SigningKey key) {
        String subject = key.certificate().getSubjectX500Principal().getName();
        return subject.replaceFirst("(?s).*?CN=((?:\\\\.|[^,])*).*", "$1").replaceAll("\\\\(.)", "$1");
    }

    private static String json(Outcome outcome) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("file", outcome.file().toString());
            json.writeStringProperty("status", outcome.signed() ? "SIGNED" : "NOT_SIGNED");
            if (outcome.signed()) {
                json.writeStringProperty("out", outcome.out().toString());
            } else {
                json.writeStringProperty("reason", outcome.reason());
            }
            json.writeStringProperty("subject", outcome.subject());
            json.writeEndObject();
        }
        return written.toString();
    }
}
