package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.signature.keys.SigningKey;

@Command(
        mixinStandardHelpOptions = true,
        name = "token-sign",
        description =
                "ký một gói ký tải từ hệ thống bằng khóa PKCS#12 hoặc thiết bị PKCS#11"
                        + " / signs a batch that the hub gave, with a PKCS#12 key or a PKCS#11 token; exit status 0 signed, 2 wrong usage")
final class TokenSignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BATCH", description = "gói ký (JSON) / the batch")
    private Path batchFile = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "ANSWER",
            description = "tệp trả lời / where the answer is put")
    private Path out = Path.of("");

    @Mixin
    private KeyArguments keys = new KeyArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        keys.mustMakeSense(command);
        SigningBatch batch = SigningBatch.read(Files.readAllBytes(batchFile));
        return keys.signing(command, key -> signed(command, batch, key));
    }

    private int signed(CommandLine command, SigningBatch batch, SigningKey key) throws IOException {
        if (!Arrays.equals(SigningBatch.encoded(key.certificate()), batch.certificate())) {
            throw new ParameterException(
                    command,
                    "gói ký dành cho chứng thư khác với chứng thư của khóa này / the batch is for another certificate");
        }
        Map<UUID, byte[]> values = new LinkedHashMap<>();
        for (SigningBatch.Item item : batch.items()) {
            values.put(item.id(), key.sign(item.toBeSigned()));
            System.out.println(Lines.plain(item.name()) + ": đã ký");
        }
        Files.writeString(out, new SignatureAnswers(batch.id(), values).written());
        System.out.println(
                values.size() + " văn bản, ghi vào " + Lines.plain(out.toString()) + "; nộp trước " + batch.expires());
        return 0;
    }
}
