package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.exchange.cli.speed.ClassifyBench;
import vn.vanthu.exchange.cli.speed.Comparison;
import vn.vanthu.exchange.cli.speed.RulesRace;
import vn.vanthu.exchange.cli.speed.SigningBench;
import vn.vanthu.exchange.cli.speed.SpeedCase;
import vn.vanthu.signature.DigestProvider;

@Command(
        mixinStandardHelpOptions = true,
        name = "bench",
        description = "đo / measures: accuracy, classify, rules, sign, verify")
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "accuracy | classify | rules | sign | verify")
    private String name = "";

    @Option(names = "--set", required = true, paramLabel = "DIR", description = "bộ văn bản đã ghi / the written set")
    private Path set = Path.of("");

    @Option(names = "--format", paramLabel = "text|json|jsonl", defaultValue = "text", description = "${DEFAULT-VALUE}")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(names = "--misses", description = "liệt kê từng giá trị sai / lists each wrong value")
    private boolean misses;

    @Option(names = "--scans", description = "bộ bản quét / the set is of scans (accuracy)")
    private boolean scans;

    @Option(names = "--only", paramLabel = "CASE", description = "chỉ phép đo này / this case only (all but accuracy)")
    private String only = "";

    @Override
    public Integer call() {
        return switch (name) {
            case "accuracy" -> accuracy();
            case "classify" -> speed(() -> ClassifyBench.cases(set));
            case "rules" -> speed(RulesRace::cases);
            case "sign" -> speed(() -> SigningBench.signing(set));
            case "verify" -> speed(() -> SigningBench.verifying(set));
            default -> {
                System.err.println("hub: không có phép đo '" + name
                        + "' / no such benchmark; known are accuracy, classify, rules, sign, verify");
                yield HubCommand.WRONG_USAGE;
            }
        };
    }

    /** What a benchmark of speed measures. */
    @FunctionalInterface
    private interface Cases {
        List<SpeedCase> of() throws IOException;
    }

    private int speed(Cases measured) {
        try {
            List<SpeedCase> cases = measured.of().stream()
                    .filter(each -> each.name().startsWith(only))
                    .toList();
            if (cases.isEmpty()) {
                System.err.println("hub: không có phép đo '" + only + "' / no such case");
                return HubCommand.WRONG_USAGE;
            }
            speed(cases, System.out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void speed(List<SpeedCase> cases, PrintStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        if (format == OutputFormat.TEXT) {
            out.println(Runtime.getRuntime().availableProcessors() + " × " + System.getProperty("os.arch") + ", Java "
                    + Runtime.version().feature() + "; " + DigestProvider.name());
        }
        for (SpeedCase each : cases) {
            Comparison measured = each.measure(name);
            switch (format) {
                case TEXT -> {
                    out.println(measured.text());
                    out.println("    " + each.about());
                }
                case JSON -> lines.add(measured.json());
                case JSONL -> out.println(measured.json());
            }
            out.flush();
        }
        if (format == OutputFormat.JSON) {
            out.println("[" + String.join(",\n", lines) + "]");
        }
    }

    private int accuracy() {
        try {
            Path scratch = Files.createTempDirectory("hub-bench");
            try {
                List<AccuracyCase> cases = AccuracyCase.of(set);
                AccuracyBench bench = scans ? AccuracyBench.scans(cases, scratch) : AccuracyBench.run(cases, scratch);
                print(bench, System.out);
            } finally {
                Files.deleteIfExists(scratch);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(AccuracyBench bench, PrintStream out) {
        switch (format) {
            case TEXT -> text(bench, out);
            case JSON -> out.println(bench.json().stream().collect(Collectors.joining(",\n", "[", "]")));
            case JSONL -> bench.json().forEach(out::println);
        }
        if (misses && format == OutputFormat.TEXT) {
            bench.tallies()
                    .forEach(tally ->
                            tally.misses().forEach(line -> out.println(Lines.plain(line.replace('\t', '¦')))));
        }
    }

    private static void text(AccuracyBench bench, PrintStream out) {
        out.println(bench.cases().size() + " văn bản / documents, " + bench.negatives() + " không mật / not secret; "
                + Runtime.getRuntime().availableProcessors() + " × " + System.getProperty("os.arch"));
        out.println(
                "fact            recall  precis.  undet.    goal  met   baseline recall, precision; unsure: wrong, right");
        for (int i = 0; i < bench.tallies().size(); i++) {
            AccuracyTally tally = bench.tallies().get(i);
            AccuracyTally plain = bench.baselines().get(i);
            out.println(String.format(
                    Locale.ROOT,
                    "%-14s %6.2f%% %7.2f%% %6.2f%% %6.1f%%  %-4s  %6.2f%% %6.2f%%  %7s %6.2f%%%s%s",
                    tally.fact(),
                    100 * tally.recall(),
                    100 * tally.precision(),
                    100 * tally.undetermined(),
                    100 * tally.goal(),
                    tally.met() ? "yes" : "NO",
                    100 * plain.recall(),
                    100 * plain.precision(),
                    tally.unsure(),
                    100 * tally.doubted(),
                    Math.min(plain.recall(), plain.precision()) >= 0.9 ? "  too easy" : "",
                    tally.fact().equals("recipients")
                            ? String.format(Locale.ROOT, "  whole lists %.2f%%", 100 * tally.exactLists())
                            : ""));
        }
        matrix(bench.cases(), out);
    }

    private static void matrix(List<AccuracyCase> cases, PrintStream out) {
        Map<String, Map<String, Long>> rows = cases.stream()
                .filter(each -> each.truth().text("group").equals("MATRIX"))
                .collect(Collectors.groupingBy(
                        each -> each.truth().text("layout") + " " + each.truth().text("tradition"),
                        TreeMap::new,
                        Collectors.groupingBy(each -> each.truth().text("font"), TreeMap::new, Collectors.counting())));
        rows.forEach((row, fonts) -> out.println(row + "  "
                + fonts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(" · "))));
    }
}
