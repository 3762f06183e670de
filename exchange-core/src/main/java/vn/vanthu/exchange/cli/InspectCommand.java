package vn.vanthu.exchange.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        mixinStandardHelpOptions = true,
        name = "inspect",
        description = "dữ kiện của từng tệp / the facts of each file")
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private FileArguments arguments = new FileArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        arguments.mustMakeSense(Objects.requireNonNull(spec).commandLine());
        FactsTask task = FactsTask.of(arguments);
        return new FileRun(arguments, task).run(report -> report.error() == null, new FactsText());
    }
}
