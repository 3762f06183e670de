package vn.vanthu.exchange.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.Instrument;
import vn.vanthu.rules.Regulation;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Rule;

@Command(
        mixinStandardHelpOptions = true,
        name = "rules",
        description = "các quy chế, ngày hiệu lực và nguồn; với ID: từng quy tắc / the regulations")
final class RulesCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "mã quy chế / the id of a regulation")
    private @Nullable String id;

    @Override
    public Integer call() {
        Regulations regulations = Regulations.bundled();
        if (id == null) {
            regulations.all().forEach(regulation -> overview(regulation, System.out));
            return 0;
        }
        Optional<Regulation> found = regulations.find(id);
        if (found.isEmpty()) {
            List<String> known = regulations.all().stream().map(Regulation::id).toList();
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "không có quy chế '" + id + "' / no such regulation; known are " + String.join(", ", known));
        }
        whole(found.get(), System.out);
        return 0;
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

    private static void whole(Regulation regulation, PrintStream out) {
        overview(regulation, out);
        regulation.rules().forEach(rule -> rule(rule, out));
        if (!regulation.legalEffects().isEmpty()) {
            out.println();
            out.println("Giá trị pháp lý, dòng đầu tiên đúng được chọn:");
            regulation.legalEffects().forEach(rule -> rule(rule, out));
        }
    }

    private static void rule(Rule rule, PrintStream out) {
        out.println();
        out.println(rule.id() + "  " + rule.level() + "  " + rule.title());
        rule.citations().forEach(citation -> out.println("  " + citation + ", độ tin cậy " + citation.confidence()));
        out.println("  Khi: " + rule.when());
        out.println("  Nói: " + rule.message());
        if (!rule.remedy().isBlank()) {
            out.println("  Cách xử lý: " + rule.remedy());
        }
    }
}
