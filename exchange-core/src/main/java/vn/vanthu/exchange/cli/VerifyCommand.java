package vn.vanthu.exchange.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.vanthu.exchange.judging.FileReport;

@Command(
        mixinStandardHelpOptions = true,
        name = "verify",
        description = "chữ ký số của từng tệp / the signatures of each file")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private FileArguments arguments = new FileArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        arguments.mustMakeSense(Objects.requireNonNull(spec).commandLine());
        FactsTask task = FactsTask.of(arguments);
        return new FileRun(arguments, task).run(VerifyCommand::signedAndValid, new SignaturesText());
    }

    private static boolean signedAndValid(FileReport report) {
        var signatures = report.facts().signatures();
        return !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> signature.status().equals("VALID"));
    }
}
