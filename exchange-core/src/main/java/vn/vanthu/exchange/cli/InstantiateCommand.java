package vn.vanthu.exchange.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.model.Agency;
import vn.vanthu.rules.model.AgencyPack;

@Command(
        mixinStandardHelpOptions = true,
        name = "instantiate",
        description = "lập gói quy tắc riêng và dự thảo quy chế của một cơ quan từ quy chế mẫu"
                + " / makes an agency's own pack and a draft of its regulation from a model")
final class InstantiateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "mã quy chế mẫu / the id of the model, camau-26-2009")
    private String model = "";

    @Option(names = "--agency", required = true, paramLabel = "NAME", description = "tên cơ quan / its name")
    private String agency = "";

    @Option(
            names = "--code",
            description =
                    "mã cơ quan, mặc định là các chữ đầu của tên / its code; default the first letters of the name")
    private @Nullable String code;

    @Option(names = "--head", paramLabel = "TITLE", description = "chức vụ người đứng đầu / the title of its head")
    private @Nullable String head;

    @Option(names = "--signer", paramLabel = "NAME", description = "họ tên người ký / the name of the signer")
    private @Nullable String signer;

    @Option(names = "--mailbox", paramLabel = "ADDRESS", description = "hộp thư cơ quan / the agency's mailbox")
    private @Nullable String mailbox;

    @Option(names = "--superior", paramLabel = "NAME", description = "cơ quan chủ quản / the body above it")
    private @Nullable String superior;

    @Option(names = "--place", description = "địa danh / the place that stands before the date")
    private @Nullable String place;

    @Option(names = "--number", description = "số quyết định, như 15/QĐ-STTTT / the number of the decision")
    private @Nullable String number;

    @Option(names = "--issued", paramLabel = "DATE", description = "ngày ban hành / day of issue, 2026-12-01")
    private @Nullable LocalDate issued;

    @Option(names = "--in-force", paramLabel = "DATE", description = "ngày có hiệu lực / first day in force")
    private @Nullable LocalDate inForce;

    @Option(names = "-o", required = true, paramLabel = "DIR", description = "thư mục ghi vào / where to write")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        AgencyPack pack;
        Agency filled;
        try {
            filled = new Agency(
                    agency.strip(),
                    code == null ? Agency.codeOf(agency) : code,
                    Optional.ofNullable(head),
                    Optional.ofNullable(mailbox),
                    Optional.ofNullable(number),
                    Optional.ofNullable(issued),
                    Optional.ofNullable(inForce));
            pack = AgencyPack.of(model, filled);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        RegulationDraft draft = new RegulationDraft(
                filled,
                pack,
                Objects.requireNonNullElse(superior, pack.words().superior()),
                Objects.requireNonNullElse(place, pack.words().place()),
                Optional.ofNullable(signer));
        Path rules = folder.resolve(pack.id() + ".yaml");
        Path text = folder.resolve(pack.id() + ".docx");
        write(pack, draft, rules, text);
        say(pack, rules, text);
        return 0;
    }

    private void write(AgencyPack pack, RegulationDraft draft, Path rules, Path text) {
        for (Path file : List.of(rules, text)) {
            if (Files.exists(file)) {
                throw wrong("đã có " + file + ", không ghi đè / exists, not overwritten");
            }
        }
        try {
            Files.createDirectories(folder);
            if (Regulations.with(folder).find(pack.id()).isPresent()) {
                throw wrong("đã có quy chế " + pack.id() + " / this id is taken");
            }
            Files.writeString(rules, pack.yaml(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            try (OutputStream out = Files.newOutputStream(text, StandardOpenOption.CREATE_NEW)) {
                draft.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(AgencyPack pack, Path rules, Path text) {
        System.out.println("Gói quy tắc: " + rules);
        System.out.println("Dự thảo: " + text);
        List<String> open = new ArrayList<>(pack.open());
        if (signer == null) {
            open.add("họ tên người ký (--signer)");
        }
        if (!open.isEmpty()) {
            System.out.println("Còn phải điền:");
            open.forEach(each -> System.out.println("  - " + each));
        }
        System.out.println("Dùng: ./hub check --packs " + folder + " --regulation " + pack.id() + " FILE");
    }

    private ParameterException wrong(@Nullable String words) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), Objects.requireNonNullElse(words, ""));
    }
}
