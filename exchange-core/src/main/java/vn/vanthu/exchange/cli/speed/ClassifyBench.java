package vn.vanthu.exchange.cli.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./hub bench classify}: how fast documents are read. */
public final class ClassifyBench {
    private ClassifyBench() {}

    /** @param set what the samples wrote: {@code docx/*.docx}, {@code pdf/*.pdf}, {@code scans/*.pdf}, {@code
     *     large.pdf}, {@code samples/} */
    public static List<SpeedCase> cases(Path set) throws IOException {
        List<SpeedCase> cases = new ArrayList<>(ScanRace.of(set.resolve("docx")));
        cases.add(DocumentRace.of(set.resolve("docx")));
        cases.add(PdfRace.of(set.resolve("pdf"), set.resolve("samples")));
        cases.add(RecognisingRace.of(set.resolve("scans")));
        cases.add(ReceiptWeighing.of(set.resolve("large.pdf")));
        cases.add(SeeingWeighing.of());
        return cases;
    }
}
