package vn.vanthu.exchange.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        mixinStandardHelpOptions = true,
        name = "inspect",
        description = "dữ kiện của từng tệp / the facts of each file")
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private FileArguments arguments = new FileArguments();

    @Override
    public Integer call() {
        FactsTask task = FactsTask.of(arguments);
        return new FileRun(arguments, task).run(report -> report.error() == null, new FactsText());
    }
}
