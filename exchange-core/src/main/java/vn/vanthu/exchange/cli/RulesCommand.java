package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.Parameter;
import vn.vanthu.rules.catalogue.Standing;

@Command(
        mixinStandardHelpOptions = true,
        name = "rules",
        subcommands = InstantiateCommand.class,
        description = "các quy chế, ngày hiệu lực và nguồn; với ID: từng quy tắc và điều khoản;"
                + " compare A B: hai quy chế cạnh nhau / the regulations")
final class RulesCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..3", paramLabel = "ID | compare A B", description = "mã quy chế / the id of a regulation")
    private List<String> words = List.of();

    @Option(
            names = "--coverage",
            description = "từng điều khoản với tính năng và kiểm thử của nó / each clause, its feature and its tests")
    private boolean coverage;

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            defaultValue = "text",
            description = "của --coverage và compare / of --coverage and compare; ${DEFAULT-VALUE}")
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "thư mục quy chế riêng / a folder of regulations of one's own")
    private @Nullable Path packs;

    @Override
    public Integer call() {
        Regulations regulations = packs == null ? Regulations.bundled() : Regulations.with(packs);
        if (coverage && words.isEmpty()) {
            CoverageReport.print(ClauseTests.packaged().coverage(regulations), format, System.out);
        } else if (words.size() == 3 && words.getFirst().equals("compare") && !coverage) {
            String left = known(regulations, words.get(1)).id();
            String right = known(regulations, words.get(2)).id();
            RulesComparison.print(regulations.catalogue(left), regulations.catalogue(right), format, System.out);
        } else if (words.size() > 1 || coverage) {
            throw wrong("rules | rules ID | rules compare A B | rules --coverage");
        } else if (words.isEmpty()) {
            regulations.all().forEach(regulation -> overview(regulation, System.out));
        } else {
            Regulation regulation = known(regulations, words.getFirst());
            whole(regulations, regulation, System.out);
            regulations.catalogue(regulation.id()).entries().forEach(entry -> clause(entry, System.out));
        }
        return 0;
    }

    private Regulation known(Regulations regulations, String id) {
        return regulations
                .find(id)
                .orElseThrow(() -> wrong("không có quy chế '" + id
                        + "' / no such regulation; known are "
                        + regulations.all().stream().map(Regulation::id).collect(Collectors.joining(", "))));
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
    }

    private static void overview(Regulation regulation, PrintStream out) {
        out.println(regulation.id());
        out.println("  " + regulation.title());
        for (Instrument instrument : regulation.instruments()) {
            out.println("  " + instrument.number() + ", " + instrument.issuer() + ", hiệu lực từ "
                    + DAY.format(instrument.inForceFrom())
                    + instrument.inForceTo().map(to -> " đến " + DAY.format(to)).orElse(""));
            out.println("    nguồn: " + instrument.source() + "; đọc lại ngày " + DAY.format(instrument.lastReadOn()));
        }
        out.println("  " + regulation.rules().size() + " quy tắc; bản " + regulation.version()
                + "; độ tin cậy của trích dẫn: " + confidence(regulation));
        out.println("  SHA-256 của gói quy tắc: " + regulation.sha256());
    }

    /** {@code HIGH 12, MEDIUM 1}. */
    private static String confidence(Regulation regulation) {
        Map<Confidence, Long> counts = regulation.rules().stream()
                .flatMap(rule -> rule.citations().stream())
                .collect(Collectors.groupingBy(Citation::confidence, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void whole(Regulations regulations, Regulation regulation, PrintStream out) {
        overview(regulation, out);
        regulation.rules().forEach(rule -> rule(regulations, regulation, rule, out));
        if (!regulation.legalEffects().isEmpty()) {
            out.println();
            out.println("Giá trị pháp lý, dòng đầu tiên đúng được chọn:");
            regulation.legalEffects().forEach(rule -> rule(regulations, regulation, rule, out));
        }
    }

    private static void clause(ClauseEntry entry, PrintStream out) {
        out.println();
        out.println(entry.id() + "  " + entry.citation().clause() + "  ["
                + entry.kind().words() + "; " + entry.part() + "]");
        out.println("  " + entry.text());
        for (Parameter parameter : entry.parameters()) {
            out.println("  " + parameter.name() + " = " + parameter.value() + ", từ " + DAY.format(parameter.from())
                    + parameter.to().map(to -> " đến " + DAY.format(to)).orElse("") + ", đọc lại ngày "
                    + DAY.format(parameter.lastReadOn()));
        }
        if (!entry.remark().isEmpty()) {
            out.println("  Ghi chú: " + entry.remark());
        }
        out.println("  " + standing(entry.standing())
                + (entry.rules().isEmpty() ? "" : "; quy tắc " + String.join(", ", entry.rules())));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Applied(var feature) -> "Áp dụng ở: " + feature;
            case Standing.Shown(var feature) -> "Hiện ở: " + feature;
            case Standing.Planned(var feature) -> "Chưa có tính năng: " + feature;
        };
    }

    private static void rule(Regulations regulations, Regulation regulation, Rule rule, PrintStream out) {
        out.println();
        out.println(rule.id() + "  " + rule.level() + "  " + rule.title());
        rule.citations().forEach(citation -> out.println("  " + citation + ", độ tin cậy " + citation.confidence()));
        if (!rule.span().words().isEmpty()) {
            out.println("  Chỉ áp dụng " + rule.span().words());
        }
        out.println("  " + rule.when());
        out.println("  Nói: " + rule.message());
        regulations.english(regulation.id(), rule.id()).ifPresent(said -> out.println("  Says: " + said));
        if (!rule.remedy().isBlank()) {
            out.println("  Cách xử lý: " + rule.remedy());
        }
    }
}
