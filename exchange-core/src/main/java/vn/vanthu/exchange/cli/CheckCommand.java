package vn.vanthu.exchange.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanthu.exchange.judging.ExaminationOrder;
import vn.vanthu.exchange.judging.FileJudge;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.exchange.judging.Stage;
import vn.vanthu.exchange.worker.ClamScanner;
import vn.vanthu.exchange.worker.ClamSettings;
import vn.vanthu.exchange.worker.VirusScanner;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;

@Command(
        mixinStandardHelpOptions = true,
        name = "check",
        description = "dữ kiện, chữ ký và kết luận theo quy chế / facts, signatures and the verdict of a regulation")
final class CheckCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    @Mixin
    private FileArguments arguments = new FileArguments();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--regulation",
            paramLabel = "ID",
            description = "quy chế áp dụng / the regulation (${DEFAULT-VALUE}); ./hub rules lists them",
            defaultValue = "tphcm-41-2011")
    private String regulation = "tphcm-41-2011";

    @Option(names = "--from", paramLabel = "ADDRESS", description = "hộp thư gửi / the sending mailbox")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "ADDRESS", description = "hộp thư nhận, lặp lại được / a receiving mailbox")
    private List<String> to = List.of();

    @Option(names = "--no-scan", description = "không quét mã độc / no virus scan")
    private boolean noScan;

    @Option(
            names = "--clam-db",
            paramLabel = "DIR",
            description = "thư mục mẫu nhận diện mã độc / the folder of virus definitions")
    private @Nullable Path definitions;

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "thư mục quy chế riêng / a folder of regulations of one's own")
    private @Nullable Path packs;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description =
                    "tiếng của các kết luận: ${DEFAULT-VALUE}; en: câu tiếng Anh của quy chế, cách xử lý vẫn tiếng Việt"
                            + " / the language of findings; remedies stay Vietnamese",
            defaultValue = "vi")
    private Language language = Language.VI;

    /** As they are written on the command line (ISO 639). */
    enum Language {
        VI,
        EN
    }

    @Override
    public Integer call() {
        arguments.mustMakeSense(Objects.requireNonNull(spec).commandLine());
        Regulations regulations = packs == null ? Regulations.bundled() : Regulations.with(packs);
        if (regulations.find(regulation).isEmpty()) {
            throw wrong("không có quy chế '" + regulation + "' / no such regulation; known are "
                    + String.join(
                            ", ",
                            regulations.all().stream().map(each -> each.id()).toList()));
        }
        if (definitions != null && !Files.isDirectory(definitions)) {
            throw wrong("không phải thư mục / not a folder: " + definitions);
        }
        Stream.concat(Stream.ofNullable(from), to.stream())
                .filter(address -> !ADDRESS.matcher(address).matches())
                .findFirst()
                .ifPresent(address -> {
                    throw wrong("không phải địa chỉ hộp thư / no mailbox address: " + address);
                });
        ExaminationOrder order = new ExaminationOrder(
                regulation,
                arguments.moment(),
                Stage.FINAL,
                Optional.ofNullable(from),
                Optional.empty(),
                to,
                List.of(),
                !noScan);
        FileJudge judge = new FileJudge(
                regulations,
                arguments.trustStore(),
                language == Language.EN ? FileJudge.Tongue.ENGLISH : FileJudge.Tongue.VIETNAMESE);
        try (VirusScanner scanner = scanner()) {
            return new FileRun(arguments, new VerdictTask(judge, scanner, order))
                    .run(report -> report.verdict() == Verdict.ACCEPTED, new VerdictText());
        }
    }

    private record VerdictTask(FileJudge judge, VirusScanner scanner, ExaminationOrder order) implements FileTask {

        @Override
        public Malware scan(Path file) {
            return scanner.scan(file);
        }

        @Override
        public FileReport report(LeafReading found, Malware malware, String name) {
            return judge.judge(found, malware, name, order);
        }
    }

    private VirusScanner scanner() {
        return noScan
                ? new NoScan()
                : new ClamScanner(
                        ClamSettings.usual(
                                Path.of(System.getProperty("java.io.tmpdir")), Optional.ofNullable(definitions), false),
                        Clock.systemUTC());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** The user's own wish. */
    private static final class NoScan implements VirusScanner {
        @Override
        public Malware scan(Path file) {
            return Malware.skipped();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
