package vn.vanthu.exchange.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.signature.trust.TrustFolder;
import vn.vanthu.signature.trust.TrustStore;

/** What inspect, verify and check are told alike. */
final class FileArguments {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "tệp, thư mục, hoặc - cho đầu vào chuẩn / a file, a folder, or - for standard input")
    List<String> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            description = "cách in kết quả / how results are printed (${DEFAULT-VALUE})",
            defaultValue = "text")
    OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "thư mục tin cậy: anchors/*.pem, agencies/MÃ.pem, crls/*.crl / the folder of trust")
    @Nullable
    Path trust;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "thời điểm xét, ISO 8601 / the moment to judge at; default now",
            converter = Moment.class)
    @Nullable
    Instant at;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "tên của tệp đọc từ đầu vào chuẩn / the name of what comes from standard input")
    @Nullable
    String name;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "thư mục dữ liệu có danh sách tin cậy / the data folder whose trust is used",
            defaultValue = "data")
    Path data = Path.of("data");

    /** The same for all files. */
    synchronized Instant moment() {
        Instant chosen = at;
        if (chosen == null) {
            chosen = Clock.systemUTC().instant();
            at = chosen;
        }
        return chosen;
    }

    /** What a parser of words cannot know to be wrong. */
    void mustMakeSense(CommandLine command) {
        if (files.stream().filter(Inputs.STANDARD_INPUT::equals).count() > 1) {
            throw new ParameterException(
                    command, "chỉ đọc đầu vào chuẩn được một lần / standard input is read once only");
        }
        if (trust != null && !Files.isDirectory(trust)) {
            throw new ParameterException(command, "không phải thư mục / not a folder: " + trust);
        }
    }

    /** The named folder, else the hub's own where there is one. */
    Optional<Path> trustFolder() {
        if (trust != null) {
            return Optional.of(trust.toAbsolutePath());
        }
        Path own = data.toAbsolutePath().resolve("keys").resolve("trust");
        return Files.isDirectory(own) ? Optional.of(own) : Optional.empty();
    }

    /**
     * Of the hub's own trust a file that is half written counts as it last was.
     *
     * @throws vn.vanthu.signature.SignatureException TRUST_UNREADABLE naming the file of the named folder that is not
     *     what it should be
     */
    TrustStore trustStore() {
        return trustFolder()
                .map(folder -> trust == null ? TrustFolder.sound(folder).trust() : TrustFolder.read(folder))
                .orElse(TrustStore.NONE);
    }

    /** Without an offset it is Vietnam's time, without a time the day's beginning. */
    static final class Moment implements ITypeConverter<Instant> {
        private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
        private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                "yyyy-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][X]]", Locale.ROOT);

        @Override
        public Instant convert(String text) {
            try {
                return switch (ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                    case OffsetDateTime moment -> moment.toInstant();
                    case LocalDateTime here -> here.atZone(VIETNAM).toInstant();
                    case LocalDate day -> day.atStartOfDay(VIETNAM).toInstant();
                    case TemporalAccessor other -> throw new DateTimeException("no moment: " + other);
                };
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' không phải thời điểm ISO 8601 / is no ISO 8601 instant,"
                                + " as 2026-11-22T08:00:00+07:00 or 2026-11-22T01:00:00Z");
            }
        }
    }
}
