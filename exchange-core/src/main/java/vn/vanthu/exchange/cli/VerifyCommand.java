package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.SignaturePdf;

@Command(
        mixinStandardHelpOptions = true,
        name = "verify",
        description = "chữ ký số của từng tệp / the signatures of each file")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private FileArguments arguments = new FileArguments();

    @Option(
            names = "--report",
            paramLabel = "OUT.pdf",
            description = "ghi thêm kết quả ra PDF để lưu hồ sơ / writes the account as a PDF too")
    @Nullable
    private Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        arguments.mustMakeSense(Objects.requireNonNull(spec).commandLine());
        FactsTask task = FactsTask.of(arguments);
        List<FileReport> reports = new ArrayList<>();
        int status = new FileRun(arguments, task)
                .run(
                        file -> {
                            reports.add(file);
                            return signedAndValid(file);
                        },
                        new SignaturesText());
        Path out = report;
        return out == null || reports.isEmpty() || written(reports, out) ? status : HubCommand.WRONG_USAGE;
    }

    private static boolean written(List<FileReport> reports, Path out) {
        try (OutputStream to = Files.newOutputStream(out)) {
            SignaturePdf.write(reports, to);
            return true;
        } catch (IOException e) {
            System.err.println("hub: không ghi được / cannot be written: " + out);
            return false;
        }
    }

    private static boolean signedAndValid(FileReport report) {
        var signatures = report.facts().signatures();
        return !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> signature.status().equals("VALID"));
    }
}
