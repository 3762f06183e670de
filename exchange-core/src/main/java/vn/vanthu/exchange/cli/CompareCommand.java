package vn.vanthu.exchange.cli;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.comparing.Comparison;
import vn.vanthu.classifier.comparing.TextDifference;
import vn.vanthu.classifier.comparing.ValueDifference;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.exchange.worker.Compared;
import vn.vanthu.exchange.worker.PaperReader;

@Command(
        mixinStandardHelpOptions = true,
        name = "compare",
        description = "đối chiếu tệp chỉnh sửa được với bản quét của bản giấy / lays an editable document beside the"
                + " scan of its paper; exit status 0 no difference but possible slips of reading, 1 differences or"
                + " not compared, 2 wrong usage")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "DOCX, XLSX, ODT, PDF …")
    private Path typed = Path.of("");

    @Parameters(index = "1", paramLabel = "SCAN", description = "bản quét: PDF, TIFF, JPEG, PNG / the scan")
    private Path scan = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl",
            description = "cách in / how it is printed (${DEFAULT-VALUE})",
            defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        mustOpen(typed);
        mustOpen(scan);
        Compared compared = compared();
        switch (format) {
            case TEXT -> text(compared);
            case JSON -> System.out.println("[\n" + json(compared) + "\n]");
            case JSONL -> System.out.println(json(compared));
        }
        return compared.comparison().filter(Comparison::agrees).isPresent() ? 0 : HubCommand.NOT_ALL;
    }

    private Compared compared() {
        try (PaperReader reader = new PaperReader(FileRun.scratch())) {
            return reader.compare(
                    typed.toAbsolutePath(),
                    name(typed),
                    scan.toAbsolutePath(),
                    name(scan),
                    "",
                    Clock.systemUTC().instant(),
                    PaperOrder.telling(
                            (done, all) -> System.err.println("hub: đã đọc " + done + "/" + all + " trang")));
        }
    }

    private void mustOpen(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "không mở được tệp / cannot be opened: " + file);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void text(Compared compared) {
        compared.comparison().ifPresent(comparison -> {
            comparison.values().forEach(CompareCommand::text);
            comparison.text().forEach(CompareCommand::text);
        });
        System.out.println(Lines.plain(typed.toString()) + ", " + Lines.plain(scan.toString()) + ": " + said(compared));
    }

    private static void text(ValueDifference value) {
        System.out.println(word(value.component()));
        System.out.println("  - " + shown(value.typed()));
        System.out.println("  + " + shown(value.scanned()));
    }

    private static String word(ValueDifference.Component component) {
        return switch (component) {
            case DOCUMENT_NUMBER -> "Số, ký hiệu";
            case ISSUED_ON -> "Ngày ban hành";
            case SUMMARY -> "Trích yếu";
            case SIGNER -> "Người ký";
        };
    }

    private static String shown(Optional<Read<String>> value) {
        return value.map(read -> Lines.plain(read.value())).orElse("(không thấy)");
    }

    private static void text(TextDifference difference) {
        System.out.println("… " + Lines.plain(difference.before()) + " [] " + Lines.plain(difference.after()) + " …"
                + (difference.slip() ? " (có thể do nhận dạng)" : ""));
        System.out.println("  - " + Lines.plain(difference.typed()));
        System.out.println("  + " + Lines.plain(difference.scanned()));
    }

    private static String said(Compared compared) {
        return switch (compared.outcome()) {
            case COMPARED -> compared.comparison().map(CompareCommand::counted).orElse("");
            case NO_TEXT -> "tệp thứ nhất không có chữ để đối chiếu";
            case NO_SCAN -> "tệp thứ hai không phải bản quét";
            case SCAN_NOT_READ -> "không đọc được chữ nào trên bản quét";
            case SECRET -> "có dấu hiệu bí mật nhà nước, không đối chiếu";
            case NO_RECOGNITION -> "máy này chưa có Tesseract và dữ liệu tiếng Việt để đọc bản quét";
            case FAILED -> "bộ đọc dừng giữa chừng (quá thời gian, quá bộ nhớ hoặc lỗi)";
        };
    }

    private static String counted(Comparison comparison) {
        long slips = comparison.text().stream().filter(TextDifference::slip).count();
        long differences = comparison.text().size() - slips + comparison.left();
        return (comparison.agrees()
                        ? "khớp"
                        : "khác " + comparison.values().size() + " thành phần, " + differences + " chỗ trong lời văn")
                + (slips > 0 ? "; " + slips + " chỗ có thể do nhận dạng" : "")
                + (comparison.left() > 0 ? "; còn " + comparison.left() + " chỗ không kể ra" : "")
                + "; thấy " + comparison.found() + "/" + comparison.words() + " từ trên bản quét";
    }

    private String json(Compared compared) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("file", typed.toString());
            json.writeStringProperty("scan", scan.toString());
            json.writeStringProperty("status", compared.outcome().name());
            compared.comparison().ifPresent(comparison -> json(json, comparison));
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void json(JsonGenerator json, Comparison comparison) {
        json.writeBooleanProperty("agrees", comparison.agrees());
        json.writeNumberProperty("words", comparison.words());
        json.writeNumberProperty("found", comparison.found());
        json.writeNumberProperty("left", comparison.left());
        json.writeArrayPropertyStart("values");
        for (ValueDifference value : comparison.values()) {
            json.writeStartObject();
            json.writeStringProperty("component", value.component().name());
            read(json, "typed", value.typed());
            read(json, "scanned", value.scanned());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("text");
        for (TextDifference difference : comparison.text()) {
            json.writeStartObject();
            json.writeStringProperty("before", difference.before());
            json.writeStringProperty("typed", difference.typed());
            json.writeStringProperty("scanned", difference.scanned());
            json.writeStringProperty("after", difference.after());
            json.writeBooleanProperty("slip", difference.slip());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void read(JsonGenerator json, String name, Optional<Read<String>> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get().value());
        } else {
            json.writeNullProperty(name);
        }
    }
}
