package vn.vanthu.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes every sample: {@code CASE/document.EXT} with {@code CASE/expected.yaml}, and {@code trust/} beside them. */
public final class SampleLibrary {
    private final Path folder;
    private final SampleTrust trust;
    private final List<SampleCase> cases;

    private SampleLibrary(Path folder, SampleTrust trust, List<SampleCase> cases) {
        this.folder = folder;
        this.trust = trust;
        this.cases = List.copyOf(cases);
    }

    /** @throws UncheckedIOException if the folder cannot be written */
    public static SampleLibrary generate(Path folder) {
        SampleTrust trust = new SampleTrust();
        trust.write(folder.resolve("trust"));
        List<Draft> drafts = Stream.of(
                        StateCases.all(), WideCases.all(), SignedCases.all(), OddCases.all(), FormatCases.all())
                .flatMap(List::stream)
                .toList();
        List<SampleCase> cases = new ArrayList<>();
        try {
            for (Draft draft : drafts) {
                Path home = Files.createDirectories(folder.resolve(draft.name()));
                Path file = home.resolve("document." + draft.extension());
                draft.writing().write(file, trust);
                Files.writeString(
                        home.resolve("expected.yaml"), draft.expected().yaml());
                cases.add(new SampleCase(draft.name(), file, draft.expected()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleLibrary(folder, trust, cases);
    }

    public List<SampleCase> cases() {
        return cases;
    }

    public SampleCase get(String name) {
        return cases.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample " + name));
    }

    public Path trustFolder() {
        return folder.resolve("trust");
    }

    public SampleTrust trust() {
        return trust;
    }

    /** Usage: FOLDER. Besides the cases, {@code hanh-trinh/} gets a draft, a scan and a marked draft to try the hub with. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "samples-out");
        SampleLibrary library = generate(folder);
        library.cases().forEach(sample -> System.out.println(sample.file()));
        Path journey = Files.createDirectories(folder.resolve("hanh-trinh"));
        System.out.println(JourneyDocuments.draft(
                journey.resolve("cong-van.docx"),
                "góp ý dự thảo kế hoạch chỉnh trang đô thị khu vực trung tâm năm 2027"));
        System.out.println(JourneyDocuments.scan(
                journey.resolve("ban-quet.pdf"), "2/SXD-QHKT", "Về việc phê duyệt kết quả thẩm định đồ án quy hoạch"));
        System.out.println(JourneyDocuments.secretDraft(
                journey.resolve("dau-mat.docx"), "kế hoạch phối hợp", "Nội dung này không được gửi qua hệ thống."));
    }
}
