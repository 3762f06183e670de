package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** From the command line to a running hub, or through one command; the result is the exit status. */
public final class Launch {

    private Launch() {}

    public static int hub(Class<?> application, String[] arguments) {
        Command command = Command.of(arguments);
        if (command.words().equals(List.of("verify-journal"))) {
            Path named = command.data();
            if (LedgerReport.isExport(named)) {
                return ledger(named);
            }
            if (DataFolder.kind(named).isEmpty()) {
                System.err.println(
                        "hub: không phải thư mục dữ liệu hay bản xuất / no data folder, no export: " + named);
                return 2;
            }
        }
        Ground ground = new Ground(command.serves());
        SpringApplication spring = new SpringApplication(command.serves() ? application : CommandApplication.class);
        spring.addInitializers(ground);
        spring.setDefaultProperties(Map.of("db-scheduler.enabled", command.serves()));
        if (!command.serves()) {
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setAdditionalProfiles(CommandApplication.PROFILE);
        }
        SpringApplication.getShutdownHandlers().add(ground::close);
        try {
            ConfigurableApplicationContext context = spring.run(arguments);
            if (!command.serves()) {
                try (context) {
                    return command.run(context);
                }
            }
            if (context.getEnvironment().getProperty("vanthu.exit-when-ready", Boolean.class, false)) {
                context.close();
                return 0;
            }
            Thread.currentThread().join();
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException failure) {
            GroundException known = known(failure);
            if (known == null) {
                throw failure;
            }
            System.err.println("hub: " + known.getMessage());
            return 2;
        }
    }

    private static int ledger(Path export) {
        try {
            return LedgerReport.print(export, System.out);
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("hub: không đọc được bản xuất / unreadable export: " + unreadable.getMessage());
            return 2;
        }
    }

    private static @Nullable GroundException known(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GroundException known) {
                return known;
            }
        }
        return null;
    }

    /** The words before the options. */
    record Command(List<String> words, Path data) {

        private static final String DATA = "--vanthu.data=";

        Command {
            words = List.copyOf(words);
        }

        static Command of(String[] arguments) {
            List<String> all = List.of(arguments);
            return new Command(
                    all.stream().filter(word -> !word.startsWith("--")).toList(),
                    all.stream()
                            .filter(word -> word.startsWith(DATA))
                            .map(word -> Path.of(word.substring(DATA.length())))
                            .findFirst()
                            .orElse(Path.of("data")));
        }

        boolean serves() {
            return words.isEmpty() || words.equals(List.of("run"));
        }

        int run(ConfigurableApplicationContext context) {
            return context.getBean(Commands.class).run(words);
        }
    }
}
