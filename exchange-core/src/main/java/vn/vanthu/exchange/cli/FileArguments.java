package vn.vanthu.exchange.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
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

    Instant moment() {
        return at == null ? Clock.systemUTC().instant() : at;
    }

    /** The named folder, else the hub's own where there is one. */
    Optional<Path> trustFolder() {
        if (trust != null) {
            return Optional.of(trust.toAbsolutePath());
        }
        Path own = data.toAbsolutePath().resolve("keys").resolve("trust");
        return Files.isDirectory(own) ? Optional.of(own) : Optional.empty();
    }

    /** @throws vn.vanthu.signature.SignatureException TRUST_UNREADABLE naming the file that is not what it should be */
    TrustStore trustStore() {
        return trustFolder().map(TrustFolder::read).orElse(TrustStore.NONE);
    }

    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' không phải thời điểm ISO 8601 / is no ISO 8601 instant,"
                                + " as 2026-11-22T08:00:00+07:00 or 2026-11-22T01:00:00Z");
            }
        }
    }
}
