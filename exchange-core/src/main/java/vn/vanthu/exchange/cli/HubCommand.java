package vn.vanthu.exchange.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line without a server. Standard output carries results only. */
@Command(
        name = "hub",
        subcommands = {
            InspectCommand.class,
            VerifyCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            CompareCommand.class,
            SignCommand.class,
            TokenSignCommand.class,
            RulesCommand.class,
            BenchCommand.class
        },
        description = "Đọc, kiểm tra chữ ký, ký số, xét văn bản theo quy chế và chuyển sang Unicode"
                + " / reads, verifies, signs, judges and converts documents")
public final class HubCommand {
    /** Some file is not accepted, not read, not signed. */
    static final int NOT_ALL = 1;

    /** Wrong usage, or bytes that cannot be opened at all. */
    static final int WRONG_USAGE = 2;

    private HubCommand() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(out);
        // Libraries' words may quote documents, and would stand between the results.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        int status = run(arguments, out);
        out.flush();
        // Ends threads too that were left behind with a file that never ends.
        System.exit(status);
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 1 && arguments[0].equals("version")) {
            out.println(version());
            return 0;
        }
        CommandLine line = new CommandLine(new HubCommand());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, words) -> {
            problem.getCommandLine().getErr().println("hub: " + problem.getMessage());
            problem.getCommandLine()
                    .getErr()
                    .println("Cách dùng / usage: ./hub "
                            + problem.getCommandLine().getCommandName() + " --help");
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("hub: " + failure.getMessage());
            return WRONG_USAGE;
        });
        return line.execute(arguments);
    }

    private static String version() {
        return "Văn Thư "
                + Optional.ofNullable(HubCommand.class.getPackage().getImplementationVersion())
                        .orElse("(chưa đóng gói / not packaged)");
    }
}
